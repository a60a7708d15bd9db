//! The privacy notice.

use std::sync::Arc;

use app::people::CONSENT_VERSION;
use axum::extract::State;
use kernel::msg;
use render::Page;
use serde::Serialize;

use super::Section;
use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page; without sections the template shows the starting text.
#[derive(Debug, Serialize)]
pub struct PrivacyPage {
    /// The version that consents name.
    pub version: Option<String>,
    /// The text of an administrator.
    pub sections: Vec<Section>,
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "pages/legal/privacy.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { version: None, sections: Vec::new() },
            Self { version: Some("2026-01".to_owned()), sections: vec![Section::sample()] },
        ]
    }
}

/// `GET /legal/privacy`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let page = PrivacyPage { version: Some(CONSENT_VERSION.to_owned()), sections: Vec::new() };
    present::page(&web, &visit, &Frame::titled(msg!("legal-privacy-title")).public(), &page)
}
