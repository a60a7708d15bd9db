//! Every trade with how many people have it.

use std::sync::Arc;

use app::{
    taxonomy::Talent,
    trades::{self, TradeLine},
};
use axum::{extract::State, http::Uri};
use kernel::{
    Locale, msg,
    text::{fold, optional_line},
};
use render::{FormState, Page};
use serde::Serialize;
use url::form_urlencoded;

use super::{
    at,
    words::{categories, people_of, state, tag_words},
};
use crate::{
    Web,
    choices::Choice,
    hall::{Visit, visit::query},
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TradesPage {
    /// The filter as it was asked.
    pub form: FormState,
    /// Categories to filter by.
    pub categories: Vec<Choice>,
    /// States to filter by.
    pub states: Vec<Choice>,
    /// The trades that are asked for, in the order of the forms.
    pub rows: Vec<Row>,
    /// How many of them there are on all pages.
    pub found: usize,
    /// How many there are in all.
    pub total: usize,
    /// The page before.
    pub prev: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// Trades on one page.
const SIZE: usize = 50;

/// A trade.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its name in the reader's language.
    pub name: String,
    /// Decoration.
    pub emoji: String,
    /// Its names in the other languages.
    pub others: Vec<Named>,
    /// Its category.
    pub category: String,
    /// Its half of the product.
    pub tag: String,
    /// How many people have it.
    pub people: u64,
    /// The list of those people.
    pub people_url: String,
    /// `active`, `retired` or `merged`.
    pub state: &'static str,
    /// The trade it went into.
    pub into: Option<String>,
    /// Where it is changed.
    pub href: String,
}

/// A name in another language.
#[derive(Debug, Serialize)]
pub struct Named {
    /// The tag of the language.
    pub lang: &'static str,
    /// The name.
    pub name: String,
}

/// `GET /admin/talents`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let lines = trades::list(&web.app, &visit.actor).await?;
    let page = TradesPage::of(&web, visit.locale, &uri, &lines);
    present::page(&web, &visit, &Frame::titled(msg!("trades-list-title")).noindex(), &page)
}

/// What is asked for; odd values ask for nothing.
struct Asked {
    words: String,
    category: Option<i64>,
    state: Option<&'static str>,
    /// Pages before this one.
    before: usize,
}

impl Asked {
    fn read(uri: &Uri) -> Self {
        let words = query(uri, "q").and_then(|text| optional_line(&text, 100).ok());
        let state = query(uri, "state").unwrap_or_default();
        Self {
            words: words.unwrap_or_default(),
            category: query(uri, "category").and_then(|text| text.parse().ok()),
            state: STATES.into_iter().find(|known| *known == state),
            before: query(uri, "page")
                .and_then(|number| number.parse::<usize>().ok())
                .map_or(0, |number| number.saturating_sub(1)),
        }
    }

    /// The address of a page of what is asked for.
    fn address(&self, number: usize) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            pairs.append_pair("q", &self.words);
        }
        if let Some(category) = self.category {
            pairs.append_pair("category", &category.to_string());
        }
        if let Some(state) = self.state {
            pairs.append_pair("state", state);
        }
        if number > 1 {
            pairs.append_pair("page", &number.to_string());
        }
        let query = pairs.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", routes::ADMIN_TRADES.pattern)
    }

    fn wants(&self, trade: &Talent) -> bool {
        let names = [&trade.names.fr, &trade.names.en, &trade.names.ar, &trade.words];
        let named = || {
            let sought = fold(&self.words);
            names.iter().any(|name| fold(name).contains(&sought))
        };
        self.category.is_none_or(|category| trade.category == category)
            && self.state.is_none_or(|wanted| state(trade) == wanted)
            && (self.words.is_empty() || named())
    }
}

/// The words of the states in addresses.
const STATES: [&str; 3] = ["active", "retired", "merged"];

impl TradesPage {
    fn of(web: &Web, locale: Locale, uri: &Uri, lines: &[TradeLine]) -> Self {
        let (reference, asked) = (web.app.reference(), Asked::read(uri));
        let say = |message| web.say(locale, &message);
        let form = FormState::new(routes::ADMIN_TRADES.pattern).value("q", asked.words.clone());
        let category = asked.category.map(|id| id.to_string()).unwrap_or_default();
        let form = form.value("category", category).value("state", asked.state.unwrap_or(""));
        let wanted: Vec<&TradeLine> =
            lines.iter().filter(|line| asked.wants(&line.trade)).collect();
        // Beyond the end is the last page.
        let before = asked.before.min(wanted.len().saturating_sub(1) / SIZE);
        let shown = wanted.iter().skip(before * SIZE).take(SIZE);
        Self {
            form,
            categories: categories(&reference, locale),
            states: vec![
                Choice::new("active", say(msg!("trades-state-active"))),
                Choice::new("retired", say(msg!("trades-state-retired"))),
                Choice::new("merged", say(msg!("trades-state-merged"))),
            ],
            rows: shown.map(|line| row(web, locale, line)).collect(),
            found: wanted.len(),
            total: lines.len(),
            prev: (before > 0).then(|| asked.address(before)),
            next: ((before + 1) * SIZE < wanted.len()).then(|| asked.address(before + 2)),
        }
    }
}

fn row(web: &Web, locale: Locale, line: &TradeLine) -> Row {
    let (reference, trade) = (web.app.reference(), &line.trade);
    let taxonomy = &reference.taxonomy;
    let name =
        |other: &Locale| Named { lang: other.tag(), name: trade.names.get(*other).to_owned() };
    let into = trade.merged_into.and_then(|id| taxonomy.talent(id));
    Row {
        name: trade.names.get(locale).to_owned(),
        emoji: trade.emoji.clone(),
        others: Locale::ALL.iter().filter(|other| **other != locale).map(name).collect(),
        category: taxonomy
            .category(trade.category)
            .map_or_else(String::new, |category| category.names.get(locale).to_owned()),
        tag: web.say(locale, &tag_words(trade.tag)),
        people: line.people,
        people_url: people_of(trade.id),
        state: state(trade),
        into: into.map(|into| into.names.get(locale).to_owned()),
        href: at(&routes::ADMIN_TRADE, trade.id),
    }
}

impl Page for TradesPage {
    const TEMPLATE: &'static str = "pages/trades/list.html";

    fn samples() -> Vec<Self> {
        let row = |state, people| Row {
            name: "Serveuse".to_owned(),
            emoji: "🍽️".to_owned(),
            others: vec![Named { lang: "ar", name: "نادلة".to_owned() }],
            category: "Hôtellerie".to_owned(),
            tag: "Métiers".to_owned(),
            people,
            people_url: "/admin/users?talent=1".to_owned(),
            state,
            into: (state == "merged").then(|| "Serveur".to_owned()),
            href: "/admin/talents/1".to_owned(),
        };
        let page = |rows| Self {
            form: FormState::new(routes::ADMIN_TRADES.pattern).value("q", "serv"),
            categories: vec![Choice::new(1, "Hôtellerie")],
            states: vec![Choice::new("active", "Proposé")],
            rows,
            found: 153,
            total: 334,
            prev: Some("/admin/talents?q=serv".to_owned()),
            next: Some("/admin/talents?q=serv&page=3".to_owned()),
        };
        let all = vec![row("active", 1_200), row("retired", 0), row("merged", 1)];
        vec![page(all), page(Vec::new())]
    }
}
