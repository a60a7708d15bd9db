//! Where sign-in leads afterwards: never away.

use app::Role;
use testkit::TestSite;
use url::form_urlencoded;

use super::{PHRASE, assert_leads, staff};

const AWAY: [&str; 25] = [
    "",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https://evil.example",
    "https:/evil.example",
    "https:evil.example",
    "HTTPS://evil.example",
    "http:\\\\evil.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "evil.example",
    "@evil.example",
    "?next=//evil.example",
    "https://localhost:5000@evil.example",
    "%2f%2fevil.example",
    "/\u{0}/evil.example",
    "/／evil.example",
];

fn login(next: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/auth/login?{query}")
}

#[tokio::test]
async fn s52_the_page_offers_no_way_out_of_the_site() {
    let site = TestSite::open().await;
    let mut visitor = site.browser();
    let mut member = site.signed_in(Role::Recruiter).await.staying();
    for away in AWAY {
        assert_eq!(visitor.get(&login(away)).await.form().value("next"), "", "{away:?}");
        let seen = member.get(&login(away)).await;
        assert_eq!((seen.status.as_u16(), seen.header("location")), (303, "/talents"), "{away:?}");
    }
}

#[tokio::test]
async fn s52_a_forged_form_leads_to_the_page_of_the_role() {
    let site = TestSite::open_with(|config| config.rate_limits = false).await;
    let email = staff(&site, Role::Recruiter).await;
    for away in AWAY {
        let fields = [("identifier", email.as_str()), ("password", PHRASE), ("next", away)];
        let seen = site.browser().staying().post("/auth/login", &fields).await;
        assert_eq!((seen.status.as_u16(), seen.header("location")), (303, "/talents"), "{away:?}");
    }
}

#[tokio::test]
async fn a_page_of_ours_is_where_sign_in_leads() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let mut browser = site.browser().staying();
    let door = browser.get("/account/password?x=1").await;
    assert_leads(&door, "/auth/login");
    let page = browser.get(&door.location().unwrap()).await;
    let form = page.form().fill("identifier", &email).fill("password", PHRASE);
    let seen = browser.submit(form).await;
    assert_eq!(seen.location().as_deref(), Some("/account/password?x=1"));
}
