//! The letters that may be worded otherwise.

use std::sync::Arc;

use app::mail::{self, TextLine};
use axum::extract::State;
use kernel::{Locale, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TextsPage {
    /// The letters.
    pub letters: Vec<Letter>,
}

/// One letter.
#[derive(Debug, Serialize)]
pub struct Letter {
    /// Which one.
    pub title: String,
    /// Its words, one for each language.
    pub languages: Vec<Language>,
}

/// A letter's words in one language.
#[derive(Debug, Serialize)]
pub struct Language {
    /// The tag of the language.
    pub tag: &'static str,
    /// Where they are edited.
    pub href: String,
    /// Whether they are not the built-in ones.
    pub own: bool,
}

impl Page for TextsPage {
    const TEMPLATE: &'static str = "pages/mail/texts.html";

    fn samples() -> Vec<Self> {
        let language = |locale: Locale| Language {
            tag: locale.tag(),
            href: "/admin/settings/email-notifications/texts/new_device/fr".to_owned(),
            own: locale == Locale::Fr,
        };
        let languages = Locale::ALL.into_iter().map(language).collect();
        vec![Self { letters: vec![Letter { title: "Nouvel appareil".to_owned(), languages }] }]
    }
}

/// `GET /admin/settings/email-notifications/texts`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let letters = mail::texts(&web.app, &visit.actor).await?;
    let letter = |line: TextLine| Letter {
        title: mail::title(web.words(), visit.locale, line.template.key()),
        languages: Locale::ALL
            .into_iter()
            .map(|locale| Language {
                tag: locale.tag(),
                href: address(&routes::MAIL_TEXT, line.template.key(), locale),
                own: line.own.contains(&locale),
            })
            .collect(),
    };
    let page = TextsPage { letters: letters.into_iter().map(letter).collect() };
    present::page(&web, &visit, &Frame::titled(msg!("mail-texts-title")).noindex(), &page)
}

/// The address of a letter's words, or of an act on them.
pub(super) fn address(route: &routes::Route, template: &str, locale: Locale) -> String {
    route.path(&[("template", template), ("locale", locale.tag())]).unwrap_or_default()
}
