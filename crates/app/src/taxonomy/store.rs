//! Tables `talent_categories` and `talents`.

use std::collections::HashMap;

use kernel::TalentId;
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryOrder,
    sea_query::{Expr, OnConflict},
};

use super::{Category, Talent, TalentTag, Taxonomy, seeds};
use crate::places::Names;

pub mod category {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "talent_categories")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub key: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_ar: String,
        pub tag: String,
        pub position: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod talent {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "talents")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub key: String,
        pub category_id: i64,
        pub emoji: String,
        pub tag: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_ar: String,
        pub synonyms: String,
        pub esco: Option<String>,
        pub rome: Option<String>,
        pub active: bool,
        pub position: i32,
        pub words: Option<String>,
        pub edited_at: Option<DateTimeUtc>,
        pub merged_into: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) async fn put_categories(
    conn: &impl ConnectionTrait,
    rows: Vec<category::ActiveModel>,
) -> Result<(), DbErr> {
    use category::Column;
    let replace = OnConflict::column(Column::Key)
        .update_columns([
            Column::NameFr,
            Column::NameEn,
            Column::NameAr,
            Column::Tag,
            Column::Position,
        ])
        .to_owned();
    category::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}

pub(super) async fn put_talents(
    conn: &impl ConnectionTrait,
    rows: Vec<talent::ActiveModel>,
) -> Result<(), DbErr> {
    use talent::Column;
    let replace = OnConflict::column(Column::Key)
        .update_columns([
            Column::CategoryId,
            Column::Emoji,
            Column::Tag,
            Column::NameFr,
            Column::NameEn,
            Column::NameAr,
            Column::Synonyms,
            Column::Esco,
            Column::Rome,
            Column::Position,
            Column::Words,
        ])
        // What an administrator has written stays.
        .action_and_where(Expr::col((talent::Entity, Column::EditedAt)).is_null())
        .to_owned();
    talent::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}

pub(super) async fn category_ids(
    conn: &impl ConnectionTrait,
) -> Result<HashMap<String, i64>, DbErr> {
    let rows = category::Entity::find().all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.key, row.id)).collect())
}

fn tag(word: &str) -> TalentTag {
    TalentTag::parse(word).unwrap_or(TalentTag::General)
}

/// Everything, for the snapshot in memory.
pub(crate) async fn load(conn: &impl ConnectionTrait) -> crate::Result<Taxonomy> {
    let categories =
        category::Entity::find().order_by_asc(category::Column::Position).all(conn).await?;
    let talents = talent::Entity::find().order_by_asc(talent::Column::Position).all(conn).await?;
    let categories = categories.into_iter().map(|row| Category {
        id: row.id,
        key: row.key,
        names: Names { fr: row.name_fr, en: row.name_en, ar: row.name_ar },
        tag: tag(&row.tag),
    });
    let talents = talents.into_iter().map(|row| Talent {
        id: TalentId(row.id),
        key: row.key,
        category: row.category_id,
        emoji: row.emoji,
        tag: tag(&row.tag),
        names: Names { fr: row.name_fr, en: row.name_en, ar: row.name_ar },
        words: row.words.unwrap_or_else(|| row.synonyms.clone()),
        synonyms: row.synonyms,
        active: row.active,
        merged_into: row.merged_into.map(TalentId),
    });
    Ok(Taxonomy::new(categories.collect(), talents.collect(), seeds::languages()?, seeds::lists()?))
}
