//! Sign-in.

use app::{Actor, Role, accounts::roles};
use testkit::TestSite;

use super::{
    AMINA, NEW, PHRASE, amina, assert_is_out, assert_leads, sign_in, staff, temporary_password,
};

const REFUSED: &str = "L’identifiant ou le mot de passe n’est pas le bon.";

#[tokio::test]
async fn each_role_is_led_to_its_page() {
    let site = TestSite::open().await;
    let pages = [
        (Role::Admin, "/admin"),
        (Role::Recruiter, "/talents"),
        (Role::Attendance, "/"),
        (Role::Talent, "/profile/dashboard"),
    ];
    for (role, page) in pages {
        let email = staff(&site, role).await;
        let mut browser = site.browser().staying();
        assert_leads(&sign_in(&mut browser, &email, PHRASE).await, page);
        assert_leads(&browser.get("/auth/login").await, page);
    }
}

#[tokio::test]
async fn a_temporary_password_must_be_changed_before_anything_else() {
    let site = TestSite::open().await;
    let code = amina(&site).await.code;
    let temporary = temporary_password(&site);
    let mut browser = site.browser().staying();
    let page = browser.get("/auth/login?next=/t/MAM0001RAB").await;
    let form = page.form().fill("identifier", AMINA).fill("password", &temporary);
    assert_leads(&browser.submit(form).await, "/account/password");
    assert_leads(&browser.get("/auth/login").await, "/account/password");

    let page = browser.get("/account/password").await;
    assert!(
        page.text().contains("Votre mot de passe temporaire a fait son travail."),
        "{}",
        page.text()
    );
    let form =
        page.form().fill("current", &temporary).fill("password", NEW).fill("password_again", NEW);
    assert_leads(&browser.submit(form).await, "/profile/dashboard");

    let mut other = site.browser().staying();
    assert_eq!(sign_in(&mut other, AMINA, &temporary).await.status, 422);
    assert_leads(&sign_in(&mut other, &code, NEW).await, "/profile/dashboard");
}

#[tokio::test]
async fn a_code_signs_in_with_dashes_and_in_lower_case() {
    let site = TestSite::open().await;
    let code = amina(&site).await.code;
    let temporary = temporary_password(&site);
    let dashed = app::people::dashed(&code);
    assert_ne!(dashed, code);
    for typed in
        [code.to_lowercase(), dashed.to_lowercase(), format!(" {} ", dashed.replace('-', " "))]
    {
        let mut browser = site.browser().staying();
        assert_leads(&sign_in(&mut browser, &typed, &temporary).await, "/account/password");
    }
}

#[tokio::test]
async fn the_former_name_of_the_field_is_accepted() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let mut browser = site.browser().staying();
    let seen = browser.post("/auth/login", &[("email", &email), ("password", PHRASE)]).await;
    assert_leads(&seen, "/talents");
}

#[tokio::test]
async fn s11_unknown_wrong_and_suspended_are_answered_alike() {
    let site = TestSite::open().await;
    let (app, system) = (&site.house.app, Actor::System("test"));
    let known = staff(&site, Role::Recruiter).await;
    let code = amina(&site).await.code;
    let suspended = staff(&site, Role::Talent).await;
    let address = kernel::text::EmailAddress::parse(&suspended).unwrap();
    let account = app::accounts::known(app, &address).await.unwrap().unwrap().account;
    roles::suspend(app, &system, account).await.unwrap();

    let mut answers = Vec::new();
    let tries = [
        (known.as_str(), "ce n’est pas cela"),
        (&code, "ce n’est pas cela"),
        (&suspended, PHRASE),
        ("personne@example.org", PHRASE),
    ];
    for (identifier, password) in tries {
        let seen = sign_in(&mut site.browser(), identifier, password).await;
        assert_eq!(seen.error("identifier").as_deref(), Some(REFUSED), "{identifier}");
        assert_eq!(seen.form().value("identifier"), identifier);
        assert_eq!(seen.form().value("password"), "");
        assert!(seen.headers.get("set-cookie").is_none());
        let headers: Vec<_> =
            seen.headers.iter().filter(|(name, _)| *name != "content-length").collect();
        answers.push((seen.status, format!("{headers:?}"), seen.html().replace(identifier, "x")));
    }
    assert_eq!(answers[0].0, 422);
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_where_it_led() {
    let site = TestSite::open().await;
    let mut browser = site.browser();
    let page = browser.get("/auth/login?next=/talents%3Fq%3Damina").await;
    let form = page.form().fill("identifier", "  ").fill("password", "").tick("remember", "on");
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 422);
    for field in ["identifier", "password"] {
        assert_eq!(seen.error(field).as_deref(), Some("Ce champ est nécessaire."), "{field}");
    }
    assert_eq!(seen.count("[role=alert] a[href='#f-identifier']"), 1);
    let form = seen.form();
    assert_eq!((form.value("remember"), form.value("next")), ("on", "/talents?q=amina"));
}

#[tokio::test]
async fn s25_the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    for (role, remembered) in [(Role::Talent, true), (Role::Admin, false)] {
        let email = staff(&site, role).await;
        let mut browser = site.browser().staying();
        let form = browser.get("/auth/login").await.form();
        let form = form.fill("identifier", &email).fill("password", PHRASE).tick("remember", "on");
        let seen = browser.submit(form).await;
        let cookie = seen.header("set-cookie");
        assert!(cookie.starts_with("__Host-sid=") && cookie.contains("; Path=/"), "{cookie}");
        assert!(cookie.contains("; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
        assert_eq!(cookie.contains("Max-Age=5184000"), remembered, "{cookie}");
    }
}

#[tokio::test]
async fn a_session_that_is_not_remembered_goes_with_the_browser() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Talent).await;
    let seen = sign_in(&mut site.browser().staying(), &email, PHRASE).await;
    let cookie = seen.header("set-cookie");
    assert!(
        cookie.starts_with("sid=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
}

#[tokio::test]
async fn s24_signing_in_changes_the_cookie_and_ends_the_former_session() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Talent).await.staying();
    let former = browser.cookie("sid").unwrap().to_owned();
    let email = staff(&site, Role::Recruiter).await;
    let seen = browser.post("/auth/login", &[("identifier", &email), ("password", PHRASE)]).await;
    assert_leads(&seen, "/talents");
    assert_ne!(browser.cookie("sid").unwrap(), former);
    let mut thief = site.browser().staying();
    thief.set_cookie("sid", &former);
    assert_is_out(&mut thief).await;

    let mut victim = site.browser().staying();
    victim.set_cookie("sid", "planted-by-somebody-else");
    sign_in(&mut victim, &email, PHRASE).await;
    assert_ne!(victim.cookie("sid").unwrap(), "planted-by-somebody-else");
}

#[tokio::test]
async fn s06_a_suspended_account_is_out_at_its_next_request() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let mut browser = site.browser().staying();
    sign_in(&mut browser, &email, PHRASE).await;
    assert_eq!(browser.get("/account/password").await.status, 200);
    let address = kernel::text::EmailAddress::parse(&email).unwrap();
    let account = app::accounts::known(&site.house.app, &address).await.unwrap().unwrap().account;
    roles::suspend(&site.house.app, &Actor::System("test"), account).await.unwrap();
    assert_is_out(&mut browser).await;
}
