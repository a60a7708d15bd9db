//! Table `passkey_challenges`: what was asked of a passkey and waits for its one answer; the token is kept only hashed.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, entity::prelude::*};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey_challenges")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: String,
    pub account_id: Option<i64>,
    pub session: Option<String>,
    pub purpose: String,
    pub state: String,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

/// A challenge whose time has not come, used up by asking: of many answers at once, one finds it.
pub async fn take(
    conn: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Model>, DbErr> {
    let Some(row) = Entity::find_by_id(token).one(conn).await? else {
        return Ok(None);
    };
    let gone = Entity::delete_many().filter(Column::Token.eq(token)).exec(conn).await?;
    Ok((gone.rows_affected == 1 && row.expires_at > now).then_some(row))
}

/// Removes up to `most` that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Token, Column::ExpiresAt), now, most).await
}
