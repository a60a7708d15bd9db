//! Passkeys as a browser brings them, with a telephone that is none.

use app::{
    Role,
    accounts::passkeys::{Answer, Challenge},
    testing::Authenticator,
};
use chrono::TimeDelta;
use testkit::{Browser, Seen, TestSite};

use super::{PHRASE, assert_leads, sign_in, staff};

const OWN: &str = "/account/security/passkeys";
const REFUSED: &str = "Cette clé d’accès n’ouvre pas de compte ici";

/// What the script asks for.
async fn asked(browser: &mut Browser, path: &str, why: &str) -> Challenge {
    let seen = browser.post(path, &[("for", why)]).await;
    assert_eq!(seen.status, 200, "{}", seen.text());
    assert_eq!(seen.header("cache-control"), "no-store");
    let said = seen.json();
    let handle = said["handle"].as_str().unwrap().to_owned();
    Challenge { handle, options: said["options"].clone() }
}

/// What the script fills in.
async fn brought(browser: &mut Browser, path: &str, answer: &Answer, name: &str) -> Seen {
    let fields = [
        ("handle", answer.handle.as_str()),
        ("passkey", answer.credential.as_str()),
        ("name", name),
        ("next", "/account/security"),
        ("remember", ""),
    ];
    browser.post(path, &fields).await
}

async fn add(browser: &mut Browser, device: &mut Authenticator, name: &str) -> Seen {
    let challenge = asked(browser, "/account/security/passkeys/challenge", "register").await;
    let answer = device.create(&challenge);
    brought(browser, OWN, &answer, name).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_passkey_is_made_used_named_and_removed() {
    let site = TestSite::open().await;
    let mut talent = site.signed_in(Role::Talent).await;
    let page = talent.get(OWN).await;
    assert_eq!(page.count("form[data-passkey=register][hidden]"), 1, "hidden until a script knows");
    assert!(page.text().contains("Ce navigateur ne peut pas créer de clé d’accès."));
    let mut device = Authenticator::new(3);
    let seen = add(&mut talent, &mut device, "Mon téléphone").await;
    assert_eq!((seen.status.as_u16(), seen.count("ol bdi.code")), (200, 10), "{}", seen.text());
    let page = talent.get("/account/security").await;
    let section = page.words("section[aria-labelledby=passkeys]");
    assert!(section.contains("Mon téléphone") && section.contains("jamais utilisée"), "{section}");
    assert!(page.words("section[aria-labelledby=factor]").contains("par clé d’accès"));

    // Another browser, no address, no password.
    let mut elsewhere = site.browser();
    let page = elsewhere.get("/auth/login").await;
    assert_eq!(page.count("form[data-passkey=sign_in][hidden]"), 1);
    let field = page.attribute("input[name=identifier]", "autocomplete");
    assert_eq!(field.as_deref(), Some("username webauthn"));
    let challenge = asked(&mut elsewhere, "/auth/passkey/challenge", "sign_in").await;
    let answer = device.get(&challenge);
    let seen = brought(&mut elsewhere, "/auth/passkey", &answer, "").await;
    assert_eq!((seen.status.as_u16(), seen.path.as_str()), (200, "/account/security"));
    let mut replayed = site.browser();
    let seen = brought(&mut replayed, "/auth/passkey", &answer, "").await;
    assert_eq!(seen.status, 422);
    assert!(seen.words("[role=alert]").contains(REFUSED), "{}", seen.text());

    let page = elsewhere.get(OWN).await;
    let rename = "form[action$='/name']";
    let seen = elsewhere.submit(page.form_at(rename).fill("name", "Vieux téléphone")).await;
    assert!(seen.text().contains("La clé d’accès est renommée."), "{}", seen.text());
    let refused = elsewhere.submit(seen.form_at(rename).fill("name", " ")).await;
    assert_eq!((refused.status.as_u16(), refused.has_error("name")), (422, true));
    let seen = elsewhere.submit(seen.form_at("form[action$='/remove']")).await;
    assert!(seen.text().contains("La clé d’accès est supprimée."));
    assert_eq!(seen.count("section[aria-labelledby=own]"), 0);
    for (id, act) in [("0", "name"), ("abc", "remove"), ("-1", "remove")] {
        let seen = elsewhere.post(&format!("{OWN}/{id}/{act}"), &[("name", "x")]).await;
        assert_eq!(seen.status, 404, "{id} {act}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_a_passkey_is_the_second_step_and_the_proof() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let mut browser = site.browser().staying();
    sign_in(&mut browser, &email, PHRASE).await;
    let mut device = Authenticator::new(3);
    add(&mut browser, &mut device, "Clé").await;
    let mut browser = site.browser().from_address("198.51.100.7").staying();
    assert_leads(&sign_in(&mut browser, &email, PHRASE).await, "/auth/second-step");
    let page = browser.get("/auth/second-step").await;
    assert_eq!(page.count("form[data-passkey=second_step][hidden]"), 1);
    assert!(page.text().contains("Code de secours"), "{}", page.text());
    let challenge = asked(&mut browser, "/auth/passkey/challenge", "second_step").await;
    assert_eq!(challenge.options["publicKey"]["allowCredentials"].as_array().unwrap().len(), 1);
    let mut stranger = Authenticator::new(4);
    let wrong = brought(&mut browser, "/auth/second-step", &stranger.get(&challenge), "").await;
    assert_eq!(wrong.status, 422, "{}", wrong.text());
    let challenge = asked(&mut browser, "/auth/passkey/challenge", "second_step").await;
    let answer = device.get(&challenge);
    assert_leads(
        &brought(&mut browser, "/auth/second-step", &answer, "").await,
        "/account/security",
    );

    site.house.clock.advance(TimeDelta::minutes(11));
    let seen = browser.get(OWN).await;
    assert_leads(&seen, "/account/confirm");
    let seen = browser.post("/account/security/passkeys/challenge", &[]).await;
    assert_leads(&seen, "/account/confirm");
    let page = browser.get("/account/confirm?next=%2Faccount%2Fsecurity").await;
    assert_eq!(page.count("form[data-passkey=prove][hidden]"), 1);
    let before = browser.cookie("sid").unwrap().to_owned();
    let challenge = asked(&mut browser, "/account/security/passkeys/challenge", "prove").await;
    let answer = device.get(&challenge);
    assert_leads(
        &brought(&mut browser, "/account/confirm", &answer, "").await,
        "/account/security",
    );
    assert_ne!(browser.cookie("sid"), Some(before.as_str()), "s24");
    assert_eq!(browser.get(OWN).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s18_who_owes_a_second_factor_may_make_a_passkey_of_it() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Admin).await;
    site.house.clock.advance(TimeDelta::days(8));
    let mut admin = site.browser().staying();
    sign_in(&mut admin, &email, PHRASE).await;
    assert_leads(&admin.get("/admin").await, "/account/security/totp");
    let page = admin.get("/account/security/totp").await;
    assert_eq!(page.count(&format!("a[href='{OWN}']")), 1);
    assert_eq!(admin.get(OWN).await.status, 200);
    let mut device = Authenticator::new(3);
    assert_eq!(add(&mut admin, &mut device, "Clé").await.count("ol bdi.code"), 10);
    assert_eq!(admin.get("/admin").await.status, 200);
}
