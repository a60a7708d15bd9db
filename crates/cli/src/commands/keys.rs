//! `taalentio keys`: the keys that encrypt personal data, while the server serves.

use anyhow::{Result, bail};
use app::{
    Actor, App, Error,
    upkeep::{self, KeyLine},
};
use clap::{Args, Subcommand};
use kernel::Locale;

use super::{configure, tell};
use crate::{compose, progress::Bar};

/// What can be done about keys.
#[derive(Subcommand)]
pub enum Keys {
    /// Make a new key and encrypt every value again with it; goes on where a killed rotation was
    Rotate,
    /// Every key, since when, and how many values need it
    List(List),
    /// Remove a key for ever; refused while a value needs it. Backups made with it need a copy of it
    Remove(Remove),
}

/// Options of `list`.
#[derive(Args)]
pub struct List {
    /// For programs
    #[arg(long)]
    json: bool,
}

/// Which key goes.
#[derive(Args)]
pub struct Remove {
    /// The number that `keys list` shows
    id: u32,
}

impl Keys {
    /// Runs the command, beside a running server.
    ///
    /// # Errors
    /// One sentence.
    pub async fn run(self) -> Result<()> {
        let app = compose::compose(configure()?).await?;
        let actor = Actor::System("keys");
        match self {
            Self::Rotate => rotate(&app, &actor).await,
            Self::List(list) => show(&upkeep::list_keys(&app, &actor).await?, list.json),
            Self::Remove(remove) => {
                let removed = upkeep::remove_key(&app, &actor, remove.id).await;
                match removed {
                    Ok(()) => tell(&format!("key {} is removed", remove.id)),
                    Err(Error::Conflict(why)) => {
                        let why_in_words = app.words().translate(Locale::En, &why);
                        return Err(anyhow::Error::new(Error::Conflict(why)).context(why_in_words));
                    }
                    Err(Error::NotFound) => {
                        let none = format!("there is no key {}: see `keys list`", remove.id);
                        return Err(anyhow::Error::new(Error::NotFound).context(none));
                    }
                    Err(other) => return Err(other.into()),
                }
                Ok(())
            }
        }
    }
}

async fn rotate(app: &App, actor: &Actor) -> Result<()> {
    let mut bar = Bar::new("encrypting again");
    let rotated =
        upkeep::rotate_keys(app, actor, |progress| bar.at(progress.done, progress.total)).await?;
    bar.end();
    let how = if rotated.resumed { "went on and " } else { "" };
    tell(&format!(
        "{how}key {} encrypts now; {} values were encrypted again",
        rotated.key, rotated.values
    ));
    if rotated.unreadable > 0 {
        bail!(
            "{} values do not decrypt and stay as they are: `taalentio doctor` names them",
            rotated.unreadable
        );
    }
    if rotated.left > 0 {
        bail!(
            "{} values still have an older key: a server does not see the key folder; mend that, then rotate again",
            rotated.left
        );
    }
    Ok(())
}

fn show(lines: &[KeyLine], json: bool) -> Result<()> {
    if json {
        tell(&serde_json::to_string(lines)?);
        return Ok(());
    }
    for line in lines {
        let since =
            line.since.map_or_else(String::new, |at| at.format(" since %F %R UTC").to_string());
        let writes = if line.writes { ", encrypts" } else { "" };
        tell(&format!("key {}{since}: {} values need it{writes}", line.number, line.values));
    }
    Ok(())
}
