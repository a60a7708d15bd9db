//! Messages after a redirect.

use testkit::TestSite;

#[tokio::test]
async fn a_signed_word_is_shown_and_the_page_is_kept_by_nobody() {
    let site = TestSite::open().await;
    let token = site.house.app.sign_flash("profile-saved");
    let seen = site.browser().get(&format!("/legal/terms?m={token}")).await;
    assert!(seen.text().contains("C’est enregistré."), "{}", seen.text());
    assert_eq!(seen.header("cache-control"), "no-store");
    let switch = seen.attribute("a[hreflang=en]", "href").unwrap();
    assert_eq!(switch, "/language/en?next=/legal/terms");
}

#[tokio::test]
async fn forged_unknown_and_old_words_are_silent() {
    let site = TestSite::open().await;
    let unknown = site.house.app.sign_flash("you won");
    let old = site.house.app.sign_flash("profile-saved");
    let forged = format!("{old}x");
    site.house.clock.advance(chrono::TimeDelta::minutes(6));
    for token in ["", "profile-saved", &unknown, &old, &forged] {
        let seen = site.browser().get(&format!("/legal/terms?m={token}")).await;
        assert_eq!(seen.count("main .notice"), 0, "{token}");
    }
}
