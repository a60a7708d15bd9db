//! Against harvesting: codes are sequential, so the distinct ones that a network address asks for are counted
//! (people.md §5, quality.md S21). Whether a code exists plays no part.
//!
//! The count lives in the memory of the process: it is asked on every public page, and a restart forgives an hour. What
//! several processes count they tell each other, four times a second (quality.md R27).

mod shared;

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

pub use shared::{hear, tell};

use super::normalised;
use crate::{
    Actor, App, Permission, Result,
    accounts::{
        humans::{self, Form, HumanProof},
        limits,
    },
    vault::TokenPurpose,
};

/// Codes that an address may ask for in a minute: many phones share one.
const A_MINUTE: usize = 30;
/// And in an hour.
const AN_HOUR: usize = 300;
/// Codes of an address that are remembered in an hour, those opened by a proof included.
const MOST_CODES: usize = 2_000;
/// Addresses that are counted apart; beyond, newcomers of the hour share one count.
const MOST_ADDRESSES: usize = 10_000;
/// Pages that an address may open by a proof in an hour: with the free ones, 100,000 codes take four days, whatever
/// the machine of the harvester computes.
const BY_PROOF: i32 = 600;
/// And by a small sum, which a script answers as well as a person.
const BY_SUM: i32 = 60;
/// How long a proof opens its page.
const PASS_LIFE: TimeDelta = TimeDelta::hours(1);

/// Who asked for which codes; addresses and codes as numbers that are the same in every process, and say nothing.
#[derive(Debug, Default)]
pub struct Harvest {
    addresses: Mutex<HashMap<u64, Asked>>,
    /// What this process has counted and the others have not heard of; nothing while it is alone.
    untold: Mutex<Vec<Counted>>,
}

/// A code that was counted for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counted {
    address: u64,
    code: u64,
    paid: bool,
}

/// What newcomers share when there are too many addresses.
const SHARED: u64 = 0;

/// What one address asked for in the present hour.
#[derive(Debug)]
struct Asked {
    hour_ends: DateTime<Utc>,
    minute_ends: DateTime<Utc>,
    in_minute: usize,
    /// Eight bytes for each code: an hour of 10,000 busy addresses stays under 60 MB.
    codes: HashSet<u64>,
}

/// Whether a page may be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It may.
    Free,
    /// A proof of work comes first.
    AfterProof,
}

impl Harvest {
    /// Whether a page may be looked up, and whether that was counted now: a code is counted once.
    fn ask(&self, asked: Counted, now: DateTime<Utc>) -> (Opening, bool) {
        self.of(asked.address, now, |address| {
            let before = address.codes.len();
            let opening = address.ask(asked.code, asked.paid);
            (opening, address.codes.len() > before)
        })
    }

    /// Counts what was let in elsewhere.
    fn add(&self, counted: Counted, now: DateTime<Utc>) {
        self.of(counted.address, now, |address| {
            if !address.codes.contains(&counted.code) {
                address.add(counted.code, counted.paid);
            }
        });
    }

    fn of<T>(&self, address: u64, now: DateTime<Utc>, look: impl FnOnce(&mut Asked) -> T) -> T {
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        let known = addresses.contains_key(&address) || has_room(&mut addresses, now);
        let address = if known { address } else { SHARED };
        let asked = addresses.entry(address).or_insert_with(|| Asked::since(now));
        if asked.hour_ends <= now {
            *asked = Asked::since(now);
        }
        if asked.minute_ends <= now {
            (asked.minute_ends, asked.in_minute) = (now + TimeDelta::minutes(1), 0);
        }
        look(asked)
    }
}

/// No key: every process must come to the same number. Nobody gains by two texts with one number: they count as one.
fn number(text: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}

impl Asked {
    fn since(now: DateTime<Utc>) -> Self {
        let (hour_ends, minute_ends) = (now + TimeDelta::hours(1), now + TimeDelta::minutes(1));
        Self { hour_ends, minute_ends, in_minute: 0, codes: HashSet::new() }
    }

    fn ask(&mut self, code: u64, paid: bool) -> Opening {
        if self.codes.contains(&code) {
            return Opening::Free;
        }
        let free = self.in_minute < A_MINUTE && self.codes.len() < AN_HOUR;
        if !free && !paid {
            return Opening::AfterProof;
        }
        self.add(code, paid);
        Opening::Free
    }

    fn add(&mut self, code: u64, paid: bool) {
        if self.codes.len() < MOST_CODES {
            self.codes.insert(code);
        }
        self.in_minute += usize::from(!paid);
    }
}

fn has_room(addresses: &mut HashMap<u64, Asked>, now: DateTime<Utc>) -> bool {
    if addresses.len() >= MOST_ADDRESSES {
        addresses.retain(|_, asked| asked.hour_ends > now);
    }
    addresses.len() < MOST_ADDRESSES
}

/// Asks whether this actor may look a code up; `pass` is what [`open_by_proof`] gave. Staff, whose readings are
/// journaled, always may.
#[must_use]
pub fn ask(app: &App, actor: &Actor, code: &str, pass: Option<&str>) -> Opening {
    if !app.config().rate_limits || actor.may(Permission::ReadPeople) {
        return Opening::Free;
    }
    let (address, code, now) = (actor.caller().address, normalised(code), app.now());
    let said = pass.and_then(|pass| app.vault().read_token(TokenPurpose::Harvest, pass, now));
    let paid = said.is_some_and(|said| said == facts(&address, &code));
    shared::ask(app, &address, &code, paid)
}

/// Opens one page for an hour to whoever proved to be human; gives the pass for its address.
///
/// # Errors
/// As [`humans::check`]; [`crate::Error::Later`] when the address had all it may have in an hour.
pub async fn open_by_proof(
    app: &App,
    actor: &Actor,
    code: &str,
    proof: &HumanProof,
) -> Result<String> {
    let (address, code) = (actor.caller().address, normalised(code));
    humans::check(app, actor, Form::Other, proof).await?;
    let summed = proof.altcha.as_deref().is_none_or(|altcha| altcha.trim().is_empty());
    let (name, most) = if summed { ("open by sum", BY_SUM) } else { ("open by proof", BY_PROOF) };
    limits::allow(app, &format!("{name} {address}"), most, TimeDelta::hours(1)).await?;
    let pass = app.vault().sign_token(
        TokenPurpose::Harvest,
        &facts(&address, &code),
        app.now() + PASS_LIFE,
    );
    shared::ask(app, &address, &code, true);
    Ok(pass)
}

fn facts(address: &str, code: &str) -> String {
    format!("{address} {code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds)
    }

    fn ask(
        harvest: &Harvest,
        address: &str,
        code: &str,
        paid: bool,
        now: DateTime<Utc>,
    ) -> Opening {
        harvest.ask(Counted { address: number(address), code: number(code), paid }, now).0
    }

    fn opened(harvest: &Harvest, numbers: std::ops::Range<i64>, now: DateTime<Utc>) -> usize {
        let free = |number: &i64| {
            ask(harvest, "192.0.2.1", &format!("MAM{number:04}RAB"), false, now) == Opening::Free
        };
        numbers.filter(free).count()
    }

    #[test]
    fn s21_an_address_sees_thirty_codes_a_minute_and_three_hundred_an_hour() {
        let harvest = Harvest::default();
        assert_eq!(opened(&harvest, 0..50, at(0)), 30);
        assert_eq!(opened(&harvest, 0..50, at(30)), 30, "known codes stay open, new ones wait");
        let probed: usize = (1..60)
            .map(|minute| opened(&harvest, minute * 100..minute * 100 + 100, at(minute * 60)))
            .sum();
        assert_eq!(probed, 270);
        assert_eq!(
            ask(&harvest, "192.0.2.2", "MAM9999RAB", false, at(0)),
            Opening::Free,
            "others are not held up"
        );
        assert_eq!(opened(&harvest, 9_000..9_100, at(3_600)), 30);
    }

    #[test]
    fn a_proof_opens_one_code_and_no_other() {
        let harvest = Harvest::default();
        opened(&harvest, 0..50, at(0));
        assert_eq!(ask(&harvest, "192.0.2.1", "MAM0900RAB", true, at(1)), Opening::Free);
        assert_eq!(ask(&harvest, "192.0.2.1", "MAM0900RAB", false, at(2)), Opening::Free);
        assert_eq!(ask(&harvest, "192.0.2.1", "MAM0901RAB", false, at(2)), Opening::AfterProof);
    }

    #[test]
    fn a_flood_of_addresses_shares_one_count_and_no_memory() {
        let harvest = Harvest::default();
        let open = |number: usize, now| {
            ask(&harvest, &format!("address {number}"), &format!("C{number}"), false, now)
        };
        (0..MOST_ADDRESSES).for_each(|number| assert_eq!(open(number, at(0)), Opening::Free));
        let late = (MOST_ADDRESSES..MOST_ADDRESSES + 100)
            .filter(|number| open(*number, at(1)) == Opening::Free)
            .count();
        assert_eq!(late, A_MINUTE);
        assert!(harvest.addresses.lock().unwrap().len() <= MOST_ADDRESSES + 1);
        assert_eq!(open(MOST_ADDRESSES + 500, at(3_601)), Opening::Free);
    }
}
