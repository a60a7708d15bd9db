//! Through whom letters leave, and from whom they come.

use std::sync::Arc;

use app::{
    Error,
    answers::Answers,
    mail::{self, ProviderView},
    settings::{Post, Provider, Travel},
};
use axum::extract::State;
use kernel::{Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::centre::Choice;
use crate::{
    Web,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct ProviderPage {
    /// Whether the environment names the provider.
    pub by_environment: bool,
    /// The word of who takes letters.
    pub provider: &'static str,
    /// The address they come from.
    pub sender: String,
    /// Whether the environment names that address.
    pub sender_by_environment: bool,
    /// The name beside it when none is set.
    pub own_name: String,
    /// Since when a password of the mail server is set.
    pub password_since: Option<String>,
    /// Since when a key of SendGrid is set.
    pub sendgrid_since: Option<String>,
    /// Who may take letters.
    pub providers: Vec<Choice>,
    /// How letters may travel to a mail server.
    pub travels: Vec<Choice>,
    /// The form.
    pub form: FormState,
}

impl Page for ProviderPage {
    const TEMPLATE: &'static str = "pages/mail/provider.html";

    fn samples() -> Vec<Self> {
        let form = || {
            FormState::new(routes::SETTINGS_MAIL.pattern)
                .value("provider", "smtp")
                .value("sender", "bureau@example.org")
        };
        let mut wrong = Violations::one("host", msg!("mail-provider-host-needed"));
        wrong.add("smtp_password", msg!("mail-provider-password-needed"));
        let refused = form().with_violations(&wrong, |why| why.key.to_string());
        let choice = |value| Choice { value, label: "Serveur SMTP".to_owned() };
        let page = |by_environment, since: Option<&str>, form| Self {
            by_environment,
            provider: "smtp",
            sender: "bureau@example.org".to_owned(),
            sender_by_environment: by_environment,
            own_name: "Taalentio".to_owned(),
            password_since: since.map(str::to_owned),
            sendgrid_since: since.map(str::to_owned),
            providers: Provider::ALL.into_iter().map(Provider::key).map(choice).collect(),
            travels: Travel::ALL.into_iter().map(Travel::key).map(choice).collect(),
            form,
        };
        vec![
            page(true, None, form()),
            page(false, None, refused),
            page(false, Some("2026-06-01T09:00:00Z"), form()),
        ]
    }
}

/// `GET /admin/settings/email`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let view = mail::provider(&web.app, &visit.actor).await?;
    let form = stored(&view);
    present::page(&web, &visit, &frame(), &page(&web, &visit, view, form))
}

/// `POST /admin/settings/email`.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = mail::set_provider(&web.app, &visit.actor, &answers).await else {
        return Ok(Flash::SettingSaved.at(&web, routes::SETTINGS_MAIL.pattern));
    };
    let form = fields.into_form(routes::SETTINGS_MAIL.pattern);
    again(&web, &visit, error, Some(form)).await
}

/// `POST /admin/settings/email/test`.
pub async fn test(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    match mail::test_provider(&web.app, &visit.actor).await {
        Ok(Provider::Outbox) => Ok(Flash::MailTestKept.at(&web, routes::SETTINGS_MAIL.pattern)),
        Ok(_) => Ok(Flash::MailTested.at(&web, routes::SETTINGS_MAIL.pattern)),
        Err(error) => again(&web, &visit, error, None).await,
    }
}

/// The page with what was typed but for keys, or with what is set, and why it was refused.
async fn again(web: &Web, visit: &Visit, error: Error, typed: Option<FormState>) -> Answer {
    let refusal = FormRefusal::from_error(error)?;
    let view = mail::provider(&web.app, &visit.actor).await?;
    let form = refusal.beside(web, visit, typed.unwrap_or_else(|| stored(&view)));
    present::page(web, visit, &frame().refused(&refusal), &page(web, visit, view, form))
}

fn stored(view: &ProviderView) -> FormState {
    let Post { provider, host, port, travel, user, sender, sender_name } = &view.post;
    FormState::new(routes::SETTINGS_MAIL.pattern)
        .value("provider", provider.key())
        .value("host", host)
        .value("port", port.to_string())
        .value("travel", travel.key())
        .value("user", user)
        .value("sender", sender.as_deref().unwrap_or_default())
        .value("sender_name", sender_name.as_deref().unwrap_or_default())
}

fn page(web: &Web, visit: &Visit, view: ProviderView, form: FormState) -> ProviderPage {
    let choice = |value: &'static str| {
        let key = format!("mail-provider-{value}");
        Choice { value, label: web.words().text(visit.locale, &key, &[]) }
    };
    ProviderPage {
        by_environment: view.by_environment,
        provider: view.post.provider.key(),
        sender: view.sender,
        sender_by_environment: view.sender_by_environment,
        own_name: view.sender_name,
        password_since: view.password_since.map(|at| at.to_rfc3339()),
        sendgrid_since: view.sendgrid_since.map(|at| at.to_rfc3339()),
        providers: Provider::ALL.into_iter().map(Provider::key).map(choice).collect(),
        travels: Travel::ALL.into_iter().map(Travel::key).map(choice).collect(),
        form,
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("mail-provider-title")).noindex()
}
