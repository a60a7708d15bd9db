//! Dependencies that no source of their crate mentions.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::repo::Repo;

const SECTIONS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// One sentence each, and one for each shared version that no crate takes.
pub fn faults(repo: &Repo) -> Result<Vec<String>> {
    let mut members: Vec<String> =
        repo.folders("crates")?.into_iter().map(|name| format!("crates/{name}")).collect();
    members.push("xtask".to_owned());
    members.retain(|member| repo.has(&format!("{member}/Cargo.toml")));
    let mut faults = Vec::new();
    let mut taken = BTreeSet::new();
    for member in &members {
        let manifest = manifest(repo, member)?;
        let text: String =
            repo.sources(member, &["rs"])?.into_iter().map(|source| source.text).collect();
        let names: BTreeSet<String> =
            SECTIONS.iter().flat_map(|section| names(&manifest, section)).collect();
        let own = member.strip_prefix("crates/").unwrap_or(member);
        let idle = names.iter().filter(|name| *name != own && !mentions(&text, name));
        faults.extend(idle.map(|name| format!("{member}/Cargo.toml: nothing mentions {name}")));
        taken.extend(names);
    }
    let root: toml::Table = repo.read("Cargo.toml")?.parse().context("Cargo.toml does not read")?;
    let shared = root
        .get("workspace")
        .and_then(toml::Value::as_table)
        .map(|workspace| names(workspace, "dependencies"))
        .unwrap_or_default();
    let idle = shared
        .into_iter()
        .filter(|name| !taken.contains(name) && !repo.has(&format!("crates/{name}")));
    faults.extend(idle.map(|name| format!("Cargo.toml: no crate takes {name}")));
    Ok(faults)
}

fn manifest(repo: &Repo, member: &str) -> Result<toml::Table> {
    let path = format!("{member}/Cargo.toml");
    repo.read(&path)?.parse().with_context(|| format!("{path} does not read"))
}

fn names(table: &toml::Table, section: &str) -> Vec<String> {
    table
        .get(section)
        .and_then(toml::Value::as_table)
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default()
}

/// Whether the text says the name as Rust writes it, as a word of its own.
fn mentions(text: &str, name: &str) -> bool {
    let name = name.replace('-', "_");
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(&name).any(|(place, _)| {
        let before = text.get(..place).and_then(|before| before.chars().next_back());
        let after = text.get(place + name.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(part_of_a_word) && !after.is_some_and(part_of_a_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_word_of_its_own() {
        assert!(mentions("use sea_orm::Set;", "sea-orm"));
        assert!(!mentions("use sea_orm_migration::x; chelsea_orm()", "sea-orm"));
    }
}
