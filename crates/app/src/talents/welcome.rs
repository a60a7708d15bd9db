//! The page after registration: what somebody sees who is not signed in and holds the token of their own welcome.

use super::{Audience, profile, welcome};
use crate::{App, Context, Error, Result, people};

/// What a newcomer is shown once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcomed {
    /// First name.
    pub first_name: String,
    /// The code, as stored.
    pub code: String,
    /// The whole address of the public page.
    pub address: String,
    /// The same address as a QR, an SVG without width or height.
    pub qr_svg: String,
    /// Where the sign-in details go.
    pub email: String,
    /// Whether everybody may see the page.
    pub public: bool,
    /// Whether a guardian answers for them.
    pub minor: bool,
}

/// Opens the welcome of a registration; `label` names the QR for those who do not see it.
///
/// # Errors
/// [`Error::NotFound`] for a token that is forged or older than 24 h, and for a suspended person.
pub async fn welcomed(app: &App, token: &str, label: &str) -> Result<Welcomed> {
    let id = welcome(app, token)?;
    let profile = profile::load(app, id, Audience::Owner).await?;
    let contacts = profile.contacts.filter(|_| !profile.suspended).ok_or(Error::NotFound)?;
    let person = people::find(app.reader(), id).await?.ok_or(Error::NotFound)?;
    let code = profile.public.code;
    let address = routes::PROFILE.absolute(&app.config().base_url, &[("code", &code)]);
    let address = address.context("writing the address of a profile")?;
    Ok(Welcomed {
        first_name: person.first_name,
        qr_svg: documents::qr::svg(&address, label).context("drawing the QR of a profile")?,
        code,
        address,
        email: contacts.email,
        public: profile.public.visibility == people::Visibility::Public,
        minor: people::is_minor(contacts.birth_date, app.today()),
    })
}
