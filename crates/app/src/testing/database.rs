//! A fresh database for each test: a SQLite file written from a template, or a PostgreSQL database made from a template.

use std::{
    path::Path,
    sync::{Arc, Weak},
};

use db::{Db, Pools, migrate};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, postgres::PgConnectOptions};
use tokio::sync::{Mutex, OnceCell};

use crate::{migrations, reference};

/// The whole file, in memory: nothing of it is left behind.
static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The template of the tests that run now; the last of them takes it away.
static SERVER_TEMPLATE: Mutex<Weak<OnServer>> = Mutex::const_new(Weak::new());

/// Where a test's database is, and how it is forgotten.
pub struct TestDatabase {
    pub url: String,
    _server: Option<(OnServer, Arc<OnServer>)>,
}

/// A database on a server, which goes with this value.
struct OnServer {
    options: PgConnectOptions,
    name: String,
}

impl TestDatabase {
    /// PostgreSQL when `TEST_POSTGRES_URL` names a server, else a SQLite file in `folder`.
    #[expect(
        clippy::disallowed_methods,
        reason = "the test command says which database by the environment"
    )]
    pub async fn fresh(folder: &Path) -> anyhow::Result<Self> {
        match std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty()) {
            Some(server) => Self::postgres(&server).await,
            None => Self::sqlite(folder).await,
        }
    }

    async fn sqlite(folder: &Path) -> anyhow::Result<Self> {
        let template = TEMPLATE.get_or_try_init(sqlite_template).await?;
        let file = folder.join("taalentio.db");
        std::fs::write(&file, template)?;
        Ok(Self { url: format!("sqlite:{}", file.display()), _server: None })
    }

    async fn postgres(server: &str) -> anyhow::Result<Self> {
        let options: PgConnectOptions = server.parse()?;
        let template = server_template(&options, server).await?;
        let how = format!("TEMPLATE {} STRATEGY FILE_COPY", template.name);
        let own = OnServer::create(&options, "t", &how).await?;
        Ok(Self { url: on_server(server, &own.name)?, _server: Some((own, template)) })
    }
}

impl OnServer {
    async fn create(options: &PgConnectOptions, kind: &str, how: &str) -> anyhow::Result<Self> {
        let name = format!("{kind}_{}", uuid::Uuid::new_v4().simple());
        let mut connection = options.connect().await?;
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name} {how}"))).await?;
        connection.close().await?;
        Ok(Self { options: options.clone(), name })
    }
}

impl Drop for OnServer {
    fn drop(&mut self) {
        let (options, name) = (self.options.clone(), std::mem::take(&mut self.name));
        let forget = move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
            runtime.block_on(async {
                let mut connection = options.connect().await.ok()?;
                connection
                    .execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)")))
                    .await
                    .ok()
            })
        };
        // A database that stays is removed with its private server.
        let _forgotten = std::thread::spawn(forget).join();
    }
}

async fn sqlite_template() -> anyhow::Result<Vec<u8>> {
    let folder = tempfile::Builder::new().prefix("taalentio-template").tempdir()?;
    let file = folder.path().join("template.db");
    let db = Db::open(&format!("sqlite:{}", file.display()), Pools::default()).await?;
    prepare(&db).await?;
    db.close().await;
    let bytes = std::fs::read(file)?;
    folder.close()?;
    Ok(bytes)
}

async fn server_template(
    options: &PgConnectOptions,
    server: &str,
) -> anyhow::Result<Arc<OnServer>> {
    let mut shared = SERVER_TEMPLATE.lock().await;
    if let Some(template) = shared.upgrade() {
        return Ok(template);
    }
    let template =
        OnServer::create(options, "template", "TEMPLATE template0 ENCODING 'UTF8'").await?;
    let db = Db::open(&on_server(server, &template.name)?, Pools::default()).await?;
    prepare(&db).await?;
    db.close().await;
    let template = Arc::new(template);
    *shared = Arc::downgrade(&template);
    Ok(template)
}

async fn prepare(db: &Db) -> anyhow::Result<()> {
    migrate(db, migrations::ALL).await?;
    reference::load(db, chrono::DateTime::UNIX_EPOCH).await?;
    Ok(())
}

fn on_server(server: &str, name: &str) -> anyhow::Result<String> {
    let mut url = url::Url::parse(server)?;
    url.set_path(name);
    Ok(url.to_string())
}
