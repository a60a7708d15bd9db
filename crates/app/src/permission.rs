//! Which role may do what: the one table (product.md §2).

use serde::{Deserialize, Serialize};

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// A person who registered: `user`.
    #[serde(rename = "user")]
    Talent,
    /// Finds people and works on projects: `recruteur`.
    #[serde(rename = "recruteur")]
    Recruiter,
    /// Records attendance: `presence`.
    #[serde(rename = "presence")]
    Attendance,
    /// Runs the installation: `admin`.
    #[serde(rename = "admin")]
    Admin,
}

impl Role {
    /// Every role, in the order of the table.
    pub const ALL: [Self; 4] = [Self::Talent, Self::Recruiter, Self::Attendance, Self::Admin];

    /// The value in the database and the API.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Talent => "user",
            Self::Recruiter => "recruteur",
            Self::Attendance => "presence",
            Self::Admin => "admin",
        }
    }

    /// The role of a stored value.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// Something that not everyone may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Permission {
    /// Change one's own account and profiles.
    KeepOwnProfile,
    /// Read other people's full profile and contacts; each reading is logged.
    ReadPeople,
    /// Search the directory and its lists.
    SearchTalents,
    /// Export what a list shows.
    ExportTalents,
    /// See the numbers, the outbox, and manage people and accounts.
    Administer,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 5] = [
        Self::KeepOwnProfile,
        Self::ReadPeople,
        Self::SearchTalents,
        Self::ExportTalents,
        Self::Administer,
    ];

    /// Whether accounts of this role have it.
    #[must_use]
    pub const fn is_given_to(self, role: Role) -> bool {
        match self {
            Self::KeepOwnProfile => true,
            Self::ReadPeople | Self::SearchTalents | Self::ExportTalents => {
                matches!(role, Role::Recruiter | Role::Admin)
            }
            Self::Administer => matches!(role, Role::Admin),
        }
    }
}
