//! Every value of a test's database as text: what is asked whether anything changed, or stands where it must not.

use std::collections::BTreeMap;

use db::sea_orm::{ConnectionTrait, QueryResult, Statement};

use super::TestHouse;
use crate::Actor;

/// One row: its columns with their values as text; what is absent has no entry.
pub type Row = BTreeMap<String, String>;

impl TestHouse {
    /// Every table with its rows, in the order in which the database gives them.
    ///
    /// # Panics
    /// When the database does not answer: a test has nothing to say then.
    #[expect(clippy::expect_used, reason = "a test whose database is gone must stop")]
    pub async fn rows(&self) -> BTreeMap<String, Vec<Row>> {
        let conn = self.app.reader();
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, column) in db::dialect::columns(conn).await.expect("the columns") {
            tables.entry(table).or_default().push(column);
        }
        let mut found = BTreeMap::new();
        for (table, columns) in tables {
            let as_text = |column: &String| format!("CAST(\"{column}\" AS TEXT) AS \"{column}\"");
            let list = columns.iter().map(as_text).collect::<Vec<_>>().join(", ");
            let sql = format!("SELECT {list} FROM \"{table}\"");
            let statement = Statement::from_string(conn.get_database_backend(), sql);
            let rows = conn.query_all_raw(statement).await.expect("the rows");
            found.insert(table, rows.iter().map(|row| read(row, &columns)).collect());
        }
        found
    }

    /// Takes a table away, as if the database had lost it.
    ///
    /// # Panics
    /// When there is no such table.
    #[expect(clippy::expect_used, reason = "a test without the table it loses must stop")]
    pub async fn lose(&self, table: &str) {
        let gone = format!("ALTER TABLE {table} RENAME TO lost_{table}");
        let lost = self.app.write(&Actor::System("test"), async |tx| {
            Ok(tx.conn().execute_unprepared(&gone).await?)
        });
        lost.await.expect("the table was there");
    }
}

fn read(row: &QueryResult, columns: &[String]) -> Row {
    let value = |column: &String| {
        let text: Option<String> = row.try_get("", column).ok().flatten();
        text.map(|text| (column.clone(), text))
    };
    columns.iter().filter_map(value).collect()
}
