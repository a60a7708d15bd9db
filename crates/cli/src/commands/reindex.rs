//! `taalentio reindex`: the search index made again, or compared with the database.

use anyhow::{Result, bail};
use app::{Actor, App, search};
use clap::Args;

use super::{configure, tell};
use crate::compose;

const ACTOR: Actor = Actor::System("reindex");

/// Options of `reindex`.
#[derive(Args)]
pub struct Reindex {
    /// Change nothing: compare every copy with the database, person by person
    #[arg(long)]
    check: bool,
}

impl Reindex {
    /// Makes the index again, here or in the processes that run; or compares it.
    ///
    /// # Errors
    /// One sentence when the configuration, the database or the disk refuses, or the index is not what it should be.
    pub async fn run(self) -> Result<()> {
        let config = configure()?;
        if self.check {
            return check(&compose::compose_as_it_is(config).await?).await;
        }
        let app = compose::compose(config).await?;
        match search::remake_index(&app, &ACTOR).await? {
            Some(people) => tell(&format!("the search index was made again: {people} people")),
            None => tell(
                "the running processes make their search index again; searches go on meanwhile",
            ),
        }
        Ok(())
    }
}

async fn check(app: &App) -> Result<()> {
    let copies = search::compare_index(app, &ACTOR).await?;
    for (nth, copy) in copies.iter().enumerate() {
        let wrong: Vec<String> = copy.wrong.iter().map(ToString::to_string).collect();
        tell(&format!(
            "copy {nth}: {} people, {} entries, wrong: {}",
            copy.people,
            copy.entries,
            if wrong.is_empty() { "none".to_owned() } else { wrong.join(", ") }
        ));
    }
    if copies.iter().any(|copy| !copy.is_equal()) {
        bail!(
            "the search index is not what the database says: if nobody changes anything now, run `taalentio reindex`"
        );
    }
    Ok(())
}
