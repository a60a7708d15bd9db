//! Table `watch_matches`, and the names of the people it is about.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Statement, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watch_matches")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub watch_id: i64,
    pub person_id: i64,
    pub score: i32,
    pub state: String,
    pub told: bool,
    pub watched: String,
    pub at: DateTimeUtc,
    pub settled_at: Option<DateTimeUtc>,
    pub by_account: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps a match; none when the two were matched before.
pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<Option<i64>, DbErr> {
    let both = OnConflict::columns([Column::WatchId, Column::PersonId]).do_nothing().to_owned();
    match Entity::insert(row).on_conflict(both).exec_with_returning(conn).await {
        Ok(kept) => Ok(Some(kept.id)),
        Err(DbErr::RecordNotInserted | DbErr::RecordNotFound(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The match of the two, when it was told to nobody until now; from now on it was.
pub async fn tell(
    conn: &impl ConnectionTrait,
    watch: i64,
    person: i64,
) -> Result<Option<i64>, DbErr> {
    let untold = Entity::find()
        .filter(Column::WatchId.eq(watch))
        .filter(Column::PersonId.eq(person))
        .filter(Column::Told.eq(false));
    let Some(row) = untold.one(conn).await? else {
        return Ok(None);
    };
    let update = Entity::update_many()
        .col_expr(Column::Told, Expr::value(true))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Told.eq(false));
    Ok((update.exec(conn).await?.rows_affected == 1).then_some(row.id))
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// Matches in one state, the newest first.
pub async fn page(
    conn: &impl ConnectionTrait,
    state: &str,
    (offset, size): (u64, u64),
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::State.eq(state))
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(size)
        .all(conn)
        .await
}

/// How many matches of each name are in one state.
pub async fn counts(conn: &impl ConnectionTrait, state: &str) -> Result<Vec<(i64, i64)>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::WatchId)
        .column_as(Column::Id.count(), "n")
        .filter(Column::State.eq(state))
        .group_by(Column::WatchId)
        .into_tuple()
        .all(conn)
        .await
}

/// Puts a match into a state.
pub async fn settle(
    conn: &impl ConnectionTrait,
    id: i64,
    state: &str,
    (at, by): (Option<DateTime<Utc>>, i64),
) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::SettledAt, Expr::value(at))
        .col_expr(Column::ByAccount, Expr::value(Some(by)))
        .filter(Column::Id.eq(id));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Removes the matches of a name, whatever came of them.
pub async fn delete_of(conn: &impl ConnectionTrait, watch: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::WatchId.eq(watch)).exec(conn).await.map(|_| ())
}

/// The matches of a name, each with the number that the words of its person are sealed under.
pub async fn sealed_for(
    conn: &impl ConnectionTrait,
    watch: i64,
) -> Result<Vec<(i64, String)>, DbErr> {
    let sql = "SELECT m.id, p.seal_id FROM watch_matches m JOIN people p ON p.id = m.person_id \
               WHERE m.watch_id = $1 ORDER BY m.id";
    let all = Statement::from_sql_and_values(conn.get_database_backend(), sql, [watch.into()]);
    let rows = conn.query_all_raw(all).await?;
    rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "seal_id")?))).collect()
}

/// Writes otherwise what a match was a match of.
pub async fn reseal(conn: &impl ConnectionTrait, id: i64, watched: String) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Watched, Expr::value(watched))
        .filter(Column::Id.eq(id));
    update.exec(conn).await.map(|_| ())
}

/// Somebody with a talent profile.
#[derive(Debug, FromQueryResult)]
pub struct Somebody {
    pub id: i64,
    pub seal_id: String,
    pub first_name: String,
    pub last_name: String,
    pub code: String,
}

const SOMEBODY: &str = "SELECT p.id, p.seal_id, p.first_name, p.last_name, t.code FROM people p \
                        JOIN talent_profiles t ON t.person_id = p.id WHERE p.id";

/// Somebody by their number.
pub async fn somebody(conn: &impl ConnectionTrait, person: i64) -> Result<Option<Somebody>, DbErr> {
    let sql = format!("{SOMEBODY} = $1");
    let one = Statement::from_sql_and_values(conn.get_database_backend(), sql, [person.into()]);
    Somebody::find_by_statement(one).one(conn).await
}

/// The next people after a number, in order.
pub async fn people_after(
    conn: &impl ConnectionTrait,
    after: i64,
    most: i64,
) -> Result<Vec<Somebody>, DbErr> {
    let sql = format!("{SOMEBODY} > $1 ORDER BY p.id LIMIT $2");
    let values = [after.into(), most.into()];
    let some = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    Somebody::find_by_statement(some).all(conn).await
}
