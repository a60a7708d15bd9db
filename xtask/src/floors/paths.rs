//! Finds what a Rust text names of its own crate, `crate::a::b` and `use crate::{a, b::{self, c}}` alike.

/// Every path below `crate::`, in order, as its segments.
pub fn of_crate(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (place, _) in text.match_indices("crate::") {
        let before = text.get(..place).and_then(|before| before.chars().next_back());
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        if let Some(rest) = text.get(place + "crate::".len()..) {
            tree(rest, &[], &mut found);
        }
    }
    found
}

/// Reads one use tree and gives what comes after it.
fn tree<'t>(text: &'t str, prefix: &[String], found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(inside) = text.strip_prefix('{') {
        return group(inside, prefix, found);
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return rest;
    }
    let path = [prefix, &[name.to_owned()]].concat();
    match rest.strip_prefix("::") {
        // A generic argument (`::<`) or a star names nothing more.
        Some(deeper) if !deeper.starts_with(['<', '*']) => tree(deeper, &path, found),
        _ => {
            found.push(path);
            rest
        }
    }
}

fn group<'t>(mut text: &'t str, prefix: &[String], found: &mut Vec<Vec<String>>) -> &'t str {
    loop {
        let before = text.len();
        text = tree(text, prefix, found).trim_start();
        // `a as b` goes on until the comma.
        let stop = text.find([',', '}', ';']).unwrap_or(text.len());
        let (_, rest) = text.split_at(stop);
        match rest.strip_prefix(',') {
            Some(next) if next.len() < before => text = next,
            _ => return rest.strip_prefix('}').unwrap_or(rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        of_crate(text).into_iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn paths_and_groups_are_read() {
        assert_eq!(found("crate::places::load(conn)"), ["places::load"]);
        assert_eq!(
            found("use crate::{App, places::{self, Places}, settings as s, taxonomy};"),
            ["App", "places::self", "places::Places", "settings", "taxonomy"]
        );
        assert_eq!(
            found("use crate::talents::{\n    model::{A, B},\n    store,\n};"),
            ["talents::model::A", "talents::model::B", "talents::store"]
        );
    }

    #[test]
    fn other_crates_and_macros_are_not_ours() {
        assert!(found("othercrate::x $crate::y").is_empty());
        assert_eq!(found("use crate::mail::*; x::<crate::Error>()"), ["mail", "Error"]);
    }
}
