//! Signing in.

use chrono::TimeDelta;
use kernel::AccountId;
use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query},
};

use super::*;
use crate::accounts::{draw_temporary_password, find, roles, sessions};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_or_any_code_signs_in() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let summary = find(&house.app, amina).await?.ok_or(Error::NotFound)?;
    give_code(&house, summary.person, "MAM0001RAB").await?;
    for identifier in [" Amina@Exemple.MA ", "MAM0001RAB", "mam-0001-rab", "MAM 0001 RAB"] {
        let signed_in = enter(&house, &house.visitor(), identifier, PHRASE).await?;
        assert_eq!(signed_in.member.account, amina);
        assert_eq!(
            (signed_in.member.name.as_str(), signed_in.member.locale),
            ("amina", Locale::Ar)
        );
        let resumed = sessions::resume(&house.app, signed_in.token.expose()).await?;
        assert_eq!(resumed, Some(signed_in.member));
    }
    assert_eq!(events(&house).await?, ["signed_in"; 4]);
    assert_eq!(
        find(&house.app, amina).await?.and_then(|account| account.signed_in_at),
        Some(house.app.now())
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_wrong_suspended_and_expired_hear_the_same() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    resident(&house, "nobody-yet", Role::Talent, None).await?;
    let youssef = resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    let fatou = resident(&house, "fatou", Role::Talent, None).await?;
    roles::suspend(&house.app, &system(), youssef).await?;
    let temporary = draw_temporary_password(&house.app, fatou).await?;
    house.clock.advance(TimeDelta::days(7));
    let tries = [
        ("unknown@exemple.ma", PHRASE),
        ("ZZZ9999ZZZ", PHRASE),
        ("", ""),
        ("@\u{0}", PHRASE),
        ("amina@exemple.ma", "une autre phrase"),
        ("youssef@exemple.ma", PHRASE),
        ("nobody-yet@exemple.ma", ""),
        ("fatou@exemple.ma", temporary.expose()),
    ];
    for (place, (identifier, password)) in tries.into_iter().enumerate() {
        let answer = enter(&house, &from(&format!("192.0.2.{place}")), identifier, password).await;
        assert_eq!(refusal(answer), "identifier: accounts-login-refused", "{identifier}");
    }
    assert!(column(&house, "sessions", "token").await?.is_empty());
    let failed = events(&house).await?.into_iter().filter(|name| name == "sign_in_failed").count();
    assert_eq!(failed, tries.len());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s14_a_hash_of_the_former_application_is_replaced() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = resident(&house, "amina", Role::Talent, None).await?;
    let mut digest = [0_u8; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(PHRASE.as_bytes(), b"salt", 1_000, &mut digest);
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    put_hash(&house, amina, format!("pbkdf2:sha256:1000$salt${hex}")).await?;
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let kept = column(&house, "accounts", "password").await?;
    assert!(kept[0].starts_with("$argon2id$"), "{kept:?}");
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    Ok(())
}

async fn put_hash(house: &TestHouse, account: AccountId, hash: String) -> Result<()> {
    let mut update = Query::update();
    update.table("accounts").value("password", hash).and_where(Expr::col("id").eq(account.0));
    house.app.write(&system(), async |tx| Ok(tx.conn().execute(&update).await.map(|_| ())?)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s15_an_address_has_five_tries_a_minute() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    for _ in 0..5 {
        assert_eq!(
            refusal(enter(&house, &house.visitor(), "amina@exemple.ma", "x").await),
            "identifier: accounts-login-refused"
        );
    }
    let sixth = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await;
    assert!(
        matches!(&sixth, Err(Error::Later { after, .. }) if *after == TimeDelta::minutes(1)),
        "{sixth:?}"
    );
    assert!(enter(&house, &from("192.0.2.2"), "amina@exemple.ma", PHRASE).await.is_ok());
    house.clock.advance(TimeDelta::minutes(1));
    assert!(enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await.is_ok());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s15_an_attack_slows_down_and_its_victim_gets_in() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let attacker = |place: usize| from(&format!("198.51.100.{place}"));
    for place in 0..20 {
        let _refused = enter(&house, &attacker(place / 4), "amina@exemple.ma", "x").await;
    }
    house.clock.advance(TimeDelta::minutes(1));
    let heard: Vec<String> = [
        refusal(enter(&house, &attacker(9), "amina@exemple.ma", "x").await),
        refusal(enter(&house, &attacker(9), "amina@exemple.ma", "x").await),
        refusal(enter(&house, &attacker(9), "amina@exemple.ma", "x").await),
        refusal(enter(&house, &attacker(9), "amina@exemple.ma", PHRASE).await),
    ]
    .into();
    let refused = "identifier: accounts-login-refused";
    assert_eq!(heard, [refused, refused, refused, "accounts-limits-later"]);
    assert!(enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await.is_ok());
    Ok(())
}
