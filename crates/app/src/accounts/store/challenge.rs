//! Table `used_challenges`: proofs that were accepted once and are not again.

use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "used_challenges")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Uses a proof up; says whether it was fresh.
pub async fn use_up(
    conn: &impl ConnectionTrait,
    id: &str,
    expires_at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = ActiveModel { id: Set(id.to_owned()), expires_at: Set(expires_at) };
    let known = OnConflict::column(Column::Id).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(known).exec_without_returning(conn).await? == 1)
}

/// Removes up to `most` proofs that are over; says how many.
pub async fn sweep(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    super::sweep::<Entity>(conn, (Column::Id, Column::ExpiresAt), now, most).await
}
