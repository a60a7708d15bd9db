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
async fn a_period_that_ends_before_it_begins_is_said() {
    let (_site, mut admin) = opened().await;
    let seen = admin.get(&format!("{CENTRE}?from=2026-05-02&until=2026-05-01")).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("from")), (200, true));
    assert_eq!(seen.attribute("#f-until", "value").as_deref(), Some("2026-05-01"));
    assert!(!admin.get(&format!("{CENTRE}?from=2026-05-01")).await.has_error("from"));
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_is_named_tried_and_its_key_never_comes_back() {
    let site = TestSite::open_with(|config| config.anti_robot = false).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/settings/email").await;
    let form = || page.form_at("main form[action$=email]");
    let wrong = form().fill("provider", "smtp").fill("host", "mail.example");
    let wrong = wrong.fill("user", "driss").fill("sender_name", "Bureau").fill("port", "99999");
    let seen = admin.submit(wrong.fill("smtp_password", "zqsecret")).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("port")), (422, true));
    let form = seen.form_at("main form[action$=email]");
    assert_eq!((form.value("host"), form.value("sender_name")), ("mail.example", "Bureau"));
    assert!(!seen.html().contains("zqsecret"));
    let seen = admin.submit(form.fill("port", "465").fill("smtp_password", "zqsecret")).await;
    assert!(seen.text().contains("Le réglage est enregistré."), "{}", seen.text());
    assert!(!seen.html().contains("zqsecret") && seen.text().contains("jamais affiché"));
    let back = seen.form_at("main form[action$=email]").fill("provider", "outbox");
    let seen = admin.submit(back).await;
    let seen = admin.submit(seen.form_at("main form[action$=test]")).await;
    assert!(seen.text().contains("dans le courrier gardé ici"), "{}", seen.text());
    assert_eq!(site.house.mailer.sent().last().unwrap().from.name, "Bureau");
    let log = admin.get("/admin/settings/security-logs?kind=provider_set").await;
    assert!(log.text().contains("provider: outbox → smtp"), "{}", log.text());
    assert!(log.text().contains("+ smtp_password") && !log.html().contains("zqsecret"));
}

const RESET: &str = "/admin/settings/email-notifications/texts/password_reset/fr";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_worded_otherwise_looked_at_and_given_back() {
    let (site, mut admin) = opened().await;
    let list = admin.get("/admin/settings/email-notifications/texts").await;
    assert!(list.html().contains(RESET), "{}", list.text());
    let page = admin.get(RESET).await;
    assert!(page.header("content-security-policy").contains("frame-src 'self'"));
    assert_eq!(page.attribute("main iframe", "sandbox").as_deref(), Some(""));
    let form = || page.form_at("main form[action$=fr]");
    assert!(form().value("body").contains("{{link}}"), "{}", form().value("body"));
    let wrong = form().fill("subject", "Salut").fill("body", "Bonjour {{nom}}");
    let seen = admin.submit(wrong).await;
    assert_eq!((seen.status.as_u16(), seen.has_error("body")), (422, true));
    let form = seen.form_at("main form[action$=fr]");
    assert_eq!((form.value("subject"), form.value("body")), ("Salut", "Bonjour {{nom}}"));
    let frame = page.attribute("main iframe", "src").unwrap();
    let typed = [("subject", "Salut {{name}}"), ("body", "Bonjour,\n\nIci :\n{{link}}\n<script>")];
    let drawn = admin.post(&frame, &typed).await;
    let policy = drawn.header("content-security-policy").to_owned();
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
    assert!(drawn.html().contains("&lt;script&gt;") && !drawn.html().contains("<script"));
    let unread = admin.post(&frame, &[("subject", "x"), ("body", "{% if x %}")]).await;
    assert!(unread.text().contains("accolades"), "{}", unread.text());
    assert!(unread.header("content-security-policy").contains("sandbox"));
    let fine = form.fill("subject", "Salut {{name}}").fill("body", "Bonjour,\n\nIci :\n{{link}}");
    let seen = admin.submit(fine).await;
    assert!(seen.text().contains("Le réglage est enregistré."), "{}", seen.text());
    site.browser().post("/auth/forgot", &[("identifier", "amina@example.org")]).await;
    site.house.run_jobs().await;
    let sent = site.house.mailer.sent_to("amina@example.org");
    assert!(sent.last().unwrap().subject.starts_with("Salut "), "{}", sent.last().unwrap().subject);
    let seen = admin.submit(seen.form_at("form[action$='/reset']")).await;
    assert!(seen.text().contains("Le texte d’origine est de retour."), "{}", seen.text());
    let old = seen.attribute("main a[href*='version=']", "href").unwrap();
    let old = admin.get(&old).await;
    assert_eq!(old.form_at("main form[action$=fr]").value("subject"), "Salut {{name}}");
    for nowhere in ["texts/admin_copy/fr", "texts/pigeon/fr", "texts/new_device/xx"] {
        assert_eq!(admin.get(&format!("{CENTRE}/{nowhere}")).await.status, 404, "{nowhere}");
    }
    let log = admin.get("/admin/settings/security-logs?kind=letter_text_set").await;
    assert!(log.text().contains("+ password_reset fr"), "{}", log.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_stops_letters_without_an_account_and_a_mail_program_does_it_in_one_click() {
    let (site, _) = opened().await;
    let letters = site.house.mailer.sent_to("amina@example.org");
    let link = letters.iter().find_map(|letter| letter.list_unsubscribe.clone()).unwrap();
    let path = link.strip_prefix("http://localhost:5000").unwrap();
    let mut reader = site.browser();
    let page = reader.get(path).await;
    assert!(page.text().contains("Ne plus recevoir ces e-mails"), "{}", page.text());
    assert!(!page.text().contains("amina@example.org"), "the link may have been passed on");
    let again = reader.get(path).await;
    assert_eq!(again.count("input[name=again]"), 0, "looking changes nothing");
    let pressed = [("List-Unsubscribe", "One-Click")];
    let seen = site.browser().post(path, &pressed).await;
    assert_eq!(seen.status, 200, "a program follows no redirect");
    assert!(seen.text().contains("seuls les e-mails indispensables"), "{}", seen.text());
    let page = reader.get(path).await;
    let seen = reader.submit(page.form_at("main form[method=post]")).await;
    assert!(seen.text().contains("reçoit de nouveau"), "{}", seen.text());
    let seen = reader.submit(seen.form_at("main form[method=post]")).await;
    assert!(seen.text().contains("Recevoir de nouveau"), "{}", seen.text());
    let none = reader.get("/mail/stop/v1.1.AAAA").await;
    assert_eq!(none.status, 404);
    assert_eq!(reader.post("/mail/stop/x", &pressed).await.status, 404);
}
