//! Tables `settings` and `installation`.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Set, sea_query::OnConflict};

pub mod setting {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub value: String,
        pub updated_at: DateTimeUtc,
        pub updated_by: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod installation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "installation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub database_id: String,
        pub key_check: String,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) async fn find(conn: &impl ConnectionTrait, name: &str) -> Result<Option<String>, DbErr> {
    Ok(setting::Entity::find_by_id(name).one(conn).await?.map(|row| row.value))
}

pub(super) async fn put(
    conn: &impl ConnectionTrait,
    name: &str,
    value: String,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value),
        updated_at: Set(now),
        updated_by: Set(None),
    };
    let replace = OnConflict::column(setting::Column::Name)
        .update_columns([setting::Column::Value, setting::Column::UpdatedAt])
        .to_owned();
    setting::Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}

pub(super) async fn installation(
    conn: &impl ConnectionTrait,
) -> Result<Option<installation::Model>, DbErr> {
    installation::Entity::find_by_id(1).one(conn).await
}

pub(super) async fn insert_installation(
    conn: &impl ConnectionTrait,
    row: installation::ActiveModel,
) -> Result<(), DbErr> {
    let keep = OnConflict::column(installation::Column::Id).do_nothing().to_owned();
    installation::Entity::insert(row)
        .on_conflict(keep)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}
