//! Imports between the rooms of `app`: down, never up, never sideways, and through the door only.

use std::collections::BTreeSet;

use super::{Floors, paths};
use crate::repo::{Source, of_product};

const APP: &str = "crates/app/src/";

/// Every import of a room that goes where it may not, and every folder that nobody placed. Tests may look anywhere.
pub fn faults(floors: &Floors, sources: Vec<Source>) -> Vec<String> {
    let sources = of_product(sources);
    let mut faults = unplaced(floors, &sources);
    for source in &sources {
        let Some(room) = room_of(&source.path).filter(|room| floors.rooms.contains_key(*room))
        else {
            continue;
        };
        let seen: BTreeSet<_> = paths::of_crate(&source.production())
            .iter()
            .filter_map(|path| refusal(floors, room, path))
            .collect();
        faults.extend(seen.into_iter().map(|why| format!("{}: {why}", source.path)));
    }
    faults.extend(
        floors.sideways.iter().filter(|exception| exception.reason.trim().is_empty()).map(
            |exception| {
                format!("docs/floors.toml: {} to {} needs a reason", exception.from, exception.to)
            },
        ),
    );
    faults
}

/// Why a room may not name this path, if it may not.
fn refusal(floors: &Floors, room: &str, path: &[String]) -> Option<String> {
    let other = path.first().filter(|other| *other != room)?;
    if floors.roof.contains(other) {
        return Some(format!("{room} looks at the roof ({other})"));
    }
    let (own, floor) = (floors.rooms.get(room)?, floors.rooms.get(other)?);
    if path.get(1).is_some_and(|second| second == "store") {
        return Some(format!("{room} reaches the store of {other}: use what its door gives"));
    }
    let excepted =
        floors.sideways.iter().any(|exception| exception.from == room && exception.to == *other);
    let way = match floor.cmp(own) {
        std::cmp::Ordering::Less => return None,
        std::cmp::Ordering::Equal => "sideways",
        std::cmp::Ordering::Greater => "upwards",
    };
    (!excepted).then(|| format!("{room} (floor {own}) imports {other} (floor {floor}) {way}"))
}

fn unplaced(floors: &Floors, sources: &[Source]) -> Vec<String> {
    let folders: BTreeSet<_> = sources.iter().filter_map(|source| room_of(&source.path)).collect();
    let placed = |name: &str| {
        floors.rooms.contains_key(name)
            || floors.cellar.iter().chain(&floors.roof).any(|known| known == name)
    };
    folders
        .into_iter()
        .filter(|name| !placed(name))
        .map(|name| format!("{APP}{name} has no floor: choose one in docs/floors.toml"))
        .collect()
}

fn room_of(path: &str) -> Option<&str> {
    path.strip_prefix(APP)?.split_once('/').map(|(room, _)| room)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        let rules = "cellar = [\"vault\"]\nroof = [\"reactions\"]\n[crates]\n[rooms]\nsettings = 0\nplaces = 0\naccounts = 1\ntalents = 3\n\
            [[sideways]]\nfrom = \"places\"\nto = \"settings\"\nreason = \"why\"\n";
        let source = Source { path: format!("{APP}{path}"), text: text.to_owned() };
        faults(&toml::from_str(rules).unwrap(), vec![source])
    }

    #[test]
    fn down_is_free_and_up_is_not() {
        assert!(
            found(
                "talents/register.rs",
                "use crate::{accounts::{self, NewAccount}, vault, Result};"
            )
            .is_empty()
        );
        let why = found("accounts/open.rs", "fn f() { crate::talents::find() }");
        assert_eq!(
            why,
            [
                "crates/app/src/accounts/open.rs: accounts (floor 1) imports talents (floor 3) upwards"
            ]
        );
    }

    #[test]
    fn sideways_needs_to_be_listed() {
        assert!(found("places/a.rs", "use crate::settings;").is_empty());
        assert_eq!(found("settings/a.rs", "use crate::places;").len(), 1);
    }

    #[test]
    fn stores_and_the_roof_are_out_of_reach() {
        assert!(
            found("talents/a.rs", "use crate::accounts::store;")
                .first()
                .is_some_and(|why| why.contains("store of accounts"))
        );
        assert!(
            found("talents/a.rs", "use crate::reactions::x;")
                .first()
                .is_some_and(|why| why.contains("roof"))
        );
    }

    #[test]
    fn tests_may_look_anywhere_and_new_folders_are_asked_for() {
        assert!(found("accounts/tests.rs", "use crate::talents;").is_empty());
        assert_eq!(
            found("garden/mod.rs", ""),
            ["crates/app/src/garden has no floor: choose one in docs/floors.toml"]
        );
    }
}
