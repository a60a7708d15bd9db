//! From a refusal to `problem+json` (RFC 9457) with the former application's `success`, `error` and `code`
//! (outputs.md §4): the only place.

use app::{App, Error};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Locale, Message, Violations, msg};
use routes::Route;
use serde_json::{Value, json};

/// An answer that is no success.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    body: Value,
    allow: Option<&'static str>,
    retry_after: Option<i64>,
}

impl Problem {
    /// A problem that its status explains.
    #[must_use]
    pub fn bare(app: &App, locale: Locale, status: StatusCode) -> Self {
        Self::saying(app, locale, status, &explanation(status))
    }

    /// The problem of an error, in the reader's language.
    #[must_use]
    pub fn of(app: &App, locale: Locale, error: Error) -> Self {
        match error {
            Error::Invalid(violations) => Self::invalid(app, locale, &violations),
            Error::NotFound => Self::bare(app, locale, StatusCode::NOT_FOUND),
            Error::Anonymous => Self::bare(app, locale, StatusCode::UNAUTHORIZED),
            Error::Forbidden(_) | Error::Unproven => Self::bare(app, locale, StatusCode::FORBIDDEN),
            Error::Conflict(why) => Self::saying(app, locale, StatusCode::CONFLICT, &why),
            Error::Later { after, why } => {
                let problem = Self::saying(app, locale, StatusCode::TOO_MANY_REQUESTS, &why);
                Self { retry_after: Some(after.num_seconds().max(1)), ..problem }
            }
            Error::Fault(fault) => {
                tracing::error!(fault = format!("{fault:#}"), "an endpoint broke");
                Self::bare(app, locale, StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }

    /// The same problem naming the methods that would have done.
    #[must_use]
    pub fn allowing(mut self, route: &Route) -> Self {
        self.allow = Some(if route.answers(routes::Method::Post) { "POST" } else { "GET, HEAD" });
        self
    }

    fn saying(app: &App, locale: Locale, status: StatusCode, why: &Message) -> Self {
        let body = json!({
            "type": "about:blank",
            "title": status.canonical_reason(),
            "status": status.as_u16(),
            "success": false,
            "error": app.words().translate(locale, why),
            "code": code(status),
        });
        Self { status, body, allow: None, retry_after: None }
    }

    fn invalid(app: &App, locale: Locale, violations: &Violations) -> Self {
        let refused = violations.iter().map(|violation| {
            let message = &violation.message;
            json!({
                "field": violation.field,
                "code": message.key.to_ascii_uppercase().replace('-', "_"),
                "message": app.words().translate(locale, message),
            })
        });
        let errors = Value::Array(refused.collect());
        let mut problem = Self::bare(app, locale, StatusCode::UNPROCESSABLE_ENTITY);
        if let Some(body) = problem.body.as_object_mut() {
            body.insert("errors".to_owned(), errors);
        }
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response =
            (self.status, [(header::CONTENT_TYPE, kind)], self.body.to_string()).into_response();
        if let Some(allow) = self.allow {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

fn explanation(status: StatusCode) -> Message {
    match status.as_u16() {
        401 => msg!("errors-sign-in-title"),
        403 => msg!("errors-forbidden-title"),
        404 => msg!("errors-not-found-title"),
        405 => msg!("errors-method-title"),
        500.. => msg!("errors-server-title"),
        _ => msg!("errors-bad-request-title"),
    }
}

/// The stable word that clients compare.
const fn code(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "SIGN_IN_REQUIRED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        405 => "METHOD_NOT_ALLOWED",
        409 => "CONFLICT",
        422 => "INVALID",
        429 => "TOO_MANY_REQUESTS",
        500.. => "SERVER_ERROR",
        _ => "BAD_REQUEST",
    }
}
