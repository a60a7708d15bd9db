//! `next` never leads away.

use testkit::TestSite;
use url::form_urlencoded;
use web::hall::forms::local_path;

const AWAY: [&str; 34] = [
    "",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2f..",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https://evil.example",
    "https:/evil.example",
    "https:evil.example",
    "HTTPS://evil.example",
    "http:\\\\evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "?next=//evil.example",
    "#//evil.example",
    "https://localhost:5000@evil.example",
    "https://localhost:5000.evil.example",
    "%2f%2fevil.example",
    "/\u{0}/evil.example",
    "/／evil.example",
    "〱evil.example",
];

#[tokio::test]
async fn s52_no_payload_leads_outside() {
    let site = TestSite::open().await;
    for payload in AWAY {
        assert_eq!(local_path(payload), None, "{payload:?}");
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair("next", payload).finish();
        for switch in ["/language/en", "/theme/dark"] {
            let seen = site.browser().staying().get(&format!("{switch}?{query}")).await;
            assert_eq!((seen.status.as_u16(), seen.header("location")), (303, "/"), "{payload:?}");
        }
    }
}

#[tokio::test]
async fn s52_what_stays_inside_is_kept_whole() {
    for path in [
        "/",
        "/talents?q=a%20b&page=2",
        "/t/MAM0001RAB",
        "/%2f%2fevil.example",
        "/a/../b",
        "/x?next=//y",
        "/@x",
    ] {
        assert_eq!(local_path(path), Some(path));
    }
}

#[tokio::test]
async fn s51_no_answer_can_be_split() {
    let site = TestSite::open().await;
    for payload in
        ["/%0d%0aSet-Cookie:%20a=b", "%2Fx%0D%0AX-Evil:%201", "/%E5%98%8A%E5%98%8DX-Evil:1"]
    {
        let seen = site.browser().staying().get(&format!("/theme/dark?next={payload}")).await;
        assert!(seen.header("x-evil").is_empty());
        assert_eq!(seen.headers.get_all("set-cookie").iter().count(), 1, "{payload}");
    }
}
