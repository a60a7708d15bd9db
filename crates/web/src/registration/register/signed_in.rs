//! The registration of somebody who has an account: what they had typed or what is known of them, and a profile added
//! to the same person. No proof of being human is asked: signing in was one.

use app::{
    Error, Member,
    answers::Answers,
    talents::{Section, add_profile, has_profile, known_of_own, sent_before, waiting},
};
use axum::response::Response;
use render::FormState;

use super::{
    cv,
    page::Drawing,
    photo,
    send::{REFRESH, Sent, again, numbered},
    show::{draw, frame},
};
use crate::{
    Web,
    accounts::destination,
    hall::{Visit, flash::Flash, forms::FormRefusal, nav::front_page, redirect},
    present::Answer,
};

/// `GET /auth/register?waiting=`; who has a profile goes to it, and hears why when they came to add one.
pub(super) async fn show(web: &Web, visit: &Visit, member: &Member, token: Option<&str>) -> Answer {
    if member.must_change_password {
        return Ok(redirect::to_path(&destination(member, &visit.path)));
    }
    let Some(known) = known_of_own(&web.app, &visit.actor).await? else {
        return match token {
            Some(_) => has_one(web),
            None => Ok(redirect::to(front_page(member.role), &[])),
        };
    };
    let typed = match token {
        Some(token) => waiting(&web.app, &visit.actor, token).await?,
        None => None,
    };
    let waited = typed.is_some();
    let answers = typed.unwrap_or(known);
    let (token, name) = (answers.one("incoming"), answers.one("incoming_name"));
    let incoming = photo::waiting(&web.app, token, name).await?;
    let (token, name) = (answers.one("incoming_cv"), answers.one("incoming_cv_name"));
    let incoming_cv = cv::waiting(&web.app, token, name).await?;
    let form = filled(&answers, incoming.is_some());
    let mut form = numbered(form, &web.app.reference());
    if !waited && answers.one("phone").is_empty() {
        form = form.value("whatsapp_same", "on");
    }
    draw(web, visit, Drawing { incoming, incoming_cv, waited, ..Drawing::new(form) }, frame()).await
}

/// `POST /auth/register`.
pub(super) async fn send(web: &Web, visit: &Visit, member: &Member, sent: Sent) -> Answer {
    if member.must_change_password {
        return Ok(redirect::to(&routes::PASSWORD, &[]));
    }
    if has_profile(&web.app, &visit.actor).await? {
        // The answer of the first time was lost, or somebody pressed twice.
        let new = sent.read(&web.app, visit.locale).ok();
        let before = match &new {
            Some(new) => sent_before(&web.app, new).await?,
            None => None,
        };
        let own = before.is_some_and(|registered| registered.person == member.person);
        return if own { Ok(added(web)) } else { has_one(web) };
    }
    if sent.fields.ticked(REFRESH) {
        return again(web, visit, sent, None).await;
    }
    match add(web, visit, &sent).await {
        Ok(()) => {
            sent.files.done(&web.app).await;
            Ok(added(web))
        }
        Err(error) => again(web, visit, sent, Some(FormRefusal::from_error(error)?)).await,
    }
}

async fn add(web: &Web, visit: &Visit, sent: &Sent) -> Result<(), Error> {
    let new = sent.read(&web.app, visit.locale)?;
    sent.files.are_there()?;
    let files = sent.files.prepare(&web.app, &visit.actor).await?;
    add_profile(&web.app, &visit.actor, new, files).await
}

fn added(web: &Web) -> Response {
    Flash::ProfileAdded.at(web, routes::DASHBOARD.pattern)
}

fn has_one(web: &Web) -> Answer {
    let section = [("section", Section::Identity.key())];
    let edit = routes::EDIT_SECTION.path(&section).map_err(Error::fault)?;
    Ok(Flash::AlreadyTalent.at(web, &edit))
}

fn filled(answers: &Answers, with_photo: bool) -> FormState {
    let framing = |name: &str| name == "crop" || name.starts_with("incoming");
    let fields = answers.iter().filter(|(name, _)| with_photo || !framing(name));
    fields.fold(FormState::new(routes::REGISTER.pattern), |form, (name, values)| {
        form.value(name, answers.one(name)).list(name, values.to_vec())
    })
}
