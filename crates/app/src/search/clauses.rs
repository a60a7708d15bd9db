//! A filter → what is asked of the index: one function for each kind of criterion; rights are the first of them.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use index::{Clause, Criterion, Groups, Order, Word, words};
use kernel::local;

use super::{
    DirectoryFilter, Facet, Sort, View,
    layout::{Fields, visibility},
    model::Minors,
    names::FoldedNames,
    rates,
};
use crate::{Reference, people::normalised};

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

/// What was chosen, each beside the facet it chooses in. Who asks what they may not finds nobody: faces leave it out
/// before, and say so.
pub(super) fn chosen(
    fields: &Fields,
    reference: &Reference,
    filter: &DirectoryFilter,
    view: &View,
) -> Vec<Criterion> {
    let criteria =
        Facet::ALL.into_iter().filter_map(|facet| among(fields, reference, filter, facet));
    let mut criteria: Vec<Criterion> = criteria.collect();
    for (number, least) in
        [(fields.experience, filter.experience_min), (fields.score, filter.score_min)]
    {
        criteria.extend(least.map(|least| Criterion {
            clause: Clause::Between(number, Some(i64::from(least)), None),
            of: Some(number.into()),
        }));
    }
    let others = [
        aged(fields, filter, view.today),
        paid(fields, filter),
        (filter.is_reserved() && !view.everyone).then(|| Clause::Any(Vec::new())),
        joined(fields, filter),
        filter.code.as_deref().and_then(|code| coded(fields, code)),
    ];
    criteria.extend(others.into_iter().flatten().map(|clause| Criterion { clause, of: None }));
    criteria
}

fn among(
    fields: &Fields,
    reference: &Reference,
    filter: &DirectoryFilter,
    facet: Facet,
) -> Option<Criterion> {
    let of = facet.counted(fields, filter);
    let (index::Facet::Values(number) | index::Facet::Groups(number)) = of;
    let values: Vec<i64> = filter.values(facet).collect();
    let one = |value: i64| Clause::AnyOf(number, vec![value]);
    let clause = match (facet, filter.asks_all(facet)) {
        _ if values.is_empty() => return None,
        (Facet::Category, _) => able(fields, reference, &values),
        (Facet::Language, all) if filter.asks_levels() => {
            let languages = filter.languages().iter();
            let each = languages.map(|language| DirectoryFilter::speaks(fields, language));
            if all { Clause::All(each.collect()) } else { Clause::Any(each.collect()) }
        }
        (_, true) => Clause::All(values.into_iter().map(one).collect()),
        (_, false) => Clause::AnyOf(number, values),
    };
    Some(Criterion { clause, of: Some(of) })
}

/// The category of each talent, as the categories are now.
pub(super) fn categories(reference: &Reference) -> Groups {
    let talents = reference.taxonomy.talents().iter();
    talents.map(|talent| (talent.id.0, talent.category)).collect()
}

/// Has a talent of one of these categories.
fn able(fields: &Fields, reference: &Reference, any: &[i64]) -> Clause {
    let talents = categories(reference).into_iter().filter(|(_, category)| any.contains(category));
    Clause::AnyOf(fields.talent, talents.map(|(talent, _)| talent).collect())
}

/// Asks for at most so much.
fn paid(fields: &Fields, filter: &DirectoryFilter) -> Option<Clause> {
    let (most, currency) = (filter.rate_max?, filter.currency.as_deref()?);
    let number = filter.rate_kind.field(fields);
    let (from, to) = (rates::number(currency, 0)?, rates::number(currency, most)?);
    Some(Clause::Between(number, Some(from), Some(to)))
}

fn aged(fields: &Fields, filter: &DirectoryFilter, today: NaiveDate) -> Option<Clause> {
    let ago = |years: u32| today.checked_sub_months(Months::new(years.saturating_mul(12)));
    let day = |day: NaiveDate| i64::from(day.num_days_from_ce());
    // Who is at most 30 was born after the day of those who turn 31 today.
    let from = filter.age_max.and_then(|years| ago(years.saturating_add(1)));
    let from = from.map(|born| day(born).saturating_add(1));
    let to = filter.age_min.and_then(ago).map(day);
    from.or(to).map(|_| Clause::Between(fields.born, from, to))
}

fn joined(fields: &Fields, filter: &DirectoryFilter) -> Option<Clause> {
    let instant = |day: NaiveDate| local::start_of(day).timestamp_micros();
    let from = filter.registered_from.map(instant);
    let to = filter.registered_to.and_then(|day| day.succ_opt());
    let to = to.map(|next| instant(next).saturating_sub(1));
    from.or(to).map(|_| Clause::Between(fields.registered, from, to))
}

/// Joined after this moment.
pub(super) fn joined_after(fields: &Fields, moment: DateTime<Utc>) -> Clause {
    Clause::Between(fields.registered, Some(moment.timestamp_micros() + 1), None)
}

/// The order of a list.
pub(super) const fn order(fields: &Fields, sort: Sort) -> Order {
    match sort {
        Sort::Relevance => Order::Relevance,
        Sort::Newest => Order::Falling(fields.registered),
        Sort::Name => Order::Label(fields.name_key),
        Sort::Completeness => Order::Falling(fields.score),
    }
}
