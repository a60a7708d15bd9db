//! Table `photos`.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{Expr, OnConflict, Query},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "photos")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub name: String,
    pub blur: String,
    pub width: i32,
    pub height: i32,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The name of a person's photo.
pub(in crate::media) async fn name_of(
    conn: &impl ConnectionTrait,
    person: i64,
) -> Result<Option<String>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Name)
        .filter(Column::PersonId.eq(person))
        .into_tuple()
        .one(conn)
        .await
}

/// Makes this the photo of its person, in place of the former one.
pub(in crate::media) async fn put(
    conn: &impl ConnectionTrait,
    row: ActiveModel,
) -> Result<(), DbErr> {
    let replace = OnConflict::column(Column::PersonId)
        .update_columns([
            Column::Name,
            Column::Blur,
            Column::Width,
            Column::Height,
            Column::CreatedAt,
        ])
        .to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(conn).await.map(|_| ())
}

/// Makes the photo of that name another person's; `false` when they have one, or it was replaced since.
pub(in crate::media) async fn hand_over(
    conn: &impl ConnectionTrait,
    name: &str,
    to: i64,
) -> Result<bool, DbErr> {
    if name_of(conn, to).await?.is_some() {
        return Ok(false);
    }
    let moved = Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(to))
        .filter(Column::Name.eq(name))
        .exec(conn)
        .await?;
    Ok(moved.rows_affected > 0)
}

pub(in crate::media) async fn delete(
    conn: &impl ConnectionTrait,
    person: i64,
) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::PersonId.eq(person)).exec(conn).await?;
    Ok(gone.rows_affected > 0)
}

pub(in crate::media) async fn delete_named(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Name.eq(name)).exec(conn).await.map(|_| ())
}

pub(in crate::media) async fn of_people(
    conn: &impl ConnectionTrait,
    people: Vec<i64>,
) -> Result<Vec<Model>, DbErr> {
    let found = Entity::find().filter(Column::PersonId.is_in(people)).filter(waiting().not());
    found.all(conn).await
}

/// Whose photo has this name.
pub(in crate::media) async fn owner_of(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<i64>, DbErr> {
    let found = Entity::find().select_only().column(Column::PersonId);
    found.filter(Column::Name.eq(name)).into_tuple().one(conn).await
}

/// Whether a photo of this name belongs to somebody whose account is not suspended.
pub(in crate::media) async fn is_served(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<bool, DbErr> {
    let mut suspended = Query::select();
    suspended
        .expr(Expr::val(1))
        .from("accounts")
        .and_where(Expr::col(("accounts", "person_id")).equals((Entity, Column::PersonId)))
        .and_where(Expr::col(("accounts", "suspended_at")).is_not_null());
    let found = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Name.eq(name))
        .filter(Expr::exists(suspended).not())
        .filter(waiting().not())
        .into_tuple::<i64>();
    Ok(found.one(conn).await?.is_some())
}

/// Whether the file of a photo still waits for the scanner.
fn waiting() -> Expr {
    let mut waiting = Query::select();
    waiting
        .expr(Expr::val(1))
        .from("stored_files")
        .and_where(Expr::col(("stored_files", "name")).equals((Entity, Column::Name)))
        .and_where(Expr::col(("stored_files", "scan")).eq("waiting"));
    Expr::exists(waiting)
}

/// How many rows there are.
pub(in crate::media) async fn count(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find().count(conn).await
}

/// Rows after this number, at most `most`, in their order.
pub(in crate::media) async fn after(
    conn: &impl ConnectionTrait,
    id: i64,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Id.gt(id)).order_by_asc(Column::Id).limit(most).all(conn).await
}
