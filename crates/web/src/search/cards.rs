//! A talent in a list, as the components `portrait` and `talent_card` read it.

use app::{
    Reference,
    media::{Photo, PhotoKind, PhotoSize},
    people::dashed,
    search,
    taxonomy::ListName,
};
use kernel::Locale;
use serde::Serialize;

/// The tints of a portrait without a photo.
const TINTS: u32 = 6;

/// A face, or the initials that stand for it.
#[derive(Debug, Clone, Serialize)]
pub struct Portrait {
    /// Two letters, where there is no photo.
    pub initials: String,
    /// The colour behind them, 0 to 5, the same for ever for one code.
    pub tint: u32,
    /// The photo at 320 pixels, WebP.
    pub small: Option<String>,
    /// The same as JPEG.
    pub small_jpg: Option<String>,
    /// The photo at 800 pixels, WebP.
    pub large: Option<String>,
    /// The same as JPEG.
    pub large_jpg: Option<String>,
    /// What the photo shows, in words.
    pub alt: String,
}

impl Portrait {
    /// The face of somebody.
    #[must_use]
    pub fn of(name: &str, code: &str, photo: Option<&Photo>) -> Self {
        let address = |size, kind| {
            let file = photo?.file(size, kind);
            routes::PHOTO.path(&[("name", &file)]).ok()
        };
        Self {
            initials: initials(name),
            tint: code
                .chars()
                .map(u32::from)
                .fold(7_u32, |sum, c| sum.wrapping_mul(31).wrapping_add(c))
                % TINTS,
            small: address(PhotoSize::Face, PhotoKind::WebP),
            small_jpg: address(PhotoSize::Face, PhotoKind::Jpeg),
            // A face in a list is at most 240 px wide: the small file serves sharp screens too.
            large: None,
            large_jpg: None,
            alt: name.to_owned(),
        }
    }

    /// A portrait for samples of pages.
    #[must_use]
    pub fn sample(with_photo: bool) -> Self {
        let photo = with_photo.then(|| Photo {
            name: "x".to_owned(),
            blur: "#888888".to_owned(),
            width: 800,
            height: 1000,
        });
        Self::of("Amina Benali", "MAF0001OUA", photo.as_ref())
    }
}

/// A talent on a card.
#[derive(Debug, Clone, Serialize)]
pub struct TalentCard {
    /// First and last name.
    pub name: String,
    /// The code as it is stored.
    pub code: String,
    /// The code as it is read.
    pub code_dashed: String,
    /// Where the card leads.
    pub href: String,
    /// The face.
    pub portrait: Portrait,
    /// Main trade and town.
    pub line: String,
    /// Age in years.
    pub age: Option<u32>,
    /// Trades in the order the person chose.
    pub talents: Vec<Trade>,
    /// When they can work.
    pub availability: Option<AvailabilityChip>,
}

/// A trade on a card.
#[derive(Debug, Clone, Serialize)]
pub struct Trade {
    /// Decoration.
    pub emoji: String,
    /// Its name in the reader's language.
    pub name: String,
}

/// An availability with its colour.
#[derive(Debug, Clone, Serialize)]
pub struct AvailabilityChip {
    /// In the reader's language.
    pub label: String,
    /// Decoration.
    pub emoji: String,
    /// `ok`, `warn` or `ink`.
    pub tone: &'static str,
}

impl TalentCard {
    /// The card of somebody who was found, leading to their profile.
    #[must_use]
    pub fn of(reference: &Reference, locale: Locale, found: &search::TalentCard) -> Self {
        let name = format!("{} {}", found.first_name, found.last_name);
        let talents: Vec<Trade> =
            found.talents.iter().filter_map(|id| trade(reference, locale, *id)).collect();
        let main = talents.first().map(|trade| trade.name.clone());
        let place = found.city_in(reference, locale).map(str::to_owned);
        Self {
            portrait: Portrait::of(&name, &found.code, found.photo.as_ref()),
            code_dashed: dashed(&found.code),
            href: profile(&found.code),
            line: [main, place].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            age: found.age,
            availability: found
                .availability
                .as_deref()
                .and_then(|key| availability(reference, locale, key)),
            code: found.code.clone(),
            talents,
            name,
        }
    }

    /// A card for samples of pages.
    #[must_use]
    pub fn sample(with_photo: bool) -> Self {
        let chip = AvailabilityChip {
            label: "Temps plein".to_owned(),
            emoji: "⏰".to_owned(),
            tone: "ok",
        };
        Self {
            name: "Amina Benali".to_owned(),
            code: "MAF0001OUA".to_owned(),
            code_dashed: "MA-F-0001-OUA".to_owned(),
            href: "/t/MAF0001OUA".to_owned(),
            portrait: Portrait::sample(with_photo),
            line: "Serveuse · Ouarzazate".to_owned(),
            age: with_photo.then_some(24),
            talents: vec![Trade { emoji: "🍽️".to_owned(), name: "Serveuse".to_owned() }],
            availability: with_photo.then_some(chip),
        }
    }
}

/// Where a profile is; a code that no address can hold leads home.
#[must_use]
pub fn profile(code: &str) -> String {
    routes::PROFILE.path(&[("code", code)]).unwrap_or_else(|_| routes::HOME.pattern.to_owned())
}

fn trade(reference: &Reference, locale: Locale, id: kernel::TalentId) -> Option<Trade> {
    let talent = reference.taxonomy.talent(id)?;
    Some(Trade { emoji: talent.emoji.clone(), name: talent.names.get(locale).to_owned() })
}

fn availability(reference: &Reference, locale: Locale, key: &str) -> Option<AvailabilityChip> {
    let choice = reference.taxonomy.lists().find(ListName::Availability, key)?;
    let tone = match key {
        "indisponible" => "ink",
        "temps_plein" | "flexible" => "ok",
        _ => "warn",
    };
    Some(AvailabilityChip {
        label: choice.names.get(locale).to_owned(),
        emoji: choice.emoji.clone(),
        tone,
    })
}

fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let words: Vec<char> = name.split_whitespace().filter_map(first).collect();
    let ends = [words.first(), words.get(1..).and_then(<[char]>::last)];
    ends.into_iter().flatten().flat_map(|c| c.to_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        let cases = [
            ("Amina Benali", "AB"),
            ("amina el  idrissi", "AI"),
            ("Cher", "C"),
            ("(é) l’", "ÉL"),
            ("", ""),
            ("فاطمة الزهراء", "فا"),
        ];
        for (name, expected) in cases {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_code_keeps_its_tint() {
        let tint = |code: &str| Portrait::of("A B", code, None).tint;
        assert_eq!(tint("MAF0001OUA"), tint("MAF0001OUA"));
        let all: std::collections::BTreeSet<u32> =
            (0..50).map(|n| tint(&format!("MAF{n:04}OUA"))).collect();
        assert!(all.len() > 3 && all.iter().all(|tint| *tint < TINTS));
    }
}
