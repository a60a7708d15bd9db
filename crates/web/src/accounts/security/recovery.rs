//! Recovery codes, on the one page that ever shows them.

use std::sync::Arc;

use app::accounts::recovery::{RecoveryCodes, draw_again};
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct RecoveryPage {
    /// Ten codes, as they are typed.
    pub codes: Vec<String>,
}

impl Page for RecoveryPage {
    const TEMPLATE: &'static str = "pages/accounts/recovery.html";

    fn samples() -> Vec<Self> {
        vec![Self { codes: vec!["ABCD-EFGH-JKLM-NPQR".to_owned(); 10] }]
    }
}

/// `POST /account/security/recovery-codes`: the former ones are dead. The answer is the page itself: a redirect would
/// need the codes a second time.
pub async fn draw(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let codes = draw_again(&web.app, &visit.actor).await?;
    show(&web, &visit, &codes)
}

/// The page that shows codes which were just drawn.
pub(super) fn show(web: &Web, visit: &Visit, codes: &RecoveryCodes) -> Answer {
    let page = RecoveryPage { codes: codes.iter().map(|code| code.expose().clone()).collect() };
    present::page(web, visit, &Frame::titled(msg!("accounts-recovery-title")), &page)
}
