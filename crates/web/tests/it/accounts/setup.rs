//! First run: the first administrator.

use app::people;
use chrono::TimeDelta;
use testkit::{Form, Seen, TestSite};

use super::{NEW, assert_leads, sign_in};

const SALMA: &str = "salma@example.org";

async fn link(site: &TestSite) -> String {
    let token = people::offer_setup(&site.house.app).await.unwrap();
    routes::SETUP.path(&[("token", token.expose())]).unwrap()
}

fn filled(page: &Seen) -> Form {
    let form =
        page.form().fill("first_name", "Salma").fill("last_name", "Idrissi").fill("email", SALMA);
    form.fill("password", NEW).fill("password_again", NEW)
}

#[tokio::test]
async fn the_printed_link_makes_one_administrator_and_lets_them_in() {
    let site = TestSite::open().await;
    let (first, second) = (link(&site).await, link(&site).await);
    let mut browser = site.browser().staying().with_header("accept-language", "ar");
    let page = browser.get(&first).await;
    assert_eq!((page.status.as_u16(), page.form().action.clone()), (200, first.clone()));
    let seen = browser.submit(filled(&page)).await;
    assert_leads(&seen, "/admin");
    assert!(seen.header("set-cookie").starts_with("sid="));
    let inside = browser.get("/account/password").await;
    assert_eq!(
        (inside.status.as_u16(), inside.attribute("html", "lang").as_deref()),
        (200, Some("ar"))
    );

    for used in [&first, &second] {
        let mut other = site.browser();
        assert_eq!(other.get(used).await.words("h1"), "Ce lien de mise en service ne marche plus");
        let again = other.post(used, &[("first_name", "Eve")]).await;
        assert_eq!((again.status.as_u16(), again.headers.contains_key("set-cookie")), (404, false));
    }
    assert_leads(&sign_in(&mut site.browser().staying(), SALMA, NEW).await, "/admin");
}

#[tokio::test]
async fn of_two_who_hold_a_link_one_becomes_administrator() {
    let site = TestSite::open().await;
    let (first, second) = (link(&site).await, link(&site).await);
    let (mut one, mut other) = (site.browser().staying(), site.browser().staying());
    let (page, rival) = (one.get(&first).await, other.get(&second).await);
    let form = filled(&rival).fill("email", "driss@example.org");
    let (made, refused) = tokio::join!(one.submit(filled(&page)), other.submit(form));
    let mut statuses = [made.status.as_u16(), refused.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    assert_eq!(app::accounts::active_admins(&site.house.app).await.unwrap().len(), 1);
}

#[tokio::test]
async fn refusals_stand_beside_their_fields_and_the_names_are_kept() {
    let site = TestSite::open().await;
    let link = link(&site).await;
    let mut browser = site.browser();
    let page = browser.get(&link).await;
    let seen = browser
        .submit(
            filled(&page).fill("last_name", "").fill("email", "salma@").fill("password_again", "x"),
        )
        .await;
    assert_eq!(seen.status, 422);
    for field in ["last_name", "email", "password_again"] {
        assert!(seen.has_error(field), "{field}");
    }
    assert_eq!((seen.form().value("first_name"), seen.form().value("email")), ("Salma", "salma@"));
    assert!(!seen.html().contains(NEW));
    let seen = browser
        .submit(
            filled(&page).fill("password", "salmaidrissi").fill("password_again", "salmaidrissi"),
        )
        .await;
    assert!(seen.error("password").unwrap().starts_with("Ce mot de passe est trop courant"));
}

#[tokio::test]
async fn a_link_of_more_than_an_hour_or_of_nobody_is_no_link() {
    let site = TestSite::open().await;
    let link = link(&site).await;
    site.house.clock.advance(TimeDelta::hours(1));
    let mut browser = site.browser();
    for path in [link.as_str(), "/setup/unknown"] {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
        assert_eq!(browser.post(path, &[]).await.status, 404, "{path}");
    }
    let new = people::offer_setup(&site.house.app).await.unwrap();
    assert_eq!(browser.get(&format!("/setup/{}", new.expose())).await.status, 200);
    assert!(app::accounts::needs_setup(&site.house.app).await.unwrap());
    assert!(app::accounts::active_admins(&site.house.app).await.unwrap().is_empty());
}
