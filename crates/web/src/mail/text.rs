//! The words of one letter in one language: what it says, what it would look like, and what it said before.

use std::sync::Arc;

use app::{
    Error,
    mail::{self, KnownValue, OwnText, Template, TextVersion, Words},
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, Uri, header},
    response::{Html, IntoResponse, Response},
};
use kernel::{Locale, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::texts::address;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        headers::{LETTER, WITH_FRAME},
        visit,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TextPage {
    /// Which letter.
    pub title: String,
    /// The tag of the letter's language.
    pub tag: &'static str,
    /// The direction it is read in.
    pub dir: &'static str,
    /// The form.
    pub form: FormState,
    /// The values it may speak of.
    pub values: Vec<Value>,
    /// Whether the words are not the built-in ones.
    pub own: bool,
    /// Where the letter is drawn with made-up values.
    pub preview_url: String,
    /// Where the built-in words come back.
    pub reset_url: String,
    /// What was written before, the newest first.
    pub versions: Vec<Former>,
}

/// A value that the letter may speak of.
#[derive(Debug, Serialize)]
pub struct Value {
    /// Its name between braces.
    pub name: String,
    /// What it is.
    pub label: String,
    /// Whether the letter must have it.
    pub needed: bool,
}

/// A former version.
#[derive(Debug, Serialize)]
pub struct Former {
    /// Since when.
    pub at: String,
    /// Who wrote it.
    pub by: Option<String>,
    /// Where it is shown again; none for one that went back to the built-in words.
    pub href: Option<String>,
}

impl Page for TextPage {
    const TEMPLATE: &'static str = "pages/mail/text.html";

    fn samples() -> Vec<Self> {
        let path = "/admin/settings/email-notifications/texts/password_reset/ar";
        let form = FormState::new(path).value("subject", "Mot de passe").value("body", "{{link}}");
        let mut wrong = Violations::one("subject", msg!("words-required"));
        wrong.add("body", msg!("mail-texts-missing", names = "{{link}}"));
        let refused = form.clone().with_violations(&wrong, |why| why.key.to_string());
        let former = |href: Option<&str>| Former {
            at: "2026-06-01T09:00:00Z".to_owned(),
            by: href.map(|_| "Driss Alaoui".to_owned()),
            href: href.map(str::to_owned),
        };
        let page = |form, own, versions| Self {
            title: "Nouveau mot de passe".to_owned(),
            tag: "ar",
            dir: "rtl",
            form,
            values: vec![Value {
                name: "{{link}}".to_owned(),
                label: "le lien".to_owned(),
                needed: true,
            }],
            own,
            preview_url: format!("{path}/preview"),
            reset_url: format!("{path}/reset"),
            versions,
        };
        vec![
            page(form, true, vec![former(Some("?version=2")), former(None)]),
            page(refused, false, Vec::new()),
        ]
    }
}

/// What stands in the frame when the words do not read.
#[derive(Debug, Serialize)]
pub struct UnreadPage {
    /// The tag of the reader's language.
    pub tag: &'static str,
    /// The direction it is read in.
    pub dir: &'static str,
    /// What is wrong, one sentence each.
    pub reasons: Vec<String>,
}

impl Page for UnreadPage {
    const TEMPLATE: &'static str = "pages/mail/unread.html";

    fn samples() -> Vec<Self> {
        vec![Self { tag: "fr", dir: "ltr", reasons: vec!["Ce texte ne se lit pas.".to_owned()] }]
    }
}

type Of = Path<(String, String)>;

/// `GET /admin/settings/email-notifications/texts/{template}/{locale}`, with `version` one of its former versions.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(of): Of, uri: Uri) -> Answer {
    let of = letter(&of)?;
    let version = visit::query(&uri, "version").and_then(|id| id.parse().ok());
    let text = mail::text(&web.app, &visit.actor, of, version).await?;
    let form = FormState::new(address(&routes::MAIL_TEXT, of.0.key(), of.1))
        .value("subject", &text.words.subject)
        .value("body", &text.words.body);
    framed(&web, &visit, &frame(), &page(&web, &visit, of, (text, form)))
}

/// `POST /admin/settings/email-notifications/texts/{template}/{locale}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(of): Of,
    fields: Fields,
) -> Answer {
    let of = letter(&of)?;
    let path = address(&routes::MAIL_TEXT, of.0.key(), of.1);
    let words = typed(&fields);
    let Err(error) = mail::set_text(&web.app, &visit.actor, of, &words).await else {
        return Ok(Flash::SettingSaved.at(&web, &path));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(path));
    let text = mail::text(&web.app, &visit.actor, of, None).await?;
    let page = page(&web, &visit, of, (text, form));
    framed(&web, &visit, &frame().refused(&refusal), &page)
}

/// `GET /admin/settings/email-notifications/texts/{template}/{locale}/preview`: the words that hold.
pub async fn drawn(State(web): State<Arc<Web>>, visit: Visit, Path(of): Of) -> Answer {
    let of = letter(&of)?;
    let text = mail::text(&web.app, &visit.actor, of, None).await?;
    draw(&web, &visit, of, &text.words)
}

/// `POST /admin/settings/email-notifications/texts/{template}/{locale}/preview`: the words that are typed.
pub async fn preview(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(of): Of,
    fields: Fields,
) -> Answer {
    draw(&web, &visit, letter(&of)?, &typed(&fields))
}

/// `POST /admin/settings/email-notifications/texts/{template}/{locale}/reset`.
pub async fn reset(State(web): State<Arc<Web>>, visit: Visit, Path(of): Of) -> Answer {
    let of = letter(&of)?;
    mail::reset_text(&web.app, &visit.actor, of).await?;
    let path = address(&routes::MAIL_TEXT, of.0.key(), of.1);
    Ok(Flash::LetterTextReset.at(&web, &path))
}

fn draw(web: &Web, visit: &Visit, of: (Template, Locale), words: &Words) -> Answer {
    let response = match mail::preview(&web.app, &visit.actor, of, words) {
        Ok(parts) => Html(parts.html).into_response(),
        Err(Error::Invalid(violations)) => {
            let reasons = violations.iter().map(|one| web.say(visit.locale, &one.message));
            let page = UnreadPage {
                tag: visit.locale.tag(),
                dir: visit.locale.direction(),
                reasons: reasons.collect(),
            };
            present::page(web, visit, &frame(), &page)?
        }
        Err(other) => return Err(other.into()),
    };
    Ok(with_policy(response, LETTER))
}

fn framed(web: &Web, visit: &Visit, frame: &Frame, page: &TextPage) -> Answer {
    Ok(with_policy(present::page(web, visit, frame, page)?, WITH_FRAME))
}

fn with_policy(mut response: Response, policy: &'static str) -> Response {
    let policy = HeaderValue::from_static(policy);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

fn letter((template, locale): &(String, String)) -> Result<(Template, Locale), Error> {
    let template = Template::parse(template).ok_or(Error::NotFound)?;
    let locale = Locale::ALL.into_iter().find(|one| one.tag() == locale).ok_or(Error::NotFound)?;
    Ok((template, locale))
}

fn typed(fields: &Fields) -> Words {
    let one = |name| fields.one(name).to_owned();
    Words { subject: one("subject"), body: one("body") }
}

fn page(
    web: &Web,
    visit: &Visit,
    (template, locale): (Template, Locale),
    (text, form): (OwnText, FormState),
) -> TextPage {
    let at = |route| address(route, template.key(), locale);
    let value = |one: &KnownValue| Value {
        name: format!("{{{{{}}}}}", one.name),
        label: web.words().text(visit.locale, &format!("mail-value-{}", one.name), &[]),
        needed: one.needed,
    };
    let former = |one: TextVersion| Former {
        at: one.at.to_rfc3339(),
        by: one.by,
        href: (!one.is_reset).then(|| format!("{}?version={}", at(&routes::MAIL_TEXT), one.id)),
    };
    TextPage {
        title: mail::title(web.words(), visit.locale, template.key()),
        tag: locale.tag(),
        dir: locale.direction(),
        form,
        values: text.known.iter().map(value).collect(),
        own: text.is_own,
        preview_url: at(&routes::MAIL_TEXT_PREVIEW),
        reset_url: at(&routes::MAIL_TEXT_RESET),
        versions: text.versions.into_iter().map(former).collect(),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("mail-texts-title")).noindex()
}
