//! `taalentio files`: photos and documents, in the data folder or in a bucket.

use anyhow::{Result, bail};
use app::{
    Actor, App,
    config::Storage,
    upkeep::{self, Left, Moved, Way},
};
use clap::{Args, Subcommand, ValueEnum};

use super::{configure, tell};
use crate::{compose, progress::Bar};

/// What can be done about files.
#[derive(Subcommand)]
pub enum Files {
    /// Copy every file that the database names and compare it; goes on where a killed move was
    Move(Move),
}

/// Options of `move`.
#[derive(Args)]
pub struct Move {
    /// The store that is entered
    #[arg(long)]
    to: Place,
    /// Then remove from the other store what was moved; STORAGE must name the new one already
    #[arg(long)]
    forget_source: bool,
    /// For programs: one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Place {
    /// `DATA_DIR/files`
    Folder,
    /// The bucket of S3_BUCKET
    S3,
}

impl Files {
    /// Runs the command, beside a running server.
    ///
    /// # Errors
    /// One sentence.
    pub async fn run(self) -> Result<()> {
        let Self::Move(how) = self;
        let config = configure()?;
        let (from, to) = match how.to {
            Place::Folder => (Storage::S3, Storage::Folder),
            Place::S3 => (Storage::Folder, Storage::S3),
        };
        if how.forget_source && config.storage != to {
            bail!(
                "STORAGE is {}: set it to {} and restart the servers before the files there are removed",
                config.storage.key(),
                to.key()
            );
        }
        let (from, to) = (compose::files(&config, from)?, compose::files(&config, to)?);
        let app = compose::compose(config).await?;
        let way = Way { from: from.as_ref(), to: to.as_ref() };
        carry(&app, way, &how).await
    }
}

async fn carry(app: &App, way: Way<'_>, how: &Move) -> Result<()> {
    let actor = Actor::System("files");
    let mut bar = Bar::new("moving files");
    let moved =
        upkeep::move_files(app, &actor, way, |progress| bar.at(progress.done, progress.total));
    let moved = moved.await;
    bar.end();
    let moved = moved?;
    let left = match how.forget_source {
        true => Some(upkeep::leave_source(app, &actor, way).await?),
        false => None,
    };
    if how.json {
        tell(&serde_json::json!({ "moved": moved, "left": left }).to_string());
    } else {
        say(way, moved, left);
    }
    if moved.missing > 0 {
        bail!(
            "{} files that the database names are in neither store: `taalentio doctor` says whose",
            moved.missing
        );
    }
    Ok(())
}

fn say(way: Way<'_>, moved: Moved, left: Option<Left>) {
    let Moved { files, bytes, copied, .. } = moved;
    let (from, to) = (way.from.place(), way.to.place());
    tell(&format!(
        "{files} files ({bytes} bytes) are in {to}, {copied} of them came now; all were compared"
    ));
    match left {
        None => tell(&format!("{from} still has them: nothing was removed there")),
        Some(left) if left.kept > 0 => {
            let Left { removed, kept } = left;
            tell(&format!(
                "{removed} files were removed from {from}; {kept} stay that nobody owns yet, or that are not ours"
            ));
        }
        Some(left) => tell(&format!("{} files were removed from {from}", left.removed)),
    }
}
