//! The talent card as a PDF: what the reader may see, on one or two A4 pages.

use documents::card::{Card, CardSection, CardWords};
use kernel::{Arg, Locale, PersonId, text::initials};

use super::{Audience, Contacts, FullProfile, PublicProfile, profile};
use crate::{
    Actor, App, Context, Error, Permission, Reference, Result,
    media::{self, PhotoKind, PhotoSize},
    people::dashed,
    taxonomy::ListName,
};

/// Draws the card of a person with the public fields only, in the reader's language.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no profile; a fault when the document does not compile.
pub async fn card_pdf(app: &App, person: PersonId, locale: Locale) -> Result<Vec<u8>> {
    let seen = profile::load(app, person, Audience::Visitor).await?;
    let photo = portrait(app, &seen.public).await;
    draw(describe(app, &seen, locale, photo)).await
}

/// Draws the card of a person with everything casting staff may see, contacts too; the reading is journaled. Gives the
/// present code and the document.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::ExportTalents`]; as [`super::see`]; a fault when the document does not
/// compile.
pub async fn full_card_pdf(
    app: &App,
    actor: &Actor,
    person: PersonId,
    locale: Locale,
) -> Result<(String, Vec<u8>)> {
    actor.require(Permission::ExportTalents)?;
    let code = profile::code_of(app, person).await?.ok_or(Error::NotFound)?;
    let seen = profile::see(app, actor, &code).await?;
    let photo = portrait(app, &seen.public).await;
    let mut card = describe(app, &seen, locale, photo);
    let who = actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let date = Arg::Text(app.words().date(locale, app.today()));
    let told = [("date", date), ("who", Arg::Text(who))];
    card.footer = app.words().text(locale, "talents-card-footer-staff", &told);
    if let Some(contacts) = &seen.contacts {
        card.name.clone_from(&contacts.full_name);
        card.initials = initials(&contacts.full_name);
        card.sections.insert(0, reached(app, contacts, locale));
    }
    Ok((code, draw(card).await?))
}

async fn portrait(app: &App, public: &PublicProfile) -> Option<Vec<u8>> {
    let photo = public.photo.as_ref()?;
    media::open_file(app, &photo.file(PhotoSize::Hero, PhotoKind::Jpeg)).await.ok()
}

async fn draw(card: Card) -> Result<Vec<u8>> {
    let drawn = tokio::task::spawn_blocking(move || documents::card::talent_card(&card)).await;
    drawn.context("drawing a card")?.context("drawing a card")
}

/// How to reach somebody; what is not known has no line.
fn reached(app: &App, contacts: &Contacts, locale: Locale) -> CardSection {
    let text = |key: &str| app.words().text(locale, key, &[]);
    let phone =
        |phone: Option<&kernel::text::PhoneNumber>| phone.map(kernel::text::PhoneNumber::grouped);
    let known = [
        ("talents-card-phone", phone(contacts.phone.as_ref())),
        ("talents-card-whatsapp", phone(contacts.whatsapp.as_ref())),
        ("talents-card-email", Some(contacts.email.clone())),
        ("talents-card-born", Some(app.words().date(locale, contacts.birth_date))),
    ];
    let lines = known.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let lines = lines.map(|(key, value)| format!("{} · {value}", text(key))).collect();
    CardSection { title: text("talents-card-contacts"), lines, chips: false }
}

fn describe(app: &App, seen: &FullProfile, locale: Locale, photo_jpeg: Option<Vec<u8>>) -> Card {
    let reference = app.reference();
    let public = &seen.public;
    let talents = talent_names(&reference, public, locale);
    let today = Arg::Text(app.words().date(locale, app.today()));
    Card {
        locale,
        site: "Taalentio".to_owned(),
        name: public.name.clone(),
        code_dashed: dashed(&public.code),
        url: address(app, public),
        photo_jpeg,
        initials: initials(&public.name),
        headline: talents.iter().take(3).cloned().collect::<Vec<_>>().join(" · "),
        place: place(&reference, public, locale),
        facts: facts(app, &reference, public, locale),
        sections: sections(app, &reference, public, locale, talents),
        footer: app.words().text(locale, "talents-card-footer", &[("date", today)]),
        words: words(app, public, locale),
        ..Card::default()
    }
}

fn address(app: &App, public: &PublicProfile) -> String {
    routes::PROFILE.absolute(&app.config().base_url, &[("code", &public.code)]).unwrap_or_default()
}

fn talent_names(reference: &Reference, public: &PublicProfile, locale: Locale) -> Vec<String> {
    let known = public.kept.talents.iter().filter_map(|id| reference.taxonomy.talent(*id));
    known.map(|talent| talent.names.get(locale).to_owned()).collect()
}

fn facts(
    app: &App,
    reference: &Reference,
    public: &PublicProfile,
    locale: Locale,
) -> Vec<(String, String)> {
    let text = |key: &str| app.words().text(locale, key, &[]);
    let lists = reference.taxonomy.lists();
    let mut facts = Vec::new();
    let availability = public.kept.availability.as_deref();
    if let Some(choice) = availability.and_then(|key| lists.find(ListName::Availability, key)) {
        facts.push((text("talents-card-availability"), choice.names.get(locale).to_owned()));
    }
    if let Some(years) = public.kept.years_experience {
        let count = [("count", Arg::Number(years.into()))];
        facts.push((
            text("talents-card-experience"),
            app.words().text(locale, "talents-card-years", &count),
        ));
    }
    facts
}

fn sections(
    app: &App,
    reference: &Reference,
    public: &PublicProfile,
    locale: Locale,
    talents: Vec<String>,
) -> Vec<CardSection> {
    let text = |key: &str| app.words().text(locale, key, &[]);
    let languages = public.kept.languages.iter().filter_map(|skill| {
        let language = reference.taxonomy.language(&skill.language)?.names.get(locale);
        let level = reference.taxonomy.lists().find(ListName::LanguageLevel, &skill.level)?;
        Some(format!("{language} · {}", level.names.get(locale)))
    });
    let chips = |key, lines| CardSection { title: text(key), lines, chips: true };
    let prose = |key, body: &Option<String>| CardSection {
        title: text(key),
        lines: body.iter().flat_map(|body| body.lines()).map(str::to_owned).collect(),
        chips: false,
    };
    let mut sections = vec![
        chips("talents-card-talents", talents),
        chips("talents-card-languages", languages.collect()),
        prose("talents-card-bio", &public.kept.bio),
        prose("talents-card-education", &public.kept.education),
    ];
    sections.retain(|section| !section.lines.is_empty());
    sections
}

fn words(app: &App, public: &PublicProfile, locale: Locale) -> CardWords {
    let text = |key: &str| app.words().text(locale, key, &[]);
    let name = [("name", Arg::Text(public.name.clone()))];
    // The document counts its own pages: the names of the counters travel as they are.
    let counters =
        [("page", Arg::Text("{page}".to_owned())), ("pages", Arg::Text("{pages}".to_owned()))];
    CardWords {
        kind: text("talents-card-kind"),
        code: text("talents-card-code"),
        scan: text("talents-card-scan"),
        qr_alt: text("talents-card-qr-alt"),
        photo_alt: app.words().text(locale, "talents-card-photo-alt", &name),
        page: app.words().text(locale, "talents-card-page", &counters),
    }
}

fn place(reference: &Reference, public: &PublicProfile, locale: Locale) -> String {
    let listed = public
        .city
        .and_then(|id| reference.places.city(id))
        .map(|city| city.names.get(locale).to_owned());
    let city = listed.or_else(|| public.city_name.clone());
    let country = public
        .residence
        .and_then(|id| reference.places.country(id))
        .map(|country| country.names.get(locale).to_owned());
    [city, country].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
