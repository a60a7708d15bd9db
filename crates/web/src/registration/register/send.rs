//! The form as it is sent: read, weighed, joined; or drawn again with everything that was typed and chosen.

use std::sync::Arc;

use app::{
    App, Error, Reference,
    accounts::humans::{self, Form},
    answers::Answers,
    talents::{NewTalent, Registered, keep_waiting, read_new_talent, register, sent_before},
};
use axum::{extract::State, http::StatusCode};
use kernel::{Locale, Violations};
use render::FormState;

use super::{
    files::{KeptFiles, SentFiles},
    page::{Drawing, Incoming, WaitingCv, sign_in_url},
    show::{draw, frame},
    signed_in,
};
use crate::{
    Web,
    hall::{
        Visit,
        forms::{Fields, FormRefusal},
        redirect, robot,
    },
    present::Answer,
    registration::poster,
};

/// The button that asks for the cities of the chosen country, where there is no script.
pub(crate) const REFRESH: &str = "refresh";

/// What came.
pub(super) struct Sent {
    pub fields: Fields,
    pub files: SentFiles,
}

/// `POST /auth/register`.
pub async fn send(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let files = SentFiles::read(&web.app, &fields).await?;
    let sent = Sent { fields, files };
    if let Ok(member) = visit.actor.member() {
        return signed_in::send(&web, &visit, member, sent).await;
    }
    if sent.fields.ticked(REFRESH) {
        return again(&web, &visit, sent, None).await;
    }
    match join(&web, &visit, &sent).await {
        Ok(registered) => {
            sent.files.done(&web.app).await;
            Ok(redirect::to(&routes::WELCOME, &[("token", &registered.welcome)]))
        }
        Err(error) => again(&web, &visit, sent, Some(FormRefusal::from_error(error)?)).await,
    }
}

/// The anti-robot check comes last: it uses its proof up.
async fn join(web: &Web, visit: &Visit, sent: &Sent) -> Result<Registered, Error> {
    let app = &web.app;
    let new = sent.read(app, visit.locale)?;
    if let Some(before) = sent_before(app, &new).await? {
        return Ok(before);
    }
    sent.files.are_there()?;
    let poster = poster::token(sent.fields.one("poster"));
    let form = Form::Registration { poster };
    humans::check(app, &visit.actor, form, &robot::proof(&sent.fields)).await?;
    let files = sent.files.prepare(app, &visit.actor).await?;
    register(app, &visit.actor, new, files).await
}

impl Sent {
    pub(super) fn read(&self, app: &App, locale: Locale) -> Result<NewTalent, Violations> {
        let answers: Answers = self.fields.pairs().collect();
        let today = app.today();
        read_new_talent(&answers, &app.reference(), today, locale)
    }
}

/// Draws the form again; without a refusal only its lists are new.
pub(super) async fn again(
    web: &Web,
    visit: &Visit,
    sent: Sent,
    refusal: Option<FormRefusal>,
) -> Answer {
    let Sent { fields, files } = sent;
    let mut refusal = refusal.unwrap_or_else(nothing_refused);
    let kept = files.keep(&web.app, &visit.actor, &mut refusal).await?;
    let KeptFiles { photo: incoming, cv: incoming_cv } = kept;
    let refused = shown_beside(&refusal.violations);
    let says = |key: &str| refused.iter().any(|one| one.message.key == key);
    let known = says("talents-email-known") || says("accounts-email-taken");
    let drawing = Drawing {
        form_id: fields.one("form_id").to_owned(),
        poster: poster::token(fields.one("poster")).map(str::to_owned),
        shown: (!says("accounts-robot-stale")).then(|| robot::shown(&fields).to_owned()),
        sign_in_url: if known {
            way_back(web, visit, &fields, (incoming.as_ref(), incoming_cv.as_ref())).await?
        } else {
            None
        },
        form: typed(fields, &web.app.reference(), &refused)
            .with_violations(&refused, |why| web.say(visit.locale, why)),
        incoming,
        incoming_cv,
        ..Drawing::default()
    };
    draw(web, visit, drawing, frame().refused(&refusal)).await
}

/// Sign-in, and back to what was typed, which waits meanwhile with the files as they were kept just now.
async fn way_back(
    web: &Web,
    visit: &Visit,
    fields: &Fields,
    (photo, cv): (Option<&Incoming>, Option<&WaitingCv>),
) -> Result<Option<String>, Error> {
    let mut answers: Answers = fields.pairs().collect();
    if let Some(photo) = photo {
        answers = answers.replaced("incoming", &photo.token).replaced("incoming_name", &photo.name);
    }
    if let Some(cv) = cv {
        answers = answers.replaced("incoming_cv", &cv.token).replaced("incoming_cv_name", &cv.name);
    }
    let token = keep_waiting(&web.app, &visit.actor, &answers).await?;
    Ok(Some(sign_in_url(token.as_deref())))
}

pub(crate) const fn nothing_refused() -> FormRefusal {
    FormRefusal { status: StatusCode::OK, violations: Violations::new(), retry_after: None }
}

/// The refusals as the page knows its fields; what belongs to no field stands on top.
pub(crate) fn shown_beside(violations: &Violations) -> Violations {
    let mut shown = Violations::new();
    for violation in violations.iter() {
        let field = match violation.field.trim_end_matches("[]") {
            "form_id" => "",
            field => field,
        };
        shown.add(field.to_owned(), violation.message.clone());
    }
    shown
}

/// What was typed, with countries by their number: clients may write ISO codes, the lists of the page do not.
fn typed(fields: Fields, reference: &Reference, refused: &Violations) -> FormState {
    let mut form = numbered(fields.into_form(routes::REGISTER.pattern), reference);
    if refused.iter().any(|one| one.field == "photo") {
        // It framed the picture that was refused.
        form.values.remove("crop");
    }
    form
}

/// The same form, with countries by their number.
pub(crate) fn numbered(mut form: FormState, reference: &Reference) -> FormState {
    let number = |text: &mut String| {
        if let Some(country) = reference.places.country_named(text.trim()) {
            *text = country.id.to_string();
        }
    };
    for name in ["country_id", "residence_country_id"] {
        form.values.get_mut(name).into_iter().for_each(number);
    }
    form.lists.get_mut("nationality").into_iter().flatten().for_each(number);
    form
}
