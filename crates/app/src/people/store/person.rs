//! Table `people`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    entity::prelude::*,
};

use super::nationality;
use crate::{
    App,
    people::{Contact, Guardian, Identity, NewPerson, PlaceOf, Visibility},
    vault::SealContext,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub seal_id: String,
    pub first_name: String,
    pub last_name: String,
    pub name_key: String,
    pub birth_date: Date,
    pub gender: String,
    pub origin_country_id: Option<i64>,
    pub residence_country_id: Option<i64>,
    pub residence_city_id: Option<i64>,
    pub residence_city_name: Option<String>,
    pub phone: Option<String>,
    pub phone_index: Option<String>,
    pub whatsapp: Option<String>,
    pub address: Option<String>,
    pub guardian: Option<String>,
    pub locale: String,
    pub visibility: String,
    pub indexable: bool,
    pub verified_at: Option<DateTimeUtc>,
    pub submission: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Contacts and guardian as they are stored, made before the transaction begins.
#[derive(Debug, Clone)]
pub struct SealedContact {
    /// What binds the values to the row.
    pub seal_id: String,
    phone: Option<String>,
    phone_index: Option<String>,
    whatsapp: Option<String>,
    address: Option<String>,
    guardian: Option<String>,
}

impl SealedContact {
    /// Encrypts contacts for the row of `seal_id`.
    pub fn seal(
        app: &App,
        seal_id: &str,
        contact: Option<&Contact>,
        guardian: Option<&Guardian>,
    ) -> Self {
        let seal =
            |column, text: &str| app.vault().seal(SealContext { column, seal_id }, text, app.rng());
        let guardian = guardian.and_then(|guardian| serde_json::to_string(guardian).ok());
        Self {
            seal_id: seal_id.to_owned(),
            phone: contact.map(|contact| seal("people.phone", contact.phone.as_str())),
            phone_index: contact
                .map(|contact| app.vault().blind_index("people.phone", contact.phone.as_str())),
            whatsapp: contact.map(|contact| seal("people.whatsapp", contact.whatsapp.as_str())),
            address: contact
                .and_then(|contact| contact.address.as_deref())
                .map(|text| seal("people.address", text)),
            guardian: guardian.map(|text| seal("people.guardian", &text)),
        }
    }
}

/// The key by which names are compared and sorted.
pub fn name_key(identity: &Identity) -> String {
    format!("{} {}", identity.last_name.key(), identity.first_name.key())
}

/// Writes a new person with their nationalities; gives the number.
pub async fn insert(
    conn: &impl ConnectionTrait,
    new: &NewPerson,
    sealed: SealedContact,
    now: DateTime<Utc>,
) -> Result<i64, DbErr> {
    let row = ActiveModel {
        seal_id: Set(sealed.seal_id),
        first_name: Set(new.identity.first_name.as_str().to_owned()),
        last_name: Set(new.identity.last_name.as_str().to_owned()),
        name_key: Set(name_key(&new.identity)),
        birth_date: Set(new.identity.birth_date),
        gender: Set(new.identity.gender.letter().to_string()),
        origin_country_id: Set(Some(new.place.origin.0)),
        residence_country_id: Set(Some(new.place.residence.0)),
        residence_city_id: Set(new.place.city.map(|city| city.0)),
        residence_city_name: Set(new.place.city_name.clone()),
        phone: Set(sealed.phone),
        phone_index: Set(sealed.phone_index),
        whatsapp: Set(sealed.whatsapp),
        address: Set(sealed.address),
        guardian: Set(sealed.guardian),
        locale: Set(new.locale.tag().to_owned()),
        visibility: Set(new.visibility.key().to_owned()),
        indexable: Set(false),
        verified_at: Set(None),
        submission: Set(new.submission.clone()),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let id = Entity::insert(row).exec(conn).await?.last_insert_id;
    nationality::insert(conn, id, &new.identity.nationalities).await?;
    Ok(id)
}

pub async fn insert_staff(
    conn: &impl ConnectionTrait,
    first: &str,
    last: &str,
    key: String,
    seal_id: String,
    now: DateTime<Utc>,
) -> Result<i64, DbErr> {
    let row = ActiveModel {
        seal_id: Set(seal_id),
        first_name: Set(first.to_owned()),
        last_name: Set(last.to_owned()),
        name_key: Set(key),
        birth_date: Set(chrono::NaiveDate::default()),
        gender: Set("N".to_owned()),
        locale: Set("fr".to_owned()),
        visibility: Set(Visibility::Private.key().to_owned()),
        indexable: Set(false),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(conn).await?.last_insert_id)
}

/// Writes everything a form says over a person who stands already; their language stays.
pub async fn fill_in(
    conn: &impl ConnectionTrait,
    id: i64,
    new: &NewPerson,
    sealed: SealedContact,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        origin_country_id: Set(Some(new.place.origin.0)),
        residence_country_id: Set(Some(new.place.residence.0)),
        residence_city_id: Set(new.place.city.map(|city| city.0)),
        residence_city_name: Set(new.place.city_name.clone()),
        phone: Set(sealed.phone),
        phone_index: Set(sealed.phone_index),
        whatsapp: Set(sealed.whatsapp),
        address: Set(sealed.address),
        guardian: Set(sealed.guardian),
        visibility: Set(new.visibility.key().to_owned()),
        submission: Set(new.submission.clone()),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await?;
    set_identity(conn, id, &new.identity, now).await
}

pub async fn find(conn: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(conn).await
}

/// Holds these people until the transaction ends, always in the order of their numbers: of two who hold the same two,
/// one waits.
pub async fn hold(conn: &impl ConnectionTrait, ids: &[i64]) -> Result<(), DbErr> {
    let all = Entity::find().select_only().column(Column::Id);
    let all = all.filter(Column::Id.is_in(ids.iter().copied())).order_by_asc(Column::Id);
    all.lock_exclusive().into_tuple::<i64>().all(conn).await.map(|_| ())
}

pub async fn by_submission(
    conn: &impl ConnectionTrait,
    submission: &str,
) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Submission.eq(submission)).one(conn).await
}

/// Replaces names, birth date, gender and nationalities.
pub async fn set_identity(
    conn: &impl ConnectionTrait,
    id: i64,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        first_name: Set(identity.first_name.as_str().to_owned()),
        last_name: Set(identity.last_name.as_str().to_owned()),
        name_key: Set(name_key(identity)),
        birth_date: Set(identity.birth_date),
        gender: Set(identity.gender.letter().to_string()),
        updated_at: Set(now),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await?;
    nationality::delete_of(conn, id).await?;
    nationality::insert(conn, id, &identity.nationalities).await
}

/// Replaces phone, WhatsApp and address; the guardian stays.
pub async fn set_contact(
    conn: &impl ConnectionTrait,
    id: i64,
    sealed: SealedContact,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        phone: Set(sealed.phone),
        phone_index: Set(sealed.phone_index),
        whatsapp: Set(sealed.whatsapp),
        address: Set(sealed.address),
        updated_at: Set(now),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

/// Replaces the guardian, or takes them away.
pub async fn set_guardian(
    conn: &impl ConnectionTrait,
    id: i64,
    sealed: SealedContact,
) -> Result<(), DbErr> {
    let row = ActiveModel { id: Set(id), guardian: Set(sealed.guardian), ..Default::default() };
    Entity::update(row).exec(conn).await.map(|_| ())
}

/// Replaces the language.
pub async fn set_locale(conn: &impl ConnectionTrait, id: i64, tag: &str) -> Result<(), DbErr> {
    let row = ActiveModel { id: Set(id), locale: Set(tag.to_owned()), ..Default::default() };
    Entity::update(row).exec(conn).await.map(|_| ())
}

/// Replaces countries and city.
pub async fn set_place(
    conn: &impl ConnectionTrait,
    id: i64,
    place: &PlaceOf,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        origin_country_id: Set(Some(place.origin.0)),
        residence_country_id: Set(Some(place.residence.0)),
        residence_city_id: Set(place.city.map(|city| city.0)),
        residence_city_name: Set(place.city_name.clone()),
        updated_at: Set(now),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

/// Replaces who may see the page, and whether search engines may.
pub async fn set_visibility(
    conn: &impl ConnectionTrait,
    id: i64,
    visibility: Visibility,
    indexable: bool,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        visibility: Set(visibility.key().to_owned()),
        indexable: Set(indexable),
        updated_at: Set(now),
        ..Default::default()
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}

/// Notes when the identity was verified, or that it is not; says whether anything changed.
pub async fn set_verified(
    conn: &impl ConnectionTrait,
    id: i64,
    at: Option<DateTime<Utc>>,
) -> Result<bool, DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::VerifiedAt, Expr::value(at))
        .filter(Column::Id.eq(id));
    update = if at.is_some() {
        update.filter(Column::VerifiedAt.is_null())
    } else {
        update.filter(Column::VerifiedAt.is_not_null())
    };
    Ok(update.exec(conn).await?.rows_affected > 0)
}

/// Takes everything out of a row but its number, which codes and attendance stand on.
pub async fn blank(
    conn: &impl ConnectionTrait,
    id: i64,
    seal_id: String,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        seal_id: Set(seal_id),
        first_name: Set(String::new()),
        last_name: Set(String::new()),
        name_key: Set(String::new()),
        birth_date: Set(chrono::NaiveDate::default()),
        gender: Set("N".to_owned()),
        origin_country_id: Set(None),
        residence_country_id: Set(None),
        residence_city_id: Set(None),
        residence_city_name: Set(None),
        phone: Set(None),
        phone_index: Set(None),
        whatsapp: Set(None),
        address: Set(None),
        guardian: Set(None),
        locale: Set("fr".to_owned()),
        visibility: Set(Visibility::Private.key().to_owned()),
        indexable: Set(false),
        verified_at: Set(None),
        submission: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Entity::update(row).exec(conn).await.map(|_| ())
}
