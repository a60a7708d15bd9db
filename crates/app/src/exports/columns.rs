//! The columns of the talents' list, in the order that files promise (outputs.md §1).

use kernel::{Message, msg};

/// What a file says of each person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The present code.
    Code,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail address.
    Email,
    /// Telephone.
    Phone,
    /// WhatsApp.
    Whatsapp,
    /// Country of origin.
    Origin,
    /// Nationalities.
    Nationality,
    /// Country of residence.
    ResidenceCountry,
    /// City of residence.
    ResidenceCity,
    /// Stated gender.
    Gender,
    /// Trades.
    Talents,
    /// Availability.
    Availability,
    /// Work modes.
    WorkMode,
    /// Completeness, 0 to 100.
    Score,
    /// Where the CV is read, for who has one.
    Cv,
    /// The address of the portfolio.
    Portfolio,
    /// The day of registration.
    Registered,
    /// Date of birth.
    BirthDate,
    /// Years of experience.
    Experience,
    /// Languages with their level.
    Languages,
    /// The public page.
    Page,
    /// Postal address.
    Address,
}

impl Column {
    /// Every column, the promised eighteen first.
    pub const ALL: [Self; 23] = [
        Self::Code,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Phone,
        Self::Whatsapp,
        Self::Origin,
        Self::Nationality,
        Self::ResidenceCountry,
        Self::ResidenceCity,
        Self::Gender,
        Self::Talents,
        Self::Availability,
        Self::WorkMode,
        Self::Score,
        Self::Cv,
        Self::Portfolio,
        Self::Registered,
        Self::BirthDate,
        Self::Experience,
        Self::Languages,
        Self::Page,
        Self::Address,
    ];

    /// Whether it is one of the eighteen that are there unless somebody chooses otherwise.
    #[must_use]
    pub const fn is_promised(self) -> bool {
        !matches!(
            self,
            Self::BirthDate | Self::Experience | Self::Languages | Self::Page | Self::Address
        )
    }

    /// Whether only an administrator who says why takes it away: where somebody can be met at their door.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Address)
    }

    /// The word in forms and in what is remembered.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Whatsapp => "whatsapp",
            Self::Origin => "origin",
            Self::Nationality => "nationality",
            Self::ResidenceCountry => "residence_country",
            Self::ResidenceCity => "residence_city",
            Self::Gender => "gender",
            Self::Talents => "talents",
            Self::Availability => "availability",
            Self::WorkMode => "work_mode",
            Self::Score => "score",
            Self::Cv => "cv",
            Self::Portfolio => "portfolio",
            Self::Registered => "registered",
            Self::BirthDate => "birth_date",
            Self::Experience => "experience",
            Self::Languages => "languages",
            Self::Page => "page",
            Self::Address => "address",
        }
    }

    /// The column of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Its title.
    #[must_use]
    pub const fn title(self) -> Message {
        match self {
            Self::Code => msg!("exports-column-code"),
            Self::FirstName => msg!("exports-column-first-name"),
            Self::LastName => msg!("exports-column-last-name"),
            Self::Email => msg!("exports-column-email"),
            Self::Phone => msg!("exports-column-phone"),
            Self::Whatsapp => msg!("exports-column-whatsapp"),
            Self::Origin => msg!("exports-column-origin"),
            Self::Nationality => msg!("exports-column-nationality"),
            Self::ResidenceCountry => msg!("exports-column-residence-country"),
            Self::ResidenceCity => msg!("exports-column-residence-city"),
            Self::Gender => msg!("exports-column-gender"),
            Self::Talents => msg!("exports-column-talents"),
            Self::Availability => msg!("exports-column-availability"),
            Self::WorkMode => msg!("exports-column-work-mode"),
            Self::Score => msg!("exports-column-score"),
            Self::Cv => msg!("exports-column-cv"),
            Self::Portfolio => msg!("exports-column-portfolio"),
            Self::Registered => msg!("exports-column-registered"),
            Self::BirthDate => msg!("exports-column-birth-date"),
            Self::Experience => msg!("exports-column-experience"),
            Self::Languages => msg!("exports-column-languages"),
            Self::Page => msg!("exports-column-page"),
            Self::Address => msg!("exports-column-address"),
        }
    }

    /// How wide it is in a workbook, in characters.
    pub(super) const fn width(self) -> u8 {
        match self {
            Self::Gender | Self::Score | Self::Registered | Self::BirthDate | Self::Experience => {
                12
            }
            Self::Code | Self::FirstName | Self::LastName | Self::Phone | Self::Whatsapp => 18,
            Self::Talents | Self::Email | Self::Languages => 32,
            Self::Cv | Self::Portfolio | Self::Page | Self::Address => 36,
            _ => 22,
        }
    }
}
