//! A small language for tables: one line a column, so that a migration reads like the table it makes.
//!
//! `name type [key] [-> table]`: types are `id`, `text`, `big`, `int`, `flag`, `time` and `date`, with `?` when the
//! value may be absent; `key` columns together are the table's key; `->` ties the row to the `id` of another table and
//! lets it go with it.

use sea_orm::{
    DbBackend, Statement,
    sea_query::{ColumnDef, ForeignKey, ForeignKeyAction, Index, Table, TableCreateStatement},
};

/// The statement that creates a table.
pub fn table(backend: DbBackend, name: &'static str, columns: &'static str) -> Statement {
    let mut table = Table::create().table(name).to_owned();
    let mut keys = Vec::new();
    for line in columns.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let (Some(column), Some(kind)) = (words.next(), words.next()) else { continue };
        table.col(define(column, kind));
        let rest: Vec<&str> = words.collect();
        if rest.contains(&"key") {
            keys.push(column);
        }
        if let Some(to) = rest.iter().skip_while(|word| **word != "->").nth(1) {
            tie(&mut table, column, to);
        }
    }
    if !keys.is_empty() {
        let mut index = Index::create();
        keys.iter().for_each(|column| {
            index.col(*column);
        });
        table.primary_key(&mut index);
    }
    backend.build(&table)
}

/// One more column of a table that exists; `kind` as in [`table`], always with `?`: rows have no value for it yet.
pub fn column(
    backend: DbBackend,
    name: &'static str,
    column: &'static str,
    kind: &str,
) -> Statement {
    backend.build(Table::alter().table(name).add_column(define(column, kind)))
}

/// A unique rule; its name is `ux_<table>_<columns>` and is what a violation reports.
pub fn unique(backend: DbBackend, table: &'static str, columns: &[&'static str]) -> Statement {
    index(backend, "ux", table, columns)
}

/// An index for looking up.
pub fn lookup(backend: DbBackend, table: &'static str, columns: &[&'static str]) -> Statement {
    index(backend, "ix", table, columns)
}

fn define(name: &'static str, kind: &str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    let (kind, absent) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
    match kind {
        "id" => column.big_integer().auto_increment().primary_key(),
        "big" => column.big_integer(),
        "int" => column.integer(),
        "flag" => column.boolean(),
        "time" => column.timestamp_with_time_zone(),
        "date" => column.date(),
        _ => column.text(),
    };
    if !absent {
        column.not_null();
    }
    column
}

fn tie(table: &mut TableCreateStatement, column: &'static str, to: &'static str) {
    let mut key = ForeignKey::create();
    table.foreign_key(key.from_col(column).to(to, "id").on_delete(ForeignKeyAction::Cascade));
}

fn index(
    backend: DbBackend,
    kind: &str,
    table: &'static str,
    columns: &[&'static str],
) -> Statement {
    let mut index = Index::create()
        .name(format!("{kind}_{table}_{}", columns.join("_")))
        .table(table)
        .to_owned();
    for column in columns {
        index.col(*column);
    }
    if kind == "ux" {
        index.unique();
    }
    backend.build(&index)
}
