//! The three languages of the product.

use serde::{Deserialize, Serialize};

/// A language the product speaks; French is the source language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
    /// Arabic, written right to left.
    Ar,
}

impl Locale {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Fr, Self::En, Self::Ar];

    /// The BCP 47 tag: `fr`, `en` or `ar`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The writing direction: `ltr` or `rtl`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Fr | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// The language a tag such as `ar-MA` or `en_GB` asks for, if it is one of ours.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|locale| locale.tag() == primary)
    }

    /// The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4).
    #[must_use]
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',').take(20) {
            let mut pieces = part.split(';');
            let Some(locale) = pieces.next().and_then(Self::parse) else {
                continue;
            };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(found, _)| weight > found) {
                best = Some((weight, locale));
            }
        }
        best.map(|(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_names_its_language() {
        assert_eq!(Locale::parse("ar-MA"), Some(Locale::Ar));
        assert_eq!(Locale::parse("de"), None);
    }

    #[test]
    fn the_heaviest_known_language_wins() {
        assert_eq!(Locale::negotiate("de, en;q=0.5, ar;q=0.8"), Some(Locale::Ar));
        assert_eq!(Locale::negotiate("de"), None);
    }
}
