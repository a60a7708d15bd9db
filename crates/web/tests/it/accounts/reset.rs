//! A new password with the link of a forgotten one.

use chrono::TimeDelta;
use testkit::TestSite;

use super::{
    AMINA, NEW, amina, assert_is_out, assert_leads, mailed_link, sign_in, temporary_password,
};

async fn asked(site: &TestSite) -> String {
    amina(site).await;
    site.browser().post("/auth/forgot", &[("identifier", AMINA)]).await;
    site.house.run_jobs().await;
    mailed_link(site, "/auth/reset/")
}

#[tokio::test]
async fn s19_looking_uses_nothing_up_and_one_post_does() {
    let site = TestSite::open().await;
    let link = asked(&site).await;
    let mut signed_in = site.browser().staying();
    sign_in(&mut signed_in, AMINA, &temporary_password(&site)).await;
    let mut browser = site.browser().staying();
    for _ in 0..3 {
        assert_eq!(browser.get(&link).await.words("h1"), "Nouveau mot de passe");
    }
    let page = browser.get(&link).await;
    assert_eq!(page.form().action, link);
    let seen = browser.submit(page.form().fill("password", NEW).fill("password_again", NEW)).await;
    assert_leads(&seen, "/auth/login");
    let login = browser.get(&seen.location().unwrap()).await;
    assert!(login.text().contains("Votre mot de passe est changé."), "{}", login.text());

    assert_is_out(&mut signed_in).await;
    for again in [browser.get(&link).await, browser.submit(page.form()).await] {
        assert_eq!(
            (again.status.as_u16(), again.words("h1")),
            (404, "Ce lien ne marche plus".to_owned())
        );
        assert_eq!(again.count("main a[href='/auth/forgot']"), 1);
    }
    assert_leads(&sign_in(&mut browser, AMINA, NEW).await, "/profile/dashboard");
}

#[tokio::test]
async fn a_refused_password_leaves_the_link_good() {
    let site = TestSite::open().await;
    let link = asked(&site).await;
    let mut browser = site.browser();
    let tries = [
        ("", "", "password", "Ce champ est nécessaire."),
        ("court", "court", "password", "Le mot de passe doit avoir 10 caractères au moins."),
        (
            "1234567890",
            "1234567890",
            "password",
            "Ce mot de passe est trop courant : choisissez-en un autre.",
        ),
        (NEW, "autre chose", "password_again", "Les deux mots de passe ne sont pas les mêmes."),
    ];
    for (password, again, field, why) in tries {
        let form = browser.get(&link).await.form();
        let seen =
            browser.submit(form.fill("password", password).fill("password_again", again)).await;
        assert_eq!(seen.status, 422, "{password:?}");
        let said = seen.error(field).unwrap_or_default().replace(['\u{202f}', '\u{a0}'], " ");
        assert_eq!(said, why);
        assert!(!seen.html().contains("autre chose"));
    }
}

#[tokio::test]
async fn an_expired_link_looks_like_no_link() {
    let site = TestSite::open().await;
    let link = asked(&site).await;
    site.house.clock.advance(TimeDelta::minutes(30));
    let mut browser = site.browser();
    let (late, none) = (browser.get(&link).await, browser.get("/auth/reset/unknown").await);
    assert_eq!((late.status, late.text()), (none.status, none.text()));
    assert_eq!(none.status, 404);
    let other_purpose = browser.get(&link.replace("reset", "activate")).await;
    assert_eq!(other_purpose.status, 404);
}
