//! Markup that somebody stored is text wherever it is shown (quality.md S44).

use app::{Role, answers::Answers, talents::Registered, testing::with};
use testkit::{Browser, TestSite};

use super::{
    open,
    payloads::{PAYLOADS, assert_ours, marked, page},
};
use crate::registration::pictures::png;

/// Every field of the registration a person can type into.
const FIELDS: [&str; 18] = [
    "bio",
    "education",
    "address",
    "residence_city_name",
    "website",
    "first_name",
    "last_name",
    "phone",
    "whatsapp",
    "guardian_name",
    "guardian_phone",
    "guardian_email",
    "instagram",
    "linkedin",
    "years_experience",
    "rate_hourly_min",
    "currency",
    "available_from",
];
/// Those that take any words.
const FREE: [&str; 5] = ["bio", "education", "address", "residence_city_name", "website"];
/// People, each with other payloads in other fields.
const PEOPLE: usize = 9;

/// What somebody types; an address begins as one.
fn typed(field: &str, number: usize) -> String {
    let words = marked(field, number);
    if field == "website" { format!("https://evil.example/?q={words}") } else { words }
}

/// A form with a payload in each field that takes one, and how many did.
fn hostile(site: &TestSite, person: usize) -> (Answers, usize) {
    let mut form = site.house.amina(&format!("amina{person}@example.org"));
    for (name, value) in
        [("residence_city_id", "other"), ("residence_city_name", "Zagora"), ("show_website", "on")]
    {
        form = with(&form, name, value);
    }
    let mut taken = 0;
    for (place, field) in FIELDS.iter().enumerate() {
        let tried = with(&form, field, &typed(field, person * FREE.len() + place));
        let (reference, today) = (site.house.app.reference(), site.house.app.now().date_naive());
        let read = app::talents::read_new_talent(&tried, &reference, today, kernel::Locale::Fr);
        if read.is_ok() {
            (form, taken) = (tried, taken + 1);
        }
    }
    (form, taken)
}

async fn walk(browser: &mut Browser, who: &str, paths: &[String]) {
    for path in paths {
        let seen = browser.get(path).await;
        assert_eq!(seen.status, 200, "{who}: {path}");
        assert_ours(&seen, &format!("{who}: {path}"));
    }
}

/// Somebody writes to a talent, name, address and words full of markup.
async fn write_to(site: &TestSite, talent: &Registered, number: usize) {
    let path = format!("/t/{}/contact", talent.code);
    let mut browser = site.browser().from_address(&format!("198.51.100.{number}"));
    let form = browser.get(&path).await.form();
    site.house.clock.advance(chrono::TimeDelta::seconds(5));
    let form = form
        .fill("name", &marked("name", number))
        .fill("email", &marked("email", number))
        .fill("message", &marked("message", number));
    let refused = browser.submit(form).await;
    assert_eq!((refused.status.as_u16(), refused.has_error("email")), (422, true));
    assert_ours(&refused, "the refused contact form");
    let form = refused.form().fill("email", "nadia@example.net");
    let form = if refused.has_error("name") { form.fill("name", "Nadia") } else { form };
    let sent = browser.submit(form).await;
    assert!(sent.text().contains("Votre message est parti."), "{}", sent.text());
}

/// What the person themselves and staff see of somebody.
async fn look(site: &TestSite, talent: &Registered, admin: &mut Browser, number: usize) {
    let short = format!("/t/{}", talent.code);
    let public = ["".to_owned(), "/contact".to_owned()].map(|end| format!("{short}{end}")).to_vec();
    let mut visitor = site.browser().from_address(&format!("203.0.113.{number}"));
    walk(&mut visitor, "a visitor", &public).await;
    walk(&mut visitor, "a visitor", &[format!("/profile/view/{}", talent.code)]).await;
    let person = format!("/admin/users/{}", talent.person);
    let mut staff = vec![short.clone(), person.clone()];
    staff.extend(
        app::talents::Section::ALL.map(|one| format!("{person}/edit?section={}", one.key())),
    );
    walk(admin, "an administrator", &staff).await;
    let mut owner = crate::talents::signed_in(site, talent).await;
    let mut own = vec!["/profile/dashboard".to_owned(), "/profile/photo".to_owned(), short.clone()];
    let sections = app::talents::Section::ALL.into_iter();
    let sections = sections.filter(|one| *one != app::talents::Section::Photo);
    own.extend(sections.map(|one| format!("/profile/edit/{}", one.key())));
    walk(&mut owner, "the owner", &own).await;
    if number.is_multiple_of(3) {
        let card = visitor.get(&format!("{short}/card.pdf")).await;
        assert_eq!(card.status, 200, "{number}: the card");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_any_field_is_text_wherever_it_appears() {
    let site = open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    for number in 0..PEOPLE {
        let (form, taken) = hostile(&site, number);
        assert!(taken >= FREE.len(), "{number}: only {taken} fields took their payload");
        let talent = site.house.register(&form).await;
        let seen = admin.get(&format!("/t/{}", talent.code)).await;
        for field in ["bio", "education", "address"] {
            assert!(seen.text().contains(&format!("Zq{field} ")), "{number}: {field} is shown");
        }
        look(&site, &talent, &mut admin, number).await;
        write_to(&site, &talent, number).await;
    }
    let lists = ["/talents", "/talents?view=table", "/talents/find"].map(str::to_owned);
    walk(&mut recruiter, "a recruiter", &lists).await;
    let lists = ["/admin", "/admin/users", "/admin/users?view=table", "/"].map(str::to_owned);
    walk(&mut admin, "an administrator", &lists).await;
    site.house.run_jobs().await;
    let letters = site.house.mailer.sent();
    assert!(
        letters.len() >= PEOPLE * 2 && letters.iter().any(|one| one.text.contains("Zqmessage"))
    );
    for letter in &letters {
        assert_ours(&page(&letter.html), &letter.subject);
        assert!(
            !letter.subject.contains('\n') && !letter.html.contains("<zq-x"),
            "{}",
            letter.subject
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_what_a_refused_form_gives_back_is_text() {
    let site = open().await;
    let mut browser = site.browser();
    for (number, payload) in PAYLOADS.iter().enumerate() {
        let form = browser.get("/auth/register").await.form();
        let form = FIELDS
            .iter()
            .enumerate()
            .fold(form, |form, (place, field)| form.forge(field, &typed(field, number + place)));
        let form =
            ["email", "date_of_birth", "gender", "nationality", "crop", "country_id", "talents[]"]
                .iter()
                .fold(form, |form, field| form.forge(field, &marked(field, number)));
        // A quote would end the name on the way.
        let name = payload.replace('"', "'");
        let form = form.attach("photo", &format!("{name}<zq-x>.png"), "image/png", &png(220, 220));
        let seen = browser.submit(form.forge("incoming_name", &marked("incoming", number))).await;
        assert_eq!(seen.status, 422, "{number}");
        assert_ours(&seen, &format!("a refused form with {name}"));
        assert_eq!(seen.form().value("bio"), typed("bio", number), "what was typed stays");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_addresses_and_errors_give_no_markup_back() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    for (number, payload) in PAYLOADS.iter().enumerate() {
        let text = marked("query", number);
        let sent: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let sent = sent.replace('+', "%20");
        for path in [
            format!("/{sent}"),
            format!("/t/{sent}"),
            format!("/admin/outbox/{sent}"),
            format!("/admin/users/{sent}"),
            format!(
                "/talents?q={sent}&city={sent}&talent={sent}&page={sent}&sort={sent}&view={sent}"
            ),
            format!("/admin/users?q={sent}"),
            format!("/auth/login?next={sent}&m={sent}"),
            format!("/?m={sent}&lang={sent}"),
        ] {
            let seen = admin.get(&path).await;
            assert!(!seen.status.is_server_error(), "{path}: {}", seen.status);
            assert_ours(&seen, &path);
        }
        let seen = site.browser().from_address(&format!("198.51.100.{number}"));
        let mut visitor = seen.staying();
        for (path, field) in [("/auth/login", "identifier"), ("/talents/find", "code")] {
            let browser = if path == "/auth/login" { &mut visitor } else { &mut admin };
            let seen = browser.post(path, &[(field, &text), ("password", payload)]).await;
            assert_eq!(seen.status, 422, "{path}");
            assert_ours(&seen, path);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_a_letter_kept_on_disk_is_text() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let folder = site.house.app.outbox_folder();
    std::fs::create_dir_all(&folder).unwrap();
    for number in 0..PAYLOADS.len() {
        let (subject, body) = (marked("subject", number), marked("body", number));
        let letter = format!(
            "From: {body} <a@example.org>\r\nTo: amina@example.org\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\nhttp://localhost:5000/{subject}\r\n"
        );
        let name = format!("20260601T0900{number:02}Z-x.eml");
        std::fs::write(folder.join(&name), letter).unwrap();
        let seen = admin.get(&format!("/admin/outbox/{name}")).await;
        assert_eq!((seen.status.as_u16(), seen.text().contains("Zqbody")), (200, true), "{number}");
        assert_ours(&seen, &name);
    }
    assert_ours(&admin.get("/admin/outbox").await, "the letters kept");
}
