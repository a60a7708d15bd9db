//! Everything about one person, and what can be done with their account.

use std::sync::Arc;

use app::{
    dashboards::{PersonFile, person_file},
    mail::{LetterLine, Status},
    people::{self, ConsentLine},
    talents::FullProfile,
};
use axum::extract::{Path, State};
use kernel::{Locale, Message, PersonId, msg, text::PhoneNumber};
use render::Page;
use routes::Route;
use serde::Serialize;

use super::{
    journal::{Line, gathered},
    person_in,
};
use crate::{
    Web,
    cards::{Portrait, profile_address, words},
    hall::Visit,
    media::CvLine,
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct PersonPage {
    /// Who.
    pub person: Who,
    /// The face.
    pub portrait: Portrait,
    /// The talent profile; staff have none.
    pub profile: Option<Profile>,
    /// Every code, as read, oldest first; the last one is not always the present one.
    pub codes: Vec<String>,
    /// What they agreed to, newest first.
    pub consents: Vec<Consent>,
    /// What happened last.
    pub events: Vec<Line>,
    /// What was written to them last.
    pub mails: Vec<MailLine>,
    /// Where the account is suspended.
    pub suspend_url: String,
    /// Where it is resumed.
    pub resume_url: String,
    /// Where sign-in details are sent again.
    pub resend_url: String,
    /// Role, second factor and devices.
    pub account_url: String,
}

/// Who somebody is.
#[derive(Debug, Serialize)]
pub struct Who {
    /// The number.
    pub id: i64,
    /// First and last name.
    pub name: String,
    /// The address that signs in.
    pub email: Option<String>,
    /// The role in words.
    pub role: Option<String>,
    /// `active` or `suspended`; nothing without an account.
    pub status: Option<&'static str>,
    /// Whether the first password was not changed yet.
    pub temporary: bool,
    /// Whether staff prepared the profile and its owner has not agreed yet.
    pub prepared: bool,
    /// Whether staff verified the identity.
    pub verified: bool,
    /// Last sign-in.
    pub last_seen: Option<String>,
}

/// What a talent profile adds.
#[derive(Debug, Serialize)]
pub struct Profile {
    /// The present code, as read.
    pub code_dashed: String,
    /// Telephone, international, in groups.
    pub phone: Option<String>,
    /// WhatsApp.
    pub whatsapp: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Date of birth.
    pub birth_date: Option<String>,
    /// Age in years.
    pub age: Option<i32>,
    /// City and country.
    pub place: String,
    /// Trades.
    pub talents: Vec<String>,
    /// Who sees the page, in words.
    pub visibility: String,
    /// The CV.
    pub cv: Option<CvLine>,
    /// Who answers for a minor: name, telephone, e-mail.
    pub guardian: Option<[String; 3]>,
    /// When they joined.
    pub registered_at: String,
    /// The page.
    pub profile_url: String,
    /// The form.
    pub edit_url: Option<String>,
}

/// A consent.
#[derive(Debug, Serialize)]
pub struct Consent {
    /// To what.
    pub purpose: String,
    /// Given or withdrawn.
    pub given: bool,
    /// When.
    pub at: String,
    /// The version of the text.
    pub version: String,
}

/// A letter.
#[derive(Debug, Serialize)]
pub struct MailLine {
    /// The subject.
    pub subject: String,
    /// When it was sent, or first tried.
    pub at: String,
    /// What became of it, in words.
    pub status: String,
    /// `ok`, `warn`, `bad` or `ink`.
    pub tone: &'static str,
}

/// `GET /admin/users/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let file = person_file(&web.app, &visit.actor, person_in(&id)?).await?;
    let page = PersonPage::of(&web, visit.locale, &file);
    let title = msg!("admin-person-tab", name = file.person.full_name());
    present::page(&web, &visit, &Frame::titled(title).noindex(), &page)
}

impl PersonPage {
    fn of(web: &Web, locale: Locale, file: &PersonFile) -> Self {
        let (id, name) = (file.person.id, file.person.full_name());
        let public = file.profile.as_ref().map(|profile| &profile.public);
        let code = public.map(|public| public.code.as_str()).unwrap_or_default();
        let photo = public.and_then(|public| public.photo.as_ref());
        let own = file.account.as_ref().map(|account| account.account);
        Self {
            portrait: Portrait::of(web, locale, &name, code, photo),
            person: who(web, locale, file),
            profile: file.profile.as_ref().map(|profile| profile_of(web, locale, profile)),
            codes: file.codes.iter().map(|code| people::dashed(code)).collect(),
            consents: file.consents.iter().rev().map(|line| consent(web, locale, line)).collect(),
            events: gathered(file.events.iter().map(|entry| Line::of(web, locale, entry, own))),
            mails: file.letters.iter().map(|letter| mail_line(web, locale, letter)).collect(),
            suspend_url: at(&routes::ADMIN_SUSPEND, id),
            resume_url: at(&routes::ADMIN_RESUME, id),
            resend_url: at(&routes::ADMIN_RESEND, id),
            account_url: at(&routes::ADMIN_ACCOUNT, id),
        }
    }
}

fn at(route: &Route, id: PersonId) -> String {
    route.path(&[("id", &id.to_string())]).unwrap_or_default()
}

fn who(web: &Web, locale: Locale, file: &PersonFile) -> Who {
    let account = file.account.as_ref();
    Who {
        id: file.person.id.0,
        name: file.person.full_name(),
        email: account.map(|account| account.email.clone()),
        role: account.map(|account| web.say(locale, &role_words(account.role))),
        status: account.map(|account| if account.suspended { "suspended" } else { "active" }),
        temporary: account
            .is_some_and(|account| account.temporary || account.signed_in_at.is_none()),
        prepared: account.is_some_and(|account| account.prepared),
        verified: file.person.verified,
        last_seen: account.and_then(|account| account.signed_in_at).map(|at| at.to_rfc3339()),
    }
}

/// A role in words.
pub(super) const fn role_words(role: app::Role) -> Message {
    match role {
        app::Role::Talent => msg!("admin-role-user"),
        app::Role::Recruiter => msg!("admin-role-recruteur"),
        app::Role::Attendance => msg!("admin-role-presence"),
        app::Role::Admin => msg!("admin-role-admin"),
    }
}

fn profile_of(web: &Web, locale: Locale, profile: &FullProfile) -> Profile {
    let (reference, public) = (web.app.reference(), &profile.public);
    let contacts = profile.contacts.as_ref();
    let today = web.app.today();
    let city = words::city(&reference, public.city, public.city_name.as_deref(), locale);
    let country = words::country(&reference, public.residence, locale);
    let talents = public.kept.talents.iter().filter_map(|id| reference.taxonomy.talent(*id));
    let guardian = contacts.and_then(|contacts| contacts.guardian.as_ref());
    Profile {
        code_dashed: people::dashed(&public.code),
        phone: contacts.and_then(|contacts| contacts.phone.as_ref()).map(PhoneNumber::grouped),
        whatsapp: contacts
            .and_then(|contacts| contacts.whatsapp.as_ref())
            .map(PhoneNumber::grouped),
        address: contacts.and_then(|contacts| contacts.address.clone()),
        birth_date: contacts.map(|contacts| contacts.birth_date.to_string()),
        age: contacts.map(|contacts| people::age(contacts.birth_date, today)),
        place: words::dotted([city, country]),
        talents: talents
            .map(|talent| format!("{} {}", talent.emoji, talent.names.get(locale)))
            .collect(),
        visibility: web.say(locale, &visibility(public.visibility)),
        cv: profile.cv.as_ref().and_then(|cv| CvLine::of(web, locale, cv, &public.code).ok()),
        guardian: guardian
            .map(|one| [one.name.clone(), one.phone.grouped(), one.email.as_str().to_owned()]),
        registered_at: profile.registered_at.to_rfc3339(),
        profile_url: profile_address(&public.code),
        edit_url: routes::ADMIN_PERSON_EDIT.path(&[("id", &public.person.to_string())]).ok(),
    }
}

const fn visibility(visibility: people::Visibility) -> Message {
    match visibility {
        people::Visibility::Public => msg!("talents-edit-visibility-public"),
        people::Visibility::Recruiter => msg!("talents-edit-visibility-recruiter"),
        people::Visibility::Private => msg!("talents-edit-visibility-private"),
    }
}

fn consent(web: &Web, locale: Locale, line: &ConsentLine) -> Consent {
    let purpose = match line.purpose.as_str() {
        "processing" => msg!("admin-consent-processing"),
        "terms" => msg!("admin-consent-terms"),
        "public" => msg!("admin-consent-public"),
        "messages" => msg!("admin-consent-messages"),
        "guardian" => msg!("admin-consent-guardian"),
        _ => msg!("admin-consent-other"),
    };
    Consent {
        purpose: web.say(locale, &purpose),
        given: line.given,
        at: line.at.to_rfc3339(),
        version: line.version.clone(),
    }
}

fn mail_line(web: &Web, locale: Locale, letter: &LetterLine) -> MailLine {
    let (status, tone) = match letter.status {
        Status::Queued => (msg!("admin-mail-queued"), "warn"),
        Status::Sent => (msg!("admin-mail-sent"), "ok"),
        Status::Failed => (msg!("admin-mail-failed"), "bad"),
        Status::Skipped => (msg!("admin-mail-skipped"), "ink"),
    };
    MailLine {
        subject: letter.subject.clone(),
        at: letter.at.to_rfc3339(),
        status: web.say(locale, &status),
        tone,
    }
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "pages/admin/person.html";

    fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let page = |status, profile: Option<Profile>, full: bool| Self {
            person: sample_who(status, full),
            portrait: Portrait::sample(full),
            profile,
            codes: if full {
                vec!["MA-F-0001-OUA".to_owned(), "ALIAS1".to_owned()]
            } else {
                Vec::new()
            },
            consents: vec![Consent {
                purpose: "Page publique".to_owned(),
                given: full,
                at: at(),
                version: "2026-11".to_owned(),
            }],
            events: [1, 12]
                .map(|times| Line {
                    at: at(),
                    text: "Inscription".to_owned(),
                    who: "Visiteur".to_owned(),
                    times,
                })
                .into(),
            mails: vec![MailLine {
                subject: "Bienvenue".to_owned(),
                at: at(),
                status: "Envoyé".to_owned(),
                tone: "ok",
            }],
            suspend_url: "/admin/users/1/suspend".to_owned(),
            resume_url: "/admin/users/1/resume".to_owned(),
            resend_url: "/admin/users/1/resend-credentials".to_owned(),
            account_url: "/admin/users/1/account".to_owned(),
        };
        let mut bare = page(None, None, false);
        (bare.consents, bare.events, bare.mails) = (Vec::new(), Vec::new(), Vec::new());
        let none = page(Some("active"), Some(sample_profile(false)), false);
        vec![
            page(Some("active"), Some(sample_profile(true)), true),
            page(Some("suspended"), Some(sample_profile(true)), true),
            none,
            bare,
        ]
    }
}

fn sample_who(status: Option<&'static str>, full: bool) -> Who {
    let at = || "2026-06-01T09:00:00Z".to_owned();
    Who {
        id: 1,
        name: "Amina Benali".to_owned(),
        email: full.then(|| "amina@example.org".to_owned()),
        role: full.then(|| "Talent".to_owned()),
        status,
        temporary: full,
        prepared: full && status == Some("active"),
        verified: full,
        last_seen: full.then(at),
    }
}

fn sample_profile(full: bool) -> Profile {
    let at = || "2026-06-01T09:00:00Z".to_owned();
    let text = |text: &str| Some(text.to_owned());
    Profile {
        code_dashed: "MA-F-0001-OUA".to_owned(),
        phone: text("+212612345678").filter(|_| full),
        whatsapp: text("+212612345678").filter(|_| full),
        address: text("1, rue du Souk").filter(|_| full),
        birth_date: text("2010-04-03").filter(|_| full),
        age: full.then_some(16),
        place: "Ouarzazate, Maroc".to_owned(),
        talents: vec!["🍽️ Serveuse".to_owned()],
        visibility: "Tout le monde".to_owned(),
        cv: full.then(|| CvLine::sample(true)),
        guardian: full
            .then(|| ["Fatima Benali", "+212600000000", "f@example.org"].map(str::to_owned)),
        registered_at: at(),
        profile_url: "/t/MAF0001OUA".to_owned(),
        edit_url: full.then(|| "/admin/users/1/edit".to_owned()),
    }
}
