//! Table `talent_profiles`.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Set, entity::prelude::*};

use crate::talents::{Availability, NewTalent, Skills, Terms};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "talent_profiles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    pub code: String,
    pub name_key: String,
    pub years_experience: Option<i32>,
    pub education: Option<String>,
    pub bio: Option<String>,
    pub availability: Option<String>,
    pub available_from: Option<Date>,
    pub rate_hourly_min: Option<i32>,
    pub rate_hourly_max: Option<i32>,
    pub rate_monthly_min: Option<i32>,
    pub rate_monthly_max: Option<i32>,
    pub currency: Option<String>,
    pub score: i32,
    pub status: String,
    pub registered_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A profile that lists and pages show.
pub const ACTIVE: &str = "active";

/// A profile whose person was merged into another.
pub const MERGED: &str = "merged";

pub async fn insert(
    conn: &impl ConnectionTrait,
    person: i64,
    code: &str,
    new: &NewTalent,
    score: i32,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let name_key =
        format!("{} {}", new.person.identity.last_name.key(), new.person.identity.first_name.key());
    let row = ActiveModel {
        person_id: Set(person),
        code: Set(code.to_owned()),
        name_key: Set(name_key),
        years_experience: Set(new.skills.years_experience),
        education: Set(new.skills.education.clone()),
        bio: Set(new.skills.bio.clone()),
        availability: Set(new.availability.availability.clone()),
        available_from: Set(new.availability.available_from),
        rate_hourly_min: Set(new.terms.hourly_min),
        rate_hourly_max: Set(new.terms.hourly_max),
        rate_monthly_min: Set(new.terms.monthly_min),
        rate_monthly_max: Set(new.terms.monthly_max),
        currency: Set(new.terms.currency.clone()),
        score: Set(score),
        status: Set(ACTIVE.to_owned()),
        registered_at: Set(now),
    };
    Entity::insert(row).exec_without_returning(conn).await.map(|_| ())
}

pub async fn find(conn: &impl ConnectionTrait, person: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(person).one(conn).await
}

pub async fn any(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(Entity::find().one(conn).await?.is_some())
}

pub async fn set_skills(
    conn: &impl ConnectionTrait,
    person: i64,
    skills: &Skills,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        person_id: Set(person),
        years_experience: Set(skills.years_experience),
        education: Set(skills.education.clone()),
        bio: Set(skills.bio.clone()),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

pub async fn set_availability(
    conn: &impl ConnectionTrait,
    person: i64,
    availability: &Availability,
    terms: &Terms,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        person_id: Set(person),
        availability: Set(availability.availability.clone()),
        available_from: Set(availability.available_from),
        rate_hourly_min: Set(terms.hourly_min),
        rate_hourly_max: Set(terms.hourly_max),
        rate_monthly_min: Set(terms.monthly_min),
        rate_monthly_max: Set(terms.monthly_max),
        currency: Set(terms.currency.clone()),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

pub async fn set_name_key(
    conn: &impl ConnectionTrait,
    person: i64,
    name_key: String,
) -> Result<(), DbErr> {
    let row = ActiveModel { person_id: Set(person), name_key: Set(name_key), ..Default::default() };
    Entity::update(row).exec(conn).await.map(|_| ())
}

pub async fn set_status(
    conn: &impl ConnectionTrait,
    person: i64,
    status: &str,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        person_id: Set(person),
        status: Set(status.to_owned()),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

pub async fn set_score(conn: &impl ConnectionTrait, person: i64, score: i32) -> Result<(), DbErr> {
    let row = ActiveModel { person_id: Set(person), score: Set(score), ..Default::default() };
    Entity::update(row).exec(conn).await.map(|_| ())
}
