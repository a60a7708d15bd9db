//! A refusal that belongs on the form itself.

use app::Error;
use axum::http::StatusCode;
use kernel::Violations;
use render::FormState;

use crate::{
    Web,
    error::{Refusal, status},
    hall::Visit,
};

/// A form that comes back: drawn again with what was typed, at this status.
#[derive(Debug)]
pub struct FormRefusal {
    /// 422, 409, 429 or 503.
    pub status: StatusCode,
    /// Why, field by field; a reason that belongs to no field has an empty name.
    pub violations: Violations,
    /// When trying again makes sense, in seconds.
    pub retry_after: Option<i64>,
}

impl FormRefusal {
    /// Takes what a form can show; the rest is a page of its own.
    ///
    /// # Errors
    /// Every other kind, to be passed on with `?`.
    pub fn from_error(error: Error) -> Result<Self, Refusal> {
        let status = status(&error);
        let (violations, retry_after) = match error {
            Error::Invalid(violations) => (violations, None),
            Error::Conflict(why) => (Violations::one("", why), None),
            Error::Later { after, why } => {
                (Violations::one("", why), Some(after.num_seconds().max(1)))
            }
            other => return Err(other.into()),
        };
        Ok(Self { status, violations, retry_after })
    }

    /// The form to be drawn again, with each sentence beside its field in the reader's language.
    #[must_use]
    pub fn beside(&self, web: &Web, visit: &Visit, form: FormState) -> FormState {
        form.with_violations(&self.violations, |why| web.say(visit.locale, why))
    }

    /// Another refusal of the same form, said beside `field`. When it says to come back later, so does the whole.
    pub fn add(&mut self, field: &'static str, other: Self) {
        for violation in other.violations.iter() {
            self.violations.add(field, violation.message.clone());
        }
        if other.retry_after.is_some() {
            (self.status, self.retry_after) = (other.status, other.retry_after);
        }
    }
}
