//! What administrators write of a talent; the room `trades` says who may, and tells the other processes.

use chrono::{DateTime, Utc};
use kernel::{TalentId, text::fold};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, Unchanged,
};

use super::{Talent, TalentTag, store::talent};
use crate::places::Names;

/// What a talent is called and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// Its names.
    pub names: Names,
    /// Decoration; may be empty.
    pub emoji: String,
    /// Its category.
    pub category: i64,
    /// Which half it belongs to.
    pub tag: TalentTag,
    /// Other words for it, one a line.
    pub words: String,
}

impl Description {
    /// As a talent stands now.
    #[must_use]
    pub fn of(talent: &Talent) -> Self {
        Self {
            names: talent.names.clone(),
            emoji: talent.emoji.clone(),
            category: talent.category,
            tag: talent.tag,
            words: talent.words.clone(),
        }
    }

    fn row(&self, now: DateTime<Utc>) -> talent::ActiveModel {
        let folded: Vec<String> = self.words.lines().map(fold).collect();
        talent::ActiveModel {
            category_id: Set(self.category),
            emoji: Set(self.emoji.clone()),
            tag: Set(self.tag.key().to_owned()),
            name_fr: Set(self.names.fr.clone()),
            name_en: Set(self.names.en.clone()),
            name_ar: Set(self.names.ar.clone()),
            synonyms: Set(folded.join("\n")),
            words: Set(Some(self.words.clone())),
            edited_at: Set(Some(now)),
            ..Default::default()
        }
    }
}

/// Adds a talent after all others; its key must be free.
pub(crate) async fn add(
    conn: &impl ConnectionTrait,
    key: String,
    described: &Description,
    now: DateTime<Utc>,
) -> Result<TalentId, DbErr> {
    let last: Option<Option<i32>> = talent::Entity::find()
        .select_only()
        .column_as(talent::Column::Position.max(), "last")
        .into_tuple()
        .one(conn)
        .await?;
    let position = last.flatten().unwrap_or(0).saturating_add(1);
    let row = talent::ActiveModel {
        key: Set(key),
        active: Set(true),
        position: Set(position),
        ..described.row(now)
    };
    Ok(TalentId(row.insert(conn).await?.id))
}

/// Describes a talent otherwise.
pub(crate) async fn describe(
    conn: &impl ConnectionTrait,
    id: TalentId,
    described: &Description,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = talent::ActiveModel { id: Unchanged(id.0), ..described.row(now) };
    row.update(conn).await.map(|_| ())
}

/// Offers a talent, or does no more; one that is offered again went into no other.
pub(crate) async fn put_active(
    conn: &impl ConnectionTrait,
    id: TalentId,
    active: bool,
) -> Result<(), DbErr> {
    let row = talent::ActiveModel {
        id: Unchanged(id.0),
        active: Set(active),
        merged_into: Set(None),
        ..Default::default()
    };
    row.update(conn).await.map(|_| ())
}

/// Retires a talent in favour of another; says whether both still stood.
pub(crate) async fn merge_into(
    conn: &impl ConnectionTrait,
    gone: TalentId,
    kept: TalentId,
) -> Result<bool, DbErr> {
    // Both are held in one order: of two that would go into each other, the second sees what the first did.
    let both = talent::Entity::find()
        .filter(talent::Column::Id.is_in([gone.0, kept.0]))
        .order_by_asc(talent::Column::Id)
        .lock_exclusive()
        .all(conn)
        .await?;
    let stays = |row: &talent::Model| row.id == kept.0 && row.merged_into.is_none() && row.active;
    if !both.iter().any(stays) {
        return Ok(false);
    }
    let changed = talent::Entity::update_many()
        .set(talent::ActiveModel {
            active: Set(false),
            merged_into: Set(Some(kept.0)),
            ..Default::default()
        })
        .filter(talent::Column::Id.eq(gone.0))
        .filter(talent::Column::MergedInto.is_null())
        .exec(conn)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// The talent that the people of one that went should have; none when it is back.
pub(crate) async fn survivor_of(
    conn: &impl ConnectionTrait,
    gone: TalentId,
) -> Result<Option<TalentId>, DbErr> {
    let (mut found, mut seen) = (None, vec![gone.0]);
    while let Some(next) = talent::Entity::find_by_id(seen.last().copied().unwrap_or(gone.0))
        .one(conn)
        .await?
        .and_then(|row| row.merged_into)
        .filter(|next| !seen.contains(next))
    {
        found = Some(TalentId(next));
        seen.push(next);
    }
    Ok(found)
}
