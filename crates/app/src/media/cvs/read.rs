//! Have a CV read: its words, or why there are none. The words are sealed; nobody sees them but programs of ours.

use std::fs::File;

use documents::reading::Outcome as Reading;
use gateways::sandbox::Ended;
use kernel::PersonId;
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{CvState, model::Cv, model::key};
use crate::{Actor, App, Context as _, Error, Result, media::store, vault::SealContext};

/// Read the CV of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadCv {
    /// Whose.
    pub person: PersonId,
}

impl Job for ReadCv {
    const NAME: &'static str = "read_cv";
    const AT_ONCE: usize = 2;
}

/// Runs [`ReadCv`]. A CV that waits for the virus scanner is not opened: its release asks again.
///
/// # Errors
/// [`Outcome::Retry`] when the store, the database or the process that reads cannot be reached.
pub async fn read_cv(app: App, job: ReadCv) -> std::result::Result<(), Outcome> {
    read(&app, job.person).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

async fn read(app: &App, person: PersonId) -> Result<()> {
    let Some((row, scan)) = store::cv::of_person(app.reader(), person.0).await? else {
        return Ok(());
    };
    let cv = Cv::of(app, &row, scan.as_deref())?;
    if cv.quarantined || cv.state != CvState::Waiting {
        return Ok(());
    }
    let file = app.parts().files.open_file(&key(&cv.name, cv.kind)).await;
    let reading = match file.context("reading a CV")? {
        Some(file) => look(app, file).await?,
        // Replaced meanwhile, and the next job reads the next one; or lost, and it does not open.
        None => Reading::Broken,
    };
    let (state, content) = match reading {
        Reading::Read(text) => {
            let place = SealContext { column: "cvs.content", seal_id: &row.seal_id };
            (CvState::Read, Some(app.vault().seal(place, &text, app.rng())))
        }
        Reading::Encrypted => (CvState::Encrypted, None),
        Reading::Broken => (CvState::Broken, None),
        Reading::ImageOnly => (CvState::ImageOnly, None),
    };
    let at = app.now();
    app.write(&Actor::System("read a CV"), async |tx| {
        Ok(store::cv::set_read(tx.conn(), &row.name, state.key(), content, at).await?)
    })
    .await
}

/// The words, by a process that may crash: a file that ends it is a file that does not open.
async fn look(app: &App, file: File) -> Result<Reading> {
    match app.parts().reader.run_on(file).await.context("starting the process that reads")? {
        Ended::Said(said) => Ok(Reading::heard(&said)),
        Ended::Died => Ok(Reading::Broken),
    }
}

/// The words of a person's CV, for search and analysis; `None` when there are none.
///
/// # Errors
/// [`Error::Forbidden`] for everyone but the program itself; a fault when the words do not open.
pub async fn words(app: &App, actor: &Actor, person: PersonId) -> Result<Option<String>> {
    if !matches!(actor, Actor::System(_)) {
        return Err(Error::NotFound);
    }
    let Some((row, _)) = store::cv::of_person(app.reader(), person.0).await? else {
        return Ok(None);
    };
    let place = SealContext { column: "cvs.content", seal_id: &row.seal_id };
    let open = |sealed: String| app.vault().open_sealed(place, &sealed);
    row.content.map(open).transpose().context("opening the words of a CV")
}
