//! Table `import_rows`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, entity::prelude::*,
};

use crate::imports::{Counts, Verdict};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_rows")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub import_id: i64,
    pub number: i32,
    pub seal_id: String,
    pub cells: String,
    pub verdict: String,
    pub why: Option<String>,
    pub person_id: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insert(conn: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<(), DbErr> {
    Entity::insert_many(rows).exec_without_returning(conn).await.map(|_| ())
}

/// Up to `most` rows after a number with one of these verdicts, in the order of the file.
pub async fn after(
    conn: &impl ConnectionTrait,
    import: i64,
    verdicts: &[Verdict],
    (number, most): (i32, u64),
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::ImportId.eq(import))
        .filter(Column::Verdict.is_in(verdicts.iter().map(|verdict| verdict.key())))
        .filter(Column::Number.gt(number))
        .order_by_asc(Column::Number)
        .limit(most)
        .all(conn)
        .await
}

/// Gives many rows the same verdict, without a reason.
pub async fn set_all(
    conn: &impl ConnectionTrait,
    ids: Vec<i64>,
    verdict: Verdict,
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Verdict, Expr::value(verdict.key()))
        .col_expr(Column::Why, Expr::value(Option::<String>::None))
        .col_expr(Column::PersonId, Expr::value(Option::<i64>::None))
        .filter(Column::Id.is_in(ids));
    update.exec(conn).await.map(|_| ())
}

/// Gives a row a verdict, and who and why.
pub async fn set(
    conn: &impl ConnectionTrait,
    id: i64,
    verdict: Verdict,
    (why, person): (Option<String>, Option<i64>),
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Verdict, Expr::value(verdict.key()))
        .col_expr(Column::Why, Expr::value(why))
        .col_expr(Column::PersonId, Expr::value(person))
        .filter(Column::Id.eq(id));
    update.exec(conn).await.map(|_| ())
}

/// How many rows there are of each verdict.
pub async fn counts(conn: &impl ConnectionTrait, import: i64) -> Result<Counts, DbErr> {
    #[derive(FromQueryResult)]
    struct Counted {
        verdict: String,
        n: i64,
    }
    let counted = Entity::find()
        .select_only()
        .column(Column::Verdict)
        .column_as(Column::Id.count(), "n")
        .filter(Column::ImportId.eq(import))
        .group_by(Column::Verdict)
        .into_model::<Counted>()
        .all(conn)
        .await?;
    let mut counts = Counts::default();
    for row in counted {
        counts.add(Verdict::parse(&row.verdict), u64::try_from(row.n).unwrap_or(0));
    }
    Ok(counts)
}

/// Removes up to `most` rows but those with these verdicts; says how many.
pub async fn remove(
    conn: &impl ConnectionTrait,
    import: i64,
    keep: &[Verdict],
    most: u64,
) -> Result<u64, DbErr> {
    let some = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ImportId.eq(import))
        .filter(Column::Verdict.is_not_in(keep.iter().map(|verdict| verdict.key())))
        .limit(most)
        .into_query();
    let gone = Entity::delete_many().filter(Column::Id.in_subquery(some)).exec(conn).await?;
    Ok(gone.rows_affected)
}
