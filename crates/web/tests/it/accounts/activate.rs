//! The first password of an account.

use app::{
    Actor,
    settings::{self, CredentialDelivery, Registration},
};
use testkit::TestSite;

use super::{AMINA, NEW, amina, assert_leads, mailed_link, sign_in};

#[tokio::test]
async fn the_link_of_the_letter_chooses_the_first_password_once() {
    let site = TestSite::open().await;
    let links =
        Registration { credentials: CredentialDelivery::ActivationLink, ..Registration::default() };
    settings::set_registration(&site.house.app, &Actor::System("test"), &links).await.unwrap();
    let code = amina(&site).await.code;
    let link = mailed_link(&site, "/auth/activate/");
    let mut browser = site.browser().staying();
    let page = browser.get(&link).await;
    assert_eq!(page.words("h1"), "Choisissez votre mot de passe");
    let form = page.form().fill("password", NEW).fill("password_again", NEW);
    assert_leads(&browser.submit(form.clone()).await, "/auth/login");
    assert_eq!(browser.submit(form).await.status, 404);
    for identifier in [AMINA, &code] {
        let mut browser = site.browser().staying();
        assert_leads(&sign_in(&mut browser, identifier, NEW).await, "/profile/dashboard");
    }
}
