//! Suspending and resuming.

use super::*;
use crate::accounts::{active_admins, roles, sessions};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s06_a_suspended_account_is_out_at_once() -> Result<()> {
    let house = TestHouse::open().await;
    let salma = resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let signed_in = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    roles::suspend(&house.app, &admin(salma), amina).await?;
    roles::suspend(&house.app, &admin(salma), amina).await?;
    assert_eq!(sessions::resume(&house.app, signed_in.token.expose()).await?, None);
    roles::resume(&house.app, &admin(salma), amina).await?;
    roles::resume(&house.app, &admin(salma), amina).await?;
    assert_eq!(sessions::resume(&house.app, signed_in.token.expose()).await?, None);
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    assert_eq!(
        events(&house).await?,
        ["signed_in", "account_suspended", "account_resumed", "signed_in"]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s07_an_administrator_always_remains() -> Result<()> {
    let house = TestHouse::open().await;
    let salma = resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    assert_eq!(
        refusal(roles::suspend(&house.app, &admin(salma), salma).await),
        "accounts-last-admin"
    );
    let omar = resident(&house, "omar", Role::Admin, Some(PHRASE)).await?;
    let (one, two) = (admin(salma), admin(omar));
    let both = futures_util::future::join(
        roles::suspend(&house.app, &one, omar),
        roles::suspend(&house.app, &two, salma),
    )
    .await;
    assert_eq!(
        [refusal(both.0), refusal(both.1)]
            .iter()
            .filter(|heard| *heard == "accounts-last-admin")
            .count(),
        1
    );
    assert_eq!(active_admins(&house.app).await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_administrators_suspend() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "rachid", Role::Recruiter, Some(PHRASE)).await?;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let recruiter = member(&enter(&house, &house.visitor(), "rachid@exemple.ma", PHRASE).await?);
    assert!(matches!(
        roles::suspend(&house.app, &recruiter, amina).await,
        Err(Error::Forbidden(_))
    ));
    assert!(matches!(
        roles::resume(&house.app, &house.visitor(), amina).await,
        Err(Error::Anonymous)
    ));
    assert!(matches!(
        roles::suspend(&house.app, &system(), AccountId(999)).await,
        Err(Error::NotFound)
    ));
    Ok(())
}
