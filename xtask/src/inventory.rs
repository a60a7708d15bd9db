//! Every column of the schema has a row in the data inventory, and every row a column (quality.md S73).

use std::{collections::BTreeSet, process::Command};

use anyhow::Result;

use crate::{cargo::cargo, generate, repo::Repo, run};

const PAGE: &str = "docs/data-inventory.md";
const CLASSES: [&str; 4] = ["public", "internal", "confidential", "special"];

/// What the page lacks, has too much, or leaves empty.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    run::shown(cargo(repo).args(["build", "--quiet", "--package", "cli"]))?;
    let schema = run::quiet(
        Command::new(generate::binary(repo)).args(["describe", "columns"]).current_dir(repo.root()),
    )?;
    Ok(faults(&schema, &repo.read(PAGE)?))
}

fn faults(schema: &str, page: &str) -> Vec<String> {
    let columns: BTreeSet<(&str, &str)> =
        schema.lines().filter_map(|line| line.trim().split_once('.')).collect();
    let mut described = BTreeSet::new();
    let mut found = Vec::new();
    for line in page.lines().filter(|line| line.starts_with('|')).skip(2) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [table, column, class, purpose, ends] = cells.as_slice() else {
            found.push(format!("{PAGE}: a row has not five cells: {line}"));
            continue;
        };
        if !CLASSES.contains(class) {
            found.push(format!("{PAGE}: {table}.{column} has the class `{class}`"));
        }
        if purpose.is_empty() || ends.is_empty() {
            found.push(format!("{PAGE}: {table}.{column} lacks its purpose or its end"));
        }
        if !described.insert((*table, *column)) {
            found.push(format!("{PAGE}: {table}.{column} is there twice"));
        }
    }
    let bare = columns.difference(&described);
    found.extend(bare.map(|(table, column)| format!("{PAGE}: {table}.{column} has no row")));
    let gone = described.difference(&columns);
    found.extend(
        gone.map(|(table, column)| format!("{PAGE}: {table}.{column} is no column of the schema")),
    );
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "# x\n| Table | Column | Class | Purpose | Ends |\n|---|---|---|---|---|\n";

    #[test]
    fn s73_a_column_without_a_row_is_a_fault() {
        let page = format!("{HEAD}| people | id | internal | the person | never |\n");
        assert_eq!(faults("people.id\n", &page), Vec::<String>::new());
        let found = faults("people.id\npeople.phone\n", &page);
        assert_eq!(found, [format!("{PAGE}: people.phone has no row")]);
        let found = faults("", &page);
        assert_eq!(found, [format!("{PAGE}: people.id is no column of the schema")]);
    }

    #[test]
    fn a_row_says_class_purpose_and_end() {
        let page = format!("{HEAD}| people | id | secret | | never |\n| a | b |\n");
        assert_eq!(faults("people.id\n", &page).len(), 3);
    }
}
