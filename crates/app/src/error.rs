//! The eight ways to say no. The kind alone decides the status (house.md §6.4).

use chrono::TimeDelta;
use db::DbError;
use kernel::{Message, Violations};

use crate::Permission;

/// What every action may answer instead of its result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The input is not acceptable.
    #[error("the input is not acceptable")]
    Invalid(Violations),
    /// No such thing, or the actor may not know of it.
    #[error("no such thing")]
    NotFound,
    /// Sign in first.
    #[error("nobody is signed in")]
    Anonymous,
    /// Signed in, not allowed, and existence is no secret.
    #[error("not allowed: {0:?}")]
    Forbidden(Permission),
    /// Allowed, once the password has been given again: the last proof of who acts is too old.
    #[error("the password must be given again")]
    Unproven,
    /// True a moment ago, or taken.
    #[error("in conflict: {}", .0.key)]
    Conflict(Message),
    /// Too often, closed, or something outside is down.
    #[error("not now: {}", .why.key)]
    Later {
        /// When trying again makes sense.
        after: TimeDelta,
        /// Why, for the person.
        why: Message,
    },
    /// A bug or broken machinery.
    #[error("something broke")]
    Fault(#[source] anyhow::Error),
}

/// The result of an action.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// One refused field.
    #[must_use]
    pub fn field(field: &'static str, message: Message) -> Self {
        Self::Invalid(Violations::one(field, message))
    }

    /// More at once than this process can do.
    #[must_use]
    pub fn busy() -> Self {
        Self::Later { after: TimeDelta::seconds(2), why: Message::new("errors-busy") }
    }

    /// Broken machinery, with what we were doing.
    pub fn fault(source: impl Into<anyhow::Error>) -> Self {
        Self::Fault(source.into())
    }
}

impl From<DbError> for Error {
    fn from(fault: DbError) -> Self {
        match fault {
            DbError::Busy => Self::busy(),
            DbError::Full => {
                tracing::error!("the disk of the database is full");
                Self::Later { after: TimeDelta::seconds(30), why: Message::new("errors-full") }
            }
            other => Self::fault(other),
        }
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(fault: sea_orm::DbErr) -> Self {
        DbError::from(fault).into()
    }
}

impl From<Violations> for Error {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}

/// Says what we were doing when something broke.
pub trait Context<T> {
    /// Turns any failure into a [`Error::Fault`] with these words in front of its source.
    ///
    /// # Errors
    /// Whenever `self` is one.
    fn context(self, doing: &'static str) -> Result<T>;
}

impl<T, E: Into<anyhow::Error>> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: &'static str) -> Result<T> {
        self.map_err(|source| Error::Fault(source.into().context(doing)))
    }
}
