//! Changing one's own password.

use app::Role;
use testkit::TestSite;

use super::{NEW, PHRASE, assert_is_out, assert_leads, sign_in, staff};

#[tokio::test]
async fn s29_the_other_devices_are_signed_out_and_this_one_stays() {
    let site = TestSite::open().await;
    let email = staff(&site, Role::Recruiter).await;
    let (mut here, mut there) = (site.browser().staying(), site.browser().staying());
    sign_in(&mut here, &email, PHRASE).await;
    sign_in(&mut there, &email, PHRASE).await;
    let page = here.get("/account/password").await;
    assert!(!page.text().contains("temporaire"), "{}", page.text());
    let form =
        page.form().fill("current", PHRASE).fill("password", NEW).fill("password_again", NEW);
    let before = here.cookie("sid").unwrap().to_owned();
    let seen = here.submit(form).await;
    assert_leads(&seen, "/talents");
    assert_ne!(here.cookie("sid"), Some(before.as_str()), "s24: it goes on under another id");
    assert!(seen.location().unwrap().contains("?m="));
    assert_eq!(here.get("/account/password").await.status, 200);
    assert_is_out(&mut there).await;
    assert_eq!(sign_in(&mut there, &email, PHRASE).await.status, 422);
    assert_leads(&sign_in(&mut there, &email, NEW).await, "/talents");
}

#[tokio::test]
async fn each_refusal_stands_beside_its_field() {
    let site = TestSite::open().await;
    let mut browser = site.signed_in(Role::Talent).await;
    let tries = [
        ("", NEW, NEW, "current", "Ce champ est nécessaire."),
        ("pas celui-ci", NEW, NEW, "current", "Ce n’est pas votre mot de passe actuel."),
        (PHRASE, "", "", "password", "Ce champ est nécessaire."),
        (PHRASE, PHRASE, PHRASE, "password", "Choisissez un mot de passe différent de l’actuel."),
        (
            PHRASE,
            "court",
            "court",
            "password",
            "Le mot de passe doit avoir 10 caractères au moins.",
        ),
        (
            PHRASE,
            NEW,
            "autre chose",
            "password_again",
            "Les deux mots de passe ne sont pas les mêmes.",
        ),
    ];
    for (current, password, again, field, why) in tries {
        let form = browser.get("/account/password").await.form();
        let form =
            form.fill("current", current).fill("password", password).fill("password_again", again);
        let seen = browser.submit(form).await;
        assert_eq!(seen.status, 422, "{why}");
        assert_eq!(seen.error(field).as_deref(), Some(why));
        assert_eq!(
            (seen.count("[aria-invalid=true]"), seen.count("[role=alert] li")),
            (1, 1),
            "{why}"
        );
        let form = seen.form();
        assert!(
            ["current", "password", "password_again"]
                .iter()
                .all(|name| form.value(name).is_empty())
        );
    }
}

#[tokio::test]
async fn a_visitor_signs_in_first() {
    let site = TestSite::open().await;
    let seen = site.browser().staying().get("/account/password").await;
    assert_eq!(seen.location().as_deref(), Some("/auth/login?next=%2Faccount%2Fpassword"));
    assert_eq!(site.browser().post("/account/password", &[("current", "x")]).await.status, 401);
}

#[tokio::test]
async fn s13_a_password_may_be_long_pasted_and_kept_by_a_manager() {
    let site = TestSite::open().await;
    let mut member = site.signed_in(Role::Talent).await;
    for path in ["/auth/login", "/account/password", "/account/confirm"] {
        let mut browser = site.browser();
        let page =
            if path == "/auth/login" { browser.get(path).await } else { member.get(path).await };
        let fields: Vec<_> = page
            .whole()
            .elements
            .into_iter()
            .filter(|(_, attributes)| {
                attributes.contains(&("type".to_owned(), "password".to_owned()))
            })
            .collect();
        assert!(!fields.is_empty(), "{path}");
        for (name, value) in fields.into_iter().flat_map(|(_, attributes)| attributes) {
            assert!(name != "maxlength" && name != "onpaste", "{path}: {name}={value}");
            assert!(name != "autocomplete" || value != "off", "{path}");
        }
    }
}
