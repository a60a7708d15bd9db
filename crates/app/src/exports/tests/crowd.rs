//! Many people of the directory at once, with the barest rows.

use kernel::{PageRequest, PersonId};
use sea_orm::{
    ConnectionTrait as _,
    sea_query::{Expr, Query},
};

use crate::{
    Actor, Result, Role, Tx,
    search::{DirectoryFilter, find, seeding::member},
    testing::TestHouse,
};

/// Many people with the barest rows, a hundred of whom joined at the same instant.
pub(super) async fn crowd(house: &TestHouse, most: i64) {
    for start in (0..most).step_by(400) {
        let write = async |tx: &mut Tx| {
            for number in start..most.min(start + 400) {
                bare(tx, number).await?;
            }
            Ok(())
        };
        house.app.write(&Actor::System("seeding"), write).await.unwrap();
    }
}

pub(super) async fn bare(tx: &Tx, number: i64) -> Result<()> {
    let born = chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
    let at = tx.now() + chrono::TimeDelta::milliseconds(number / 100);
    let mut person = Query::insert();
    person
        .into_table("people")
        .columns([
            "seal_id",
            "first_name",
            "last_name",
            "name_key",
            "birth_date",
            "gender",
            "locale",
            "visibility",
            "indexable",
            "created_at",
            "updated_at",
        ])
        .values_panic([
            format!("crowd-{number}").into(),
            "Amina".into(),
            "Alaoui".into(),
            "amina alaoui".into(),
            born.into(),
            "F".into(),
            "fr".into(),
            "public".into(),
            false.into(),
            at.into(),
            at.into(),
        ])
        .returning_col("id");
    let id: i64 = tx.conn().query_one(&person).await?.unwrap().try_get("", "id")?;
    let mut profile = Query::insert();
    profile
        .into_table("talent_profiles")
        .columns(["person_id", "code", "name_key", "score", "status", "registered_at"])
        .values_panic([
            id.into(),
            format!("MAF{number:04}CAS").into(),
            "amina alaoui".into(),
            0.into(),
            "active".into(),
            at.into(),
        ]);
    tx.conn().execute(&profile).await?;
    Ok(())
}

pub(super) async fn person_number(house: &TestHouse, number: i64) -> PersonId {
    use sea_orm::ExprTrait as _;
    let mut select = Query::select();
    let code = Expr::col("code").eq(format!("MAF{number:04}CAS"));
    select.column("person_id").from("talent_profiles").and_where(code);
    PersonId(
        house
            .app
            .reader()
            .query_one(&select)
            .await
            .unwrap()
            .unwrap()
            .try_get("", "person_id")
            .unwrap(),
    )
}

/// Gives the later half of them another completeness, which the index knows of afterwards.
pub(super) async fn moved(house: &TestHouse) {
    use sea_orm::ExprTrait as _;
    let mut update = Query::update();
    let score = Expr::cust("100 - score");
    update.table("talent_profiles").value("score", score);
    update.and_where(Expr::col("code").gt("MAF1200CAS"));
    let write = async |tx: &mut Tx| Ok(tx.conn().execute(&update).await.map(|_| ())?);
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
    let (all, page) = (DirectoryFilter::default(), PageRequest { offset: 0, size: 1 });
    find(&house.app, &member(Role::Admin), &all, page).await.unwrap();
}
