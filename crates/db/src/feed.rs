//! A feed that tables write by themselves: no write can forget it, whatever it is made by.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

/// The statements that make every change of a row of `table` say in `feed` whom it was about, in the transaction of the
/// change: `person` is the column that names them. An update that sets none of `columns` says nothing; without columns
/// every update says it.
///
/// `feed` has the columns `id`, `txid` and `person_id`, of which the last two are unique together. On SQLite a person
/// has one row in it, the last; on PostgreSQL one for each transaction.
///
/// A step that makes such a table anew says it again: the old table takes this with it.
pub fn follow(
    on: DbBackend,
    feed: &str,
    table: &str,
    person: &str,
    columns: &[&str],
) -> Vec<Statement> {
    let of = if columns.is_empty() { String::new() } else { format!(" OF {}", columns.join(", ")) };
    let statements = match on {
        DbBackend::Postgres => on_server(feed, table, person, &of),
        _ => in_file(feed, table, person, &of),
    };
    statements.into_iter().map(|sql| Statement::from_string(on, sql)).collect()
}

/// The statement by which the one writer of a table that does not tell by itself says in `feed` whom a change was
/// about, in the transaction of the change.
pub async fn tell(conn: &impl ConnectionTrait, feed: &str, person: i64) -> Result<(), DbErr> {
    let sql = match conn.get_database_backend() {
        DbBackend::Postgres => format!(
            "INSERT INTO {feed} (txid, person_id) \
             VALUES (pg_current_xact_id()::text::bigint, {person}) \
             ON CONFLICT (txid, person_id) DO NOTHING"
        ),
        _ => format!(
            "DELETE FROM {feed} WHERE person_id = {person}; \
             INSERT INTO {feed} (txid, person_id) VALUES (0, {person})"
        ),
    };
    conn.execute_unprepared(&sql).await.map(|_| ())
}

fn in_file(feed: &str, table: &str, person: &str, of: &str) -> Vec<String> {
    // Not `OR REPLACE`: what the outer statement does about conflicts would hold here too.
    let tell = |whom: &str| {
        format!(
            "DELETE FROM {feed} WHERE person_id = {whom}; \
             INSERT INTO {feed} (txid, person_id) SELECT 0, {whom} WHERE {whom} IS NOT NULL; "
        )
    };
    let (new, old) = (format!("NEW.{person}"), format!("OLD.{person}"));
    let trigger = |when: &str, event: &str, body: &str| {
        format!(
            "CREATE TRIGGER {feed}_{table}_{when} AFTER {event} ON {table} FOR EACH ROW BEGIN {body}END"
        )
    };
    let both = format!("{}{}", tell(&old), tell(&new));
    vec![
        trigger("insert", "INSERT", &tell(&new)),
        trigger("update", &format!("UPDATE{of}"), &both),
        trigger("delete", "DELETE", &tell(&old)),
    ]
}

fn on_server(feed: &str, table: &str, person: &str, of: &str) -> Vec<String> {
    let tell = |whom: &str| {
        format!(
            "INSERT INTO {feed} (txid, person_id) \
             SELECT pg_current_xact_id()::text::bigint, {whom}.{person} WHERE {whom}.{person} IS NOT NULL \
             ON CONFLICT (txid, person_id) DO NOTHING;"
        )
    };
    let (new, old) = (tell("NEW"), tell("OLD"));
    vec![
        format!(
            "CREATE FUNCTION {feed}_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF TG_OP <> 'DELETE' THEN {new} END IF; \
             IF TG_OP <> 'INSERT' THEN {old} END IF; \
             RETURN NULL; END $$"
        ),
        format!(
            "CREATE TRIGGER {feed}_{table} AFTER INSERT OR DELETE OR UPDATE{of} ON {table} \
             FOR EACH ROW EXECUTE FUNCTION {feed}_{table}()"
        ),
    ]
}
