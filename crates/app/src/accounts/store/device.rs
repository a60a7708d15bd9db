//! Table `known_devices`: keyed hashes of the devices and networks an account was used from.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Set,
    entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "known_devices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub mark: String,
    pub seen_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Whether the account was ever used from anywhere.
pub async fn any(conn: &impl ConnectionTrait, account: i64) -> Result<bool, DbErr> {
    let known = Entity::find().filter(Column::AccountId.eq(account));
    Ok(known.limit(1).one(conn).await?.is_some())
}

/// Notes that the account is used from here; says whether it was known.
pub async fn note(
    conn: &impl ConnectionTrait,
    account: i64,
    mark: String,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let seen = Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::AccountId.eq(account))
        .filter(Column::Mark.eq(&mark));
    if seen.exec(conn).await?.rows_affected == 1 {
        return Ok(true);
    }
    let row = ActiveModel { account_id: Set(account), mark: Set(mark), seen_at: Set(now) };
    let known = OnConflict::columns([Column::AccountId, Column::Mark]).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(known).exec_without_returning(conn).await? == 0)
}

/// Forgets up to `most` devices that were not seen since `start`; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    start: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Mark, Column::SeenAt), start, most).await
}
