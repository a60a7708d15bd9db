//! The values of the registration page.

use std::collections::BTreeMap;

use kernel::Locale;
use render::FormState;
use serde::Serialize;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{folds::Folds, labels};
use crate::{
    Web,
    choices::{FieldLists, Offer},
    hall::robot::{Hidden, Robot},
    registration::poster,
};

/// The name, in the address, of the token of what was typed.
pub(super) const WAITING: &str = "waiting";
/// Longest name of a file that is shown, in characters.
const LONGEST_NAME: usize = 100;

/// The registration page.
#[derive(Debug, Serialize)]
pub struct RegisterPage {
    /// What was typed and what was refused.
    pub form: FormState,
    /// What is chosen from.
    #[serde(flatten)]
    pub lists: FieldLists,
    /// The folds that hold something to see.
    pub open: Folds,
    /// The photo of a former refusal.
    pub incoming: Option<Incoming>,
    /// The CV of a former refusal.
    pub incoming_cv: Option<WaitingCv>,
    /// The anti-robot fields.
    pub robot: Option<Robot>,
    /// What the form carries along.
    pub hidden: Vec<Hidden>,
    /// What the refused fields are called, by their form name.
    pub labels: BTreeMap<String, String>,
    /// Whether the public may not register.
    pub closed: bool,
    /// Where somebody signs in whose address is known.
    pub sign_in_url: Option<String>,
    /// Whether it is the form of somebody who is signed in, for their own account.
    pub signed_in: bool,
    /// Whether it holds what they had typed before they signed in.
    pub waited: bool,
}

/// A photo that waits, as the page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Incoming {
    /// The name of the file, as it was sent.
    pub name: String,
    /// The address of its thumbnail.
    pub thumb_url: String,
    /// The signed token that the form carries.
    #[serde(skip)]
    pub token: String,
}

/// A CV that waits, as the page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct WaitingCv {
    /// The name of the file, as it was sent.
    pub name: String,
    /// The signed token that the form carries.
    #[serde(skip)]
    pub token: String,
}

/// What a drawing of the form depends on, besides the reference lists.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub form: FormState,
    pub form_id: String,
    pub poster: Option<String>,
    pub shown: Option<String>,
    pub incoming: Option<Incoming>,
    pub incoming_cv: Option<WaitingCv>,
    pub sign_in_url: Option<String>,
    pub signed_in: bool,
    pub waited: bool,
}

impl Incoming {
    /// The photo behind a token, with the name its file had.
    pub(crate) fn new(token: &str, name: &str) -> Self {
        let thumb_url = routes::INCOMING_THUMB.path(&[("name", token)]).unwrap_or_default();
        Self { name: shown(name), thumb_url, token: token.to_owned() }
    }
}

impl WaitingCv {
    /// The CV behind a token, with the name its file had.
    pub(super) fn new(token: &str, name: &str) -> Self {
        Self { name: shown(name), token: token.to_owned() }
    }
}

fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}

impl Drawing {
    pub(super) fn new(form: FormState) -> Self {
        Self { form, ..Self::default() }
    }

    pub(super) fn poster(mut self, token: Option<&str>) -> Self {
        self.poster = token.map(str::to_owned);
        self
    }
}

impl RegisterPage {
    pub(super) fn draw(web: &Web, locale: Locale, drawing: Drawing, open: bool) -> Self {
        let reference = web.app.reference();
        let Drawing { form, form_id, poster, shown, incoming, incoming_cv, .. } = drawing;
        let today = web.app.today().to_string();
        let lists = FieldLists::of(&reference, locale, &form, today, Offer::Registration);
        Self {
            open: Folds::of(&form, &lists),
            robot: if drawing.signed_in {
                None
            } else {
                ask(web, locale, poster.as_deref(), shown.as_deref())
            },
            hidden: hidden(form_id, poster, incoming.as_ref(), incoming_cv.as_ref()),
            labels: labels::of_refused(web, locale, &form, &lists.networks),
            closed: !open,
            sign_in_url: drawing.sign_in_url,
            signed_in: drawing.signed_in,
            waited: drawing.waited,
            lists,
            form,
            incoming,
            incoming_cv,
        }
    }
}

fn ask(web: &Web, locale: Locale, poster: Option<&str>, shown: Option<&str>) -> Option<Robot> {
    let robot = Robot::ask(web, locale, shown)?;
    Some(match poster {
        Some(token) => robot.challenged_at(poster::challenge_url(token)),
        None => robot,
    })
}

pub(super) fn hidden(
    form_id: String,
    poster: Option<String>,
    incoming: Option<&Incoming>,
    cv: Option<&WaitingCv>,
) -> Vec<Hidden> {
    let form_id = if form_id.len() < 16 { Uuid::new_v4().simple().to_string() } else { form_id };
    let mut hidden = vec![Hidden::new("form_id", form_id)];
    hidden.extend(poster.map(|token| Hidden::new("poster", token)));
    if let Some(photo) = incoming {
        hidden.push(Hidden::new("incoming", &photo.token));
        hidden.push(Hidden::new("incoming_name", &photo.name));
    }
    if let Some(cv) = cv {
        hidden.push(Hidden::new("incoming_cv", &cv.token));
        hidden.push(Hidden::new("incoming_cv_name", &cv.name));
    }
    hidden
}

/// Sign-in, and back here, where a profile is added to the same person; the token brings back what was typed.
pub(super) fn sign_in_url(waiting: Option<&str>) -> String {
    let mut next = routes::REGISTER.pattern.to_owned();
    if let Some(token) = waiting {
        let query = Serializer::new(String::new()).append_pair(WAITING, token).finish();
        next = format!("{next}?{query}");
    }
    let query = Serializer::new(String::new()).append_pair("next", &next).finish();
    format!("{}?{query}", routes::LOGIN.pattern)
}
