//! Counts, orders and pages are those of a walk over everything by hand.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;

use super::People;
use crate::{Ask, By, Clause, Criterion, Entry, Facet, From, Groups, Number, Order};

/// City, trades, age, name: small ranges, so that many are alike.
type Row = (Option<i64>, Vec<i64>, Option<i64>, Option<String>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        proptest::option::of(0..4_i64),
        proptest::collection::vec(0..5_i64, 0..3),
        proptest::option::of(prop_oneof![15..40_i64, Just(1_000_000), Just(-5)]),
        proptest::option::of("[a-c]{1,2}"),
    );
    proptest::collection::vec(row, 0..40)
}

fn filled(rows: &[Row]) -> People {
    let mut people = People::new();
    for (key, (city, trades, age, name)) in (0..).zip(rows) {
        let mut numbers: Vec<_> = city.map(|city| (people.city, city)).into_iter().collect();
        numbers.extend(trades.iter().map(|trade| (people.trade, *trade)));
        numbers.extend(age.map(|age| (people.age, age)));
        let labels = name.clone().map(|name| (people.order, name)).into_iter().collect();
        people.writer.put(&Entry { key, numbers, labels, ..Entry::default() }).unwrap();
        // Several segments, some with entries that are gone.
        if key % 7 == 6 {
            people.writer.take_out(1_000 + key);
            people.writer.commit(&key).unwrap();
        }
        if key % 11 == 10 {
            people.writer.take_out(key - 2);
        }
    }
    people.writer.commit(&-1).unwrap();
    people
}

fn stays(key: i64, rows: usize) -> bool {
    let taker = key + 2;
    !(taker % 11 == 10 && taker < i64::try_from(rows).unwrap())
}

/// Trades 0 to 3 are in two guilds, trade 4 in none; with one far from all others, values do not fit in a row.
fn guilds(far: bool) -> Groups {
    let mut guilds = Groups::from([(0, 100), (1, 100), (2, 200), (3, 200)]);
    guilds.extend(far.then_some((1_000_000, 100)));
    guilds
}

/// Cities, trades, ages, a guild.
type Asked<'a> = (&'a [i64], &'a [i64], (i64, i64), Option<i64>);

fn holds(row: &Row, (city, trade, ages, guild): Asked, but: Option<usize>) -> bool {
    let known = guilds(false);
    let chosen = [
        city.is_empty() || row.0.is_some_and(|one| city.contains(&one)),
        trade.is_empty() || row.1.iter().any(|one| trade.contains(one)),
        row.2.is_some_and(|age| (ages.0..=ages.1).contains(&age)),
        guild.is_none_or(|guild| row.1.iter().any(|one| known.get(one) == Some(&guild))),
    ];
    chosen.iter().enumerate().all(|(number, holds)| *holds || but == Some(number))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn counts_and_pages_are_exact(
        rows in rows(),
        city in proptest::collection::vec(0..4_i64, 0..3),
        trade in proptest::collection::vec(0..5_i64, 0..3),
        guild in proptest::option::of(prop_oneof![Just(100_i64), Just(200)]),
        far in any::<bool>(),
        ages in (14..30_i64, 30..1_000_001_i64),
        size in 1..7_usize,
    ) {
        let people = filled(&rows);
        let guilds = guilds(far);
        let any = |number, values: &[i64]| Criterion {
            clause: Clause::AnyOf(number, values.to_vec()),
            of: Some(Facet::Values(number)),
        };
        let mut criteria = vec![Criterion {
            clause: Clause::Between(people.age, Some(ages.0), Some(ages.1)),
            of: Some(people.age.into()),
        }];
        if !city.is_empty() { criteria.push(any(people.city, &city)); }
        if !trade.is_empty() { criteria.push(any(people.trade, &trade)); }
        if let Some(guild) = guild {
            let trades = guilds.iter().filter(|(_, of)| **of == guild).map(|(trade, _)| *trade);
            criteria.push(Criterion {
                clause: Clause::AnyOf(people.trade, trades.collect()),
                of: Some(Facet::Groups(people.trade)),
            });
        }
        let facets = vec![
            people.city.into(), people.trade.into(), people.age.into(), Facet::Groups(people.trade),
        ];
        let asked = (city.as_slice(), trade.as_slice(), ages, guild);
        let here = |but| -> Vec<(i64, &Row)> {
            (0..).zip(&rows)
                .filter(|(key, row)| stays(*key, rows.len()) && holds(row, asked, but))
                .collect()
        };
        for order in orders(&people) {
            let ask = |from| Ask {
                criteria: criteria.clone(), facets: facets.clone(), groups: Arc::new(guilds.clone()),
                order, from, size, ..Ask::default()
            };
            let mut expected = here(None);
            expected.sort_by_key(|one| rank(order, &people, one));
            let expected: Vec<i64> = expected.into_iter().map(|(key, _)| key).collect();
            let mut met = Vec::new();
            let mut from = From::Start;
            loop {
                let found = people.index.search(&ask(from)).unwrap();
                prop_assert_eq!(found.total, u64::try_from(expected.len()).unwrap());
                prop_assert_eq!(&found.facets, &by_hand(&here, &guilds));
                met.extend(found.places.iter().map(|place| place.key));
                let Some(last) = found.places.last().filter(|_| found.more) else { break };
                prop_assert!(!matches!(last.by, By::Score(_)));
                from = From::After(last.clone());
            }
            prop_assert_eq!(&met, &expected);
            let paged: Vec<i64> = (0..=expected.len() / size)
                .flat_map(|page| people.index.search(&ask(From::Offset(page * size))).unwrap().places)
                .map(|place| place.key)
                .collect();
            prop_assert_eq!(&paged, &expected);
            prop_assert_eq!(&people.index.keys(&ask(From::Start)).unwrap(), &expected);
            let total = u64::try_from(expected.len()).unwrap();
            prop_assert_eq!(people.index.count(&ask(From::Start)).unwrap(), total);
        }
    }
}

fn orders(people: &People) -> [Order; 3] {
    [Order::Rising(people.age), Order::Falling(people.city), Order::Label(people.order)]
}

/// Smaller is first.
fn rank(order: Order, people: &People, (key, row): &(i64, &Row)) -> (bool, i64, String, i64) {
    let number = |value: Option<i64>, sign: i64| (value.is_none(), value.map_or(0, |v| v * sign));
    let ((missing, value), text) = match order {
        Order::Rising(by) if by == people.age => (number(row.2, 1), String::new()),
        Order::Falling(_) => (number(row.0, -1), String::new()),
        _ => ((row.3.is_none(), 0), row.3.clone().unwrap_or_default()),
    };
    (missing, value, text, -key)
}

fn by_hand<'a>(
    here: &impl Fn(Option<usize>) -> Vec<(i64, &'a Row)>,
    guilds: &Groups,
) -> Vec<Vec<(i64, u64)>> {
    (0..4)
        .map(|facet| {
            let mut counts = BTreeMap::<i64, u64>::new();
            for (_, row) in here(Some(facet)) {
                let mut values = match facet {
                    0 => row.0.into_iter().collect(),
                    1 => row.1.clone(),
                    3 => row.1.iter().filter_map(|one| guilds.get(one).copied()).collect(),
                    _ => row.2.into_iter().collect::<Vec<i64>>(),
                };
                values.sort_unstable();
                values.dedup();
                for value in values {
                    *counts.entry(value).or_default() += 1;
                }
            }
            counts.into_iter().collect()
        })
        .collect()
}

#[test]
fn a_page_goes_on_into_a_segment_that_begins_after_its_end() {
    let mut people = People::new();
    for (key, name) in [(1, "a"), (2, "b"), (3, "")] {
        people.named(key, name, "", "");
        people.writer.commit(&key).unwrap();
    }
    let mut from = From::Start;
    let mut met = Vec::new();
    loop {
        let order = Order::Label(people.order);
        let ask = Ask { order, from, size: 1, ..Ask::default() };
        let found = people.index.search(&ask).unwrap();
        met.extend(found.places.iter().map(|place| place.key));
        let Some(last) = found.places.last().filter(|_| found.more) else { break };
        from = From::After(last.clone());
    }
    assert_eq!(met, [3, 1, 2], "the first of each segment, and nobody between pages is lost");
}

#[test]
fn a_page_goes_on_into_a_segment_where_nobody_has_a_text() {
    let mut people = People::new();
    people.named(1, "a", "", "");
    people.writer.commit(&1).unwrap();
    for key in [2, 3] {
        people.writer.put(&Entry { key, ..Entry::default() }).unwrap();
    }
    people.writer.commit(&2).unwrap();
    let order = Order::Label(people.order);
    let ask = |from| Ask { order, from, size: 1, ..Ask::default() };
    let first = people.index.search(&ask(From::Start)).unwrap();
    let after = From::After(first.places[0].clone());
    let rest = people.index.search(&Ask { size: 9, ..ask(after) }).unwrap();
    let met: Vec<i64> = first.places.iter().chain(&rest.places).map(|place| place.key).collect();
    assert_eq!(met, [1, 3, 2], "whoever has no text comes after, the last key first");
}

#[test]
fn an_open_range_and_an_empty_choice_say_what_they_say() {
    let people = filled(&[(Some(1), vec![], Some(20), None), (None, vec![2], None, None)]);
    let total = |clause: Clause| {
        let ask = Ask { base: vec![clause], size: 9, ..Ask::default() };
        people.index.search(&ask).unwrap().total
    };
    assert_eq!(total(Clause::Between(people.age, None, None)), 1);
    assert_eq!(total(Clause::Between(people.age, Some(21), None)), 0);
    assert_eq!(total(Clause::Between(people.age, Some(30), Some(10))), 0);
    assert_eq!(total(Clause::AnyOf(people.city, vec![])), 0);
    assert_eq!(total(Clause::Any(vec![])), 0);
    assert_eq!(total(Clause::All(vec![])), 2);
    assert_eq!(total(Clause::AnyOf(Number(99), vec![1])), 0, "a field of no description");
    let heavy = Clause::Any(vec![
        Clause::All(vec![]),
        Clause::Worth(9.0, Box::new(Clause::AnyOf(people.city, vec![1]))),
    ]);
    let ask = Ask { base: vec![heavy], size: 9, ..Ask::default() };
    let keys: Vec<i64> = people.index.search(&ask).unwrap().places.iter().map(|p| p.key).collect();
    assert_eq!(keys, [0, 1], "what counts more comes first");
}
