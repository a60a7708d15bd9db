//! Table `code_counters`.

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, ExprTrait, Set, entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "code_counters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub country: String,
    pub value: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Advances a counter with one atomic statement and gives its new value, from 1.
pub async fn advance(conn: &impl ConnectionTrait, kind: &str, country: &str) -> Result<i64, DbErr> {
    let first =
        ActiveModel { kind: Set(kind.to_owned()), country: Set(country.to_owned()), value: Set(1) };
    let next = OnConflict::columns([Column::Kind, Column::Country])
        .value(Column::Value, Expr::col((Entity, Column::Value)).add(1))
        .to_owned();
    let row = Entity::insert(first).on_conflict(next).exec_with_returning(conn).await?;
    Ok(row.value)
}
