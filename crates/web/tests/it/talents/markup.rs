//! Stored markup is text wherever it is shown (quality.md S44).

use app::{Role, testing::with};
use testkit::{Seen, TestSite};

use super::{page_of, signed_in, whole_form};

/// What a browser would run or load if a page let it through.
const PAYLOADS: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "{{ shell.base_url }}{% raw %}",
    "<a href=\"javascript:alert(1)\">x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;<!--",
];

/// A marker that tells the fields apart.
fn marked(payload: &str, field: &str) -> String {
    format!("Zq{field} {payload}")
}

fn holds_nothing_foreign(seen: &Seen, what: &str) {
    let html = seen.html();
    assert!(seen.status.is_success(), "{what}: {}", seen.status);
    assert_eq!(seen.count("script:not([src^='/assets/'])"), 0, "{what}: a script");
    assert_eq!(
        seen.count("[onerror], [onload], [href^='javascript:'], img[src=x]"),
        0,
        "{what}: an attribute"
    );
    for raw in ["<script>alert", "<img src=x", "<svg onload", "<a href=\"javascript:"] {
        assert!(!html.contains(raw), "{what}: {raw}");
    }
}

#[tokio::test]
async fn s44_markup_in_any_field_is_text_in_every_view() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    for (number, payload) in PAYLOADS.iter().enumerate() {
        let mut form = with(&whole_form(&site), "email", &format!("amina{number}@example.org"));
        for (field, name) in [
            ("bio", "bio"),
            ("education", "education"),
            ("address", "address"),
            ("residence_city_name", "city"),
        ] {
            form = with(&form, field, &marked(payload, name));
        }
        form = with(&form, "residence_city_id", "other");
        for field in ["first_name", "last_name"] {
            let tried = with(&form, field, &marked(payload, field));
            let today = site.house.app.now().date_naive();
            let read = app::talents::read_new_talent(
                &tried,
                &site.house.app.reference(),
                today,
                kernel::Locale::Fr,
            );
            form = if read.is_ok() { tried } else { form };
        }
        let talent = site.house.register(&form).await;
        let page = page_of(&talent);
        let visitor = site.browser().from_address("192.0.2.77").get(&page).await;
        holds_nothing_foreign(&visitor, "the public page");
        assert!(
            visitor.text().contains("Zqbio") && visitor.text().contains("Zqeducation"),
            "{payload} is shown"
        );
        let contact =
            site.browser().from_address("192.0.2.77").get(&format!("{page}/contact")).await;
        holds_nothing_foreign(&contact, "the contact form");
        let staff = admin.get(&page).await;
        holds_nothing_foreign(&staff, "the page of staff");
        assert!(staff.text().contains("Zqaddress"), "{payload}");
        let mut owner = signed_in(&site, &talent).await;
        for path in [
            "/profile/dashboard",
            "/profile/photo",
            "/profile/edit/identity",
            "/profile/edit/contact",
            "/profile/edit/place",
            "/profile/edit/talents",
            "/profile/edit/links",
            &page,
        ] {
            holds_nothing_foreign(&owner.get(path).await, path);
        }
        assert_eq!(
            owner.get("/profile/edit/talents").await.form().value("bio"),
            marked(payload, "bio")
        );
        let card = site.browser().from_address("192.0.2.77").get(&format!("{page}/card.pdf")).await;
        assert_eq!(card.status, 200, "{payload}");
    }
}
