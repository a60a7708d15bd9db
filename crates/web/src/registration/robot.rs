//! The anti-robot fields of a public form (people.md §2), as components/robot.html draws them.

use app::accounts::humans::{self, HumanProof};
use kernel::Locale;
use routes::Route;
use serde::Serialize;
use url::form_urlencoded;

use crate::{Web, hall::forms::Fields};

/// A hidden input.
#[derive(Debug, Clone, Serialize)]
pub struct Hidden {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: String,
}

impl Hidden {
    /// A hidden input.
    #[must_use]
    pub fn new(name: &'static str, value: impl Into<String>) -> Self {
        Self { name, value: value.into() }
    }
}

/// What a form asks of whoever sends it.
#[derive(Debug, Serialize)]
pub struct Robot {
    /// Where the proof of work is asked for.
    pub challenge_url: String,
    /// The sum, for who has no script.
    pub question: String,
    /// When the form was first shown, and which sum was asked.
    pub hidden: Vec<Hidden>,
}

const SHOWN: &str = "shown_token";
const QUESTION: &str = "question_token";

impl Robot {
    /// The fields of a form; `None` when the check is off. A form that comes back keeps the time it was first shown.
    #[must_use]
    pub fn ask(
        web: &Web,
        locale: Locale,
        poster: Option<&str>,
        shown: Option<&str>,
    ) -> Option<Self> {
        if !web.app.config().anti_robot {
            return None;
        }
        let question = humans::question(&web.app);
        let shown = shown.filter(|token| !token.is_empty()).map(str::to_owned);
        let shown = shown.unwrap_or_else(|| humans::shown(&web.app));
        Some(Self {
            challenge_url: with_poster(&routes::ROBOT_CHALLENGE, poster),
            question: web.say(locale, &question.text),
            hidden: vec![Hidden::new(SHOWN, shown), Hidden::new(QUESTION, question.token)],
        })
    }

    pub(crate) fn sample() -> Self {
        Self {
            challenge_url: routes::ROBOT_CHALLENGE.pattern.to_owned(),
            question: "Combien font 3 + 4 ?".to_owned(),
            hidden: vec![Hidden::new(SHOWN, "a.b"), Hidden::new(QUESTION, "c.d")],
        }
    }
}

/// What those fields brought.
#[must_use]
pub fn proof(fields: &Fields) -> HumanProof {
    let given =
        |name: &str| Some(fields.one(name)).filter(|text| !text.is_empty()).map(str::to_owned);
    HumanProof {
        altcha: given("altcha"),
        question_token: given(QUESTION),
        answer: given("robot_answer"),
        honeypot: fields.one("company_website").to_owned(),
        shown_token: given(SHOWN),
    }
}

/// When the form was first shown, as it says itself.
#[must_use]
pub fn shown(fields: &Fields) -> &str {
    fields.one(SHOWN)
}

/// The address of a route without values, with the poster that led here.
#[must_use]
pub fn with_poster(route: &Route, poster: Option<&str>) -> String {
    let query = poster.map(|token| {
        form_urlencoded::Serializer::new(String::new()).append_pair("poster", token).finish()
    });
    query.map_or_else(|| route.pattern.to_owned(), |query| format!("{}?{query}", route.pattern))
}

/// The token of a poster, if the text can be one.
#[must_use]
pub fn poster(text: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    ((1..=200).contains(&text.len()) && text.bytes().all(plain)).then_some(text)
}
