//! The database: version, promises, soundness, schema.

use super::Finding;
use crate::{App, Result, migrations};

pub(super) async fn look(app: &App) -> Result<Vec<Finding>> {
    let db = &app.parts().db;
    let facts = db.facts().await?;
    let mut found = Vec::new();
    if !facts.encoding.replace('-', "").eq_ignore_ascii_case("utf8") {
        found.push(Finding::fault(
            "database",
            format!(
                "text is stored as {}: names with accents or in Arabic are lost",
                facts.encoding
            ),
            "make a database with the encoding UTF8 and move there",
        ));
    }
    if !facts.durable {
        found.push(Finding::fault(
            "database",
            "a commit is not on disk when it returns: a power cut loses what was acknowledged",
            "set fsync and full_page_writes to on",
        ));
    }
    if !facts.concurrent {
        found.push(Finding::warning(
            "database",
            "the journal mode is not WAL: readers and the writer wait for each other",
            "put the database on a local disk that allows shared memory",
        ));
    }
    for broken in db.broken().await? {
        found.push(Finding::fault(
            "database",
            format!("the database is damaged: {broken}"),
            "stop the server, keep a copy of the file, and restore the last good backup",
        ));
    }
    found.extend(schema(db.schema_version().await?));
    if found.is_empty() {
        found.push(Finding::good("database", format!("{}, sound", facts.version)));
    }
    Ok(found)
}

fn schema(version: i32) -> Option<Finding> {
    let known = migrations::ALL.last().map_or(0, |last| last.version);
    if version < known {
        return Some(Finding::fault(
            "database",
            format!("the schema is {version}, this program needs {known}"),
            "run `taalentio migrate`, or start the server, which does it",
        ));
    }
    (version > known).then(|| {
        Finding::fault(
            "database",
            format!("the schema is {version}, from a newer program than this one ({known})"),
            "install the newer program again, or restore a backup",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_schema_is_seen() {
        let known = migrations::ALL.last().unwrap().version;
        assert_eq!(schema(known), None);
        assert!(schema(known - 1).is_some_and(|found| found.what.contains("needs")));
        assert!(schema(known + 1).is_some_and(|found| found.what.contains("newer")));
    }
}
