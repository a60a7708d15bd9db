//! Table `codes`: every code and alias ever given.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    entity::prelude::*, sea_query::OnConflict,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub kind: String,
    pub person_id: i64,
    pub alias: bool,
    pub given_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// `false` when the code is taken, without failing the transaction.
pub async fn insert(
    conn: &impl ConnectionTrait,
    code: &str,
    kind: &str,
    person: i64,
    at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = ActiveModel {
        code: Set(code.to_owned()),
        kind: Set(kind.to_owned()),
        person_id: Set(person),
        alias: Set(false),
        given_at: Set(at),
    };
    let keep = OnConflict::column(Column::Code).do_nothing().to_owned();
    let written = Entity::insert(row).on_conflict(keep).exec_without_returning(conn).await?;
    Ok(written > 0)
}

pub async fn find(conn: &impl ConnectionTrait, code: &str) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(code).one(conn).await
}

/// Gives codes to another person.
pub async fn move_to(
    conn: &impl ConnectionTrait,
    codes: &[String],
    person: i64,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(person))
        .filter(Column::Code.is_in(codes.iter().cloned()))
        .exec(conn)
        .await
        .map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::GivenAt)
        .order_by_asc(Column::Code)
        .all(conn)
        .await
}
