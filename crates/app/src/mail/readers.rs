//! What the reader of a letter decides without an account: no more of what is not essential, by the link in every such
//! letter or by the button of their mail program (RFC 8058).

use chrono::TimeDelta;
use gateways::mail::Mailbox;
use kernel::text::EmailAddress;

use super::stops;
use crate::{Actor, App, Error, Result, accounts, vault::SealContext};

/// Changes by the links of one address in an hour.
const CHANGES: i32 = 20;
/// What a link's address is sealed for: it is no row of the table, and no row is a link.
const LINK: SealContext<'static> =
    SealContext { column: "mail_stops.address", seal_id: "the link of a letter" };

/// An address and whether it gets what is not essential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The address with its middle hidden: the link may have been passed on.
    pub address: String,
    /// Whether it gets only what is essential.
    pub is_stopped: bool,
}

/// Who the link in a letter was written to.
///
/// # Errors
/// [`Error::NotFound`] for a link that is none.
pub async fn reader(app: &App, token: &str) -> Result<Reader> {
    let email = opened(app, token)?;
    let is_stopped = stops::is_stopped(app, email.as_str()).await?;
    Ok(Reader { address: email.masked(), is_stopped })
}

/// Stops what is not essential to the address of a link; once or often, it is the same.
///
/// # Errors
/// As [`reader`]; [`Error::Later`] after 20 changes in an hour.
pub async fn stop_by_link(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let email = opened(app, token)?;
    seldom(app, &email).await?;
    stops::put(app, actor, &email).await
}

/// Lets the address of a link be written to again, unless an administrator stopped it.
///
/// # Errors
/// As [`stop_by_link`].
pub async fn allow_by_link(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let email = opened(app, token)?;
    seldom(app, &email).await?;
    stops::remove(app, actor, &email).await
}

/// Each change is a line of the journal, and a link never ends.
async fn seldom(app: &App, email: &EmailAddress) -> Result<()> {
    let name = format!("mail-stop {}", email.as_str());
    accounts::limits::allow(app, &name, CHANGES, TimeDelta::hours(1)).await
}

/// The token of a link for this recipient: their address, which only we can read.
pub(super) fn token(app: &App, to: &Mailbox) -> String {
    let sealed = app.vault().seal(LINK, &to.email, app.rng());
    sealed.replace('+', "-").replace('/', "_")
}

fn opened(app: &App, token: &str) -> Result<EmailAddress> {
    let sealed = token.replace('-', "+").replace('_', "/");
    let address = app.vault().open_sealed(LINK, &sealed).map_err(|_| Error::NotFound)?;
    EmailAddress::parse(&address).map_err(|_| Error::NotFound)
}
