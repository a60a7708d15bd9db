//! A filter → what is asked of the index: one function for each kind of criterion; rights are the first of them.

use std::sync::Arc;

use chrono::{Datelike, NaiveTime};
use index::{Clause, Criterion, Order, Word, words};

use super::{
    DirectoryFilter, ListedStatus, Sort, View,
    entry::ordinal,
    layout::{Fields, visibility},
    model::Minors,
    names::FoldedNames,
};
use crate::{Reference, people::normalised, taxonomy::ListName};

/// More words than a person types only cost time.
const MOST_WORDS: usize = 8;
/// What it is worth to be named so, to sound so, to have the talent, to live there, to say so.
const NAMED: f32 = 8.0;
const SOUNDS: f32 = 3.0;
const ABLE: f32 = 4.0;
const PLACED: f32 = 2.0;
const SAYS: f32 = 1.0;

/// Who may be found at all: what counts and pages are made of, whatever is asked.
pub(super) fn open_to(fields: &Fields, view: &View) -> Vec<Clause> {
    let majority = i64::from(view.adults_born_until().num_days_from_ce());
    let mut clauses = match view.minors {
        Minors::Left => vec![Clause::Between(fields.born, None, Some(majority))],
        Minors::Only => vec![Clause::Between(fields.born, Some(majority + 1), None)],
        Minors::Too => Vec::new(),
    };
    if !view.everyone {
        clauses.push(Clause::AnyOf(fields.suspended, vec![0]));
        clauses.push(Clause::AnyOf(
            fields.visibility,
            vec![visibility("recruiter"), visibility("public")],
        ));
    }
    clauses
}

/// Every word of the text: each means a name, a code, a talent, a place, or stands in what somebody wrote. Or all of
/// it is the beginning of a code, with dashes and spaces as they come. A text without a word means nobody.
pub(super) fn said(fields: &Fields, reference: &Arc<Reference>, text: &str) -> Option<Clause> {
    if text.is_empty() {
        return None;
    }
    let names = FoldedNames::of(reference);
    let words: Vec<String> = words(text).into_iter().take(MOST_WORDS).collect();
    let code = coded(fields, &normalised(text)).filter(|_| words.len() > 1);
    let words = words.into_iter().map(|word| means(fields, &names, word)).collect::<Vec<_>>();
    let words = (!words.is_empty()).then_some(Clause::All(words));
    Some(Clause::Any(words.into_iter().chain(code).collect()))
}

/// Has or had a code that begins so.
fn coded(fields: &Fields, code: &str) -> Option<Clause> {
    let fields = vec![(fields.code, NAMED)];
    let word = Word { text: code.to_owned(), fields, open: true, typos: false };
    (!code.is_empty()).then_some(Clause::Word(word))
}

fn means(fields: &Fields, names: &FoldedNames, word: String) -> Clause {
    let meanings = names.meanings(&word);
    let worth = |worth, number, ids: Vec<i64>| {
        (!ids.is_empty()).then(|| Clause::Worth(worth, Box::new(Clause::AnyOf(number, ids))))
    };
    let places = meanings.countries.clone();
    let others = [
        worth(ABLE, fields.talent, meanings.talents),
        worth(PLACED, fields.city, meanings.cities),
        worth(PLACED, fields.country, meanings.countries),
        worth(PLACED, fields.origin, places),
    ];
    let stands = Clause::Word(Word {
        text: word,
        fields: vec![
            (fields.name, NAMED),
            (fields.code, NAMED),
            (fields.sound, SOUNDS),
            (fields.about, SAYS),
        ],
        open: true,
        typos: true,
    });
    Clause::Any(std::iter::once(stands).chain(others.into_iter().flatten()).collect())
}

/// What was chosen, each beside the facet it chooses in.
pub(super) fn chosen(
    fields: &Fields,
    reference: &Reference,
    filter: &DirectoryFilter,
) -> Vec<Criterion> {
    let mut criteria = Vec::new();
    let mut any = |number, values: Vec<i64>| {
        criteria.push(Criterion { clause: Clause::AnyOf(number, values), of: Some(number) });
    };
    if !filter.talents.is_empty() {
        any(fields.talent, filter.talents.iter().map(|talent| talent.0).collect());
    }
    if let Some(country) = filter.country {
        any(fields.origin, vec![country.0]);
    }
    if let Some(city) = filter.city {
        any(fields.city, vec![city.0]);
    }
    if let Some(gender) = &filter.gender {
        let genders = reference.taxonomy.lists().get(ListName::Gender);
        let place = ordinal(genders.iter().map(|choice| &*choice.key), gender);
        any(fields.gender, place.into_iter().collect());
    }
    if let Some(has) = filter.has_photo {
        any(fields.has_photo, vec![i64::from(has)]);
    }
    if let Some(status) = filter.status {
        any(fields.suspended, vec![i64::from(status == ListedStatus::Suspended)]);
    }
    if let Some(day) = filter.registered_from {
        let from = day.and_time(NaiveTime::MIN).and_utc().timestamp_micros();
        let clause = Clause::Between(fields.registered, Some(from), None);
        criteria.push(Criterion { clause, of: None });
    }
    let code = filter.code.as_deref().and_then(|code| coded(fields, code));
    criteria.extend(code.map(|clause| Criterion { clause, of: None }));
    criteria
}

/// The order of a list.
pub(super) const fn order(fields: &Fields, sort: Sort) -> Order {
    match sort {
        Sort::Relevance => Order::Relevance,
        Sort::Newest => Order::Falling(fields.registered),
        Sort::Name => Order::Label(fields.name_key),
    }
}
