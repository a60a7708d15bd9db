//! The own locks: devices and the second factor.

use app::{Role, accounts::code_of};
use chrono::TimeDelta;
use testkit::{Browser, Seen, TestSite};

use super::{PHRASE, assert_is_out, assert_leads, sign_in, staff};

/// Sets the second factor up as somebody with a telephone would; gives the key and the recovery codes.
pub async fn enrol(site: &TestSite, browser: &mut Browser) -> (String, Vec<String>) {
    let page = browser.get("/account/security/totp").await;
    browser.submit(page.form_at("form[action='/account/security/totp']")).await;
    let page = browser.get("/account/security/totp").await;
    let key = page.words("bdi.code");
    assert_eq!(page.count(".qr svg"), 1);
    let code = code_of(&key, site.house.app.now()).unwrap();
    let form = page.form_at("form[action='/account/security/totp']").fill("code", &code);
    let seen = browser.submit(form).await;
    assert_eq!((seen.status.as_u16(), seen.count("ol bdi.code")), (200, 10), "{}", seen.text());
    assert_eq!(seen.header("cache-control"), "no-store");
    let text = seen.words("ol");
    site.house.clock.advance(TimeDelta::minutes(1));
    (key, text.split_whitespace().map(str::to_owned).collect())
}

async fn code_given(browser: &mut Browser, code: &str) -> Seen {
    let page = browser.get("/auth/second-step?next=%2Faccount%2Fsecurity").await;
    browser.submit(page.form_at("form[action='/auth/second-step']").fill("code", code)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s28_devices_are_listed_and_ended() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
    let mut here = site.browser().with_header("user-agent", agent);
    let mut there = site.browser().from_address("198.51.100.7");
    let mut third = site.browser().from_address("198.51.100.8");
    for browser in [&mut here, &mut there, &mut third] {
        sign_in(browser, &email, PHRASE).await;
    }
    let page = here.get("/account/security").await;
    let text = page.words("section[aria-labelledby=devices]");
    assert!(text.contains("Firefox / Linux") && text.contains("Cet appareil"), "{text}");
    assert!(text.contains("198.51.…") && !text.contains("198.51.100"), "{text}");
    // Testkit signed in once for the account to be made.
    assert_eq!(page.count("section[aria-labelledby=devices] li"), 4);
    let form = page.form_at("section[aria-labelledby=devices] li form");
    site.house.clock.advance(TimeDelta::minutes(11));
    let page = here.submit(form.clone()).await;
    assert_eq!(page.path, "/account/confirm?next=%2Faccount%2Fsecurity", "the password first");
    let back = here.submit(page.form_at("main form").fill("password", PHRASE)).await;
    assert_eq!(back.count("section[aria-labelledby=devices] li"), 4);
    let seen = here.submit(form).await;
    assert!(seen.text().contains("La session est fermée."), "{}", seen.text());
    assert_eq!(seen.count("section[aria-labelledby=devices] li"), 3);
    let form = seen.form_at("form:has(input[value=others])");
    let seen = here.submit(form).await;
    assert_eq!(seen.count("section[aria-labelledby=devices] li"), 1);
    assert_is_out(&mut there).await;
    assert_is_out(&mut third).await;
    assert_eq!(here.get("/account/security").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s28_an_administrator_ends_somebodys_sessions() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/users/1/account").await;
    assert_eq!(page.count("section[aria-labelledby=devices] li"), 1);
    let seen = admin.submit(page.form_at("form:has(input[value=all])")).await;
    assert!(seen.text().contains("Aucun appareil n’est connecté."), "{}", seen.text());
    assert_is_out(&mut recruiter).await;
    assert_eq!(site.signed_in(Role::Talent).await.get("/admin/users/1/account").await.status, 403);
    assert_eq!(admin.get("/admin/users/0/account").await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s06_another_role_takes_effect_on_the_next_request() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let mut admin = site.signed_in(Role::Admin).await;
    assert_eq!(recruiter.get("/talents").await.status, 200);
    let page = admin.get("/admin/users/1/account").await;
    let form = page.form_at("form[action$='/role']");
    assert_eq!(form.value("role"), "recruteur");
    let seen = admin.submit(form.clear("role").tick("role", "user")).await;
    assert!(seen.text().contains("Le rôle est changé"), "{}", seen.text());
    assert_is_out(&mut recruiter).await;
    let email = format!("{}@example.org", Role::Recruiter.key());
    let mut again = site.sign_in(&email, PHRASE).await;
    assert_eq!(again.get("/talents").await.status, 403);
    let own = admin.post("/admin/users/2/role", &[("role", "user")]).await;
    assert_eq!(own.status, 409, "the last administrator stays one");
    assert_eq!(admin.post("/admin/users/1/role", &[("role", "king")]).await.status, 422);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_the_second_page_of_a_sign_in_asks_for_a_code() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let mut browser = site.sign_in(&email, PHRASE).await;
    let (key, codes) = enrol(&site, &mut browser).await;
    let page = browser.get("/account/security").await;
    assert!(page.text().contains("Il vous reste 10 codes de secours."), "{}", page.text());

    let mut visitor = site.browser().staying();
    let seen = sign_in(&mut visitor, &email, PHRASE).await;
    assert_leads(&seen, "/auth/second-step");
    let waiting = visitor.cookie("sid").unwrap().to_owned();
    assert_is_out(&mut visitor).await;
    let wrong = code_given(&mut visitor, "000000").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has_error("code") && wrong.form().value("code").is_empty());
    let code = code_of(&key, site.house.app.now()).unwrap();
    assert_leads(&code_given(&mut visitor, &code).await, "/account/security");
    assert_ne!(visitor.cookie("sid"), Some(waiting.as_str()), "s24: another id after the code");
    assert_eq!(visitor.get("/account/security").await.status, 200);

    let mut thief = site.browser().staying().from_address("198.51.100.7");
    sign_in(&mut thief, &email, PHRASE).await;
    assert_eq!(code_given(&mut thief, &code).await.status, 422, "a code is good once");
    let mut lost = site.browser().staying().from_address("198.51.100.9");
    sign_in(&mut lost, &email, PHRASE).await;
    assert_leads(&code_given(&mut lost, &codes[3]).await, "/account/security");
    let nobody = site.browser().staying().get("/auth/second-step").await;
    assert_leads(&nobody, "/auth/login");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s09_who_has_a_second_factor_is_asked_for_a_code_too() {
    let site = TestSite::open().await;
    let mut talent = site.signed_in(Role::Talent).await.staying();
    let page = talent.get("/account/confirm").await;
    assert_eq!(page.count("main input[name=code]"), 0);
    let (key, codes) = enrol(&site, &mut talent).await;
    site.house.clock.advance(TimeDelta::minutes(11));
    let page = talent.get("/account/confirm").await;
    assert_eq!(page.count("main input[name=code]"), 1);
    let form = page.form().fill("password", PHRASE);
    let seen = talent.submit(form.clone()).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("code")), (422, true));
    let draw = "/account/security/recovery-codes";
    assert_leads(&talent.post(draw, &[]).await, "/account/confirm");
    let code = code_of(&key, site.house.app.now()).unwrap();
    assert_leads(&talent.submit(form.clone().fill("code", &code)).await, "/account/security");
    assert_leads(&talent.submit(form.fill("code", &codes[0])).await, "/account/security");
    assert_eq!(talent.post(draw, &[]).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_administrators_see_a_notice_and_then_a_wall() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await.staying();
    let page = admin.get("/admin").await;
    assert!(page.text().contains("avant le 8 juin 2026"), "{}", page.text());
    site.house.clock.advance(TimeDelta::days(7));
    let email = format!("{}@example.org", Role::Admin.key());
    let mut admin = site.sign_in(&email, PHRASE).await.staying();
    for path in ["/admin", "/talents", "/account/security"] {
        assert_leads(&admin.get(path).await, "/account/security/totp");
    }
    let wall = admin.get("/account/security/totp").await;
    assert!(wall.text().contains("Le délai est passé"), "{}", wall.text());
    assert_eq!(admin.get("/auth/logout").await.status, 200);
    enrol(&site, &mut admin).await;
    let page = admin.get("/admin").await;
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("double authentification"), "{}", page.text());
    let mut talent = site.signed_in(Role::Talent).await;
    assert!(!talent.get("/account/security").await.text().contains("avant le"));
}
