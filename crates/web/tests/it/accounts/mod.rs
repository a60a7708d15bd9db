//! The way in, the way out, and passwords.

mod activate;
mod confirm;
mod forgot;
mod login;
mod login_limits;
mod logout;
mod next;
mod passkeys;
mod password;
mod reset;
pub mod security;
mod setup;

use app::{Role, talents::Registered};
use testkit::{Browser, Seen, TestSite};

/// The password of every account of staff.
pub const PHRASE: &str = "une girafe sous la pluie";
/// The password somebody chooses in these tests.
const NEW: &str = "trois lanternes au port";
/// Who signs in with a temporary password or a link.
const AMINA: &str = "amina@example.org";

/// An account of that role with [`PHRASE`]; gives its address.
async fn staff(site: &TestSite, role: Role) -> String {
    site.signed_in(role).await;
    format!("{}@example.org", role.key())
}

/// Amina, just registered; her letters are sent.
async fn amina(site: &TestSite) -> Registered {
    let registered = site.house.register(&site.house.amina(AMINA)).await;
    site.house.run_jobs().await;
    registered
}

/// The temporary password of Amina's letter.
fn temporary_password(site: &TestSite) -> String {
    let letters = site.house.mailer.sent_to(AMINA);
    let marked = letters.iter().rev().flat_map(|letter| letter.text.lines());
    let line = marked.filter_map(|line| line.split_once("Mot de passe temporaire")).next().unwrap();
    line.1.trim_matches([' ', ':', '\u{a0}', '\u{202f}']).to_owned()
}

/// The path of the latest link in Amina's letters that contains `part`.
fn mailed_link(site: &TestSite, part: &str) -> String {
    let letters = site.house.mailer.sent_to(AMINA);
    let lines = letters.iter().rev().flat_map(|letter| letter.text.lines());
    let link = lines.map(str::trim).find(|line| line.contains(part)).unwrap();
    link.strip_prefix("http://localhost:5000").unwrap().to_owned()
}

async fn sign_in(browser: &mut Browser, identifier: &str, password: &str) -> Seen {
    let page = browser.get("/auth/login").await;
    let form = page.form().fill("identifier", identifier).fill("password", password);
    browser.submit(form).await
}

/// Asserts a redirect to this path.
#[track_caller]
fn assert_leads(seen: &Seen, path: &str) {
    let location = seen.location().unwrap_or_default();
    assert_eq!(
        (seen.status.as_u16(), location.split('?').next().unwrap()),
        (303, path),
        "{}",
        seen.text()
    );
}

/// Asserts that a browser is nobody's.
async fn assert_is_out(browser: &mut Browser) {
    let seen = browser.get("/account/password").await;
    assert!(
        seen.path.starts_with("/auth/login") || seen.header("location").starts_with("/auth/login"),
        "{}",
        seen.path
    );
}

#[tokio::test]
async fn s42_no_page_here_is_kept_by_anybody() {
    let site = TestSite::open().await;
    let mut visitor = site.browser().staying();
    let mut member = site.signed_in(Role::Talent).await.staying();
    for path in [
        "/auth/login",
        "/auth/forgot",
        "/auth/forgot?sent=1",
        "/auth/reset/x",
        "/auth/activate/x",
        "/setup/x",
    ] {
        assert_eq!(visitor.get(path).await.header("cache-control"), "no-store", "GET {path}");
        assert_eq!(
            visitor.post(path, &[]).await.header("cache-control"),
            "no-store",
            "POST {path}"
        );
    }
    for path in ["/account/password", "/auth/logout", "/auth/login"] {
        assert_eq!(member.get(path).await.header("cache-control"), "no-store", "GET {path}");
        assert_eq!(member.post(path, &[]).await.header("cache-control"), "no-store", "POST {path}");
    }
}

#[tokio::test]
async fn every_page_speaks_the_readers_language() {
    let site = TestSite::open().await;
    for (language, login, expired) in [
        ("en", "Sign in", "This link no longer works"),
        ("ar", "تسجيل الدخول", "هذا الرابط لم يعد صالحًا"),
    ] {
        let mut browser = site.browser().with_header("accept-language", language);
        assert_eq!(browser.get("/auth/login").await.words("h1"), login);
        assert_eq!(browser.get("/auth/reset/x").await.words("h1"), expired);
    }
}
