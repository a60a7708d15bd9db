//! Files of the product.

use render::assets::asset_path;
use testkit::TestSite;

#[tokio::test]
async fn a_fingerprinted_file_is_kept_for_ever_and_travels_compressed() {
    let site = TestSite::open().await;
    let path = asset_path("css/app.css").unwrap();
    for (encoding, expected) in
        [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", "")]
    {
        let seen = site.browser().with_header("accept-encoding", encoding).get(path).await;
        assert_eq!(seen.status, 200);
        assert_eq!(seen.header("content-encoding"), expected);
        assert_eq!(seen.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(seen.header("content-type"), "text/css; charset=utf-8");
        assert!(seen.header("vary").to_ascii_lowercase().contains("accept-encoding"));
    }
}

#[tokio::test]
async fn who_has_the_file_already_gets_a_word() {
    let site = TestSite::open().await;
    let first = site.browser().get("/assets/icons.svg").await;
    assert_eq!(first.header("cache-control"), "public, max-age=300");
    let tag = first.header("etag").to_owned();
    let again = site.browser().with_header("if-none-match", &tag).get("/assets/icons.svg").await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), tag);
}

#[tokio::test]
async fn s96_nothing_but_assets_can_be_read() {
    let site = TestSite::open().await;
    for path in [
        "/assets/",
        "/assets/css/",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/Cargo.toml",
        "/.git/config",
        "/.env",
        "/assets/css/app.css.bak",
    ] {
        assert_eq!(site.browser().get(path).await.status, 404, "{path}");
    }
}
