//! Passkeys, with a telephone that is none.

use chrono::TimeDelta;

use super::*;
use crate::{
    Factor, Permission,
    accounts::{
        Door, LinkPurpose, factors, issue_link, knock,
        passkeys::{self, Answer, Challenge},
        password, proof,
        recovery::{self, RecoveryCodes},
        second_step, sessions, staff,
    },
    settings,
    testing::Authenticator,
};

const REFUSED: &str = ": accounts-passkey-refused";

/// Somebody with a passkey: the device, and their recovery codes.
struct Holder {
    device: Authenticator,
    codes: RecoveryCodes,
    signed_in: SignedIn,
}

async fn holder(house: &TestHouse, name: &str, role: Role) -> Result<Holder> {
    resident(house, name, role, Some(PHRASE)).await?;
    let email = format!("{name}@exemple.ma");
    let signed_in = enter(house, &house.visitor(), &email, PHRASE).await?;
    let mut device = Authenticator::new(7);
    device.counter = 1;
    let codes = add(house, &signed_in, &mut device, "Téléphone").await?.ok_or(Error::NotFound)?;
    Ok(Holder { device, codes, signed_in })
}

async fn add(
    house: &TestHouse,
    signed_in: &SignedIn,
    device: &mut Authenticator,
    name: &str,
) -> Result<Option<RecoveryCodes>> {
    let (actor, session) = (member(signed_in), signed_in.token.expose());
    let challenge = passkeys::begin(&house.app, &actor, session).await?;
    let answer = device.create(&challenge);
    passkeys::add(&house.app, &actor, session, (name, &answer)).await
}

async fn asked(house: &TestHouse) -> Result<Challenge> {
    passkeys::ask_sign_in(&house.app, &house.visitor()).await
}

async fn sign_in_with(house: &TestHouse, answer: &Answer) -> Result<SignedIn> {
    passkeys::sign_in(&house.app, &house.visitor(), answer, false).await
}

async fn waiting(house: &TestHouse, name: &str, password: &str) -> Result<String> {
    let attempt = SignIn {
        identifier: format!("{name}@exemple.ma"),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    match knock(&house.app, &house.visitor(), attempt).await? {
        Door::SecondStep(waiting) => Ok(waiting.token.expose().clone()),
        Door::Open(_) => Err(Error::NotFound),
    }
}

async fn letters(house: &TestHouse, name: &str) -> Vec<String> {
    house.run_jobs().await;
    let letters = house.mailer.sent_to(&format!("{name}@exemple.ma"));
    letters.into_iter().map(|letter| letter.subject).collect()
}

async fn unlimited() -> TestHouse {
    TestHouse::open_with(|config| config.rate_limits = false).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_passkey_signs_in_alone_and_says_when_it_was_used() -> Result<()> {
    let house = TestHouse::open().await;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    assert_eq!(letters(&house, "amina").await, ["أُضيف مفتاح مرور"], "s22");
    house.clock.advance(TimeDelta::minutes(3));
    let signed_in = sign_in_with(&house, &amina.device.get(&asked(&house).await?)).await?;
    assert!(sessions::resume(&house.app, signed_in.token.expose()).await?.is_some());
    let listed = passkeys::mine(&house.app, &member(&signed_in)).await?;
    assert_eq!(
        (listed.len(), listed[0].name.as_str(), listed[0].used_at),
        (1, "Téléphone", Some(house.app.now()))
    );
    let kept = column(&house, "passkeys", "public_key").await?;
    assert!(!kept[0].contains("private") && kept[0].contains("cred_id"));
    assert!(column(&house, "passkey_challenges", "token").await?.is_empty());
    let lines = events(&house).await?;
    assert!(
        ["passkey_added", "recovery_codes_drawn", "signed_in"]
            .iter()
            .all(|name| lines.iter().any(|line| line == name))
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_challenge_is_good_once_for_five_minutes_and_for_whom_it_was_made() -> Result<()> {
    let house = unlimited().await;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    let answer = amina.device.get(&asked(&house).await?);
    sign_in_with(&house, &answer).await?;
    assert_eq!(refusal(sign_in_with(&house, &answer).await), REFUSED, "twice");
    let challenge = asked(&house).await?;
    house.clock.advance(TimeDelta::minutes(5));
    assert_eq!(refusal(sign_in_with(&house, &amina.device.get(&challenge)).await), REFUSED, "late");
    // One of another door, of another session, or made up.
    let token = waiting(&house, "amina", PHRASE).await?;
    let challenge = passkeys::ask_second_step(&house.app, &token).await?;
    assert_eq!(refusal(sign_in_with(&house, &amina.device.get(&challenge)).await), REFUSED);
    let other = waiting(&house, "amina", PHRASE).await?;
    let challenge = passkeys::ask_second_step(&house.app, &token).await?;
    let answer = amina.device.get(&challenge);
    let visitor = house.visitor();
    let elsewhere = second_step::finish_with_passkey(&house.app, &visitor, &other, &answer).await;
    assert_eq!(refusal(elsewhere), REFUSED);
    let made_up = Answer { handle: "x".to_owned(), ..answer };
    assert_eq!(refusal(sign_in_with(&house, &made_up).await), REFUSED);
    let nonsense = Answer { handle: asked(&house).await?.handle, credential: "{}".to_owned() };
    assert_eq!(refusal(sign_in_with(&house, &nonsense).await), REFUSED);
    let challenge = asked(&house).await?;
    let answer = amina.device.get(&challenge);
    let clicks = (0..20).map(|_| sign_in_with(&house, &answer));
    let clicks = futures_util::future::join_all(clicks).await;
    assert_eq!(clicks.iter().filter(|answer| answer.is_ok()).count(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_who_unlocks_the_device_is_asked_and_the_site_must_be_ours() -> Result<()> {
    let house = unlimited().await;
    let amina = holder(&house, "amina", Role::Talent).await?;
    let mut another = Authenticator::new(8);
    (another.counter, another.user) = (1, amina.device.user.clone());
    let with = |change: fn(&mut Authenticator)| {
        let mut device = amina.device.clone();
        device.counter += 100;
        change(&mut device);
        device
    };
    for mut device in [
        with(|device| device.verifies = false),
        with(|device| device.origin = "https://evil.example".to_owned()),
        with(|device| device.user = None),
        with(|device| device.user = Some("AAAAAAAAAAAAAAAAAAAAAA".to_owned())),
        another,
    ] {
        let answer = device.get(&asked(&house).await?);
        assert_eq!(refusal(sign_in_with(&house, &answer).await), REFUSED, "{device:?}");
    }
    let mut alone = Authenticator::new(9);
    alone.verifies = false;
    let refused = add(&house, &amina.signed_in, &mut alone, "Sans code").await;
    assert_eq!(refusal(refused), REFUSED);
    let mut there = amina.device.clone();
    let twice = add(&house, &amina.signed_in, &mut there, "Encore").await;
    assert_eq!(refusal(twice), REFUSED, "a key is kept once");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_copied_passkey_is_refused_and_its_owner_hears_of_it() -> Result<()> {
    let house = unlimited().await;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    let mut copy = amina.device.clone();
    sign_in_with(&house, &amina.device.get(&asked(&house).await?)).await?;
    assert_eq!(refusal(sign_in_with(&house, &copy.get(&asked(&house).await?)).await), REFUSED);
    let told = letters(&house, "amina").await;
    assert_eq!(told.last().map(String::as_str), Some("رُفضت نسخة من مفتاح مرورك"));
    assert_eq!(events(&house).await?.last().map(String::as_str), Some("passkey_copied"));
    sign_in_with(&house, &amina.device.get(&asked(&house).await?)).await?;
    // A device that never counts is none that counts back.
    let mut still = Authenticator::new(9);
    add(&house, &amina.signed_in, &mut still, "Clé").await?;
    for _ in 0..2 {
        sign_in_with(&house, &still.get(&asked(&house).await?)).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_after_the_password_a_passkey_is_the_second_factor_and_a_reset_leaves_it() -> Result<()>
{
    let house = unlimited().await;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    let alone = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await;
    assert_eq!(refusal(alone), "accounts-second-step-needed");
    let id = amina.signed_in.member.account;
    let token = house
        .app
        .write(&system(), async |tx| issue_link(&house.app, tx, id, LinkPurpose::Reset).await)
        .await?;
    let new = "trois lanternes au port";
    password::reset(&house.app, &house.visitor(), token.expose(), Secret::new(new.to_owned()))
        .await?;
    let token = waiting(&house, "amina", new).await?;
    let ways = second_step::ways(&house.app, &token).await?.ok_or(Error::NotFound)?;
    assert!(ways.passkey && !ways.application);
    let challenge = passkeys::ask_second_step(&house.app, &token).await?;
    let named = &challenge.options["publicKey"]["allowCredentials"];
    assert_eq!(named.as_array().map(Vec::len), Some(1));
    // A security key names nobody: the password has.
    amina.device.user = None;
    let (app, visitor) = (&house.app, house.visitor());
    let answer = amina.device.get(&challenge);
    let signed_in = second_step::finish_with_passkey(app, &visitor, &token, &answer).await?;
    assert!(sessions::resume(app, signed_in.token.expose()).await?.is_some());
    let token = waiting(&house, "amina", new).await?;
    let code = amina.codes[0].expose();
    second_step::finish(app, &visitor, &token, code).await?;
    let token = waiting(&house, "amina", new).await?;
    assert_eq!(
        refusal(second_step::finish(app, &visitor, &token, code).await),
        "code: accounts-code-wrong"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s15_tries_with_passkeys_are_counted_like_passwords() -> Result<()> {
    let house = TestHouse::open().await;
    let nonsense = Answer { handle: "x".to_owned(), credential: "{}".to_owned() };
    for _ in 0..5 {
        assert_eq!(refusal(sign_in_with(&house, &nonsense).await), REFUSED);
    }
    assert_eq!(refusal(sign_in_with(&house, &nonsense).await), "accounts-limits-later");
    let by_password = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await;
    assert_eq!(refusal(by_password), "accounts-limits-later", "one count for both");
    for _ in 0..60 {
        asked(&house).await?;
    }
    assert_eq!(refusal(asked(&house).await), "accounts-limits-later");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_passkeys_are_added_renamed_and_removed_with_a_fresh_proof_which_one_gives()
-> Result<()> {
    let house = unlimited().await;
    let app = &house.app;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    house.clock.advance(TimeDelta::minutes(11));
    let session = amina.signed_in.token.expose().clone();
    let stale = sessions::resume(app, &session).await?.ok_or(Error::Anonymous)?;
    let stale = Actor::Member(stale, Caller::default());
    let id = passkeys::mine(app, &stale).await?[0].id;
    assert!(matches!(passkeys::begin(app, &stale, &session).await, Err(Error::Unproven)));
    assert!(matches!(passkeys::rename(app, &stale, id, "x").await, Err(Error::Unproven)));
    assert!(matches!(passkeys::remove(app, &stale, id).await, Err(Error::Unproven)));
    let challenge = passkeys::ask_proof(app, &stale, &session).await?;
    let answer = amina.device.get(&challenge);
    let renewed = proof::prove_with_passkey(app, &stale, &session, &answer).await?;
    assert!(sessions::resume(app, &session).await?.is_none(), "s24: another token");
    let session = renewed.token.expose();
    let fresh = sessions::resume(app, session).await?.ok_or(Error::Anonymous)?;
    let fresh =
        Actor::Member(fresh, Caller { device: "Safari / iOS".to_owned(), ..Caller::default() });
    let again = proof::prove_with_passkey(app, &fresh, session, &answer).await;
    assert_eq!(refusal(again), REFUSED);
    passkeys::rename(app, &fresh, id, " Vieux téléphone ").await?;
    assert_eq!(refusal(passkeys::rename(app, &fresh, id, " ").await), "name: words-required");
    let long = "x".repeat(61);
    assert_eq!(refusal(passkeys::rename(app, &fresh, id, &long).await), "name: words-too-long");
    let challenge = passkeys::begin(app, &fresh, session).await?;
    let excluded = &challenge.options["publicKey"]["excludeCredentials"];
    assert_eq!(excluded.as_array().map(Vec::len), Some(1));
    let answer = Authenticator::new(8).create(&challenge);
    let codes = passkeys::add(app, &fresh, session, ("", &answer)).await?;
    assert!(codes.is_none(), "the codes of the first one go on");
    let names: Vec<_> =
        passkeys::mine(app, &fresh).await?.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Vieux téléphone", "Safari / iOS"]);
    // Somebody else's is none of theirs.
    let stranger = resident(&house, "youssef", Role::Talent, Some(PHRASE)).await?;
    let youssef = admin(stranger);
    assert!(matches!(passkeys::remove(app, &youssef, id).await, Err(Error::NotFound)));
    assert!(matches!(passkeys::rename(app, &youssef, id, "x").await, Err(Error::NotFound)));
    for key in passkeys::mine(app, &fresh).await? {
        assert_eq!(recovery::left(app, &fresh).await?, 10);
        passkeys::remove(app, &fresh, key.id).await?;
    }
    assert_eq!(recovery::left(app, &fresh).await?, 0, "codes go with the last one");
    enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    assert!(letters(&house, "amina").await.contains(&"حُذف مفتاح مرور".to_owned()), "s22");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_passkey_settles_what_an_administrator_owes_and_another_one_takes_it_away()
-> Result<()> {
    let house = unlimited().await;
    let app = &house.app;
    let salma = holder(&house, "salma", Role::Admin).await?;
    let session = salma.signed_in.token.expose();
    assert!(matches!(salma.signed_in.member.standing.factor, Factor::DueBy(_)));
    let seen = sessions::resume(app, session).await?.ok_or(Error::Anonymous)?;
    assert_eq!(seen.standing.factor, Factor::Settled);
    house.clock.advance(TimeDelta::days(8));
    let mut device = salma.device.clone();
    let later = sign_in_with(&house, &device.get(&asked(&house).await?)).await?;
    assert_eq!(later.member.standing.factor, Factor::Settled);
    assert!(member(&later).may(Permission::Administer));
    let nadia = admin(resident(&house, "nadia", Role::Admin, None).await?);
    let listed = staff::list(app, &nadia).await?;
    assert!(listed.iter().any(|one| one.name.starts_with("salma") && one.second_factor));
    assert!(factors::is_held(app, &nadia, salma.signed_in.member.account).await?);
    factors::remove_of(app, &nadia, salma.signed_in.member.account).await?;
    assert!(!factors::is_held(app, &nadia, salma.signed_in.member.account).await?);
    assert!(column(&house, "recovery_codes", "code").await?.is_empty());
    let none = factors::remove_of(app, &nadia, salma.signed_in.member.account).await;
    assert_eq!(refusal(none), "accounts-factor-none");
    assert_eq!(refusal(sign_in_with(&house, &device.get(&asked(&house).await?)).await), REFUSED);
    let asked_of = settings::Security { second_factor: vec![] };
    settings::set_security(app, &system(), &asked_of).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s06_a_suspended_account_is_not_opened_by_its_passkey() -> Result<()> {
    let house = unlimited().await;
    let mut amina = holder(&house, "amina", Role::Talent).await?;
    crate::accounts::roles::suspend(&house.app, &system(), amina.signed_in.member.account).await?;
    let answer = amina.device.get(&asked(&house).await?);
    assert_eq!(refusal(sign_in_with(&house, &answer).await), REFUSED);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_of_two_first_passkeys_at_once_the_codes_are_ten() -> Result<()> {
    let house = unlimited().await;
    resident(&house, "amina", Role::Talent, Some(PHRASE)).await?;
    let signed_in = enter(&house, &house.visitor(), "amina@exemple.ma", PHRASE).await?;
    let (mut one, mut other) = (Authenticator::new(1), Authenticator::new(2));
    let (first, second) = tokio::join!(
        add(&house, &signed_in, &mut one, "Un"),
        add(&house, &signed_in, &mut other, "Deux")
    );
    assert_eq!([first?, second?].iter().flatten().count(), 1, "the codes are shown once");
    assert_eq!(column(&house, "recovery_codes", "code").await?.len(), 10);
    for device in [&mut one, &mut other] {
        sign_in_with(&house, &device.get(&asked(&house).await?)).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_without_a_name_has_no_passkeys() -> Result<()> {
    let house = TestHouse::open_with(|config| {
        "http://192.0.2.7:5000".clone_into(&mut config.base_url);
    })
    .await;
    assert!(!passkeys::are_possible(&house.app));
    assert_eq!(refusal(asked(&house).await), "accounts-passkeys-impossible");
    Ok(())
}
