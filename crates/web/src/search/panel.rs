//! The panel of the directory: every criterion with its values, and beside each how many have it.

use app::{
    search::{Counted, Counts, Facet, Listing, Step, all_key},
    taxonomy::ListName,
};
use kernel::{Locale, Message, msg};
use serde::Serialize;

use super::asked::Asked;
use crate::{Web, choices::Choice};

/// Values of a criterion that are shown before all of them are asked for.
const FIRST: usize = 8;

/// A criterion of the panel.
#[derive(Debug, Serialize)]
pub struct Panel {
    /// Its name in addresses.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// How many of its values are asked.
    pub asked: usize,
    /// Whether it is unfolded.
    pub open: bool,
    /// The values.
    pub values: Vec<Value>,
    /// The list with all values in the panel, where there are others.
    pub whole: Option<String>,
    /// The switch that asks every value, where people can have several.
    pub all: Option<Switch>,
    /// The least levels of the chosen ones to choose from, where they have levels.
    pub levels: Vec<Choice>,
}

/// A value of a criterion.
#[derive(Debug, Serialize)]
pub struct Value {
    /// What is sent.
    pub word: String,
    /// What is read.
    pub label: String,
    /// How many have it.
    pub count: u64,
    /// Whether it is asked.
    pub asked: bool,
}

/// A switch that asks every value.
#[derive(Debug, Serialize)]
pub struct Switch {
    /// Its name in addresses.
    pub name: &'static str,
    /// Whether it is on.
    pub on: bool,
}

/// Every criterion that somebody could ask now.
pub fn panels(web: &Web, locale: Locale, asked: &Asked, listing: &Listing) -> Vec<Panel> {
    listing.counts.iter().map(|counts| Panel::of(web, locale, asked, counts)).collect()
}

impl Panel {
    fn of(web: &Web, locale: Locale, asked: &Asked, counts: &Counts) -> Self {
        let (facet, reference) = (counts.facet, web.app.reference());
        let whole = asked.whole == Some(facet);
        let chosen = counts.values.iter().filter(|value| value.asked).count();
        let most = if whole { usize::MAX } else { FIRST.max(chosen) };
        let value = |value: &Counted| {
            Some(Value {
                word: asked.filter.form_word(&reference, facet, value.value)?,
                label: facet.say(&web.app, locale, value.value)?,
                count: value.count,
                asked: value.asked,
            })
        };
        let others = counts.values.len() > most;
        let switch = all_key(facet).filter(|_| counts.values.len() > 1);
        Self {
            name: facet.key(),
            label: web.say(locale, &facet.name()),
            asked: chosen,
            open: whole || chosen > 0,
            values: counts.values.iter().take(most).filter_map(value).collect(),
            whole: others.then(|| asked.with_all_of(facet)),
            all: switch.map(|name| Switch { name, on: asked.filter.asks_all(facet) }),
            levels: if facet == Facet::Language { levels(web, locale) } else { Vec::new() },
        }
    }

    /// One of each kind.
    pub(super) fn samples() -> Vec<Self> {
        let value = |asked| Value {
            word: "fra".to_owned(),
            label: "Français".to_owned(),
            count: 1_234,
            asked,
        };
        let panel = |open: bool| Self {
            name: "languages",
            label: "Langues".to_owned(),
            asked: usize::from(open),
            open,
            values: vec![value(open), value(false)],
            whole: open.then(|| "/talents?all=languages#filters".to_owned()),
            all: open.then_some(Switch { name: "languages_all", on: true }),
            levels: if open { vec![Choice::new("b2", "B2")] } else { Vec::new() },
        };
        vec![panel(true), panel(false)]
    }
}

/// The levels of languages, the lowest first.
fn levels(web: &Web, locale: Locale) -> Vec<Choice> {
    let reference = web.app.reference();
    let levels = reference.taxonomy.lists().get(ListName::LanguageLevel).iter();
    levels.map(|level| Choice::new(&level.key, level.names.get(locale).to_owned())).collect()
}

/// Least years of experience, each with how many have as many.
pub fn experience(web: &Web, locale: Locale, steps: &[Step]) -> Vec<Choice> {
    choices(web, locale, steps, |least| msg!("search-chip-experience", years = least))
}

/// Least completeness, each with how many reach it.
pub fn score(web: &Web, locale: Locale, steps: &[Step]) -> Vec<Choice> {
    choices(web, locale, steps, |least| msg!("search-chip-score", score = least))
}

fn choices(
    web: &Web,
    locale: Locale,
    steps: &[Step],
    words: impl Fn(i64) -> Message,
) -> Vec<Choice> {
    let choice = |step: &Step| {
        let count = i64::try_from(step.count).unwrap_or(i64::MAX);
        let words = web.say(locale, &words(i64::from(step.least)));
        Choice::new(step.least, format!("{words} ({})", web.app.words().number(locale, count)))
    };
    steps.iter().map(choice).collect()
}
