//! What a browser does with a challenge, for tests.

use altcha::{Challenge, Payload, SolveChallengeOptions, solve_challenge};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

/// Solves a challenge of [`super::challenge`]; gives the field `altcha` of a form.
#[must_use]
pub fn solve(challenge: &Value) -> Option<String> {
    let challenge: Challenge = serde_json::from_value(challenge.clone()).ok()?;
    let solution = solve_challenge(SolveChallengeOptions::new(&challenge)).ok()??;
    let payload = Payload { challenge, solution };
    Some(STANDARD.encode(serde_json::to_vec(&payload).ok()?))
}
