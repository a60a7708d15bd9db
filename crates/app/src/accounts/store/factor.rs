//! Table `second_factors`: the sealed secret of an authenticator and the last step it was used in.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, entity::prelude::*,
    sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factors")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    pub seal_id: String,
    pub secret: String,
    pub last_step: i64,
    pub created_at: DateTimeUtc,
    pub confirmed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn find(conn: &impl ConnectionTrait, account: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).one(conn).await
}

/// The factor of an account, once a code of it was given.
pub async fn confirmed(conn: &impl ConnectionTrait, account: i64) -> Result<Option<Model>, DbErr> {
    Ok(find(conn, account).await?.filter(|row| row.confirmed_at.is_some()))
}

/// Begins an enrolment in place of one that was never finished; a confirmed factor stays. Says whether it began.
pub async fn begin(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<bool, DbErr> {
    let again = OnConflict::column(Column::AccountId)
        .update_columns([Column::SealId, Column::Secret, Column::LastStep, Column::CreatedAt])
        .action_and_where(Expr::col((Entity, Column::ConfirmedAt)).is_null())
        .to_owned();
    Ok(Entity::insert(row).on_conflict(again).exec_without_returning(conn).await? == 1)
}

/// Uses a step up; says whether neither it nor a later one was used before.
pub async fn use_step(
    conn: &impl ConnectionTrait,
    account: i64,
    seal_id: &str,
    step: i64,
) -> Result<bool, DbErr> {
    let update = Entity::update_many().col_expr(Column::LastStep, Expr::value(step));
    let update = update
        .filter(Column::AccountId.eq(account))
        .filter(Column::SealId.eq(seal_id))
        .filter(Column::LastStep.lt(step));
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Ends an enrolment; says whether it was open.
pub async fn confirm(
    conn: &impl ConnectionTrait,
    account: i64,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let update = Entity::update_many().col_expr(Column::ConfirmedAt, Expr::value(now));
    let update = update.filter(Column::AccountId.eq(account)).filter(Column::ConfirmedAt.is_null());
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Removes the factor; says whether there was a confirmed one.
pub async fn delete(conn: &impl ConnectionTrait, account: i64) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::AccountId.eq(account));
    Ok(gone.filter(Column::ConfirmedAt.is_not_null()).exec(conn).await?.rows_affected == 1)
}
