//! People hear of changes to their access (quality.md S22): each change of a lock is one letter to its owner, and another
//! address is told to the former one too. New devices are accounts' own test.

use testkit::TestSite;

use super::open_without_limits;
use crate::{accounts::security::enrol, talents::signed_in};

const FORMER: &str = "amina@example.org";
const NEW: &str = "amina.nouvelle@example.org";
const PHRASE: &str = "une girafe sous la pluie";

/// How many letters came to an address, once all were sent.
async fn letters(site: &TestSite, address: &str) -> usize {
    site.house.run_jobs().await;
    site.house.mailer.sent_to(address).len()
}

/// The newest link that was sent to an address.
fn link(site: &TestSite, address: &str) -> String {
    let letters = site.house.mailer.sent_to(address);
    let mut lines = letters.iter().rev().flat_map(|letter| letter.text.lines());
    let line = lines.find(|line| line.contains("/auth/email/")).unwrap();
    line.trim().strip_prefix("http://localhost:5000").unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s22_every_change_of_a_lock_is_told_to_its_owner() {
    let site = open_without_limits().await;
    let amina = site.house.register(&site.house.amina(FORMER)).await;
    let mut owner = signed_in(&site, &amina).await;
    let mut told = letters(&site, FORMER).await;

    let form = owner.get("/account/password").await.form().fill("current", PHRASE);
    let form = form.fill("password", "trois lanternes au port");
    owner.submit(form.fill("password_again", "trois lanternes au port")).await;
    assert_eq!(letters(&site, FORMER).await, told + 1, "another password");
    told += 1;

    enrol(&site, &mut owner).await;
    assert_eq!(letters(&site, FORMER).await, told + 1, "a second factor");
    told += 1;
    let security = owner.get("/account/security").await;
    owner.submit(security.form_at("form[action$='/totp/remove']")).await;
    assert_eq!(letters(&site, FORMER).await, told + 1, "no second factor any more");
    told += 1;

    let form = owner.get("/account/email").await.form();
    owner.submit(form.fill("email", NEW)).await;
    assert_eq!(letters(&site, FORMER).await, told + 1, "another address is asked for");
    assert_eq!(letters(&site, NEW).await, 1);
    for address in [FORMER, NEW] {
        let mut browser = site.browser();
        let form = browser.get(&link(&site, address)).await.form();
        assert_eq!(browser.submit(form).await.status, 200);
    }
    assert_eq!(letters(&site, FORMER).await, told + 2, "another address, to the former one");
    assert_eq!(letters(&site, NEW).await, 2, "and to the new one");
}
