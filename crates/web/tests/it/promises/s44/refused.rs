//! What is given back at once: refused forms with the name of their file, addresses, codes, kept letters.

use app::{Role, talents::read_new_talent};
use testkit::{Seen, TestSite};

use super::{FIELDS, shape, squeezed};
use crate::{
    promises::{
        open, open_without_limits,
        payloads::{count, payload},
        shape::assert_known,
    },
    registration::pictures::png,
};

/// Fields that take no words: a number, a date, a choice, an address.
const STRICT: [&str; 20] = [
    "email",
    "phone",
    "whatsapp",
    "date_of_birth",
    "gender",
    "nationality",
    "country_id",
    "residence_country_id",
    "residence_city_id",
    "talents[]",
    "languages[]",
    "years_experience",
    "availability",
    "available_from",
    "work_mode[]",
    "contract_kind[]",
    "rate_hourly_min",
    "rate_monthly_max",
    "currency",
    "linkedin",
];

#[tokio::test]
async fn s44_a_field_that_takes_no_words_takes_no_markup() {
    let site = open().await;
    let (reference, today) = (site.house.app.reference(), site.house.app.today());
    let marks = |text: &str| text.contains(['<', '>', '"', '\'', '`', '&', '{', '$', '=', '(']);
    for number in 0..count() {
        let form = site.house.amina("amina@example.org").replaced("whatsapp_same", "");
        let form = STRICT.iter().fold(form, |form, field| form.replaced(field, payload(number)));
        let refused = read_new_talent(&form, &reference, today, kernel::Locale::Fr).unwrap_err();
        let took: Vec<&str> = STRICT
            .into_iter()
            .filter(|field| !refused.iter().any(|one| one.field == *field))
            .collect();
        assert!(!marks(payload(number)) || took.is_empty(), "{took:?} took {:?}", payload(number));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_what_a_refused_form_gives_back_is_text() {
    let site = open_without_limits().await;
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form();
    let fields: Vec<&str> =
        FIELDS.iter().map(|(field, ..)| *field).chain(STRICT).chain(["crop", "poster"]).collect();
    // The picture waits from the first refusal on; only its name travels again.
    let first = form.attach("photo", "a.png", "image/png", &png(220, 220));
    let form = browser.submit(first).await.form();
    let mut expected = Vec::new();
    // Taken where words are taken, and refused everywhere.
    for words in ["(harmless", "\u{1}", ""] {
        let sent = fields.iter().fold(form.clone(), |form, field| form.forge(field, words));
        expected.extend(shape(&browser.submit(sent).await.whole()));
    }
    for number in 0..count() {
        let typed = fields.iter().enumerate();
        let sent = typed.fold(form.clone(), |form, (place, field)| {
            form.forge(field, payload(number + place * 17))
        });
        let seen = browser.submit(sent.forge("incoming_name", payload(number))).await;
        let whole = seen.whole();
        assert_eq!(seen.status, 422, "{number}");
        assert_known(&expected, &whole, payload(number));
        let name = payload(number).rsplit(['/', '\\']).next().unwrap_or_default();
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        assert!(whole.text.contains(&squeezed(&name)), "the file's name {name:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_the_name_of_a_file_is_text() {
    let site = open_without_limits().await;
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form();
    let send = |name: &str| form.clone().attach("photo", name, "image/png", &png(220, 220));
    let mut expected = shape(&browser.submit(send("a.png")).await.whole());
    // A name that is no header at all brings no file.
    expected.extend(shape(&browser.submit(form.clone()).await.whole()));
    for number in (0..count()).step_by(11) {
        // As browsers write them into the head of a part.
        let sent = payload(number).replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let seen = browser.submit(send(&format!("{sent}.png"))).await;
        assert_eq!(seen.status, 422, "{sent}");
        assert_known(&expected, &seen.whole(), &sent);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_addresses_and_errors_give_no_markup_back() {
    let site = open_without_limits().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let mut visitor = site.browser().staying();
    let patterns = [
        "/{}",
        "/t/{}",
        "/admin/outbox/{}",
        "/admin/users/{}",
        "/admin/users?q={}",
        "/talents?q={}&city={}&talent={}&page={}&sort={}&view={}",
        "/auth/login?next={}&m={}",
        "/?m={}&lang={}",
        "/auth/reset/{}",
        "/auth/welcome/{}",
        "/auth/register?poster={}",
        "/language/{}",
    ];
    let mut expected: Vec<Option<Vec<String>>> = vec![None; patterns.len() + 3];
    for number in 0..count() {
        // The first round is harmless, in every pattern.
        let text = if number == 0 { "(harmless" } else { payload(number) };
        let sent: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let sent = sent.replace('+', "%20");
        for (place, pattern) in patterns.iter().enumerate() {
            if number > 0 && !(number + place).is_multiple_of(4) {
                continue;
            }
            let path = pattern.replace("{}", &sent);
            let browser = if path.starts_with("/auth") { &mut visitor } else { &mut admin };
            let seen = browser.get(&path).await;
            assert!(!seen.status.is_server_error(), "{path}: {}", seen.status);
            compare(&mut expected[place], &seen, &path);
        }
        let posts = [
            ("/auth/login", "identifier"),
            ("/talents/find", "code"),
            ("/auth/forgot", "identifier"),
        ];
        let (place, (path, field)) = posts.into_iter().enumerate().nth(number % 3).unwrap();
        if path == "/auth/login" && number > 90 {
            continue;
        }
        let browser = if path == "/talents/find" { &mut admin } else { &mut visitor };
        let seen = browser.post(path, &[(field, text), ("password", "")]).await;
        compare(&mut expected[patterns.len() + place], &seen, path);
    }
}

/// The first answer of a kind is the harmless one; what it has not, no other may have.
fn compare(expected: &mut Option<Vec<String>>, seen: &Seen, what: &str) {
    let whole = seen.whole();
    let known = expected.get_or_insert_with(|| shape(&whole));
    assert_known(known, &whole, what);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_a_letter_kept_on_disk_is_text() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let folder = site.house.app.outbox_folder();
    std::fs::create_dir_all(&folder).unwrap();
    let mut expected = None;
    for number in 0..=count() {
        let text = if number == 0 { "harmless" } else { payload(number) };
        let line = squeezed(&text.replace(char::is_control, " "));
        let letter = format!(
            "From: {line} <a@example.org>\r\nTo: amina@example.org\r\nSubject: {line}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\nhttp://localhost:5000/{line}\r\n"
        );
        let name = "20260601T090000Z-x.eml";
        std::fs::write(folder.join(name), letter).unwrap();
        let seen = admin.get(&format!("/admin/outbox/{name}")).await;
        assert_eq!(seen.status, 200, "{text}");
        compare(&mut expected, &seen, text);
        if number.is_multiple_of(20) {
            assert_eq!(admin.get("/admin/outbox").await.status, 200);
        }
    }
}
