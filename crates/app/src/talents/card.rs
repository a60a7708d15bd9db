//! The talent card as a PDF: what the reader may see, on one or two A4 pages.

use documents::card::{Card, CardSection, CardWords};
use kernel::{Arg, Locale, PersonId};

use super::{Audience, FullProfile, profile};
use crate::{
    App, Context, Result,
    media::{self, PhotoKind, PhotoSize},
    people::dashed,
    taxonomy::ListName,
};

/// Draws the card of a person with the public fields only, in the reader's language.
///
/// # Errors
/// [`Error::NotFound`] when there is no profile; a fault when the document does not compile.
pub async fn card_pdf(app: &App, person: PersonId, locale: Locale) -> Result<Vec<u8>> {
    let seen = profile::load(app, person, Audience::Visitor).await?;
    let photo = match &seen.public.photo {
        Some(photo) => media::open_file(app, &photo.file(PhotoSize::Hero, PhotoKind::Jpeg))
            .await
            .ok(),
        None => None,
    };
    let card = describe(app, &seen, locale, photo);
    let drawn = tokio::task::spawn_blocking(move || documents::card::talent_card(&card)).await;
    drawn.context("drawing a card")?.context("drawing a card")
}

fn describe(app: &App, seen: &FullProfile, locale: Locale, photo_jpeg: Option<Vec<u8>>) -> Card {
    let reference = app.reference();
    let words = app.words();
    let text = |key: &str| words.text(locale, key, &[]);
    let public = &seen.public;
    let lists = reference.taxonomy.lists();
    let talents: Vec<String> = public
        .kept
        .talents
        .iter()
        .filter_map(|id| reference.taxonomy.talent(*id))
        .map(|talent| talent.names.get(locale).to_owned())
        .collect();
    let languages = public.kept.languages.iter().filter_map(|skill| {
        let language = reference
            .taxonomy
            .language(&skill.language)?
            .names
            .get(locale);
        let level = lists
            .find(ListName::LanguageLevel, &skill.level)?
            .names
            .get(locale);
        Some(format!("{language} · {level}"))
    });
    let availability = public
        .kept
        .availability
        .as_deref()
        .and_then(|key| lists.find(ListName::Availability, key));
    let mut facts = Vec::new();
    if let Some(choice) = availability {
        facts.push((
            text("talents-card-availability"),
            choice.names.get(locale).to_owned(),
        ));
    }
    if let Some(years) = public.kept.years_experience {
        facts.push((
            text("talents-card-experience"),
            words.text(
                locale,
                "talents-card-years",
                &[("count", Arg::Number(years.into()))],
            ),
        ));
    }
    let mut sections = vec![
        CardSection {
            title: text("talents-card-talents"),
            lines: talents.clone(),
            chips: true,
        },
        CardSection {
            title: text("talents-card-languages"),
            lines: languages.collect(),
            chips: true,
        },
    ];
    for (key, body) in [
        ("talents-card-bio", &public.kept.bio),
        ("talents-card-education", &public.kept.education),
    ] {
        if let Some(body) = body {
            sections.push(CardSection {
                title: text(key),
                lines: body.lines().map(str::to_owned).collect(),
                chips: false,
            });
        }
    }
    sections.retain(|section| !section.lines.is_empty());
    Card {
        locale,
        site: "Taalentio".to_owned(),
        name: public.name.clone(),
        code_dashed: dashed(&public.code),
        url: routes::PROFILE
            .absolute(&app.config().base_url, &[("code", &public.code)])
            .unwrap_or_default(),
        photo_jpeg,
        initials: initials(&public.name),
        headline: talents.into_iter().take(3).collect::<Vec<_>>().join(" · "),
        place: place(&reference, public, locale),
        facts,
        sections,
        footer: words.text(
            locale,
            "talents-card-footer",
            &[(
                "date",
                Arg::Text(words.date(locale, app.now().date_naive())),
            )],
        ),
        words: CardWords {
            kind: text("talents-card-kind"),
            code: text("talents-card-code"),
            scan: text("talents-card-scan"),
            qr_alt: text("talents-card-qr-alt"),
            photo_alt: words.text(
                locale,
                "talents-card-photo-alt",
                &[("name", Arg::Text(public.name.clone()))],
            ),
            page: words.text(
                locale,
                "talents-card-page",
                &[
                    ("page", Arg::Text("{page}".to_owned())),
                    ("pages", Arg::Text("{pages}".to_owned())),
                ],
            ),
        },
        ..Card::default()
    }
}

fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

fn place(reference: &crate::Reference, public: &super::PublicProfile, locale: Locale) -> String {
    let listed = public
        .city
        .and_then(|id| reference.places.city(id))
        .map(|city| city.names.get(locale).to_owned());
    let city = listed.or_else(|| public.city_name.clone());
    let country = public
        .residence
        .and_then(|id| reference.places.country(id))
        .map(|country| country.names.get(locale).to_owned());
    [city, country]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
