//! Configuration → database → keys → `App` → routers: the only place that knows everything.

use std::{
    fs::{self, DirBuilder, File},
    io,
    os::unix::fs::DirBuilderExt,
    path::Path,
    sync::{Arc, RwLock},
};

use anyhow::{Context, Result, bail};
use app::{
    App, Config, Memory, Parts,
    config::{MailRoute, Storage},
    migrations, reactions, settings,
};
use db::{Db, Pools};
use gateways::{
    Http, Reach,
    mail::{Mailer, Outbox, SendGrid, Smtp},
    sandbox::Child,
    scanner::{Clamd, Scanner},
    storage::{Files, LocalFiles, S3Files},
};
use i18n::Translator;
use kernel::{Clock, OsRng, SystemClock};
use render::Renderer;

use crate::commands::extract::{self, EXTRACT};

/// Composes the product: opens the database, brings its schema up to date, and recognises the keys.
///
/// # Errors
/// One sentence that says what to do.
pub async fn compose(config: Config) -> Result<App> {
    make_folder(&config.data_dir)?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let db = Db::open(config.database_url.expose(), Pools::default()).await?;
    let keys = config.data_dir.join("keys");
    // Before the schema is touched: with wrong keys nothing is written.
    settings::keys_fit(&db, &keys, &OsRng).await?;
    db::migrate(&db, migrations::ALL).await?;
    assemble(config, db, clock).await
}

/// Composes the product on a database that already has the schema of this program, and changes nothing there.
///
/// # Errors
/// One sentence that says what to do.
pub async fn compose_as_it_is(config: Config) -> Result<App> {
    let db = Db::open(config.database_url.expose(), Pools::default()).await?;
    settings::keys_fit(&db, &config.data_dir.join("keys"), &OsRng).await?;
    let (found, known) = (
        db.schema_version().await.context("the database does not answer")?,
        migrations::ALL.last().map_or(0, |last| last.version),
    );
    if found != known {
        bail!(
            "the database has schema {found}, this program {known}: run `taalentio migrate`, or the program that made it"
        );
    }
    assemble(config, db, Arc::new(SystemClock)).await
}

async fn assemble(config: Config, db: Db, clock: Arc<dyn Clock>) -> Result<App> {
    let keys = config.data_dir.join("keys");
    let vault = settings::recognise(&db, &keys, &OsRng, clock.now()).await?;
    let reference =
        app::load_reference(&db, clock.now()).await.context("the reference data does not load")?;
    let words = Arc::new(Translator::embedded().context("the translations do not load")?);
    Ok(App::new(Parts {
        mailer: mailer(&config, &clock)?,
        files: files(&config, config.storage)?,
        reader: Arc::new(Child::new(
            std::env::current_exe().context("the program does not find itself")?,
            &[EXTRACT],
            extract::PATIENCE,
        )),
        scanner: scanner(&config),
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

/// Takes the lock that only one server may hold on a data folder with SQLite; it is held while the file lives.
///
/// # Errors
/// A sentence when another server holds it.
pub fn lock(config: &Config) -> Result<Option<File>> {
    if !config.database_url.expose().starts_with("sqlite:") {
        return Ok(None);
    }
    make_folder(&config.data_dir)?;
    let path = config.data_dir.join("server.lock");
    let file =
        File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
    if file.try_lock().is_err() {
        bail!(
            "another server already uses {}: stop it, set another DATA_DIR, or use PostgreSQL for several processes",
            config.data_dir.display()
        );
    }
    Ok(Some(file))
}

/// The data folder, for the owner's eyes only.
///
/// # Errors
/// A sentence when it cannot be made.
pub fn make_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| {
        format!(
            "the data folder {} cannot be made: set DATA_DIR to a folder you may write",
            path.display()
        )
    })?;
    let probe = path.join(".writable");
    fs::write(&probe, b"")
        .with_context(|| format!("the data folder {} cannot be written", path.display()))?;
    match fs::remove_file(probe) {
        // Another command that starts at this instant tried the folder too, and has removed it.
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => Ok(removed?),
    }
}

/// A store of files that is configured, whether it is in use or not.
///
/// # Errors
/// A sentence when it is not, or does not open.
pub fn files(config: &Config, storage: Storage) -> Result<Arc<dyn Files>> {
    Ok(match storage {
        Storage::Folder => Arc::new(
            LocalFiles::open(config.data_dir.join("files"))
                .context("the folder of files does not open")?,
        ),
        Storage::S3 => {
            let bucket = config.s3.as_ref().context(
                "there is no bucket: set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
            )?;
            Arc::new(S3Files::open(bucket).context("the bucket cannot be used as configured")?)
        }
    })
}

fn scanner(config: &Config) -> Option<Arc<dyn Scanner>> {
    let address = config.clamd.as_deref()?;
    Some(Arc::new(Clamd::new(address)))
}

fn mailer(config: &Config, clock: &Arc<dyn Clock>) -> Result<Arc<dyn Mailer>> {
    Ok(match &config.mail {
        MailRoute::Outbox => {
            let folder = config.data_dir.join("outbox");
            Arc::new(
                Outbox::open(folder, Arc::clone(clock))
                    .context("the outbox folder does not open")?,
            )
        }
        MailRoute::Smtp(url) => {
            Arc::new(Smtp::open(url.expose()).context("SMTP_URL does not read")?)
        }
        MailRoute::SendGrid(key) => Arc::new(SendGrid::new(
            Http::new(Reach::hosts([SendGrid::HOST])).context("the HTTP client does not start")?,
            key.clone(),
        )),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_start_at_once_share_a_data_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data");
        std::thread::scope(|threads| {
            let command = || (0..500).for_each(|_| make_folder(&path).unwrap());
            for _ in 0..4 {
                threads.spawn(command);
            }
        });
        assert!(fs::read_dir(path).unwrap().next().is_none());
    }
}
