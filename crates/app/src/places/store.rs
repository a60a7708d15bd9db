//! Tables `countries` and `cities`.

use std::collections::HashMap;

use kernel::{CityId, CountryId};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder, sea_query::OnConflict};

use super::{City, Country, Names, Places};

pub mod country {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "countries")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub code: String,
        pub alpha3: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_ar: String,
        pub flag: String,
        pub nationality_m: String,
        pub nationality_f: String,
        pub dial: String,
        pub currency: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod city {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cities")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub country_id: i64,
        pub code: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_ar: String,
        pub name_key: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) async fn put_countries(
    conn: &impl ConnectionTrait,
    rows: Vec<country::ActiveModel>,
) -> Result<(), DbErr> {
    use country::Column;
    let replace = OnConflict::column(Column::Code)
        .update_columns([
            Column::Alpha3,
            Column::NameFr,
            Column::NameEn,
            Column::NameAr,
            Column::Flag,
            Column::NationalityM,
            Column::NationalityF,
            Column::Dial,
            Column::Currency,
        ])
        .to_owned();
    country::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}

pub(super) async fn put_cities(
    conn: &impl ConnectionTrait,
    rows: Vec<city::ActiveModel>,
) -> Result<(), DbErr> {
    use city::Column;
    let replace = OnConflict::columns([Column::CountryId, Column::Code])
        .update_columns([Column::NameFr, Column::NameEn, Column::NameAr, Column::NameKey])
        .to_owned();
    city::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(conn)
        .await
        .map(|_| ())
}

pub(super) async fn country_ids(
    conn: &impl ConnectionTrait,
) -> Result<HashMap<String, i64>, DbErr> {
    let rows = country::Entity::find().all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.id)).collect())
}

/// Everything, for the snapshot in memory.
pub(crate) async fn load(conn: &impl ConnectionTrait) -> Result<Places, DbErr> {
    let countries = country::Entity::find().order_by_asc(country::Column::Code).all(conn).await?;
    let cities = city::Entity::find().order_by_asc(city::Column::Id).all(conn).await?;
    let countries = countries.into_iter().map(|row| Country {
        id: CountryId(row.id),
        code: row.code,
        names: Names { fr: row.name_fr, en: row.name_en, ar: row.name_ar },
        flag: row.flag,
        nationality: (row.nationality_m, row.nationality_f),
        dial: row.dial,
        currency: row.currency,
    });
    let cities = cities.into_iter().map(|row| City {
        id: CityId(row.id),
        country: CountryId(row.country_id),
        code: row.code,
        names: Names { fr: row.name_fr, en: row.name_en, ar: row.name_ar },
    });
    Ok(Places::new(countries.collect(), cities.collect()))
}
