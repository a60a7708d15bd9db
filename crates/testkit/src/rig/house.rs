//! The product inside this process, on the data of a place: as the front door composes it, with a clock of the caller's.

use std::sync::{Arc, RwLock};

use anyhow::{Context, Result};
use app::{App, Config, Memory, Parts, migrations, reactions, settings};
use db::{Db, Pools};
use gateways::{mail::Outbox, sandbox::Inside, storage::LocalFiles};
use i18n::Translator;
use kernel::{Clock, OsRng, Secret};
use render::Renderer;

use super::Place;

/// Opens the product on the data of a place; the anti-robot check and limits are off.
///
/// # Errors
/// When the database, the keys or a folder do not open.
pub async fn open(place: &Place, clock: Arc<dyn Clock>) -> Result<App> {
    let mut config = Config::for_tests(place.folder());
    config.database_url = Secret::new(place.url().to_owned());
    (config.anti_robot, config.rate_limits) = (false, false);
    let db = Db::open(place.url(), Pools::default()).await?;
    db::migrate(&db, migrations::ALL).await?;
    let keys = place.folder().join("keys");
    let vault = settings::recognise(&db, &keys, &OsRng, clock.now()).await?;
    let reference =
        app::load_reference(&db, clock.now()).await.context("the reference data does not load")?;
    let words = Arc::new(Translator::embedded().context("the translations do not load")?);
    Ok(App::new(Parts {
        mailer: Arc::new(Outbox::open(place.folder().join("outbox"), Arc::clone(&clock))?),
        files: Arc::new(LocalFiles::open(place.folder().join("files"))?),
        reader: Arc::new(Inside(documents::told)),
        scanner: None,
        db: Arc::new(db),
        clock,
        rng: Arc::new(OsRng),
        vault,
        renderer: Arc::new(Renderer::embedded(Arc::clone(&words))),
        words,
        reactions: reactions::reactions,
        reference: RwLock::new(Arc::new(reference)),
        memory: Memory::default(),
        config,
    }))
}
