//! Staff prepare a profile, and its owner agrees to it or not.

use kernel::{Locale, PageRequest, PersonId, Secret};

use crate::{
    Actor, Error, Role, accounts,
    accounts::{
        credentials,
        sign_in::{SignIn, sign_in},
    },
    answers::Answers,
    people::{self, Visibility},
    talents::{Section, agree, awaited, edit, prepare, read_prepared, see},
    testing::{TestHouse, with},
};

const AMINA: &str = "amina@example.org";
const PHRASE: &str = "une girafe sous la pluie";

/// Her form without a consent.
fn unsaid(house: &TestHouse) -> Answers {
    let mut form = house.amina(AMINA);
    for name in ["consent_processing", "consent_terms", "consent_public"] {
        form.set(name, &[]);
    }
    form
}

async fn prepared(house: &TestHouse, form: &Answers) -> PersonId {
    let today = house.app.today();
    let new = read_prepared(form, &house.app.reference(), today, Locale::Fr).unwrap();
    prepare(&house.app, &house.stranger(Role::Admin), new, None).await.unwrap()
}

/// The token of the last activation letter.
async fn token(house: &TestHouse) -> String {
    house.run_jobs().await;
    let letters = house.mailer.sent_to(AMINA);
    let links = letters.iter().rev().flat_map(|letter| letter.text.lines());
    let link = links.filter_map(|line| line.split_once("/auth/activate/")).next().unwrap();
    link.1.trim().to_owned()
}

fn yes(more: &[(&str, &str)]) -> Answers {
    let needed = [("consent_processing", "on"), ("consent_terms", "on")];
    needed.iter().chain(more).map(|(name, value)| (*name, *value)).collect()
}

async fn sees(house: &TestHouse, actor: &Actor, code: &str) -> bool {
    let seen = see(&house.app, actor, code).await;
    let listed = crate::search::DirectoryFilter::default();
    let page = PageRequest { offset: 0, size: 24 };
    match crate::search::find(&house.app, actor, &listed, page).await {
        Ok(found) => assert_eq!(found.rows.len(), usize::from(seen.is_ok())),
        Err(refused) => assert!(matches!(refused, Error::Anonymous), "{refused:?}"),
    }
    seen.is_ok()
}

async fn enter(house: &TestHouse, password: &str) -> bool {
    let attempt = SignIn {
        identifier: AMINA.to_owned(),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    sign_in(&house.app, &house.visitor(), attempt).await.is_ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s99_nobody_agrees_for_another_and_the_page_waits_hidden() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let person = prepared(&house, &unsaid(&house)).await;
    let code = crate::talents::code_of(app, person).await.unwrap().unwrap();
    let readers = [house.visitor(), house.stranger(Role::Recruiter), admin.clone()];
    for (reader, sees_it) in readers.iter().zip([false, false, true]) {
        assert_eq!(sees(&house, reader, &code).await, sees_it, "{reader:?}");
    }
    assert_eq!(people::consents_of(app, &admin, person).await.unwrap(), []);
    let opened = Answers::from_iter([("visibility", "public")]);
    let refused = edit(app, &admin, person, Section::Visibility, &opened).await;
    assert!(
        matches!(refused, Err(Error::Conflict(why)) if why.key == "talents-visibility-awaited")
    );

    let link = token(&house).await;
    assert_eq!(awaited(app, &link).await.unwrap().unwrap().first_name, "Amina");
    let choose = async |answers: &Answers| {
        let password = Secret::new(PHRASE.to_owned());
        agree(app, &house.visitor(), &link, password, answers).await
    };
    let no = Answers::from_iter([("consent_terms", "on")]);
    let fields = match choose(&no).await {
        Err(Error::Invalid(refused)) => refused.iter().map(|one| one.field.to_string()).collect(),
        other => vec![format!("{other:?}")],
    };
    assert_eq!(fields, ["consent_processing"]);
    assert!(!enter(&house, PHRASE).await, "a refused form leaves nothing");
    choose(&yes(&[("consent_public", "on")])).await.unwrap();
    assert!(matches!(choose(&yes(&[])).await, Err(Error::NotFound)));
    for reader in &readers {
        assert!(sees(&house, reader, &code).await, "{reader:?}");
    }
    let said = people::consents_of(app, &admin, person).await.unwrap();
    assert!(said.iter().all(|line| line.how == "activation" && line.text_hash.is_some()));
    let given: Vec<_> = said.iter().filter(|line| line.given).map(|line| &*line.purpose).collect();
    assert_eq!(given, ["processing", "terms", "public"]);
    assert!(enter(&house, PHRASE).await);
    house.run_jobs().await;
    let subjects: Vec<_> =
        house.mailer.sent_to(AMINA).into_iter().map(|letter| letter.subject).collect();
    assert!(subjects.iter().any(|text| text.contains("votre code est")), "{subjects:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_but_the_activation_letter_lets_them_in() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let person = prepared(&house, &unsaid(&house)).await;
    let account = accounts::of_person(app, person).await.unwrap().unwrap();
    assert!(account.prepared);
    credentials::resend(app, &admin, account.account).await.unwrap();
    accounts::password::forget(app, &house.visitor(), AMINA).await.unwrap();
    house.run_jobs().await;
    let letters = house.mailer.sent_to(AMINA);
    assert_eq!(letters.len(), 3);
    assert!(letters.iter().all(|letter| letter.text.contains("/auth/activate/")));
    let drawn = accounts::draw_temporary_password(app, account.account).await;
    assert!(matches!(drawn, Err(Error::Conflict(_))), "{drawn:?}");
    let link = token(&house).await;
    let password = || Secret::new(PHRASE.to_owned());
    let without = accounts::password::activate(app, &house.visitor(), &link, password()).await;
    assert!(matches!(without, Err(Error::NotFound)), "{without:?}");
    agree(app, &house.visitor(), &link, password(), &yes(&[])).await.unwrap();
    let known = people::find(app.reader(), person).await.unwrap().unwrap();
    assert_eq!(known.visibility, Visibility::Recruiter);
    credentials::resend(app, &admin, account.account).await.unwrap();
    house.run_jobs().await;
    let last = house.mailer.sent_to(AMINA).pop().unwrap();
    assert!(last.text.contains("/auth/reset/"), "{}", last.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_minor_agrees_with_their_guardian_and_is_never_public() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let young = with(&unsaid(&house), "date_of_birth", "2012-01-01");
    let today = app.today();
    let alone = read_prepared(&young, &app.reference(), today, Locale::Fr).unwrap_err();
    let fields: Vec<_> = alone.iter().map(|one| one.field.to_string()).collect();
    assert_eq!(fields, ["guardian_name", "guardian_phone", "guardian_email"]);
    let young = with(&young, "guardian_name", "Fatima Benali");
    let young = with(&young, "guardian_phone", "06 00 00 00 01");
    let young = with(&young, "guardian_email", "fatima@example.org");
    let person = prepared(&house, &young).await;
    let link = token(&house).await;
    assert!(awaited(app, &link).await.unwrap().unwrap().minor);
    let password = || Secret::new(PHRASE.to_owned());
    let public = [("consent_public", "on")];
    let refused = agree(app, &house.visitor(), &link, password(), &yes(&public)).await;
    assert!(
        matches!(&refused, Err(Error::Invalid(why)) if why.iter().any(|one| one.field == "guardian_consent")),
        "{refused:?}"
    );
    let both = [("consent_public", "on"), ("guardian_consent", "on")];
    agree(app, &house.visitor(), &link, password(), &yes(&both)).await.unwrap();
    let known = people::find(app.reader(), person).await.unwrap().unwrap();
    assert_eq!(known.visibility, Visibility::Recruiter);
    house.run_jobs().await;
    assert_eq!(house.mailer.sent_to("fatima@example.org").len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s19_fifty_agreements_at_once_are_one() {
    let house = TestHouse::open().await;
    prepared(&house, &unsaid(&house)).await;
    let link = token(&house).await;
    let visitor = house.visitor();
    let clicks =
        (0..50).map(|_| {
            let (app, link, visitor) = (&house.app, &link, &visitor);
            async move {
                agree(app, visitor, link, Secret::new(PHRASE.to_owned()), &yes(&[])).await.is_ok()
            }
        });
    let answers = futures_util::future::join_all(clicks).await;
    assert_eq!(answers.into_iter().filter(|agreed| *agreed).count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s13_a_first_password_is_kept_to_its_last_letter() {
    let house = TestHouse::open().await;
    prepared(&house, &unsaid(&house)).await;
    let link = token(&house).await;
    // bcrypt would stop at 72 bytes; two passwords that differ after them are two.
    let long = |last: &str| format!("{}{last}", "Kx7 vv2é Lq9 ".repeat(9));
    assert!(long("").len() > 100);
    let password = Secret::new(long("a"));
    agree(&house.app, &house.visitor(), &link, password, &yes(&[])).await.unwrap();
    assert!(!enter(&house, &long("b")).await && !enter(&house, &long("")).await);
    assert!(enter(&house, &long("a")).await);
}
