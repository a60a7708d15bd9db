//! What is refused: lines of the security log, so few that nobody can fill it with them.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::store;
use crate::{Actor, App, Event, Result};

/// Who keeps trying is noted once in this while: a loop must not fill the journal.
const ONCE_IN: TimeDelta = TimeDelta::minutes(1);

/// Refusals that a process notes within a minute, wherever they come from.
const MOST_A_MINUTE: usize = 60;

/// What was noted within this minute.
#[derive(Debug, Default)]
pub struct Noted(Mutex<(i64, HashSet<(&'static str, String)>)>);

impl Noted {
    /// Whether this is the first of its kind from there within the minute, and the minute has room for it.
    fn is_first(&self, now: DateTime<Utc>, name: &'static str, address: String) -> bool {
        let minute = now.timestamp() / 60;
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if noted.0 != minute {
            *noted = (minute, HashSet::new());
        }
        noted.1.len() < MOST_A_MINUTE && noted.1.insert((name, address))
    }
}

/// Notes a refusal of anybody, visitors too: once a minute for each network address and kind.
///
/// # Errors
/// A fault of the database, which must not change what the person is answered.
pub async fn note(app: &App, actor: &Actor, refusal: Event) -> Result<()> {
    let address = actor.caller().address;
    if !app.parts().memory.noted.is_first(app.now(), refusal.name(), address) {
        return Ok(());
    }
    app.write(actor, async |tx| {
        tx.unseen();
        tx.record(refusal);
        Ok(())
    })
    .await
}

/// Notes that a member was refused a page; visitors are asked to sign in instead, and are not noted.
///
/// # Errors
/// A fault of the database, which must not change what the person is answered.
pub async fn note_refusal(app: &App, actor: &Actor) -> Result<()> {
    let Ok(member) = actor.member() else {
        return Ok(());
    };
    let since = app.now() - ONCE_IN;
    if store::was_refused(app.reader(), member.account.0, since).await? {
        return Ok(());
    }
    app.write(actor, async |tx| {
        tx.record(Event::AccessRefused { person: member.person });
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attack_is_a_few_lines_and_no_storm() {
        let noted = Noted::default();
        let now = DateTime::UNIX_EPOCH;
        let first = |at, name, address: &str| noted.is_first(at, name, address.to_owned());
        assert!(first(now, "limit_reached", "192.0.2.1"));
        assert!(!first(now, "limit_reached", "192.0.2.1"));
        assert!(first(now, "robot_refused", "192.0.2.1"));
        let crowd = (0..1000).filter(|n| first(now, "limit_reached", &format!("10.0.0.{n}")));
        assert_eq!(crowd.count(), MOST_A_MINUTE - 2);
        assert!(first(now + TimeDelta::minutes(1), "limit_reached", "192.0.2.1"));
    }
}
