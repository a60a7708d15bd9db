//! Legal pages.

use testkit::TestSite;

#[tokio::test]
async fn both_texts_read_in_the_three_languages() {
    let site = TestSite::open().await;
    for path in ["/legal/terms", "/legal/privacy"] {
        for language in ["fr", "en", "ar"] {
            let seen = site.browser().with_header("accept-language", language).get(path).await;
            assert_eq!(seen.status, 200);
            assert!(seen.count("main h2") > 4 && seen.text().len() > 1_000, "{path} {language}");
        }
    }
}
