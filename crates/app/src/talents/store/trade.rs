//! Table `profile_talents`.

use kernel::TalentId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Set, entity::prelude::*,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile_talents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub talent_id: i64,
    pub position: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    talents: &[TalentId],
) -> Result<(), DbErr> {
    let rows = (0_i32..).zip(talents).map(|(position, talent)| ActiveModel {
        person_id: Set(person),
        talent_id: Set(talent.0),
        position: Set(position),
    });
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

pub async fn delete_of(conn: &impl ConnectionTrait, person: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await.map(|_| ())
}

pub async fn all_of(conn: &impl ConnectionTrait, person: i64) -> Result<Vec<TalentId>, DbErr> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Position)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| TalentId(row.talent_id)).collect())
}

/// How many people have each talent.
pub async fn counts(conn: &impl ConnectionTrait) -> Result<Vec<(TalentId, u64)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        talent_id: i64,
        n: i64,
    }
    let rows = Entity::find()
        .select_only()
        .column(Column::TalentId)
        .column_as(Column::PersonId.count(), "n")
        .group_by(Column::TalentId)
        .into_model::<Row>()
        .all(conn)
        .await?;
    let pair = |row: Row| (TalentId(row.talent_id), u64::try_from(row.n).unwrap_or(0));
    Ok(rows.into_iter().map(pair).collect())
}

/// How many people have a talent.
pub async fn count(conn: &impl ConnectionTrait, talent: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::TalentId.eq(talent)).count(conn).await
}

/// How many people have both talents.
pub async fn count_both(conn: &impl ConnectionTrait, one: i64, other: i64) -> Result<u64, DbErr> {
    let have_other = Entity::find()
        .select_only()
        .column(Column::PersonId)
        .filter(Column::TalentId.eq(other))
        .into_query();
    let both = Column::TalentId.eq(one).and(Column::PersonId.in_subquery(have_other));
    Entity::find().filter(both).count(conn).await
}

/// Gives some people who have `from` the talent `to` instead; says who they are, none when nobody has it any more.
pub async fn replace_some(
    conn: &impl ConnectionTrait,
    from: i64,
    to: i64,
    most: u64,
) -> Result<Vec<i64>, DbErr> {
    let some = Entity::find()
        .filter(Column::TalentId.eq(from))
        .order_by_asc(Column::PersonId)
        .limit(most)
        .all(conn)
        .await?;
    let people: Vec<i64> = some.iter().map(|row| row.person_id).collect();
    if people.is_empty() {
        return Ok(people);
    }
    let among = |talent: i64| {
        Column::TalentId.eq(talent).and(Column::PersonId.is_in(people.iter().copied()))
    };
    let have_both = Entity::find().filter(among(to)).all(conn).await?;
    let have_both: Vec<i64> = have_both.into_iter().map(|row| row.person_id).collect();
    if !have_both.is_empty() {
        let twice = Column::TalentId.eq(from).and(Column::PersonId.is_in(have_both));
        Entity::delete_many().filter(twice).exec(conn).await?;
    }
    Entity::update_many()
        .col_expr(Column::TalentId, Expr::value(to))
        .filter(among(from))
        .exec(conn)
        .await?;
    Ok(people)
}
