//! The second factor.

use chrono::TimeDelta;

use super::*;
use crate::{
    Factor,
    accounts::{
        Door, LinkPurpose, code_of, factors, issue_link, knock, password, proof, recovery,
        recovery::RecoveryCodes,
        second_step::{self, Waiting},
        sessions,
    },
    settings,
};

/// Somebody with an authenticator: the key in their telephone, and their recovery codes.
struct Holder {
    key: String,
    codes: RecoveryCodes,
}

impl Holder {
    /// What the telephone shows now.
    fn code(&self, house: &TestHouse) -> Result<String> {
        code_of(&self.key, house.app.now())
    }
}

async fn holder(house: &TestHouse, name: &str, role: Role) -> Result<Holder> {
    resident(house, name, role, Some(PHRASE)).await?;
    let email = format!("{name}@exemple.ma");
    let signed_in = enter(house, &house.visitor(), &email, PHRASE).await?;
    let holder = enrol(house, &signed_in).await?;
    // The code of the enrolment is used up.
    house.clock.advance(TimeDelta::seconds(60));
    Ok(holder)
}

async fn enrol(house: &TestHouse, signed_in: &SignedIn) -> Result<Holder> {
    let (app, actor) = (&house.app, member(signed_in));
    assert!(factors::enrolment(app, &actor, "QR").await?.is_none());
    factors::begin(app, &actor).await?;
    let open = factors::enrolment(app, &actor, "QR").await?.ok_or(Error::NotFound)?;
    assert!(open.qr_svg.expose().starts_with("<svg"));
    let key = open.key.expose().clone();
    let code = code_of(&key, app.now())?;
    let codes = factors::confirm(app, &actor, &code, signed_in.token.expose()).await?;
    Ok(Holder { key, codes })
}

async fn password_given(house: &TestHouse, name: &str, password: &str) -> Result<Waiting> {
    let attempt = SignIn {
        identifier: format!("{name}@exemple.ma"),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    match knock(&house.app, &house.visitor(), attempt).await? {
        Door::SecondStep(waiting) => Ok(waiting),
        Door::Open(_) => Err(Error::NotFound),
    }
}

async fn finish(house: &TestHouse, waiting: &Waiting, code: &str) -> Result<SignedIn> {
    second_step::finish(&house.app, &house.visitor(), waiting.token.expose(), code).await
}

const WRONG: &str = "code: accounts-code-wrong";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_the_secret_is_sealed_and_the_codes_are_hashed() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let sealed = column(&house, "second_factors", "secret").await?;
    assert!(sealed[0].starts_with("v1.") && !sealed[0].contains(&amina.key), "{sealed:?}");
    let kept = column(&house, "recovery_codes", "code").await?;
    let mut shown: Vec<_> = amina.codes.iter().map(|code| code.expose().clone()).collect();
    shown.dedup();
    assert_eq!((kept.len(), shown.len()), (10, 10));
    assert!(shown.iter().all(|code| !kept.contains(code)));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_the_password_alone_opens_nothing() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let alone = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await;
    assert_eq!(refusal(alone), "accounts-second-step-needed");
    let waiting = password_given(&house, "amina", PHRASE).await?;
    assert_eq!(sessions::resume(&house.app, waiting.token.expose()).await?, None);
    let signed_in = finish(&house, &waiting, &amina.code(&house)?).await?;
    assert_ne!(signed_in.token.expose(), waiting.token.expose());
    assert!(sessions::resume(&house.app, signed_in.token.expose()).await?.is_some());
    assert!(!second_step::is_waiting(&house.app, waiting.token.expose()).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_code_is_good_once_and_none_before_it() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let (before, now) =
        (code_of(&amina.key, house.app.now() - TimeDelta::seconds(30))?, amina.code(&house)?);
    let waiting = password_given(&house, "amina", PHRASE).await?;
    finish(&house, &waiting, &now).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    assert_eq!(refusal(finish(&house, &waiting, &now).await), WRONG);
    assert_eq!(refusal(finish(&house, &waiting, &before).await), WRONG);
    house.clock.advance(TimeDelta::seconds(30));
    let spaced = amina.code(&house)?;
    let spaced = format!("{} {}", &spaced[..3], &spaced[3..]);
    finish(&house, &waiting, &spaced).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_of_many_who_send_one_code_at_once_one_comes_in() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let mut waiting = Vec::new();
    for _ in 0..10 {
        waiting.push(password_given(&house, "amina", PHRASE).await?);
    }
    for code in [amina.code(&house)?, amina.codes[0].expose().clone()] {
        let tries = waiting.iter().map(|one| finish(&house, one, &code));
        let answers = futures_util::future::join_all(tries).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{code}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_recovery_code_is_good_once_and_new_ones_end_the_former() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    let lower = amina.codes[0].expose().to_lowercase().replace('-', " ");
    let signed_in = finish(&house, &waiting, &lower).await?;
    let actor = member(&signed_in);
    assert_eq!(recovery::left(&house.app, &actor).await?, 9);
    let waiting = password_given(&house, "amina", PHRASE).await?;
    assert_eq!(refusal(finish(&house, &waiting, &lower).await), WRONG);
    let fresh = recovery::draw_again(&house.app, &actor).await?;
    assert_eq!(refusal(finish(&house, &waiting, amina.codes[1].expose()).await), WRONG);
    finish(&house, &waiting, fresh[0].expose()).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_five_wrong_codes_and_the_password_is_asked_again() -> Result<()> {
    let house = TestHouse::open_with(|config| config.rate_limits = false).await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    for _ in 0..5 {
        assert_eq!(refusal(finish(&house, &waiting, "12345x").await), WRONG);
    }
    let sixth = finish(&house, &waiting, &amina.code(&house)?).await;
    assert!(matches!(sixth, Err(Error::NotFound)), "{sixth:?}");
    let waiting = password_given(&house, "amina", PHRASE).await?;
    house.clock.advance(TimeDelta::minutes(10));
    let late = finish(&house, &waiting, &amina.code(&house)?).await;
    assert!(matches!(late, Err(Error::NotFound)), "{late:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_new_password_does_not_replace_the_second_factor() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    let id = column_number(&house).await?;
    let token = house
        .app
        .write(&system(), async |tx| issue_link(&house.app, tx, id, LinkPurpose::Reset).await)
        .await?;
    let new = Secret::new("trois lanternes au port".to_owned());
    password::reset(&house.app, &house.visitor(), token.expose(), new).await?;
    let former = finish(&house, &waiting, &amina.code(&house)?).await;
    assert!(matches!(former, Err(Error::NotFound)), "what waited with the old password is over");
    let waiting = password_given(&house, "amina", "trois lanternes au port").await?;
    finish(&house, &waiting, &amina.code(&house)?).await?;
    Ok(())
}

/// The only account of the house.
async fn column_number(house: &TestHouse) -> Result<AccountId> {
    let email = EmailAddress::parse("amina@exemple.ma").map_err(|why| Error::field("", why))?;
    Ok(crate::accounts::known(&house.app, &email).await?.ok_or(Error::NotFound)?.account)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_removing_it_needs_a_fresh_password() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    let signed_in = finish(&house, &waiting, &amina.code(&house)?).await?;
    house.clock.advance(TimeDelta::minutes(11));
    let stale = sessions::resume(&house.app, signed_in.token.expose()).await?;
    let stale = Actor::Member(stale.ok_or(Error::Anonymous)?, Caller::default());
    for refused in [
        factors::remove(&house.app, &stale).await,
        factors::begin(&house.app, &stale).await,
        recovery::draw_again(&house.app, &stale).await.map(|_| ()),
    ] {
        assert!(matches!(refused, Err(Error::Unproven)), "{refused:?}");
    }
    let again = factors::begin(&house.app, &member(&signed_in)).await;
    assert!(matches!(again, Err(Error::Unproven)), "{again:?}");
    let given = |code: &str| proof::Given {
        password: Secret::new(PHRASE.to_owned()),
        code: code.to_owned(),
    };
    let session = signed_in.token.expose();
    let code = amina.code(&house)?;
    let renewed = proof::prove(&house.app, &stale, session, &given(&code)).await?;
    let fresh = sessions::resume(&house.app, renewed.token.expose()).await?;
    let fresh = Actor::Member(fresh.ok_or(Error::Anonymous)?, Caller::default());
    assert_eq!(refusal(factors::begin(&house.app, &fresh).await), "accounts-factor-held");
    factors::remove(&house.app, &fresh).await?;
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    assert!(column(&house, "recovery_codes", "code").await?.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_with_a_second_factor_the_password_alone_proves_nothing() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let waiting = password_given(&house, "amina", PHRASE).await?;
    let used = amina.code(&house)?;
    let signed_in = finish(&house, &waiting, &used).await?;
    house.clock.advance(TimeDelta::minutes(11));
    let member = member(&signed_in);
    let session = signed_in.token.expose();
    let given = |code: &str| proof::Given {
        password: Secret::new(PHRASE.to_owned()),
        code: code.to_owned(),
    };
    for code in ["", "000000", &used] {
        let refused = proof::prove(&house.app, &member, session, &given(code)).await;
        assert_eq!(refusal(refused), "code: accounts-code-wrong", "{code}");
    }
    let seen = sessions::resume(&house.app, session).await?.ok_or(Error::Anonymous)?;
    assert!(!seen.standing.is_fresh(house.app.now()));
    let recovery = amina.codes.first().ok_or(Error::NotFound)?.expose().clone();
    let renewed = proof::prove(&house.app, &member, session, &given(&recovery)).await?;
    let again = proof::prove(&house.app, &member, renewed.token.expose(), &given(&recovery)).await;
    assert_eq!(refusal(again), "code: accounts-code-wrong");
    let code = amina.code(&house)?;
    proof::prove(&house.app, &member, renewed.token.expose(), &given(&code)).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_the_journal_says_which_factor_let_somebody_in() -> Result<()> {
    let house = TestHouse::open().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let recovery = amina.codes.first().ok_or(Error::NotFound)?.expose().clone();
    for code in [amina.code(&house)?, recovery] {
        let waiting = password_given(&house, "amina", PHRASE).await?;
        finish(&house, &waiting, &code).await?;
    }
    let said = column(&house, "events", "data").await?;
    let ways: Vec<_> = ["password", "code", "recovery_code"]
        .map(|way| said.iter().filter(|data| data.contains(&format!("\"by\":\"{way}\""))).count())
        .into();
    assert_eq!(ways, [1, 1, 1], "{said:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_administrators_have_seven_days_and_others_when_the_setting_says() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "salma", Role::Admin, Some(PHRASE)).await?;
    resident(&house, "nadia", Role::Recruiter, Some(PHRASE)).await?;
    let standing = async |name: &str| {
        let email = format!("{name}@exemple.ma");
        let signed_in = enter(&house, &house.visitor(), &email, PHRASE).await?;
        let seen = sessions::resume(&house.app, signed_in.token.expose()).await?;
        let seen = seen.ok_or(Error::Anonymous)?;
        assert_eq!(seen.standing, signed_in.member.standing);
        Ok::<_, Error>((seen.standing.factor, signed_in))
    };
    let due = house.app.now() + TimeDelta::days(7);
    assert_eq!(standing("salma").await?.0, Factor::DueBy(due));
    assert_eq!(standing("nadia").await?.0, Factor::Settled);
    house.clock.advance(TimeDelta::days(6));
    assert_eq!(standing("salma").await?.0, Factor::DueBy(due), "the time does not begin anew");
    house.clock.advance(TimeDelta::days(1));
    let (over, salma) = standing("salma").await?;
    assert_eq!(over, Factor::Overdue);
    let asked = settings::Security { second_factor: vec![Role::Recruiter] };
    let refused = settings::set_security(&house.app, &member(&salma), &asked).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "no rights without the second factor");
    settings::set_security(&house.app, &crate::Actor::System("test"), &asked).await?;
    assert_eq!(standing("nadia").await?.0, Factor::DueBy(house.app.now() + TimeDelta::days(7)));
    house.clock.advance(TimeDelta::minutes(1));
    enrol(&house, &standing("salma").await?.1).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_factor_asked_of_a_role_reaches_those_who_are_signed_in() -> Result<()> {
    let house = TestHouse::open().await;
    resident(&house, "nadia", Role::Recruiter, Some(PHRASE)).await?;
    let nadia = enter(&house, &house.visitor(), "nadia@exemple.ma", PHRASE).await?;
    let standing = async || {
        let seen = sessions::resume(&house.app, nadia.token.expose()).await?;
        Ok::<_, Error>(seen.ok_or(Error::Anonymous)?.standing.factor)
    };
    assert_eq!(standing().await?, Factor::Settled);
    let asked = settings::Security { second_factor: vec![Role::Recruiter] };
    settings::set_security(&house.app, &system(), &asked).await?;
    house.clock.advance(TimeDelta::minutes(5));
    let due = house.app.now() + TimeDelta::days(7);
    assert_eq!(standing().await?, Factor::DueBy(due), "at the next request");
    house.clock.advance(TimeDelta::hours(3));
    assert_eq!(standing().await?, Factor::DueBy(due), "the days do not begin anew");
    house.clock.advance(TimeDelta::days(7));
    let late = enter(&house, &house.visitor(), "nadia@exemple.ma", PHRASE).await?;
    assert_eq!(late.member.standing.factor, Factor::Overdue);
    Ok(())
}
