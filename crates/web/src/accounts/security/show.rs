//! What protects the account, and where it is open.

use std::sync::Arc;

use app::accounts::{self, devices, factors, passkeys, recovery};
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::passkeys::PasskeyLine;
use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct SecurityPage {
    /// The address that signs in.
    pub email: String,
    /// Since when there is a second factor.
    pub factor_since: Option<String>,
    /// The passkeys there are.
    pub passkeys: Vec<PasskeyLine>,
    /// Whether there can be any at this address.
    pub passkeys_possible: bool,
    /// How many recovery codes still work.
    pub codes_left: u64,
    /// Where the account is signed in, the last seen first.
    pub devices: Vec<DeviceLine>,
}

/// A device of a list.
#[derive(Debug, Serialize)]
pub struct DeviceLine {
    /// What names it in the form.
    pub handle: String,
    /// Browser and system; empty when they did not say.
    pub device: String,
    /// The first half of the network address.
    pub place: String,
    /// When it was last seen.
    pub seen_at: String,
    /// When it signed in.
    pub since: String,
    /// Whether it is this one.
    pub here: bool,
}

impl DeviceLine {
    /// A device ready to be shown.
    #[must_use]
    pub fn of(device: devices::Device) -> Self {
        Self {
            handle: device.handle,
            device: device.device,
            place: device.place,
            seen_at: device.seen_at.to_rfc3339(),
            since: device.since.to_rfc3339(),
            here: device.here,
        }
    }

    /// Two devices, one of which said nothing of itself.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let line = |device: &str, here| Self {
            handle: "a1b2c3".to_owned(),
            device: device.to_owned(),
            place: "192.0.…".to_owned(),
            seen_at: "2026-06-01T09:00:00Z".to_owned(),
            since: "2026-05-30T09:00:00Z".to_owned(),
            here,
        };
        vec![line("Firefox / Linux", true), line("", false)]
    }
}

impl Page for SecurityPage {
    const TEMPLATE: &'static str = "pages/accounts/security.html";

    fn samples() -> Vec<Self> {
        let page = |since: Option<&str>, passkeys, devices| Self {
            email: "amina@example.org".to_owned(),
            factor_since: since.map(str::to_owned),
            passkeys,
            passkeys_possible: true,
            codes_left: 2,
            devices,
        };
        let alone = DeviceLine::samples().into_iter().take(1).collect();
        let since = Some("2026-06-01T09:00:00Z");
        vec![
            page(since, Vec::new(), DeviceLine::samples()),
            page(None, PasskeyLine::samples(), DeviceLine::samples()),
            page(None, Vec::new(), alone),
        ]
    }
}

/// `GET /account/security`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let (app, actor) = (&web.app, &visit.actor);
    let account = accounts::find(app, actor.member()?.account).await?;
    let account = account.ok_or(app::Error::Anonymous)?;
    let devices = devices::mine(app, actor, &visit.cookie()).await?;
    let page = SecurityPage {
        email: account.email,
        factor_since: factors::since(app, actor).await?.map(|at| at.to_rfc3339()),
        passkeys: passkeys::mine(app, actor).await?.into_iter().map(PasskeyLine::of).collect(),
        passkeys_possible: passkeys::are_possible(app),
        codes_left: recovery::left(app, actor).await?,
        devices: devices.into_iter().map(DeviceLine::of).collect(),
    };
    present::page(&web, &visit, &Frame::titled(msg!("accounts-security-title")), &page)
}
