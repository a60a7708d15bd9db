//! Table `accounts`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect, UpdateMany, entity::prelude::*,
};

use crate::Role;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: i64,
    pub email: String,
    pub email_key: String,
    pub role: String,
    pub locale: String,
    pub password: Option<String>,
    pub temporary: bool,
    pub password_expires_at: Option<DateTimeUtc>,
    pub suspended_at: Option<DateTimeUtc>,
    pub signed_in_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub factor_due_at: Option<DateTimeUtc>,
    pub prepared_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A password as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub hash: String,
    /// The end of a password that we drew; `None` for one that its owner chose.
    pub temporary_until: Option<DateTime<Utc>>,
}

pub async fn insert(conn: &impl ConnectionTrait, row: ActiveModel) -> Result<Model, DbErr> {
    row.insert(conn).await
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// Holds an account until the transaction ends.
pub async fn lock(conn: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(conn).await.map(|_| ())
}

pub async fn by_email(conn: &impl ConnectionTrait, key: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::EmailKey.eq(key)).one(conn).await
}

pub async fn of_person(conn: &impl ConnectionTrait, person: i64) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::PersonId.eq(person)).one(conn).await
}

pub async fn any_admin(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(Entity::find()
        .filter(Column::Role.eq(Role::Admin.key()))
        .limit(1)
        .one(conn)
        .await?
        .is_some())
}

pub async fn active_admins(conn: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    admins().limit(100).all(conn).await
}

/// The active administrators, held until the transaction ends: two of them cannot suspend each other at once.
pub async fn hold_active_admins(conn: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    admins().lock_exclusive().all(conn).await
}

/// Notes a sign-in if the account still has the password that was compared; says whether it has.
pub async fn sign_in(
    conn: &impl ConnectionTrait,
    seen: &Model,
    upgraded: Option<String>,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let mut update = of(seen.id)
        .col_expr(Column::SignedInAt, Expr::value(now))
        .filter(Column::SuspendedAt.is_null());
    update = match &seen.password {
        Some(hash) => update.filter(Column::Password.eq(hash)),
        None => update.filter(Column::Password.is_null()),
    };
    if let Some(hash) = upgraded {
        update = update.col_expr(Column::Password, Expr::value(hash));
    }
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Replaces the password that was compared; says whether it was still there.
pub async fn change_password(
    conn: &impl ConnectionTrait,
    id: i64,
    was: &str,
    kept: Kept,
) -> Result<bool, DbErr> {
    Ok(keeping(id, kept).filter(Column::Password.eq(was)).exec(conn).await?.rows_affected == 1)
}

/// Sets a password that a link allows; says whether the account may have one.
pub async fn choose_password(
    conn: &impl ConnectionTrait,
    id: i64,
    kept: Kept,
) -> Result<bool, DbErr> {
    let update = keeping(id, kept).filter(Column::SuspendedAt.is_null());
    Ok(update.filter(Column::PreparedAt.is_null()).exec(conn).await?.rows_affected == 1)
}

/// Sets the first password of an account that staff prepared, whose owner agrees; says whether it still waited.
pub async fn agree(conn: &impl ConnectionTrait, id: i64, kept: Kept) -> Result<bool, DbErr> {
    let agreed = keeping(id, kept)
        .col_expr(Column::PreparedAt, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(Column::SuspendedAt.is_null())
        .filter(Column::PreparedAt.is_not_null());
    Ok(agreed.exec(conn).await?.rows_affected == 1)
}

/// Sets a password that we drew, unless the owner has chosen one or has not agreed yet; says whether it was set.
pub async fn draw_password(
    conn: &impl ConnectionTrait,
    id: i64,
    kept: Kept,
) -> Result<bool, DbErr> {
    let not_theirs = Column::Password.is_null().or(Column::Temporary.eq(true));
    let update = keeping(id, kept).filter(not_theirs).filter(Column::PreparedAt.is_null());
    Ok(update.exec(conn).await?.rows_affected == 1)
}

/// Gives another role; says whether the account is there.
pub async fn set_role(conn: &impl ConnectionTrait, id: i64, role: Role) -> Result<bool, DbErr> {
    Ok(of(id).col_expr(Column::Role, Expr::value(role.key())).exec(conn).await?.rows_affected == 1)
}

/// Gives another address; says whether the account is there and open.
pub async fn set_email(
    conn: &impl ConnectionTrait,
    id: i64,
    email: &str,
    key: &str,
) -> Result<bool, DbErr> {
    let update = of(id)
        .col_expr(Column::Email, Expr::value(email))
        .col_expr(Column::EmailKey, Expr::value(key));
    Ok(update.filter(Column::SuspendedAt.is_null()).exec(conn).await?.rows_affected == 1)
}

/// Gives another language.
pub async fn set_locale(conn: &impl ConnectionTrait, id: i64, tag: &str) -> Result<(), DbErr> {
    of(id).col_expr(Column::Locale, Expr::value(tag)).exec(conn).await.map(|_| ())
}

/// Says until when a second factor is to be set up, unless that was said before.
pub async fn ask_for_a_factor(
    conn: &impl ConnectionTrait,
    id: i64,
    until: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = of(id).col_expr(Column::FactorDueAt, Expr::value(until));
    update.filter(Column::FactorDueAt.is_null()).exec(conn).await.map(|_| ())
}

/// Holds an account whose password was compared until the transaction ends; says whether it still has it.
pub async fn hold(
    conn: &impl ConnectionTrait,
    seen: &Model,
    upgraded: Option<String>,
) -> Result<bool, DbErr> {
    let Some(was) = &seen.password else {
        return Ok(false);
    };
    let keep = of(seen.id)
        .col_expr(Column::Password, Expr::value(upgraded.unwrap_or_else(|| was.clone())))
        .filter(Column::SuspendedAt.is_null())
        .filter(Column::Password.eq(was));
    Ok(keep.exec(conn).await?.rows_affected == 1)
}

/// Suspends or resumes; says whether that changed anything.
pub async fn set_suspended(
    conn: &impl ConnectionTrait,
    id: i64,
    at: Option<DateTime<Utc>>,
) -> Result<bool, DbErr> {
    let update = of(id).col_expr(Column::SuspendedAt, Expr::value(at));
    let update = match at {
        Some(_) => update.filter(Column::SuspendedAt.is_null()),
        None => update.filter(Column::SuspendedAt.is_not_null()),
    };
    Ok(update.exec(conn).await?.rows_affected == 1)
}

fn admins() -> Select<Entity> {
    Entity::find()
        .filter(Column::Role.eq(Role::Admin.key()))
        .filter(Column::SuspendedAt.is_null())
        .order_by_asc(Column::Id)
}

fn of(id: i64) -> UpdateMany<Entity> {
    Entity::update_many().filter(Column::Id.eq(id))
}

fn keeping(id: i64, kept: Kept) -> UpdateMany<Entity> {
    of(id)
        .col_expr(Column::Password, Expr::value(kept.hash))
        .col_expr(Column::Temporary, Expr::value(kept.temporary_until.is_some()))
        .col_expr(Column::PasswordExpiresAt, Expr::value(kept.temporary_until))
}
