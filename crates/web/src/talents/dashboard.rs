//! The own space: the face, the code, the one next step, then what happened.

use std::sync::Arc;

use app::{
    Error,
    mail::{self, LetterLine, Status},
    people::{Visibility, dashed},
    talents::{self, OwnProfile, Section, Step},
};
use axum::extract::State;
use chrono::SecondsFormat;
use kernel::{Message, msg};
use render::Page;
use serde::Serialize;

use super::edit::address;
use crate::{
    Web,
    cards::Portrait,
    error::Refusal,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// Letters that are listed.
const LETTERS: u64 = 5;

/// The values of the own space.
#[derive(Debug, Serialize)]
pub struct DashboardPage {
    /// The name to greet with.
    pub name: String,
    /// The face.
    pub portrait: Portrait,
    /// The code, as stored.
    pub code: String,
    /// The code, as people read it.
    pub code_dashed: String,
    /// The QR of the page, SVG.
    pub qr_svg: String,
    /// How complete the profile is, 0 to 100.
    pub score: i32,
    /// What would help most; nothing when everything is done.
    pub next_step: Option<StepLine>,
    /// Every step, the weightiest open one first.
    pub steps: Vec<StepLine>,
    /// Views of the page in the last 30 days.
    pub views: i64,
    /// Who may see the page.
    pub visibility: StateChip,
    /// The public page.
    pub profile_url: String,
    /// The card as PDF.
    pub card_url: String,
    /// The QR as a picture.
    pub qr_png_url: String,
    /// The editor.
    pub edit_url: &'static str,
    /// The photo's form.
    pub photo_url: &'static str,
    /// The last letters, newest first.
    pub mails: Vec<MailLine>,
}

/// One step towards a complete profile.
#[derive(Debug, Clone, Serialize)]
pub struct StepLine {
    /// In words.
    pub label: String,
    /// Whether it is done.
    pub done: bool,
    /// What it adds to the score.
    pub points: i32,
    /// Where it is done.
    pub href: String,
}

/// A state in one word.
#[derive(Debug, Serialize)]
pub struct StateChip {
    /// The word.
    pub label: String,
    /// `ok`, `info` or `ink`.
    pub tone: &'static str,
}

/// One letter.
#[derive(Debug, Serialize)]
pub struct MailLine {
    /// Its subject.
    pub subject: String,
    /// When it was sent, or written, RFC 3339.
    pub at: String,
    /// What became of it, in words.
    pub status: String,
}

impl Page for DashboardPage {
    const TEMPLATE: &'static str = "pages/talents/dashboard.html";

    fn samples() -> Vec<Self> {
        let text = str::to_owned;
        let step = |done| StepLine {
            label: text("Ajouter une photo"),
            done,
            points: 10,
            href: text("/profile/photo"),
        };
        let mail = MailLine {
            subject: text("Bienvenue"),
            at: text("2026-06-01T09:00:00Z"),
            status: text("Envoyé"),
        };
        let page = |complete: bool| Self {
            name: text("Amina"),
            portrait: Portrait::sample(complete),
            code: text("MAF0001OUA"),
            code_dashed: text("MA-F-0001-OUA"),
            qr_svg: text("<svg viewBox=\"0 0 1 1\"></svg>"),
            score: if complete { 80 } else { 0 },
            next_step: (!complete).then(|| step(false)),
            steps: vec![step(false), step(true)],
            views: 1,
            visibility: StateChip { label: text("Tout le monde"), tone: "ok" },
            profile_url: text("/t/MAF0001OUA"),
            card_url: text("/t/MAF0001OUA/card.pdf"),
            qr_png_url: text("/t/MAF0001OUA/qr.png"),
            edit_url: routes::EDIT.pattern,
            photo_url: routes::PROFILE_PHOTO.pattern,
            mails: Vec::new(),
        };
        vec![page(false), Self { mails: vec![mail], ..page(true) }]
    }
}

/// `GET /profile/dashboard`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let own = talents::own(&web.app, &visit.actor).await?.ok_or(Error::NotFound)?;
    let letters = mail::letters_of(&web.app, &visit.actor, own.full.public.person, LETTERS).await?;
    let page = page(&web, &visit, &own, letters)?;
    present::page(&web, &visit, &Frame::titled(msg!("talents-dashboard-tab")).noindex(), &page)
}

fn page(
    web: &Web,
    visit: &Visit,
    own: &OwnProfile,
    letters: Vec<LetterLine>,
) -> Result<DashboardPage, Refusal> {
    let (public, locale) = (&own.full.public, visit.locale);
    let path = |route: &routes::Route| route.path(&[("code", &public.code)]).map_err(Error::fault);
    let steps = own.completeness.steps().into_iter().map(|step| step_line(web, visit, step));
    let steps = steps.collect::<Result<Vec<_>, Error>>()?;
    Ok(DashboardPage {
        name: visit.actor.member()?.name.clone(),
        portrait: Portrait::of(web, locale, &public.name, &public.code, public.photo.as_ref()),
        code: public.code.clone(),
        code_dashed: dashed(&public.code),
        qr_svg: talents::qr_svg(&web.app, &public.code, &web.say(locale, &msg!("shell-qr-alt")))?,
        score: own.score,
        next_step: steps.iter().find(|step| !step.done).cloned(),
        steps,
        views: own.views,
        visibility: visibility(web, visit, public.visibility),
        profile_url: path(&routes::PROFILE)?,
        card_url: path(&routes::CARD_PDF)?,
        qr_png_url: path(&routes::QR_PNG)?,
        edit_url: routes::EDIT.pattern,
        photo_url: routes::PROFILE_PHOTO.pattern,
        mails: letters.into_iter().map(|letter| mail_line(web, visit, letter)).collect(),
    })
}

fn step_line(web: &Web, visit: &Visit, step: Step) -> Result<StepLine, Error> {
    let (label, section) = match step.name {
        "talents" => (msg!("talents-step-talents"), Section::Talents),
        "links" => (msg!("talents-step-links"), Section::Links),
        "photo" => (msg!("talents-step-photo"), Section::Photo),
        "cv" => (msg!("talents-step-cv"), Section::Cv),
        "bio" => (msg!("talents-step-bio"), Section::Talents),
        "portfolio" => (msg!("talents-step-portfolio"), Section::Links),
        "contact" => (msg!("talents-step-contact"), Section::Contact),
        _ => (msg!("talents-step-place"), Section::Place),
    };
    let label = web.say(visit.locale, &label);
    Ok(StepLine { label, done: step.done, points: step.points, href: address(section)? })
}

fn visibility(web: &Web, visit: &Visit, visibility: Visibility) -> StateChip {
    let (label, tone): (Message, _) = match visibility {
        Visibility::Public => (msg!("talents-edit-visibility-public"), "ok"),
        Visibility::Recruiter => (msg!("talents-edit-visibility-recruiter"), "info"),
        Visibility::Private => (msg!("talents-edit-visibility-private"), "ink"),
    };
    StateChip { label: web.say(visit.locale, &label), tone }
}

fn mail_line(web: &Web, visit: &Visit, letter: LetterLine) -> MailLine {
    let status = match letter.status {
        Status::Queued => msg!("talents-mail-queued"),
        Status::Sent => msg!("talents-mail-sent"),
        Status::Failed => msg!("talents-mail-failed"),
        Status::Skipped => msg!("talents-mail-skipped"),
    };
    let at = letter.at.to_rfc3339_opts(SecondsFormat::Secs, true);
    MailLine { subject: letter.subject, at, status: web.say(visit.locale, &status) }
}
