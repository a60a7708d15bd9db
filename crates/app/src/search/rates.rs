//! What people ask for: the least of an hour or of a month, in a currency. Only administrators see it of others, so only
//! they may ask it.

use kernel::{CountryId, Message, msg};

use super::{DirectoryFilter, Facet, layout::Fields};
use crate::Reference;

/// Whole units of a currency; the form of a profile takes no more.
pub(super) const MOST: u32 = 10_000_000;
/// What is meant where neither the address nor a country says a currency.
const HOME: &str = "MAD";

/// What a rate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RateKind {
    /// An hour.
    #[default]
    Hourly,
    /// A month.
    Monthly,
}

impl RateKind {
    /// Every one, the shortest first.
    pub const ALL: [Self; 2] = [Self::Hourly, Self::Monthly];

    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hourly => "hourly",
            Self::Monthly => "monthly",
        }
    }

    /// The one of a word in an address.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> Message {
        match self {
            Self::Hourly => msg!("search-rate-hourly"),
            Self::Monthly => msg!("search-rate-monthly"),
        }
    }

    pub(super) const fn field(self, fields: &Fields) -> index::Number {
        match self {
            Self::Hourly => fields.rate_hourly,
            Self::Monthly => fields.rate_monthly,
        }
    }
}

impl DirectoryFilter {
    /// The rate that is asked, as pairs of a query string beside `rate_max`.
    pub(super) fn rate_pairs(&self) -> Vec<(&'static str, String)> {
        if self.rate_max.is_none() {
            return Vec::new();
        }
        let kind = ("rate_kind", self.rate_kind.key().to_owned());
        std::iter::once(kind).chain(self.currency.clone().map(|code| ("currency", code))).collect()
    }

    /// An hour and a currency without an amount ask nothing; an amount without a currency is in that of the country
    /// that is asked.
    pub(super) fn settle_rate(&mut self, reference: &Reference) {
        if self.rate_max.is_none() {
            (self.rate_kind, self.currency) = (RateKind::default(), None);
        } else if self.currency.is_none() {
            let country = self.values(Facet::Residence).next().map(CountryId);
            let country = country.and_then(|id| reference.places.country(id));
            let home = country.map(|country| country.currency.clone());
            self.currency = home.filter(|code| !code.is_empty()).or_else(|| Some(HOME.to_owned()));
        }
    }

    /// The filter without a rate.
    pub(super) fn without_rate(&self) -> Self {
        let (rate_max, rate_kind, currency) = (None, RateKind::default(), None);
        Self { rate_max, rate_kind, currency, ..self.clone() }
    }

    /// The rate in words.
    pub(super) fn rate_in_words(&self) -> Option<Message> {
        let (amount, currency) = (i64::from(self.rate_max?), self.currency.as_deref()?);
        Some(match self.rate_kind {
            RateKind::Hourly => {
                msg!("search-chip-rate-hourly", amount = amount, currency = currency)
            }
            RateKind::Monthly => {
                msg!("search-chip-rate-monthly", amount = amount, currency = currency)
            }
        })
    }
}

/// A currency that some country has.
pub(super) fn currency(reference: &Reference, text: &str) -> Option<String> {
    let code = text.to_uppercase();
    let known = reference.places.countries().iter().any(|country| country.currency == code);
    (known && number(&code, 0).is_some()).then_some(code)
}

/// An amount of a currency as the index keeps it: amounts of one currency stand together, in their order. Nothing for
/// what has no three letters.
pub(super) fn number(currency: &str, amount: u32) -> Option<i64> {
    let letters = currency
        .bytes()
        .map(|letter| letter.is_ascii_uppercase().then(|| i64::from(letter.wrapping_sub(b'A'))));
    let letters: Vec<i64> = letters.collect::<Option<_>>()?;
    let [first, second, third] = *letters.as_slice() else { return None };
    Some((((first * 26 + second) * 26 + third) << 32) + i64::from(amount))
}

/// The least that somebody asks for; where they said only the most, that.
pub(super) fn least(min: Option<i32>, max: Option<i32>) -> Option<u32> {
    min.or(max).and_then(|amount| u32::try_from(amount).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_a_currency_stand_together() {
        assert!(number("MAD", 0) < number("MAD", 1));
        assert!(number("MAD", MOST) < number("MAE", 0));
        assert_eq!([number("", 1), number("MA", 1), number("mad", 1), number("M1D", 1)], [None; 4]);
        assert_eq!(least(Some(5), Some(9)), Some(5));
        assert_eq!(
            (least(None, Some(9)), least(None, None), least(Some(-1), None)),
            (Some(9), None, None)
        );
    }
}
