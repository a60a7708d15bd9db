//! The page of a talent, as visitors, casting staff, its owner and administrators see it (people.md §5).

mod page;
mod parts;

use std::sync::Arc;

use app::talents::{self, Audience, FullProfile};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, Uri},
};
use kernel::msg;

pub use page::{ContactLines, Fact, LanguageLine, LinkLine, ProfilePage, SeeAs};

use super::{challenge, kept::Moment};
use crate::{
    Web,
    error::Refusal,
    hall::{Visit, visit::query},
    present::{self, Answer, Frame},
};

/// `GET /t/{code}` and `GET /profile/view/{code}`, by any code the person ever had.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(code): Path<String>,
    uri: Uri,
    asked: HeaderMap,
) -> Answer {
    if let Some(challenge) = challenge::before(&web, &visit, &code, &uri) {
        return challenge;
    }
    if let Some((person, kept)) = web.kept.find(&web, &visit, &asked) {
        talents::seen_again(&web.app, person);
        return Ok(kept);
    }
    let moment = Moment::now(&web);
    let view = open(&web, &visit, &code, &uri).await?;
    let public = &view.profile.public;
    let person = public.person;
    let mut frame = Frame::titled(msg!("talents-profile-tab", name = public.name.as_str()));
    if view.profile.audience == Audience::Visitor {
        frame = frame.public();
    }
    if !public.indexable {
        frame = frame.noindex();
    }
    let page = parts::page(&web, &visit, &view)?;
    let response = present::page(&web, &visit, &frame, &page)?;
    Ok(web.kept.keep(&visit, person, moment, response).await)
}

/// A profile, and through whose eyes the owner looks at it.
struct View {
    profile: FullProfile,
    /// What the owner chose; nothing for everybody else.
    chosen: Option<Audience>,
    /// Whether the chosen audience would get nothing at all.
    hidden: bool,
}

async fn open(web: &Web, visit: &Visit, code: &str, uri: &Uri) -> Result<View, Refusal> {
    let mut profile = talents::see(&web.app, &visit.actor, code).await?;
    if profile.audience != Audience::Owner {
        return Ok(View { profile, chosen: None, hidden: false });
    }
    let chosen = match query(uri, "as").as_deref() {
        Some("visitor") => Audience::Visitor,
        Some("recruiter") => Audience::Recruiter,
        _ => Audience::Owner,
    };
    let seen = match chosen {
        Audience::Owner => None,
        other => Some(talents::see_as(&web.app, &visit.actor, code, other).await?),
    };
    let hidden = matches!(seen, Some(None));
    if hidden {
        (profile.contacts, profile.cv) = (None, None);
    }
    Ok(View { profile: seen.flatten().unwrap_or(profile), chosen: Some(chosen), hidden })
}
