//! The directory: a filter, faces or rows, and the way to the next ones.

use std::sync::Arc;

use app::{
    App, Permission, Reference,
    search::{self, DirectoryFilter, ListedStatus, Sort},
    taxonomy::ListName,
};
use axum::{extract::State, http::Uri};
use kernel::{CountryId, Locale, Page as Rows, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::asked::{Asked, View};
use crate::{
    Web,
    cards::{TalentCard, words},
    choices::{self, Choice, Group},
    hall::Visit,
    present::{self, Answer, Frame},
};

/// Most cities that are suggested.
const MOST_CITIES: usize = 60;

/// The values of the directory.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    /// The filter as it stands.
    pub form: FormState,
    /// Talents beyond the first of the filter, which the form keeps.
    pub more_talents: Vec<String>,
    /// Talents to choose from, by category.
    pub talents: Vec<Group>,
    /// Countries of origin to choose from.
    pub countries: Vec<Choice>,
    /// Names of cities to suggest.
    pub cities: Vec<String>,
    /// Genders to choose from.
    pub genders: Vec<Choice>,
    /// The criteria in words, each with the list without it.
    pub chips: Vec<Chip>,
    /// What of the address was not understood.
    pub notices: Vec<String>,
    /// The people.
    pub rows: Vec<Row>,
    /// The page after.
    pub next: Option<String>,
    /// The page before.
    pub prev: Option<String>,
    /// Where the same people become a file.
    pub export_url: String,
    /// How they are shown.
    pub view: View,
    /// The same as faces.
    pub grid_url: String,
    /// The same as rows.
    pub table_url: String,
    /// The list without any criterion.
    pub all_url: String,
    /// Whether anything is asked.
    pub asking: bool,
    /// Whether the reader manages people.
    pub managing: bool,
}

/// A criterion in words.
#[derive(Debug, Serialize)]
pub struct Chip {
    /// The words.
    pub label: String,
    /// The list without it.
    pub href: String,
}

/// One person.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The card.
    #[serde(flatten)]
    pub card: TalentCard,
    /// The person's number.
    pub id: i64,
    /// Country of residence.
    pub country: String,
    /// City of residence.
    pub city: String,
    /// Stated gender.
    pub gender: String,
    /// When they joined.
    pub registered_at: String,
    /// `active` or `suspended`.
    pub status: &'static str,
    /// Their file, for administrators.
    pub manage: Option<String>,
}

/// `GET /talents` and `GET /admin/users`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let reference = web.app.reference();
    let asked = Asked::read(&reference, &uri);
    let found = search::find(&web.app, &visit.actor, &asked.filter, asked.page()).await?;
    let page = PeoplePage::of(&web, &visit, &asked, found);
    present::page(&web, &visit, &Frame::titled(msg!("search-people-title")).noindex(), &page)
}

impl PeoplePage {
    fn of(web: &Web, visit: &Visit, asked: &Asked, found: Rows<search::TalentCard>) -> Self {
        let (reference, locale) = (web.app.reference(), visit.locale);
        let managing = visit.actor.may(Permission::Administer);
        let held: Vec<String> = asked.filter.talents.iter().map(ToString::to_string).collect();
        let suggesting = asked.filter.country.or_else(|| commonest(&found.rows));
        Self {
            form: form(&reference, locale, asked),
            more_talents: asked.filter.talents.iter().skip(1).map(ToString::to_string).collect(),
            talents: choices::talents(&reference, locale, &held, |_| true),
            countries: choices::countries(&reference, locale, None),
            cities: suggesting
                .map(|country| suggested(&reference, locale, country))
                .unwrap_or_default(),
            genders: choices::list(&reference, locale, ListName::Gender),
            chips: chips(&web.app, locale, asked),
            notices: asked.notices.iter().map(|notice| web.say(locale, notice)).collect(),
            rows: found.rows.iter().map(|row| Row::of(web, locale, row, managing)).collect(),
            next: asked.next(found.more),
            prev: asked.previous(),
            export_url: asked.elsewhere(&routes::EXPORT),
            view: asked.view,
            grid_url: asked.seen_as(View::Grid),
            table_url: asked.seen_as(View::Table),
            all_url: asked.with(&DirectoryFilter::default()),
            asking: !asked.filter.is_empty() || asked.number > 1,
            managing,
        }
    }
}

impl Row {
    pub(crate) fn of(
        web: &Web,
        locale: Locale,
        found: &search::TalentCard,
        managing: bool,
    ) -> Self {
        let reference = web.app.reference();
        let gender = reference.taxonomy.lists().find(ListName::Gender, &found.gender);
        let id = found.person.to_string();
        Self {
            card: TalentCard::of_listed(web, locale, found),
            id: found.person.0,
            country: words::country(&reference, found.country, locale).unwrap_or_default(),
            city: found.city_in(&reference, locale).unwrap_or_default().to_owned(),
            gender: gender.map(|choice| choice.names.get(locale).to_owned()).unwrap_or_default(),
            registered_at: found.registered_at.to_rfc3339(),
            status: found.status.key(),
            manage: managing.then(|| routes::ADMIN_PERSON.path(&[("id", &id)]).ok()).flatten(),
        }
    }

    pub(crate) fn sample(with_photo: bool) -> Self {
        let status = if with_photo { ListedStatus::Active } else { ListedStatus::Suspended };
        Self {
            card: TalentCard::sample(with_photo),
            id: 1,
            country: "Maroc".to_owned(),
            city: "Ouarzazate".to_owned(),
            gender: "Femme".to_owned(),
            registered_at: "2026-06-01T09:00:00Z".to_owned(),
            status: status.key(),
            manage: with_photo.then(|| "/admin/users/1".to_owned()),
        }
    }
}

fn form(reference: &Reference, locale: Locale, asked: &Asked) -> FormState {
    let filter = &asked.filter;
    let mut form = FormState::new(asked.path.as_str());
    for (name, value) in filter.to_query() {
        form.values.entry(name.to_owned()).or_insert(value);
    }
    if let Some(city) = filter.city.and_then(|id| reference.places.city(id)) {
        form = form.value("city_id", city.names.get(locale));
    }
    form.value("sort", if filter.sort == Sort::default() { "" } else { filter.sort.key() })
}

fn chips(app: &App, locale: Locale, asked: &Asked) -> Vec<Chip> {
    let chips = asked.filter.chips(app, locale).into_iter();
    chips.map(|chip| Chip { href: asked.with(&chip.without), label: chip.label }).collect()
}

/// The names of the bigger cities of a country.
fn suggested(reference: &Reference, locale: Locale, country: CountryId) -> Vec<String> {
    let cities = reference.places.cities_of(country).iter().take(MOST_CITIES);
    cities.map(|city| city.names.get(locale).to_owned()).collect()
}

/// The country most of these people live in: its cities are the likeliest.
fn commonest(rows: &[search::TalentCard]) -> Option<CountryId> {
    let lived_in =
        |country: &CountryId| rows.iter().filter(|row| row.country == Some(*country)).count();
    rows.iter().filter_map(|row| row.country).max_by_key(lived_in)
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "pages/search/people.html";

    fn samples() -> Vec<Self> {
        let page = |view, rows: Vec<Row>, asking: bool| Self {
            form: FormState::new("/talents").value("q", "amina"),
            more_talents: vec!["7".to_owned()],
            talents: vec![Group {
                label: "Service".to_owned(),
                open: false,
                options: vec![Choice::new(1, "Serveuse")],
            }],
            countries: vec![Choice::new(1, "🇲🇦 Maroc")],
            cities: vec!["Ouarzazate".to_owned()],
            genders: vec![Choice::new("F", "Femme")],
            chips: if asking {
                vec![Chip { label: "Femme".to_owned(), href: "/talents".to_owned() }]
            } else {
                Vec::new()
            },
            notices: if asking { vec!["Critère inconnu".to_owned()] } else { Vec::new() },
            next: asking.then(|| "/talents?page=3".to_owned()),
            prev: asking.then(|| "/talents".to_owned()),
            export_url: "/admin/export".to_owned(),
            view,
            grid_url: "/talents".to_owned(),
            table_url: "/talents?view=table".to_owned(),
            all_url: "/talents".to_owned(),
            managing: asking,
            rows,
            asking,
        };
        let rows = || vec![Row::sample(true), Row::sample(false)];
        vec![
            page(View::Grid, rows(), true),
            page(View::Table, rows(), false),
            page(View::Table, rows(), true),
            page(View::Grid, Vec::new(), false),
            page(View::Table, Vec::new(), true),
        ]
    }
}
