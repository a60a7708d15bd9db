//! The fields that tell humans from scripts, on a public form.

use app::accounts::humans::{self, HumanProof};
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, forms::Fields},
};

const SHOWN: &str = "robot_shown";
const QUESTION: &str = "robot_question";

/// What `components/robot.html` draws.
#[derive(Debug, Serialize)]
pub struct RobotFields {
    challenge_url: &'static str,
    question: String,
    hidden: Vec<HiddenField>,
}

#[derive(Debug, Serialize)]
struct HiddenField {
    name: &'static str,
    value: String,
}

impl RobotFields {
    /// The fields of a form; `None` when the check is off. A form that comes back was shown when it first was.
    pub fn ask(web: &Web, visit: &Visit, sent: Option<&Fields>) -> Option<Self> {
        let before = sent.map(|fields| fields.one(SHOWN)).filter(|shown| !shown.is_empty());
        Self::shown(web, visit, before.map_or_else(|| humans::shown(&web.app), str::to_owned))
    }

    /// The fields of a page that asks for nothing else, so that nobody is too fast for it.
    pub fn alone(web: &Web, visit: &Visit) -> Option<Self> {
        Self::shown(web, visit, humans::shown_before(&web.app))
    }

    fn shown(web: &Web, visit: &Visit, shown: String) -> Option<Self> {
        if !web.app.config().anti_robot {
            return None;
        }
        let question = humans::question(&web.app);
        let hidden = vec![
            HiddenField { name: SHOWN, value: shown },
            HiddenField { name: QUESTION, value: question.token },
        ];
        let challenge_url = routes::ROBOT_CHALLENGE.pattern;
        Some(Self { challenge_url, question: web.say(visit.locale, &question.text), hidden })
    }

    /// Fields for samples of pages.
    pub fn sample() -> Self {
        let hidden = vec![HiddenField { name: SHOWN, value: "x.y".to_owned() }];
        Self {
            challenge_url: routes::ROBOT_CHALLENGE.pattern,
            question: "2 + 3 =".to_owned(),
            hidden,
        }
    }
}

/// What came back in those fields.
pub fn proof(fields: &Fields) -> HumanProof {
    let given = |name: &str| Some(fields.one(name).to_owned()).filter(|text| !text.is_empty());
    HumanProof {
        altcha: given("altcha"),
        question_token: given(QUESTION),
        answer: given("robot_answer"),
        honeypot: fields.one("company_website").to_owned(),
        shown_token: given(SHOWN),
    }
}
