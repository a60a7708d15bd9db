//! The directory: a filter, faces or rows, and the way to the next ones.

use std::{collections::BTreeSet, sync::Arc};

use app::{
    App, Permission,
    search::{self, DirectoryFilter, ListedStatus, Look, LookColumn, RateKind, Sort},
    taxonomy::ListName,
};
use axum::{extract::State, http::Uri};
use kernel::{Locale, Message, msg};
use render::{FieldError, FormState, Page};
use serde::Serialize;

use super::{
    asked::{Asked, View},
    panel::{self, Panel},
};
use crate::{
    Web,
    cards::{TalentCard, words},
    choices::Choice,
    hall::Visit,
    present::{self, Answer, Frame},
};

/// The values of the directory.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    /// The filter as it stands.
    pub form: FormState,
    /// The criteria with their values.
    pub panels: Vec<Panel>,
    /// Least years of experience to choose from.
    pub experience: Vec<Choice>,
    /// Least completeness to choose from.
    pub score: Vec<Choice>,
    /// The currencies of rates, for administrators.
    pub currencies: Vec<Choice>,
    /// What rates are for, beside an hour.
    pub rate_kinds: Vec<Choice>,
    /// The criteria in words, each with the list without it.
    pub chips: Vec<Chip>,
    /// What of the address was not understood.
    pub notices: Vec<String>,
    /// How many there are.
    pub total: String,
    /// How long it took to find them.
    pub took: String,
    /// What they are ordered by.
    pub order: String,
    /// Whether the page is behind the last one.
    pub beyond: bool,
    /// The first page.
    pub first_url: String,
    /// Where there is nobody: the list without one criterion, and how many there are.
    pub relief: Vec<Chip>,
    /// The people.
    pub rows: Vec<Row>,
    /// The page after.
    pub next: Option<String>,
    /// The page before.
    pub prev: Option<String>,
    /// Where the same people become a file.
    pub export_url: String,
    /// Where the filter gets a name.
    pub save_url: String,
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
    /// Whose chosen people a browser keeps: the number of the account.
    pub who: i64,
    /// The view that an address does not have to say.
    pub kept: View,
    /// The columns beside the name.
    pub columns: Vec<Choice>,
    /// The columns to choose from.
    pub all_columns: Vec<Choice>,
    /// What the page asks, to come back to it.
    pub query: String,
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
    let actor = &visit.actor;
    let look = search::look_of(&web.app, actor).await?;
    let asked = Asked::read(&reference, actor, &uri, &look);
    let part = asked.part();
    let found = search::list(&web.app, actor, &asked.filter, &part, visit.locale).await?;
    let page = PeoplePage::of(&web, &visit, &asked, found).in_look(&web, &visit, &look);
    let frame = Frame::titled(msg!("search-people-title")).noindex().script("js/directory.js");
    present::page(&web, &visit, &frame, &page)
}

impl PeoplePage {
    fn of(web: &Web, visit: &Visit, asked: &Asked, found: search::Listing) -> Self {
        let locale = visit.locale;
        let managing = visit.actor.may(Permission::Administer);
        let took = i64::try_from(found.took.as_millis().max(1)).unwrap_or(i64::MAX);
        let relief = found.relief.iter();
        Self {
            form: form(web, locale, asked),
            panels: panel::panels(web, locale, asked, &found),
            experience: panel::experience(web, locale, &found.experience),
            score: panel::score(web, locale, &found.score),
            currencies: if managing { currencies(web) } else { Vec::new() },
            rate_kinds: rate_kinds(web, locale),
            total: web.say(locale, &msg!("search-people-total", count = count(found.total))),
            took: web.say(locale, &msg!("search-people-took", took = took)),
            order: web.say(locale, &order(&asked.filter)),
            beyond: found.total > 0 && found.rows.is_empty(),
            first_url: asked.with(&asked.filter),
            relief: relief
                .map(|(chip, left)| Chip::relief(web, locale, asked, chip, *left))
                .collect(),
            chips: chips(&web.app, locale, asked),
            notices: asked.notices.iter().map(|notice| web.say(locale, notice)).collect(),
            rows: found.rows.iter().map(|row| Row::of(web, locale, row, managing)).collect(),
            next: asked.next(&found),
            prev: asked.previous(),
            export_url: asked.elsewhere(&routes::EXPORT),
            save_url: asked.elsewhere(&routes::SAVED_SEARCH_NEW),
            view: asked.view,
            grid_url: asked.seen_as(View::Grid),
            table_url: asked.seen_as(View::Table),
            all_url: asked.with(&DirectoryFilter::default()),
            asking: !asked.filter.is_empty() || asked.number > 1,
            managing,
            who: 0,
            kept: asked.kept,
            columns: Vec::new(),
            all_columns: Vec::new(),
            query: asked.query(),
        }
    }

    /// As the reader likes to see it.
    fn in_look(self, web: &Web, visit: &Visit, look: &Look) -> Self {
        let head = |one: &LookColumn| Choice::new(one.key(), web.say(visit.locale, &heading(*one)));
        Self {
            who: visit.actor.member().map_or(0, |member| member.account.0),
            columns: look.columns.iter().map(head).collect(),
            all_columns: LookColumn::ALL.iter().map(head).collect(),
            ..self
        }
    }
}

/// Every currency, for whoever may ask for a rate.
fn currencies(web: &Web) -> Vec<Choice> {
    let reference = web.app.reference();
    let countries = reference.places.countries().iter();
    let all = countries.map(|country| country.currency.clone()).filter(|code| !code.is_empty());
    all.collect::<BTreeSet<_>>().into_iter().map(|code| Choice::new(&code, code.clone())).collect()
}

/// What a rate can be for; an hour is meant where nothing is said.
fn rate_kinds(web: &Web, locale: Locale) -> Vec<Choice> {
    let others = RateKind::ALL.into_iter().filter(|kind| *kind != RateKind::default());
    others.map(|kind| Choice::new(kind.key(), web.say(locale, &kind.name()))).collect()
}

/// What stands above a column.
fn heading(column: LookColumn) -> Message {
    match column {
        LookColumn::Talents => msg!("search-people-talents"),
        LookColumn::Town => msg!("search-people-town"),
        LookColumn::Country => msg!("search-facet-residence"),
        LookColumn::Gender => msg!("search-facet-gender"),
        LookColumn::Age => msg!("search-people-age"),
        LookColumn::Availability => msg!("search-people-availability"),
        LookColumn::Joined => msg!("search-people-joined"),
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

const fn order(filter: &DirectoryFilter) -> Message {
    match filter.order() {
        Sort::Relevance => msg!("search-people-by-relevance"),
        Sort::Newest => msg!("search-people-by-newest"),
        Sort::Name => msg!("search-people-by-name"),
        Sort::Completeness => msg!("search-people-by-completeness"),
    }
}

fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Chip {
    /// The list without a criterion, and how many there are.
    fn relief(web: &Web, locale: Locale, asked: &Asked, chip: &search::Chip, left: u64) -> Self {
        // Isolated: what somebody typed may run the other way, and would turn the marks and the number around it.
        let criterion = format!("\u{2068}{}\u{2069}", chip.label);
        let label = msg!("search-people-without", criterion = criterion, count = count(left));
        Self { href: asked.with(&chip.without), label: web.say(locale, &label) }
    }
}

fn form(web: &Web, locale: Locale, asked: &Asked) -> FormState {
    let filter = &asked.filter;
    let mut form = FormState::new(asked.path.as_str());
    for (name, value) in filter.to_query() {
        form.values.entry(name.to_owned()).or_insert(value);
    }
    let level = filter.language_level(&web.app.reference());
    form.values.extend(level.map(|level| ("language_level".to_owned(), level)));
    form.values.extend(asked.beside.iter().map(|(name, text)| ((*name).to_owned(), text.clone())));
    for (name, text) in &asked.refused {
        form.values.insert((*name).to_owned(), text.clone());
        let why = match *name {
            "registered_from" | "registered_to" => msg!("search-filter-day"),
            "score_min" => msg!("search-filter-number", most = 100),
            "rate_max" => msg!("search-filter-number", most = 10_000_000),
            _ => msg!("search-filter-number", most = 120),
        };
        let text = web.say(locale, &why);
        form.errors.push(FieldError { field: (*name).to_owned(), text });
    }
    let form = form.with_violations(&filter.contradictions(), |why| web.say(locale, why));
    form.value("sort", if filter.sort == Sort::default() { "" } else { filter.sort.key() })
}

fn chips(app: &App, locale: Locale, asked: &Asked) -> Vec<Chip> {
    let chips = asked.filter.chips(app, locale).into_iter();
    chips.map(|chip| Chip { href: asked.with(&chip.without), label: chip.label }).collect()
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "pages/search/people.html";

    fn samples() -> Vec<Self> {
        let page = |view, rows: Vec<Row>, asking: bool| Self {
            form: FormState::new("/talents").value("q", "amina"),
            panels: Panel::samples(),
            experience: vec![Choice::new(3, "Au moins 3 ans (12)")],
            score: vec![Choice::new(75, "Complets à 75 % (12)")],
            currencies: vec![Choice::new("mad", "MAD")],
            rate_kinds: vec![Choice::new("monthly", "par mois")],
            total: "12 profils".to_owned(),
            took: "en 3 ms".to_owned(),
            order: "du plus récent au plus ancien".to_owned(),
            beyond: asking && rows.is_empty() && view == View::Grid,
            first_url: "/talents".to_owned(),
            relief: if asking {
                vec![Chip {
                    label: "Sans « bilingue » : 14".to_owned(),
                    href: "/talents".to_owned(),
                }]
            } else {
                Vec::new()
            },
            chips: if asking {
                vec![Chip { label: "Femme".to_owned(), href: "/talents".to_owned() }]
            } else {
                Vec::new()
            },
            notices: if asking { vec!["Critère inconnu".to_owned()] } else { Vec::new() },
            next: asking.then(|| "/talents?page=3".to_owned()),
            prev: asking.then(|| "/talents".to_owned()),
            export_url: "/admin/export".to_owned(),
            save_url: "/searches/new?gender=F".to_owned(),
            view,
            grid_url: "/talents".to_owned(),
            table_url: "/talents?view=table".to_owned(),
            all_url: "/talents".to_owned(),
            managing: asking,
            who: 7,
            kept: View::Grid,
            columns: LookColumn::ALL.map(|one| Choice::new(one.key(), one.key())).to_vec(),
            all_columns: LookColumn::ALL.map(|one| Choice::new(one.key(), one.key())).to_vec(),
            query: "gender=F".to_owned(),
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
            page(View::Grid, Vec::new(), true),
        ]
    }
}
