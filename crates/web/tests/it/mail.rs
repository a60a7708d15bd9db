//! The mail centre, as administrators see it.

use app::Role;
use testkit::{Browser, Seen, TestSite};

const CENTRE: &str = "/admin/settings/email-notifications";

/// A site where Amina registered and asked for a new password, and an administrator.
async fn opened() -> (TestSite, Browser) {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    site.house.register(&site.house.amina("amina@example.org")).await;
    site.browser().post("/auth/forgot", &[("identifier", "amina@example.org")]).await;
    site.house.run_jobs().await;
    let admin = site.signed_in(Role::Admin).await;
    (site, admin)
}

async fn reset(admin: &mut Browser) -> Seen {
    let list = admin.get(&format!("{CENTRE}?template=password_reset")).await;
    let href = list.attribute("main table.table tbody a", "href").unwrap();
    admin.get(&href).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_read_in_a_frame_where_nothing_runs() {
    let (_site, mut admin) = opened().await;
    let page = reset(&mut admin).await;
    assert!(page.text().contains("amina@example.org"), "{}", page.text());
    assert!(page.header("content-security-policy").contains("frame-src 'self'"));
    assert_eq!(page.attribute("main iframe", "sandbox").as_deref(), Some(""));
    let frame = page.attribute("main iframe", "src").unwrap();
    let body = admin.get(&frame).await;
    assert_eq!(body.status, 200);
    let policy = body.header("content-security-policy");
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
    assert!(!body.html().contains("/auth/reset/"), "the link that opens the account is dots");
    let log = admin.get("/admin/settings/activity-logs?kind=letter_read").await;
    assert_eq!(log.count("main table.table tbody tr"), 1, "the page is a reading, its frame none");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_sent_again_with_one_button() {
    let (site, mut admin) = opened().await;
    let page = reset(&mut admin).await;
    let before = site.house.mailer.sent_to("amina@example.org").len();
    let button = || page.form_at("form[action$='/again']");
    let seen = admin.submit(button()).await;
    assert!(seen.text().contains("L’e-mail repart."), "{}", seen.text());
    admin.submit(button()).await;
    site.house.run_jobs().await;
    let sent = site.house.mailer.sent_to("amina@example.org");
    assert_eq!(sent.len(), before + 1);
    assert!(sent.last().unwrap().text.contains("/auth/reset/"), "with a link of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn switches_are_saved_and_what_is_essential_has_none() {
    let (site, mut admin) = opened().await;
    let page = admin.get(CENTRE).await;
    assert!(page.text().contains("Toujours envoyé"));
    let form = || page.form_at("main form[method=post]");
    assert!(!form().all("on[]").contains(&"password_reset"));
    assert!(form().all("on[]").contains(&"talent_registration"));
    let off = form().clear("on[]").tick("copied[]", "password_reset");
    let seen = admin.submit(off).await;
    assert!(seen.text().contains("Le réglage est enregistré."), "{}", seen.text());
    let form = seen.form_at("main form[method=post]");
    assert_eq!((form.all("on[]").len(), form.all("copied[]")), (0, vec!["password_reset"]));
    let another = site.house.amina("samira@example.org").replaced("phone", "06 99 88 77 66");
    site.house.register(&another.replaced("first_name", "Samira")).await;
    site.house.run_jobs().await;
    let skipped = admin.get(&format!("{CENTRE}?status=skipped&recipient=samira")).await;
    assert!(skipped.text().contains("Coupé dans les réglages"), "{}", skipped.text());
    assert_eq!(site.house.mailer.sent_to("samira@example.org").len(), 0);
    let log = admin.get("/admin/settings/activity-logs?kind=letters_set").await;
    assert!(log.text().contains("− login_credentials"), "{}", log.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_stopped_and_written_to_again() {
    let (_site, mut admin) = opened().await;
    let page = admin.get(&format!("{CENTRE}/stops")).await;
    let wrong = admin.submit(page.form_at("main form").fill("email", "x")).await;
    assert_eq!((wrong.status.as_u16(), wrong.has_error("email")), (422, true));
    let seen = admin.submit(page.form_at("main form").fill("email", "amina@example.org")).await;
    assert!(seen.text().contains("amina@example.org"), "{}", seen.text());
    let seen = admin.submit(seen.form_at("form[action$='/allow']")).await;
    assert_eq!(seen.count("form[action$='/allow']"), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_leaves_as_a_file_with_its_filter() {
    let (_site, mut admin) = opened().await;
    let page = admin.get(&format!("{CENTRE}?template=password_reset")).await;
    let csv = page.attribute("main a[href*='export/csv']", "href").unwrap();
    let file = admin.get(&csv).await;
    let text = String::from_utf8(file.body.to_vec()).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("amina@example.org") && text.contains("Mot de passe oublié"), "{text}");
    assert!(file.header("content-disposition").contains("letters-"));
    let xlsx = page.attribute("main a[href*='export/xlsx']", "href").unwrap();
    assert!(admin.get(&xlsx).await.body.starts_with(b"PK"));
    assert_eq!(admin.get(&format!("{CENTRE}/export/pdf")).await.status, 404);
    let log = admin.get("/admin/settings/security-logs?kind=letters_exported").await;
    assert_eq!(log.count("main table.table tbody tr"), 2);
}
