//! Short names for the column types that migrations use.

use sea_orm::{
    DbBackend, Statement,
    sea_query::{ColumnDef, ForeignKey, ForeignKeyAction, Index, Table, TableCreateStatement},
};

/// A table with its columns.
pub fn table(name: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut table = Table::create().table(name).to_owned();
    for column in columns {
        table.col(column);
    }
    table
}

/// A number given by the database.
pub fn id() -> ColumnDef {
    ColumnDef::new("id")
        .big_integer()
        .not_null()
        .auto_increment()
        .primary_key()
        .to_owned()
}

/// Text that must be there.
pub fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().to_owned()
}

/// Text that may be absent.
pub fn text_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().to_owned()
}

/// A whole number of 64 bits.
pub fn big(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().to_owned()
}

/// A whole number of 64 bits that may be absent.
pub fn big_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().to_owned()
}

/// A whole number of 32 bits.
pub fn int(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().not_null().to_owned()
}

/// A whole number of 32 bits that may be absent.
pub fn int_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().to_owned()
}

/// Yes or no.
pub fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().to_owned()
}

/// An instant in UTC.
pub fn time(name: &'static str) -> ColumnDef {
    ColumnDef::new(name)
        .timestamp_with_time_zone()
        .not_null()
        .to_owned()
}

/// An instant in UTC that may be absent.
pub fn time_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().to_owned()
}

/// A calendar date.
pub fn date(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().not_null().to_owned()
}

/// A calendar date that may be absent.
pub fn date_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().to_owned()
}

/// Makes a column the table's key.
pub fn key(mut column: ColumnDef) -> ColumnDef {
    column.primary_key();
    column
}

/// Makes several columns together the table's key.
pub fn keyed(mut table: TableCreateStatement, columns: &[&'static str]) -> TableCreateStatement {
    let mut index = Index::create();
    for column in columns {
        index.col(*column);
    }
    table.primary_key(&mut index);
    table
}

/// Ties a column to the `id` of another table; rows of the tied table go with it.
pub fn tied(
    mut table: TableCreateStatement,
    column: &'static str,
    to: &'static str,
) -> TableCreateStatement {
    table.foreign_key(
        ForeignKey::create()
            .from_col(column)
            .to(to, "id")
            .on_delete(ForeignKeyAction::Cascade),
    );
    table
}

/// A unique rule; its name is `ux_<table>_<columns>` and is what a violation reports.
pub fn unique(backend: DbBackend, table: &'static str, columns: &[&'static str]) -> Statement {
    index(backend, "ux", table, columns)
}

/// An index for looking up.
pub fn lookup(backend: DbBackend, table: &'static str, columns: &[&'static str]) -> Statement {
    index(backend, "ix", table, columns)
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
