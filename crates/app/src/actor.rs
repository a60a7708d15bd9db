//! Who is acting: an argument of every action.

use kernel::{AccountId, Locale, PersonId};

use crate::{Error, Permission, Result, Role};

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
}

impl Actor {
    /// Allows only who has `permission`.
    ///
    /// # Errors
    /// [`Error::Anonymous`] for visitors, [`Error::Forbidden`] for members without it.
    pub fn require(&self, permission: Permission) -> Result<()> {
        match self {
            Self::System(_) => Ok(()),
            Self::Visitor(_) => Err(Error::Anonymous),
            Self::Member(member, _) if permission.is_given_to(member.role) => Ok(()),
            Self::Member(..) => Err(Error::Forbidden(permission)),
        }
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
