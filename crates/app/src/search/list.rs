//! One page of the directory with everything that is said beside it: how many, in how long, and how many have each
//! value of every criterion.

use std::time::{Duration, Instant};

use index::{Ask, Found, From as Begin};
use kernel::{Locale, PageRequest};

use super::{
    Chip, Cursor, DirectoryFilter, Facet, TalentCard, View,
    find::{asking, cards_of, count},
};
use crate::{Actor, App, Permission, Result};

/// Criteria that are tried without, where nobody is found.
const MOST_RELIEF: usize = 12;
/// Least years of experience that are offered.
const YEARS: [u32; 5] = [1, 3, 5, 10, 20];
/// Least parts of a hundred that are offered.
const PARTS: [u32; 4] = [50, 75, 90, 100];

/// A page of the directory.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The people of the page.
    pub rows: Vec<TalentCard>,
    /// Whether others follow.
    pub more: bool,
    /// Where the page after begins, in an order that goes on by place.
    pub next: Option<Cursor>,
    /// How many there are in all: whoever the reader may not find is not counted.
    pub total: u64,
    /// How long it took to find them.
    pub took: Duration,
    /// The values of each criterion that the reader is offered, those asked first, then those that most have.
    pub counts: Vec<Counts>,
    /// Least years of experience, each with how many have as many.
    pub experience: Vec<Step>,
    /// Least completeness, each with how many reach it.
    pub score: Vec<Step>,
    /// Where there is nobody: each criterion that stands in the way, and how many there are without it.
    pub relief: Vec<(Chip, u64)>,
}

/// Which part of a list is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// How many, and by number from where.
    pub page: PageRequest,
    /// After whom, instead of the number; what is no place in the order of the list counts for nothing.
    pub after: Option<Cursor>,
}

impl From<PageRequest> for Part {
    fn from(page: PageRequest) -> Self {
        Self { page, after: None }
    }
}

/// The values of a criterion.
#[derive(Debug, Clone)]
pub struct Counts {
    /// The criterion.
    pub facet: Facet,
    /// Its values: those that are asked, and those that somebody has.
    pub values: Vec<Counted>,
}

/// A value of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The value, as the index keeps it.
    pub value: i64,
    /// How many have it and fulfil every other criterion.
    pub count: u64,
    /// Whether it is asked.
    pub asked: bool,
}

/// A least number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// At least this.
    pub least: u32,
    /// How many have as much and fulfil every other criterion.
    pub count: u64,
}

/// One page of the talents that the filter means and the reader may find, with exact counts beside every value.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &DirectoryFilter,
    part: &Part,
    locale: Locale,
) -> Result<Listing> {
    actor.require(Permission::SearchTalents)?;
    let view = View::of(app, actor);
    let order = filter.order();
    let size = usize::try_from(part.page.size).unwrap_or(usize::MAX);
    let offset = || Begin::Offset(usize::try_from(part.page.offset).unwrap_or(usize::MAX));
    let from = part.after.as_ref().and_then(|cursor| cursor.start(order)).unwrap_or_else(offset);
    let offered =
        || Facet::ALL.into_iter().filter(|one| view.everyone || !one.is_of_administrators());
    let began = Instant::now();
    let found = asking(app, &view, filter, |fields, ask| {
        let facets = offered().map(|facet| facet.counted(fields, filter));
        let steps = [fields.experience.into(), fields.score.into()];
        let facets = facets.chain(steps).collect();
        Ask { facets, from, size, ..ask }
    })
    .await?;
    let took = began.elapsed();
    let mut facets = found.facets.iter();
    let counts =
        offered().zip(facets.by_ref()).map(|(facet, values)| counted(filter, facet, values));
    let counts = counts.filter(|counts| !counts.values.is_empty()).collect();
    let mut steps = |of: &[u32], asked| facets.next().map(|values| steps(values, of, asked));
    let experience = steps(&YEARS, filter.experience_min).unwrap_or_default();
    let score = steps(&PARTS, filter.score_min).unwrap_or_default();
    let rows = cards_of(app, &view, &found).await?;
    let next = found.places.last().filter(|_| found.more);
    let next = next.and_then(|place| Cursor::after(order, place));
    let Found { more, total, .. } = found;
    let relief = relief(app, &view, filter, total, locale).await?;
    Ok(Listing { rows, more, next, total, took, counts, experience, score, relief })
}

fn counted(filter: &DirectoryFilter, facet: Facet, found: &[(i64, u64)]) -> Counts {
    let by_language =
        (facet == Facet::Language && filter.asks_levels()).then(|| filter.by_language(found));
    let found = by_language.as_deref().unwrap_or(found);
    let asked: Vec<i64> = filter.values(facet).collect();
    let nobody = asked.iter().filter(|value| found.iter().all(|(known, _)| known != *value));
    let all = found.iter().copied().chain(nobody.map(|value| (*value, 0)));
    let mut values: Vec<Counted> =
        all.map(|(value, count)| Counted { value, count, asked: asked.contains(&value) }).collect();
    values.sort_unstable_by_key(|one| (!one.asked, std::cmp::Reverse(one.count), one.value));
    Counts { facet, values }
}

/// How many have at least each of these, and what is asked as well.
fn steps(found: &[(i64, u64)], of: &[u32], asked: Option<u32>) -> Vec<Step> {
    let mut least: Vec<u32> = of.iter().copied().chain(asked).collect();
    least.sort_unstable();
    least.dedup();
    let count = |least: u32| {
        found.iter().filter(|(value, _)| *value >= i64::from(least)).map(|(_, count)| count).sum()
    };
    least.into_iter().map(|least| Step { least, count: count(least) }).collect()
}

/// Nobody is found: what each criterion costs.
async fn relief(
    app: &App,
    view: &View,
    filter: &DirectoryFilter,
    total: u64,
    locale: Locale,
) -> Result<Vec<(Chip, u64)>> {
    let mut relief = Vec::new();
    if total > 0 {
        return Ok(relief);
    }
    for chip in filter.chips(app, locale).into_iter().take(MOST_RELIEF) {
        let there = count(app, view, &chip.without).await?;
        if there > 0 {
            relief.push((chip, there));
        }
    }
    Ok(relief)
}
