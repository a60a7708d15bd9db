//! Table `letter_texts`: one row for each version; the newest one holds, and one without words gives the built-in back.

use chrono::{DateTime, Utc};
use kernel::Locale;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    Set, entity::prelude::*,
};

use super::Words;
use crate::mail::Template;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_texts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub template: String,
    pub locale: String,
    pub subject: Option<String>,
    pub body: Option<String>,
    pub set_at: DateTimeUtc,
    pub by_account: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The words of the version; none when it gave the built-in ones back.
    pub fn words(self) -> Option<Words> {
        Some(Words { subject: self.subject?, body: self.body? })
    }
}

/// The version that holds.
pub async fn last(
    conn: &impl ConnectionTrait,
    template: Template,
    locale: Locale,
) -> Result<Option<Model>, DbErr> {
    of(template, locale).one(conn).await
}

/// One version of this letter.
pub async fn find(
    conn: &impl ConnectionTrait,
    template: Template,
    locale: Locale,
    id: i64,
) -> Result<Option<Model>, DbErr> {
    of(template, locale).filter(Column::Id.eq(id)).one(conn).await
}

/// The newest versions.
pub async fn versions(
    conn: &impl ConnectionTrait,
    template: Template,
    locale: Locale,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    of(template, locale).limit(most).all(conn).await
}

/// Another version; gives its number.
pub async fn insert(
    conn: &impl ConnectionTrait,
    (template, locale): (Template, Locale),
    words: Option<Words>,
    (by, now): (Option<i64>, DateTime<Utc>),
) -> Result<i64, DbErr> {
    let (subject, body) = words.map(|words| (words.subject, words.body)).unzip();
    let row = ActiveModel {
        template: Set(template.key().to_owned()),
        locale: Set(locale.tag().to_owned()),
        subject: Set(subject),
        body: Set(body),
        set_at: Set(now),
        by_account: Set(by),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec_with_returning(conn).await?.id)
}

fn of(template: Template, locale: Locale) -> Select<Entity> {
    Entity::find()
        .filter(Column::Template.eq(template.key()))
        .filter(Column::Locale.eq(locale.tag()))
        .order_by_desc(Column::Id)
}
