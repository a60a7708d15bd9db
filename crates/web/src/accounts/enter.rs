//! What follows a sign-in, whichever page it came from: a new session in place of the old one, and where it leads.

use app::{
    Member,
    accounts::{SignedIn, second_step::Waiting, sessions},
};
use url::form_urlencoded::Serializer;

use crate::{
    Web,
    hall::{Visit, forms::local_path, nav::front_page, redirect, session_cookie},
    present::Answer,
};

/// Where somebody goes who is signed in: a temporary password first, which remembers `next`; then `next` if it stays
/// here, else the page of their role.
pub fn destination(member: &Member, next: &str) -> String {
    match (member.must_change_password, local_path(next)) {
        (false, next) => next.unwrap_or(front_page(member.role).pattern).to_owned(),
        (true, None) => routes::PASSWORD.pattern.to_owned(),
        (true, Some(next)) => {
            let query = Serializer::new(String::new()).append_pair("next", next).finish();
            format!("{}?{query}", routes::PASSWORD.pattern)
        }
    }
}

/// Lets somebody in: the session this browser had is dead, so that no known cookie grows in rights (quality.md S24).
pub async fn welcome(web: &Web, visit: &Visit, signed_in: &SignedIn, next: &str) -> Answer {
    if let Some(former) = &visit.session {
        sessions::sign_out(&web.app, &visit.actor, former.expose()).await?;
    }
    let mut response = redirect::to_path(&destination(&signed_in.member, next));
    let until = signed_in.remember.then_some(signed_in.expires_at);
    session_cookie::give(web, &mut response, &signed_in.token, until);
    Ok(response)
}

/// Leads to the page that asks for the code, with a cookie that opens nothing else; the session this browser had is
/// dead.
pub async fn second_step(web: &Web, visit: &Visit, waiting: &Waiting, next: &str) -> Answer {
    if let Some(former) = &visit.session {
        sessions::sign_out(&web.app, &visit.actor, former.expose()).await?;
    }
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", local_path(next).unwrap_or_default())
        .finish();
    let mut response = redirect::to_path(&format!("{}?{query}", routes::SECOND_STEP.pattern));
    session_cookie::give(web, &mut response, &waiting.token, None);
    Ok(response)
}
