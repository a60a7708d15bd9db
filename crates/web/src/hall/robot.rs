//! The anti-robot fields of a public form (people.md §2), as components/robot.html draws them.

use app::accounts::humans::{self, HumanProof};
use kernel::Locale;
use serde::Serialize;

use super::forms::Fields;
use crate::Web;

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
    challenge_url: String,
    /// How long the script waits before it sends, in milliseconds: whoever takes up a draft is quicker than the
    /// shortest time the server believes.
    least_ms: i64,
    /// The sum, for who has no script.
    question: String,
    /// When the form was first shown, and which sum was asked.
    hidden: Vec<Hidden>,
}

const SHOWN: &str = "shown_token";
const QUESTION: &str = "question_token";

impl Robot {
    /// The fields of a form; `None` when the check is off. A form that comes back keeps the time it was first shown.
    #[must_use]
    pub fn ask(web: &Web, locale: Locale, before: Option<&str>) -> Option<Self> {
        let before = before.filter(|token| !token.is_empty()).map(str::to_owned);
        let shown = before.unwrap_or_else(|| humans::shown(&web.app));
        Self::shown(web, locale, humans::AT_LEAST.num_milliseconds(), shown)
    }

    /// The fields of a page that asks for nothing else, so that nobody is too fast for it.
    #[must_use]
    pub fn alone(web: &Web, locale: Locale) -> Option<Self> {
        Self::shown(web, locale, 0, humans::shown_before(&web.app))
    }

    /// The proof of work is asked for at another address.
    #[must_use]
    pub fn challenged_at(self, challenge_url: String) -> Self {
        Self { challenge_url, ..self }
    }

    fn shown(web: &Web, locale: Locale, least_ms: i64, shown: String) -> Option<Self> {
        if !web.app.config().anti_robot {
            return None;
        }
        let question = humans::question(&web.app);
        Some(Self {
            challenge_url: routes::ROBOT_CHALLENGE.pattern.to_owned(),
            least_ms,
            question: web.say(locale, &question.text),
            hidden: vec![Hidden::new(SHOWN, shown), Hidden::new(QUESTION, question.token)],
        })
    }

    pub(crate) fn sample() -> Self {
        Self {
            challenge_url: routes::ROBOT_CHALLENGE.pattern.to_owned(),
            least_ms: 3_000,
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
