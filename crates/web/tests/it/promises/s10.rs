//! A fresh installation knows nobody.

use std::path::Path;

use app::accounts;
use kernel::PersonId;
use testkit::TestSite;

use super::tree;

/// What installations of other products answer to.
const KNOWN: [(&str, &str); 10] = [
    ("admin", "admin"),
    ("admin", "admin123"),
    ("admin", "password"),
    ("admin@example.org", "admin"),
    ("admin@example.com", "changeme"),
    ("admin@localhost", "admin"),
    ("admin@taalentio.com", "@4dm1n"),
    ("root", "root"),
    ("demo@example.org", "demo"),
    ("MAF0001OUA", "taalentio"),
];

#[tokio::test]
async fn s10_a_fresh_installation_has_no_account() {
    let site = TestSite::open().await;
    let app = &site.house.app;
    assert!(accounts::needs_setup(app).await.unwrap());
    assert!(accounts::active_admins(app).await.unwrap().is_empty());
    for number in 0..50 {
        assert!(accounts::of_person(app, PersonId(number)).await.unwrap().is_none(), "{number}");
    }
    for (place, (identifier, password)) in KNOWN.iter().enumerate() {
        let mut browser = site.browser().from_address(&format!("198.51.100.{place}")).staying();
        let form = browser.get("/auth/login").await.form();
        let form = form.fill("identifier", identifier).fill("password", password);
        let seen = browser.submit(form).await;
        assert_eq!((seen.status.as_u16(), browser.cookie("sid")), (422, None), "{identifier}");
    }
    site.house.run_jobs().await;
    assert!(site.house.mailer.sent().is_empty(), "nobody is told a password");
}

/// What the binary is made of; the binary itself is read by the test of the same number in `cli`.
#[test]
fn s10_what_is_shipped_holds_no_password() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = [
        "seeds",
        "crates/app/src/migrations",
        "assets/public",
        "config",
        "templates",
        "translations",
    ];
    let mut shipped: Vec<_> = folders.iter().flat_map(|name| tree(&root.join(name))).collect();
    assert!(shipped.len() > 100, "{}", shipped.len());
    shipped.extend(["compose.yaml", "Dockerfile"].map(|name| root.join(name)));
    for path in shipped {
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        for secret in
            ["$argon2", "$2a$", "$2b$", "$2y$", "scrypt:", "pbkdf2:", "@4dm1n", "admin123"]
        {
            assert!(!text.contains(secret), "{}: {secret}", path.display());
        }
    }
}
