//! Opening accounts and the first run.

use chrono::TimeDelta;

use super::*;
use crate::accounts::{
    LinkPurpose, issue_setup_link, known, link_is_good, needs_setup, of_person, sign_in::welcome,
    use_setup_link,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_has_one_account() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, None).await?;
    let again = resident(&house, "Amina", Role::Talent, None).await;
    assert_eq!(refusal(again), "email: accounts-email-taken");
    let address = |text| EmailAddress::parse(text).map_err(|why| Error::field("email", why));
    let found = known(&house.app, &address("AMINA@exemple.ma")?).await?.ok_or(Error::NotFound)?;
    assert_eq!(found.account, amina);
    assert_eq!(known(&house.app, &address("other@exemple.ma")?).await?, None);
    let summary = of_person(&house.app, found.person).await?.ok_or(Error::NotFound)?;
    assert_eq!(
        (summary.email.as_str(), summary.role, summary.suspended),
        ("amina@exemple.ma", Role::Talent, false)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_setup_link_works_once_and_only_without_an_administrator() -> Result<()> {
    let house = TestHouse::open().await;
    let issue = async || {
        house.app.write(&system(), async |tx| issue_setup_link(&house.app, tx).await).await
    };
    let take = async |token: &Secret<String>| {
        house.app.write(&system(), async |tx| use_setup_link(tx, token.expose()).await).await
    };
    assert!(needs_setup(&house.app).await?);
    let (first, second) = (issue().await?, issue().await?);
    assert!(link_is_good(&house.app, first.expose(), LinkPurpose::Setup).await?);
    take(&first).await?;
    assert!(matches!(take(&first).await, Err(Error::NotFound)));
    let salma = resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    assert!(!needs_setup(&house.app).await?);
    assert!(!link_is_good(&house.app, second.expose(), LinkPurpose::Setup).await?);
    assert!(matches!(take(&second).await, Err(Error::NotFound)));
    assert_eq!(welcome(&house.app, &house.visitor(), salma).await?.member.role, Role::Admin);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_setup_link_is_over_after_an_hour() -> Result<()> {
    let house = TestHouse::open().await;
    let token =
        house.app.write(&system(), async |tx| issue_setup_link(&house.app, tx).await).await?;
    house.clock.advance(TimeDelta::hours(1));
    assert!(!link_is_good(&house.app, token.expose(), LinkPurpose::Setup).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s10_a_fresh_installation_has_nobody() -> Result<()> {
    let house = TestHouse::open().await;
    house.run_schedule().await;
    let backend = house.app.reader().get_database_backend();
    for table in ["accounts", "people", "sessions"] {
        let sql = format!("SELECT COUNT(*) AS n FROM {table}");
        let asked = sea_orm::Statement::from_string(backend, sql);
        let row = house.app.reader().query_one_raw(asked).await?.ok_or(Error::NotFound)?;
        assert_eq!(row.try_get::<i64>("", "n")?, 0, "{table}");
    }
    Ok(())
}
