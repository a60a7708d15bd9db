//! A data folder and a database of its own, gone with this value.

use std::path::Path;

use anyhow::{Context, Result};
use db::{Db, Pools, sea_orm::ConnectionTrait};
use tempfile::TempDir;
use tokio::process::Command;
use url::Url;

/// Where one installation keeps everything.
#[derive(Debug)]
pub struct Place {
    folder: TempDir,
    url: String,
    /// The server of the database and the name of the database there.
    server: Option<(String, String)>,
    /// What else the program is told.
    variables: Vec<(String, String)>,
}

impl Place {
    /// An empty place: SQLite in its own folder, or a new database on the server at `postgres`.
    ///
    /// # Errors
    /// When the folder or the database cannot be made.
    pub async fn fresh(postgres: Option<&str>) -> Result<Self> {
        Self::within(&std::env::temp_dir(), postgres).await
    }

    /// As [`Place::fresh`], with the data folder in this one.
    ///
    /// # Errors
    /// As [`Place::fresh`].
    pub async fn within(parent: &Path, postgres: Option<&str>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("taalentio-rig-").tempdir_in(parent)?;
        let Some(server) = postgres else {
            let url = format!("sqlite:{}", folder.path().join("taalentio.db").display());
            return Ok(Self { folder, url, server: None, variables: Vec::new() });
        };
        let name = format!("rig_{}", uuid::Uuid::new_v4().simple());
        on_server(server, &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
            .await?;
        let mut url = Url::parse(server).context("the address of PostgreSQL does not read")?;
        url.set_path(&name);
        let (url, server) = (url.to_string(), Some((server.to_owned(), name)));
        Ok(Self { folder, url, server, variables: Vec::new() })
    }

    /// The address of the database.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Tells every program that starts here from now on one variable more, in place of what it was told before.
    pub fn tell(&mut self, name: &str, value: &str) {
        self.variables.retain(|(told, _)| told != name);
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    /// A program of ours on the data of this place, with nothing of the environment but what it was told.
    ///
    /// # Errors
    /// When the program is not there.
    pub fn program(&self, binary: &Path, words: &[&str]) -> Result<Command> {
        self.limited(binary, words, None)
    }

    /// As [`Place::program`], with so few files that may be open at once, connections included.
    ///
    /// # Errors
    /// As [`Place::program`].
    pub fn limited(&self, binary: &Path, words: &[&str], files: Option<u32>) -> Result<Command> {
        let binary = binary.canonicalize().with_context(|| format!("no {}", binary.display()))?;
        let mut command = Command::new(&binary);
        if let Some(most) = files {
            command = Command::new("prlimit");
            command.arg(format!("--nofile={most}:{most}")).arg(&binary);
        }
        command.args(words).env_clear().current_dir(self.folder());
        command.env("DATABASE_URL", self.url()).env("DATA_DIR", self.folder());
        command.envs(self.variables.iter().cloned()).kill_on_drop(true);
        Ok(command)
    }

    /// `SQLite` or `PostgreSQL`.
    #[must_use]
    pub const fn database(&self) -> &'static str {
        if self.server.is_some() { "PostgreSQL" } else { "SQLite" }
    }

    /// Leaves everything where it is, for whoever wants to look, and says where that is.
    #[must_use]
    pub fn keep(self) -> String {
        format!("{} with {}", self.folder.keep().display(), self.url)
    }

    /// Removes folder and database; nobody may use them any more.
    ///
    /// # Errors
    /// When something stays behind.
    pub async fn remove(self) -> Result<()> {
        if let Some((server, name)) = &self.server {
            on_server(server, &format!("DROP DATABASE {name} WITH (FORCE)")).await?;
        }
        Ok(self.folder.close()?)
    }
}

async fn on_server(server: &str, statement: &str) -> Result<()> {
    let db = Db::open(server, Pools::default()).await?;
    let done = db.reader().execute_unprepared(statement).await;
    db.close().await;
    done.context("the server of databases refuses").map(|_| ())
}
