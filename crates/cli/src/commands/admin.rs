//! `taalentio admin`: administrators from the shell.

use anyhow::{Context, Result, bail};
use app::{Actor, Error, people};
use clap::{Args, Subcommand};
use kernel::{
    Locale, Secret,
    text::{EmailAddress, PersonName},
};
use tokio::io::AsyncReadExt;

use super::{configure, tell};
use crate::compose;

/// What can be done about administrators.
#[derive(Subcommand)]
pub enum Admin {
    /// Make an administrator; the password is read from standard input
    Create(Create),
}

/// Who becomes an administrator.
#[derive(Args)]
pub struct Create {
    /// The e-mail address that signs in
    #[arg(long)]
    email: String,
    /// Read the password from standard input and ask nothing
    #[arg(long, required = true)]
    password_stdin: bool,
    /// First name
    #[arg(long, default_value = "Admin")]
    first_name: String,
    /// Last name
    #[arg(long, default_value = "Taalentio")]
    last_name: String,
}

impl Admin {
    /// Runs the command.
    ///
    /// # Errors
    /// A sentence for a weak password or an address that has an account.
    pub async fn run(self) -> Result<()> {
        let Self::Create(create) = self;
        let config = configure()?;
        let app = compose::compose(config).await?;
        let mut password = String::new();
        tokio::io::stdin()
            .take(1024)
            .read_to_string(&mut password)
            .await
            .context("the password does not read")?;
        let new = people::NewStaff {
            first_name: parse(&app, PersonName::parse(&create.first_name))?,
            last_name: parse(&app, PersonName::parse(&create.last_name))?,
            email: parse(&app, EmailAddress::parse(&create.email))?,
            password: Secret::new(password.trim_end_matches(['\r', '\n']).to_owned()),
        };
        match people::create_admin(&app, &Actor::System("admin create"), new).await {
            Ok(_) => tell(&format!("{} is an administrator", create.email)),
            Err(Error::Invalid(violations)) => {
                let sentences: Vec<String> = violations
                    .iter()
                    .map(|one| app.words().translate(Locale::En, &one.message))
                    .collect();
                bail!("{}", sentences.join(" "));
            }
            Err(other) => return Err(other.into()),
        }
        Ok(())
    }
}

fn parse<T>(app: &app::App, parsed: Result<T, kernel::Message>) -> Result<T> {
    parsed.map_err(|message| anyhow::anyhow!(app.words().translate(Locale::En, &message)))
}
