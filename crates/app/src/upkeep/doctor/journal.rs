//! The journal is what it was, and somebody seals it.

use chrono::TimeDelta;

use super::Finding;
use crate::{
    Actor, App, Result,
    journal::{self, Broken, Tampering},
};

/// Servers seal every two seconds.
const PATIENCE: TimeDelta = TimeDelta::minutes(1);

pub(super) async fn look(app: &App, actor: &Actor) -> Result<Vec<Finding>> {
    let verdict = journal::verify(app, actor).await?;
    let mut found = Vec::new();
    if let Some(broken) = verdict.broken {
        found.push(Finding::fault(
            "journal",
            sentence(&broken),
            "keep a copy of the database as it is, find out who can write to it, and compare with a backup",
        ));
    }
    if let Some(since) = verdict.unsealed_since
        && app.now() - since > PATIENCE
    {
        found.push(Finding::warning(
            "journal",
            format!("{} entries of the journal are not chained yet", verdict.unsealed),
            "start `taalentio serve` or `taalentio work`, which chain them within seconds",
        ));
    }
    if found.is_empty() {
        let what = format!("{} entries are what they were", verdict.sound);
        found.push(Finding::good("journal", what));
    }
    Ok(found)
}

/// What was done to the journal, for people.
#[must_use]
pub fn sentence(broken: &Broken) -> String {
    let place = broken.position;
    let entry = broken.event.map_or_else(String::new, |event| format!(" (entry {event})"));
    match broken.how {
        Tampering::Altered => format!("place {place} of the journal{entry} was altered or moved"),
        Tampering::Deleted => format!("place {place} of the journal{entry} was deleted"),
        Tampering::LinkDeleted => format!("the link at place {place} of the journal was deleted"),
        Tampering::EndDeleted => format!("the journal was cut off at place {place}"),
    }
}
