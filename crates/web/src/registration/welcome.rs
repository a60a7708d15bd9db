//! The registration worked: the code, its QR, and what to do with them now. The address is signed and lasts 24 h.

use std::sync::Arc;

use app::{
    people::dashed,
    talents::{Welcomed, welcomed},
};
use axum::extract::{Path, State};
use kernel::{Locale, msg};
use render::Page;
use routes::Route;
use serde::Serialize;
use url::form_urlencoded::byte_serialize;

use crate::{
    Web,
    error::Refusal,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct WelcomePage {
    /// First name.
    pub name: String,
    /// The code without dashes, to be copied.
    pub code: String,
    /// The code as people read it.
    pub code_dashed: String,
    /// The QR of the public page, SVG.
    pub qr_svg: String,
    /// The public page; for a page that is not public, by way of sign-in.
    pub profile_url: String,
    /// The card to print, by the same way.
    pub card_url: String,
    /// Sends code and page to somebody on WhatsApp.
    pub whatsapp_url: String,
    /// Whether everybody may see the page.
    pub public: bool,
    /// Whether a guardian answers for them.
    pub minor: bool,
    /// Sign-in.
    pub login_url: String,
    /// Where the sign-in details go, for who wrote it and for nobody else.
    pub email_masked: String,
}

impl Page for WelcomePage {
    const TEMPLATE: &'static str = "pages/talents/welcome.html";

    fn samples() -> Vec<Self> {
        let page = |public, minor| Self {
            name: "Amina".to_owned(),
            code: "MAF0001OUA".to_owned(),
            code_dashed: "MA-F-0001-OUA".to_owned(),
            qr_svg: "<svg viewBox=\"0 0 1 1\"></svg>".to_owned(),
            profile_url: "/t/MAF0001OUA".to_owned(),
            card_url: "/t/MAF0001OUA/card.pdf".to_owned(),
            whatsapp_url: "https://wa.me/?text=a".to_owned(),
            public,
            minor,
            login_url: "/auth/login".to_owned(),
            email_masked: "a•••@example.org".to_owned(),
        };
        vec![page(true, false), page(false, false), page(false, true)]
    }
}

impl WelcomePage {
    fn of(web: &Web, locale: Locale, welcomed: Welcomed) -> Result<Self, Refusal> {
        Ok(Self {
            profile_url: way(&routes::PROFILE, &welcomed)?,
            card_url: way(&routes::CARD_PDF, &welcomed)?,
            whatsapp_url: whatsapp(web, locale, &welcomed),
            code_dashed: dashed(&welcomed.code),
            login_url: routes::LOGIN.pattern.to_owned(),
            email_masked: masked(&welcomed.email),
            name: welcomed.first_name,
            code: welcomed.code,
            qr_svg: welcomed.qr_svg,
            public: welcomed.public,
            minor: welcomed.minor,
        })
    }
}

/// `GET /auth/welcome/{token}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(token): Path<String>) -> Answer {
    let label = web.say(visit.locale, &msg!("shell-qr-alt"));
    let welcomed = welcomed(&web.app, &token, &label).await?;
    let page = WelcomePage::of(&web, visit.locale, welcomed)?;
    present::page(&web, &visit, &Frame::titled(msg!("talents-welcome-tab")).noindex(), &page)
}

/// A page of the newcomer: straight on when it is public, else by way of sign-in, for this browser is nobody's.
fn way(route: &Route, welcomed: &Welcomed) -> Result<String, Refusal> {
    let path = route.path(&[("code", &welcomed.code)]).map_err(app::Error::fault)?;
    Ok(if welcomed.public { path } else { format!("{}?next={path}", routes::LOGIN.pattern) })
}

fn whatsapp(web: &Web, locale: Locale, welcomed: &Welcomed) -> String {
    let code = dashed(&welcomed.code);
    let words = web.say(locale, &msg!("talents-welcome-whatsapp-text", code = code));
    let text = format!("{words}\n{}", welcomed.address);
    let encoded: String = byte_serialize(text.as_bytes()).collect();
    format!("https://wa.me/?text={}", encoded.replace('+', "%20"))
}

/// The first letter and the domain.
fn masked(email: &str) -> String {
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}•••@{domain}")
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn an_address_is_recognised_only_by_its_owner() {
        assert_eq!(masked("amina.benali@example.org"), "a•••@example.org");
    }
}
