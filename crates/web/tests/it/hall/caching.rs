//! What may be kept by whom.

use testkit::TestSite;

#[tokio::test]
async fn s42_a_public_page_is_shared_only_by_visitors_without_a_cookie() {
    let site = TestSite::open().await;
    for path in ["/", "/poster", "/legal/terms", "/legal/privacy"] {
        let seen = site.browser().get(path).await;
        assert_eq!(seen.header("cache-control"), "public, max-age=60", "{path}");
        assert!(seen.header("vary").contains("Cookie, Accept-Language"), "{path}");
        for (name, value) in [("lang", "en"), ("theme", "dark"), ("sid", "x"), ("other", "1")] {
            let mut browser = site.browser();
            browser.set_cookie(name, value);
            let seen = browser.get(path).await;
            assert_eq!(seen.header("cache-control"), "private, no-cache", "{path} with {name}");
        }
    }
}

#[tokio::test]
async fn s42_a_page_that_sets_a_cookie_is_nobody_elses() {
    let site = TestSite::open().await;
    let seen = site.browser().get("/?lang=ar").await;
    assert_eq!(seen.header("cache-control"), "no-store");
}

#[tokio::test]
async fn s42_a_private_address_that_looks_like_a_file_is_not_found_and_not_kept() {
    let site = TestSite::open().await;
    for path in
        ["/account/x.css", "/account/password/x.css", "/profile/dashboard/a.js", "/admin/x.png"]
    {
        let seen = site.browser().get(path).await;
        assert_eq!(seen.status, 404, "{path}");
        assert_eq!(seen.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn pages_travel_compressed() {
    let site = TestSite::open().await;
    for encoding in ["br", "gzip"] {
        let seen = site.browser().with_header("accept-encoding", encoding).get("/").await;
        assert_eq!(seen.header("content-encoding"), encoding);
    }
    let plain = site.browser().get("/").await;
    assert_eq!(plain.header("content-encoding"), "");
}
