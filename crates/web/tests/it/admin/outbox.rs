//! The letters kept on disk.

use app::{Role, config::MailRoute};
use testkit::TestSite;

const LETTER: &str = "From: a@example.org\r\nTo: amina@example.org\r\nSubject: Bienvenue\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                      Bonjour <b>Amina</b>\r\nhttp://localhost:5000/auth/login\r\n";
const NAME: &str = "20260601T090000Z-x.eml";

fn keep(site: &TestSite) {
    let folder = site.house.app.outbox_folder();
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(NAME), LETTER).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kept_letters_are_listed_and_read() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    assert!(admin.get("/admin/outbox").await.text().contains("Aucun message"));
    keep(&site);
    let list = admin.get("/admin/outbox").await;
    assert!(list.text().contains("Bienvenue") && list.text().contains("amina@example.org"));
    let letter = admin.get(&list.attribute("main li a", "href").unwrap()).await;
    assert!(letter.text().contains("Bonjour <b>Amina</b>"), "a letter is text");
    assert_eq!(
        letter.attribute("article a", "href").as_deref(),
        Some("http://localhost:5000/auth/login")
    );
    for name in ["20260601T090000Z-y.eml", "..%2F..%2Fkeys%2Fseal-1.key", "%00", "x"] {
        assert_eq!(admin.get(&format!("/admin/outbox/{name}")).await.status, 404, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_are_listed_fifty_at_a_time() {
    let site = TestSite::open().await;
    keep(&site);
    let folder = site.house.app.outbox_folder();
    for number in 0..60 {
        std::fs::write(folder.join(format!("20260602T0900{number:02}Z-x.eml")), LETTER).unwrap();
    }
    let mut admin = site.signed_in(Role::Admin).await;
    let first = admin.get("/admin/outbox").await;
    assert_eq!(first.count("main li a"), 50);
    assert!(first.html().contains("20260602T090059Z-x.eml") && !first.html().contains(NAME));
    let older = first.attribute("[rel=next]", "href").unwrap();
    let second = admin.get(&older).await;
    assert_eq!(second.count("main li a"), 11);
    assert!(second.html().contains(NAME) && second.attribute("[rel=next]", "href").is_none());
    assert_eq!(second.attribute("[rel=prev]", "href").as_deref(), Some("/admin/outbox"));
    for odd in ["0", "-1", "x", "999999999999999999999"] {
        assert_eq!(admin.get(&format!("/admin/outbox?page={odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_a_provider_nothing_is_shown() {
    let smtp = || MailRoute::Smtp(kernel::Secret::new("smtp://localhost".to_owned()));
    let site = TestSite::open_with(|config| config.mail = smtp()).await;
    keep(&site);
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = admin.get("/admin/outbox").await;
    assert!(seen.text().contains("Les e-mails partent") && !seen.text().contains("Bienvenue"));
    assert_eq!(admin.get(&format!("/admin/outbox/{NAME}")).await.status, 404);
}
