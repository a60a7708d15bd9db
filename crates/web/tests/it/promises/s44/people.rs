//! Everybody registers with other payloads; everybody who may looks at them.

use app::{Role, talents::Registered};
use kernel::PersonId;
use testkit::{Browser, TestSite};

use super::{Harmless, Typed, Walk, assert_same, form, harmless, hostile, shape, squeezed, value};
use crate::promises::{
    open_without_limits,
    payloads::{count, payload},
};

/// Two pages of the list and one person: a page that has one before and one after it.
const NEIGHBOURS: usize = 49;

struct Readers {
    visitor: Browser,
    recruiter: Browser,
    admin: Browser,
}

async fn open() -> (TestSite, Readers) {
    let site = open_without_limits().await;
    let readers = Readers {
        visitor: site.browser(),
        recruiter: site.signed_in(Role::Recruiter).await,
        admin: site.signed_in(Role::Admin).await,
    };
    (site, readers)
}

/// What everybody sees of somebody who has just registered.
async fn look(site: &TestSite, readers: &mut Readers, talent: &Registered, mut walk: Walk<'_>) {
    let page = format!("/t/{}", talent.code);
    let welcome = readers.visitor.get(&format!("/auth/welcome/{}", talent.welcome)).await;
    walk.page(&welcome, &["first_name"], "the welcome");
    let public =
        ["first_name", "residence_city_name", "education", "bio", "website", "portfolio_url"];
    walk.page(&readers.visitor.get(&page).await, &public, "the public page");
    let contact = readers.visitor.get(&format!("{page}/contact")).await;
    walk.page(&contact, &["first_name"], "the contact form");
    let all: Vec<&str> = walk.typed.iter().map(|(field, _)| *field).collect();
    walk.page(&readers.recruiter.get(&page).await, &all, "the page of casting staff");
    let person = format!("/admin/users/{}", talent.person);
    let known = ["first_name", "last_name", "residence_city_name", "address"];
    walk.page(&readers.admin.get(&person).await, &known, "the page of administrators");
    let mut owner = site.as_person(talent.person).await;
    walk.page(&owner.get("/profile/dashboard").await, &["first_name"], "the dashboard");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_any_field_is_text_on_every_page_of_a_person() {
    let (site, mut readers) = open().await;
    let (mut shapes, nobody) = (Harmless::default(), harmless());
    let first = site.house.register(&form(&site, "amina@example.org", &nobody)).await;
    look(&site, &mut readers, &first, Walk::of(&nobody, &mut shapes)).await;
    for number in 0..count() {
        let typed = hostile(number);
        let email = format!("amina{number}@example.org");
        let talent = site.house.register(&form(&site, &email, &typed)).await;
        look(&site, &mut readers, &talent, Walk::of(&typed, &mut shapes)).await;
        if number.is_multiple_of(26) {
            let card = readers.visitor.get(&format!("/t/{}/card.pdf", talent.code)).await;
            assert_eq!(
                (card.status.as_u16(), &card.body[..5]),
                (200, b"%PDF-".as_slice()),
                "{typed:?}"
            );
        }
    }
}

/// Every page of a list, by its link to the next one: how each is built, and all their words.
async fn leaf_through(browser: &mut Browser, list: &str) -> (Vec<Vec<String>>, String) {
    let (mut shapes, mut words, mut next) = (Vec::new(), String::new(), Some(list.to_owned()));
    while let Some(path) = next {
        let seen = browser.get(&path).await;
        assert_eq!(seen.status, 200, "{path}");
        let whole = seen.whole();
        shapes.push(shape(&whole));
        words.push_str(&whole.text);
        next = seen.attribute("a[rel=next]", "href");
    }
    (shapes, words)
}

const LISTS: [&str; 4] =
    ["/talents", "/talents?view=table", "/admin/users", "/admin/users?view=table"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_names_and_towns_is_text_in_lists_and_files() {
    let (site, mut readers) = open().await;
    for number in 0..NEIGHBOURS {
        site.house.register(&form(&site, &format!("a{number}@example.org"), &harmless())).await;
    }
    let mut middles = Vec::new();
    for list in LISTS {
        let (shapes, _) = leaf_through(&mut readers.admin, list).await;
        assert_eq!(shapes.len(), 3, "{list}");
        middles.push(shapes[1].clone());
    }
    let home = shape(&readers.admin.get("/admin").await.whole());
    let mut everybody = Vec::new();
    for number in 0..count() {
        let typed = hostile(number);
        let talent =
            site.house.register(&form(&site, &format!("amina{number}@example.org"), &typed)).await;
        everybody.push((typed, talent.person));
    }
    for (list, middle) in LISTS.iter().zip(&middles) {
        let (shapes, words) = leaf_through(&mut readers.admin, list).await;
        let pages = count() / 24;
        for (place, page) in shapes.iter().enumerate().take(pages).skip(1) {
            let differs = page.iter().zip(middle).find(|(one, other)| one != other);
            assert_eq!((differs, page.len()), (None, middle.len()), "{list}, page {place}");
        }
        for (typed, _) in everybody.iter().take(pages * 24) {
            let name = squeezed(value(typed, "first_name"));
            assert!(words.contains(&name), "{list} does not show {name:?}");
        }
    }
    let (_, words) = leaf_through(&mut readers.recruiter, "/talents").await;
    assert!(words.contains(&squeezed(value(&everybody[0].0, "first_name"))));
    super::super::shape::assert_known(
        &home,
        &readers.admin.get("/admin").await.whole(),
        "the home",
    );
    in_the_file(&mut readers.admin, &everybody).await;
}

/// Each cell is what was typed, behind an apostrophe where a spreadsheet would compute.
async fn in_the_file(admin: &mut Browser, everybody: &[(Typed, PersonId)]) {
    let file = admin.get("/admin/export/csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.html();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), everybody.len() + NEIGHBOURS);
    for (typed, person) in everybody {
        let cells = ["first_name", "last_name", "residence_city_name"]
            .map(|field| squeezed(value(typed, field)));
        let same =
            |cell: &str, typed: &String| cell == typed || cell.strip_prefix('\'') == Some(typed);
        let found = rows.iter().any(|row| {
            same(&row[1], &cells[0]) && same(&row[2], &cells[1]) && same(&row[9], &cells[2])
        });
        assert!(found, "{person}: {cells:?}");
    }
    let computes = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    for row in &rows {
        for cell in row.iter().filter(|cell| computes(cell)) {
            assert!(
                cell.starts_with("+212") && cell[1..].bytes().all(|c| c.is_ascii_digit()),
                "{cell:?}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_markup_in_the_name_of_a_guardian_is_text_to_administrators() {
    let (site, mut readers) = open().await;
    let mut minor = form(&site, "amina@example.org", &harmless());
    for (name, words) in [
        ("date_of_birth", "2012-04-03"),
        ("guardian_phone", "06 12 34 56 79"),
        ("guardian_email", "guardian@example.org"),
        ("guardian_consent", "on"),
        ("guardian_name", "Hassan Benali"),
    ] {
        minor = minor.replaced(name, words);
    }
    let first = site.house.register(&minor).await.person;
    let harmless = shape(&readers.admin.get(&format!("/admin/users/{first}")).await.whole());
    for number in 0..count() {
        let Some(words) = super::typed(super::Takes::Line(150), number) else { continue };
        let email = format!("amina{number}@example.org");
        let minor = minor.clone().replaced("email", &email).replaced("guardian_name", &words);
        let person = site.house.register(&minor).await.person;
        let seen = readers.admin.get(&format!("/admin/users/{person}")).await.whole();
        assert_same(&harmless, &seen, payload(number));
        assert!(seen.text.contains(&squeezed(&words)), "{words:?}");
    }
}
