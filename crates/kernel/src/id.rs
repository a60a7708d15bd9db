//! Typed identifiers: a person's number cannot be taken for an account's.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// The number of a person; the API shows it.
    PersonId,
    /// The number of an account.
    AccountId,
    /// The number of a country in this installation.
    CountryId,
    /// The number of a city in this installation.
    CityId,
    /// The number of a trade or skill (table `talents`).
    TalentId,
    /// The number of a photo.
    PhotoId,
    /// The number of an event; grows with time.
    EventId,
}
