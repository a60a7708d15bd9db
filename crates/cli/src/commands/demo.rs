//! `taalentio demo`: believable people, drawn faces, known accounts; loopback only, made anew at each start.

use std::net::SocketAddr;

use anyhow::{Result, bail};
use app::{Config, demo};
use clap::Args;

use super::{serve, tell};
use crate::{compose, listen, logging};

/// Options of `demo`.
#[derive(Args)]
pub struct Demo {
    /// The port to listen on
    #[arg(long)]
    port: Option<u16>,
}

impl Demo {
    /// Serves the demonstration until the process is told to stop.
    ///
    /// # Errors
    /// One sentence when the configuration is of a network, or the port is taken.
    pub async fn run(self) -> Result<()> {
        let config = self.configure()?;
        logging::begin(&config);
        let _lock = compose::lock(&config)?;
        let listener = listen::open(SocketAddr::new(config.bind, config.port))?;
        tell("Making the demonstration data…");
        let app = compose::compose(config).await?;
        for account in demo::furnish(&app).await? {
            tell(&format!(
                "{} {} {}",
                account.role.key(),
                account.identifier,
                account.password.expose()
            ));
        }
        tell(&format!("Open {}", app.config().base_url));
        serve::serve(app, listener, true).await
    }

    fn configure(&self) -> Result<Config> {
        let mut config = Config::read()?;
        if config.production || !config.bind.is_loopback() {
            bail!(
                "`demo` has known accounts and serves this machine only: unset BASE_URL and BIND"
            );
        }
        if let Some(port) = self.port {
            config.port = port;
            config.base_url = format!("http://localhost:{port}");
        }
        config.data_dir = config.data_dir.join("demo");
        config.mail = app::config::MailRoute::Outbox;
        let database = format!("sqlite:{}", config.data_dir.join("taalentio.db").display());
        config.database_url = kernel::Secret::new(database);
        if config.data_dir.exists() {
            std::fs::remove_dir_all(&config.data_dir)?;
        }
        Ok(config)
    }
}
