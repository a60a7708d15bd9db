//! Who is acting: an argument of every action.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, Locale, PersonId};

use crate::{Error, Permission, Result, Role};

/// More people than this leave only with a fresh proof of who takes them (quality.md S09).
const WITHOUT_PROOF: u64 = 50;

/// Who asks for an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody at the door.
    Visitor(Caller),
    /// Somebody signed in.
    Member(Member, Caller),
    /// The program itself, and why.
    System(&'static str),
}

/// Where a request comes from, as far as we may know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caller {
    /// The network address (IPv6 as its /64), behind trusted proxies only what they say.
    pub address: String,
    /// The browser and system in two words, never the whole header.
    pub device: String,
    /// `phone`, `computer`, `robot` or nothing.
    pub kind: String,
    /// What was asked for.
    pub request: RequestLine,
}

/// What a request asks for, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestLine {
    /// The method.
    pub method: String,
    /// The path without its query, and without the secrets that links carry.
    pub path: String,
    /// The name of the request in the log.
    pub name: String,
}

/// An account that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: AccountId,
    /// The person it belongs to.
    pub person: PersonId,
    /// What it may do.
    pub role: Role,
    /// The name to greet with.
    pub name: String,
    /// The language of the account.
    pub locale: Locale,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
    /// How well they have shown who they are.
    pub standing: Standing,
}

impl Member {
    /// Whether neither a password nor a second factor is owed, and they are not about to be erased.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !self.must_change_password
            && self.standing.factor != Factor::Overdue
            && !self.standing.leaving
    }
}

/// How well a member has shown who they are, as their session knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// When the password or the second factor was last given in this session, in UTC.
    pub proven_at: Option<DateTime<Utc>>,
    /// Whether a second factor is owed.
    pub factor: Factor,
    /// Whether their deletion was asked: they may look at what is theirs and take it back, and nothing else.
    pub leaving: bool,
}

/// Whether somebody owes a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Factor {
    /// There is one, or none is asked.
    #[default]
    Settled,
    /// One is to be set up until then, in UTC.
    DueBy(DateTime<Utc>),
    /// The time is over: nothing else may be done before.
    Overdue,
}

impl Standing {
    /// How long a password that was given proves who acts (quality.md S09).
    pub const PROOF_LASTS: TimeDelta = TimeDelta::minutes(10);

    /// Whether the password or the second factor was given just now.
    #[must_use]
    pub fn is_fresh(self, now: DateTime<Utc>) -> bool {
        self.proven_at.is_some_and(|at| now - at <= Self::PROOF_LASTS)
    }
}

impl Actor {
    /// Allows only who has `permission`. Who owes a password or a second factor, or is about to be erased, has
    /// no rights but those over themselves, on whatever page.
    ///
    /// # Errors
    /// [`Error::Anonymous`] for visitors, [`Error::Forbidden`] for members without it.
    pub fn require(&self, permission: Permission) -> Result<()> {
        match self {
            Self::System(_) => Ok(()),
            Self::Visitor(_) => Err(Error::Anonymous),
            Self::Member(member, _)
                if permission.is_given_to(member.role)
                    && (permission == Permission::KeepOwnProfile || member.is_settled()) =>
            {
                Ok(())
            }
            Self::Member(..) => Err(Error::Forbidden(permission)),
        }
    }

    /// Allows only who gave the password or the second factor within the last 10 minutes; the first thing a sensitive
    /// act asks after its permission.
    ///
    /// # Errors
    /// [`Error::Anonymous`] for visitors, [`Error::Unproven`] for members whose proof is older.
    pub fn require_proof(&self, now: DateTime<Utc>) -> Result<()> {
        match self {
            Self::System(_) => Ok(()),
            Self::Visitor(_) => Err(Error::Anonymous),
            Self::Member(member, _) if member.standing.is_fresh(now) => Ok(()),
            Self::Member(..) => Err(Error::Unproven),
        }
    }

    /// As [`Actor::require_proof`], for an act that hands out so many people: fifty of them leave without one (S09).
    ///
    /// # Errors
    /// As [`Actor::require_proof`], for more than fifty.
    pub fn require_proof_for(&self, people: u64, now: DateTime<Utc>) -> Result<()> {
        if people > WITHOUT_PROOF { self.require_proof(now) } else { Ok(()) }
    }

    /// Whether `permission` is given, without refusing.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.require(permission).is_ok()
    }

    /// The account that is signed in.
    ///
    /// # Errors
    /// [`Error::Anonymous`] when nobody is.
    pub const fn member(&self) -> Result<&Member> {
        match self {
            Self::Member(member, _) => Ok(member),
            Self::Visitor(_) | Self::System(_) => Err(Error::Anonymous),
        }
    }

    /// Whether this is the person `id`.
    #[must_use]
    pub fn is(&self, id: PersonId) -> bool {
        self.member().is_ok_and(|member| member.person == id)
    }

    /// Where the request comes from; empty for the program itself.
    #[must_use]
    pub fn caller(&self) -> Caller {
        match self {
            Self::Visitor(caller) | Self::Member(_, caller) => caller.clone(),
            Self::System(_) => Caller::default(),
        }
    }
}
