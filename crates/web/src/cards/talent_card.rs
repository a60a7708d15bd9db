//! A talent in a list.

use app::{people::dashed, search, talents::PublicProfile};
use kernel::Locale;
use serde::Serialize;

use super::{AvailabilityChip, Portrait, TalentChip, words};
use crate::Web;

/// What `components/talent_card.html` draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TalentCard {
    /// The name: whole for staff, else first name and initial.
    pub name: String,
    /// The code, as stored.
    pub code: String,
    /// The code, as people read it.
    pub code_dashed: String,
    /// The page.
    pub href: String,
    /// The face.
    pub portrait: Portrait,
    /// Main trade and town.
    pub line: String,
    /// In years; never for the public.
    pub age: Option<u32>,
    /// Trades, the main one first.
    pub talents: Vec<TalentChip>,
    /// When they can work.
    pub availability: Option<AvailabilityChip>,
}

impl TalentCard {
    /// The card of a public profile.
    #[must_use]
    pub fn of_profile(web: &Web, locale: Locale, profile: &PublicProfile) -> Self {
        let reference = web.app.reference();
        let talents = words::trades(&reference, &profile.kept.talents, locale);
        let city = words::city(&reference, profile.city, profile.city_name.as_deref(), locale);
        Self {
            line: words::dotted([talents.first().map(|talent| talent.name.clone()), city]),
            age: None,
            availability: words::availability(
                &reference,
                profile.kept.availability.as_deref(),
                locale,
            ),
            talents,
            ..Self::named(web, locale, &profile.name, &profile.code, profile.photo.as_ref())
        }
    }

    /// The card of a row of the directory, with the whole name.
    #[must_use]
    pub fn of_listed(web: &Web, locale: Locale, row: &search::TalentCard) -> Self {
        let reference = web.app.reference();
        let talents = words::trades(&reference, &row.talents, locale);
        let city = row.city_in(&reference, locale).map(str::to_owned);
        let name = format!("{} {}", row.first_name, row.last_name);
        let card = Self::named(web, locale, &name, &row.code, row.photo.as_ref());
        Self {
            portrait: card.portrait.clone().small(),
            line: words::dotted([talents.first().map(|talent| talent.name.clone()), city]),
            age: row.age,
            availability: words::availability(&reference, row.availability.as_deref(), locale),
            talents,
            ..card
        }
    }

    /// A card for samples of pages.
    #[must_use]
    pub fn sample(with_photo: bool) -> Self {
        let chip = |label: &str, tone| AvailabilityChip {
            label: label.to_owned(),
            emoji: "⏰".to_owned(),
            tone,
        };
        Self {
            name: "Amina B.".to_owned(),
            code: "MAF0001OUA".to_owned(),
            code_dashed: "MA-F-0001-OUA".to_owned(),
            href: "/t/MAF0001OUA".to_owned(),
            portrait: Portrait::sample(with_photo),
            line: "Serveuse · Ouarzazate".to_owned(),
            age: with_photo.then_some(24),
            talents: vec![TalentChip { emoji: "🍽️".to_owned(), name: "Serveuse".to_owned() }],
            availability: with_photo.then(|| chip("Temps plein", "ok")),
        }
    }

    fn named(
        web: &Web,
        locale: Locale,
        name: &str,
        code: &str,
        photo: Option<&app::media::Photo>,
    ) -> Self {
        Self {
            name: name.to_owned(),
            code: code.to_owned(),
            code_dashed: dashed(code),
            href: profile_address(code),
            portrait: Portrait::of(web, locale, name, code, photo),
            line: String::new(),
            age: None,
            talents: Vec::new(),
            availability: None,
        }
    }
}

/// Where a profile is; a code that no address can hold leads home.
#[must_use]
pub fn profile_address(code: &str) -> String {
    routes::PROFILE.path(&[("code", code)]).unwrap_or_else(|_| routes::HOME.pattern.to_owned())
}
