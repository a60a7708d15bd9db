//! Where to? (*palette de commandes*): one field that leads to people, talents, pages and acts. A page of its own, and
//! the list that `js/palette.js` shows in a dialog of every page of staff.

mod places;

use std::sync::Arc;

use app::{
    people::dashed,
    search::{self, Meant},
};
use axum::{extract::State, http::Uri};
use kernel::msg;
use render::Page;
use serde::Serialize;
use url::form_urlencoded;

use crate::{
    Web,
    hall::{Visit, visit::query},
    present::{self, Answer, Frame},
};

/// Nobody types more.
const LONGEST: usize = 2_000;

/// The page, for who comes without the script.
#[derive(Debug, Serialize)]
pub struct PalettePage {
    /// What was typed.
    pub q: String,
    /// What it may mean.
    pub groups: Vec<Goals>,
    /// How many goals there are.
    pub count: usize,
}

/// The list alone, for the script.
#[derive(Debug, Serialize)]
pub struct PaletteListPage {
    /// What it may mean.
    pub groups: Vec<Goals>,
    /// How many goals there are.
    pub count: usize,
}

/// Goals of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goals {
    /// `people`, `talents`, `pages` or `acts`.
    pub kind: &'static str,
    /// The heading.
    pub label: String,
    /// The goals, the likeliest first.
    pub goals: Vec<Goal>,
}

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goal {
    /// The words.
    pub label: String,
    /// A code or a place, beside them.
    pub note: String,
    /// An icon of the sprite.
    pub icon: &'static str,
    /// The address.
    pub href: String,
}

/// `GET /search?q=`; with `part`, the list alone.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let q: String = query(&uri, "q").unwrap_or_default().chars().take(LONGEST).collect();
    let groups = groups(&web, &visit, q.trim()).await?;
    let count = groups.iter().map(|group| group.goals.len()).sum();
    let frame = Frame::titled(msg!("search-palette-title")).noindex();
    if query(&uri, "part").is_some() {
        return present::page(&web, &visit, &frame, &PaletteListPage { groups, count });
    }
    present::page(&web, &visit, &frame, &PalettePage { q, groups, count })
}

async fn groups(web: &Web, visit: &Visit, q: &str) -> app::Result<Vec<Goals>> {
    let meant = search::meant(&web.app, &visit.actor, q).await?;
    let sure = meant.exactly.is_some();
    let (pages, mut acts) = (places::pages(web, visit, q), places::acts(web, visit, q));
    // Words that name a page and nobody's name are about the page, though somebody may be called nearly so.
    let named = |card: &search::TalentCard| {
        places::means(&format!("{} {}", card.first_name, card.last_name), q)
    };
    let asked = !q.is_empty() && !sure;
    let places_first = asked && pages.len() + acts.len() > 0 && !meant.people.iter().any(named);
    if asked {
        acts.push(everybody(web, visit, q));
    }
    let group = |kind, label, goals| Goals { kind, label: web.say(visit.locale, &label), goals };
    let mut groups = vec![
        group("people", msg!("search-palette-people"), people(&meant)),
        group("talents", msg!("search-palette-talents"), trades(web, visit, &meant)),
        group("pages", msg!("search-palette-pages"), pages),
        group("acts", msg!("search-palette-acts"), acts),
    ];
    if places_first {
        groups.rotate_left(2);
    }
    groups.retain(|group| !group.goals.is_empty());
    Ok(groups)
}

fn people(meant: &Meant) -> Vec<Goal> {
    let goal = |code: &str, label: String| Goal {
        label,
        note: dashed(code),
        icon: "user",
        href: profile(code),
    };
    let known = meant.people.iter().map(|card| {
        goal(&card.code, format!("{} {}", card.first_name, card.last_name).trim().to_owned())
    });
    // Somebody whom no list holds, such as a minor to who said why, is known by the code alone.
    let listed = |code: &String| meant.people.iter().any(|card| card.code == *code);
    let alone = meant.exactly.as_ref().filter(|code| !listed(code));
    alone.map(|code| goal(code, dashed(code))).into_iter().chain(known).collect()
}

fn trades(web: &Web, visit: &Visit, meant: &Meant) -> Vec<Goal> {
    let reference = web.app.reference();
    let known = meant.trades.iter().filter_map(|id| reference.taxonomy.talent(*id));
    let goal = |talent: &app::taxonomy::Talent| Goal {
        label: talent.names.get(visit.locale).to_owned(),
        note: String::new(),
        icon: "briefcase",
        href: format!("{}?talent={}", routes::PEOPLE.pattern, talent.id),
    };
    known.map(goal).collect()
}

/// The same words in the directory: there is always somewhere to go.
fn everybody(web: &Web, visit: &Visit, q: &str) -> Goal {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", q).finish();
    Goal {
        label: web.say(visit.locale, &msg!("search-palette-everybody", text = short(q))),
        note: String::new(),
        icon: "search",
        href: format!("{}?{query}", routes::PEOPLE.pattern),
    }
}

fn short(q: &str) -> String {
    q.chars().filter(|c| !c.is_control()).take(60).collect()
}

fn profile(code: &str) -> String {
    let path = routes::PROFILE.path(&[("code", code)]);
    path.unwrap_or_else(|_| routes::FIND.pattern.to_owned())
}

fn sample() -> Vec<Goals> {
    let goal = |label: &str, note: &str| Goal {
        label: label.to_owned(),
        note: note.to_owned(),
        icon: "user",
        href: "/t/MAF0001OUA".to_owned(),
    };
    let group = |kind, goals| Goals { kind, label: "Personnes".to_owned(), goals };
    vec![
        group("people", vec![goal("Amina Benali", "MA-F-0001-OUA")]),
        group("acts", vec![goal("Ajouter une personne", "")]),
    ]
}

impl Page for PalettePage {
    const TEMPLATE: &'static str = "pages/search/palette.html";

    fn samples() -> Vec<Self> {
        let page = |q: &str, groups: Vec<Goals>| Self { q: q.to_owned(), count: 2, groups };
        vec![page("", Vec::new()), page("amina", sample())]
    }
}

impl Page for PaletteListPage {
    const TEMPLATE: &'static str = "pages/search/palette_list.html";

    fn samples() -> Vec<Self> {
        vec![Self { groups: Vec::new(), count: 0 }, Self { groups: sample(), count: 2 }]
    }
}
