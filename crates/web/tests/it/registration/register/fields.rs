//! Each field is refused in its place, and nothing that was typed is lost.

use testkit::{Form, Seen};

use super::{amina, country, open, talent};

/// The fields of the form (people.md §2) besides the social networks.
const FIELDS: [&str; 44] = [
    "form_id",
    "first_name",
    "last_name",
    "date_of_birth",
    "gender",
    "nationality",
    "email",
    "phone",
    "whatsapp",
    "whatsapp_same",
    "address",
    "country_id",
    "residence_country_id",
    "residence_city_id",
    "residence_city_name",
    "talents[]",
    "years_experience",
    "languages[]",
    "language_levels[]",
    "education",
    "bio",
    "availability",
    "available_from",
    "work_mode[]",
    "contract_kind[]",
    "rate_hourly_min",
    "rate_hourly_max",
    "rate_monthly_min",
    "rate_monthly_max",
    "currency",
    "crop",
    "portfolio_url",
    "website",
    "consent_processing",
    "consent_terms",
    "consent_public",
    "consent_messages",
    "guardian_name",
    "guardian_phone",
    "guardian_email",
    "guardian_consent",
    "photo",
    "incoming",
    "incoming_name",
];

fn assert_kept(sent: &Form, seen: &Seen, but: &str) {
    let again = seen.form();
    let networks = kernel::text::Network::ALL.iter().map(|network| network.key());
    for name in FIELDS.into_iter().chain(networks).filter(|name| *name != but) {
        let filled = |form: &Form| {
            let all = form.all(name).into_iter().filter(|value| !value.is_empty());
            all.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(filled(&again), filled(sent), "{name}, after {but} was refused");
    }
}

#[tokio::test]
async fn an_empty_form_names_every_field_it_needs() {
    let site = open().await;
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form().clear("whatsapp_same");
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 422);
    for field in [
        "first_name",
        "last_name",
        "date_of_birth",
        "gender",
        "nationality",
        "email",
        "phone",
        "whatsapp",
        "country_id",
        "residence_country_id",
        "residence_city_id",
        "talents",
        "consent_processing",
        "consent_terms",
    ] {
        let said = seen.error(field).unwrap_or_default();
        assert!(!said.is_empty(), "{field}: {said:?}");
        let described =
            seen.attribute(&format!("[aria-invalid][aria-describedby~='{field}-error']"), "class");
        let group = seen.count(&format!("[aria-invalid][aria-describedby~='{field}-error']"));
        assert!(described.is_some() || group > 0, "{field} is not tied to its sentence");
        assert_eq!(seen.count(&format!("[data-summary] a[href='#f-{field}']")), 1, "{field}");
        assert!(seen.count(&format!("#f-{field}")) > 0, "{field} cannot be jumped to");
    }
    assert_eq!(seen.count("[data-summary][role=alert]"), 1);
    let summary = seen.words("[data-summary]");
    assert!(
        summary.starts_with("14 choses à corriger Prénom · Ce champ est nécessaire."),
        "{summary}"
    );
}

/// Every field with a value it refuses; none of them makes another one wrong.
fn refused_values() -> Vec<(&'static str, String)> {
    let long = |count: usize| "a".repeat(count);
    let mut list = vec![
        ("first_name", long(101)),
        ("first_name", "Ami\u{7}na".to_owned()),
        ("first_name", "\u{0}".to_owned()),
        ("first_name", "12345".to_owned()),
        ("first_name", long(1_000_000)),
        ("last_name", "   ".to_owned()),
        ("date_of_birth", "2026-06-02".to_owned()),
        ("date_of_birth", "1925-01-01".to_owned()),
        ("date_of_birth", "2001-02-30".to_owned()),
        ("gender", "X".to_owned()),
        ("nationality", "999999".to_owned()),
        ("email", "amina".to_owned()),
        ("email", "amina@example.org\r\nBcc: x@example.org".to_owned()),
        ("phone", "12".to_owned()),
        ("address", long(501)),
        ("country_id", "ZZ".to_owned()),
        ("residence_city_id", "999999".to_owned()),
        ("talents[]", "999999".to_owned()),
        ("years_experience", "81".to_owned()),
        ("years_experience", "beaucoup".to_owned()),
        ("languages[]", "klingon".to_owned()),
        ("education", long(501)),
        ("bio", long(2_001)),
        ("availability", "jamais".to_owned()),
        ("available_from", "2026-02-30".to_owned()),
        ("work_mode[]", "lune".to_owned()),
        ("contract_kind[]", "esclave".to_owned()),
        ("rate_hourly_min", "-1".to_owned()),
        ("rate_hourly_max", "douze".to_owned()),
        ("rate_monthly_min", "1e3".to_owned()),
        ("rate_monthly_max", "99999999".to_owned()),
        ("currency", "ZZZ".to_owned()),
        ("portfolio_url", "javascript:alert(1)".to_owned()),
        ("website", "ftp://example.org".to_owned()),
    ];
    for network in kernel::text::Network::ALL {
        list.push((network.key(), "https://example.org/amina".to_owned()));
    }
    list
}

#[tokio::test]
async fn each_refusal_stands_beside_its_field_and_the_rest_is_kept() {
    let site = open().await;
    let mut browser = site.browser();
    let whole = amina(&site, &mut browser).await;
    let whole = whole.tick("talents[]", &talent(&site, 40)).tick("work_mode[]", "remote");
    let whole = whole
        .fill("bio", "Je sers, je danse.\n« Souvent » les deux & plus.")
        .fill("instagram", "amina.b");
    let whole = whole
        .fill("rate_hourly_min", "60")
        .fill("currency", "EUR")
        .fill("availability", "flexible");
    for (field, value) in refused_values() {
        let sent = whole.clone().fill(field, &value);
        let seen = browser.submit(sent.clone()).await;
        let name = field.trim_end_matches("[]");
        assert_eq!(seen.status, 422, "{field} = {:.40}", value);
        let said = seen.error(name).unwrap_or_default();
        assert!(
            !said.is_empty(),
            "{field} = {value:.40} was refused elsewhere: {}",
            seen.words("[data-summary]")
        );
        assert_eq!(seen.count("[data-summary] li"), 1, "{field}: {}", seen.words("[data-summary]"));
        assert_eq!(seen.count("details:not([open]) [aria-invalid]"), 0, "{field} is folded away");
        assert_kept(&sent, &seen, field);
    }
}

#[tokio::test]
async fn the_most_is_not_below_the_least() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await;
    let form = form.fill("rate_hourly_min", "60").fill("rate_hourly_max", "50");
    let seen = browser.submit(form).await;
    assert_eq!(
        seen.error("rate_hourly_max").as_deref(),
        Some("Le maximum est plus petit que le minimum.")
    );
}

#[tokio::test]
async fn a_town_that_is_not_listed_has_a_name() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.fill("residence_city_id", "other");
    let seen = browser.submit(form).await;
    assert!(seen.has_error("residence_city_name"));
    let form = seen.form();
    assert_eq!(form.value("residence_city_id"), "other");
    let seen = browser.submit(form.fill("residence_city_name", "Skoura")).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    assert!(seen.text().contains("MA-F-0001-VNL"));
}

#[tokio::test]
async fn under_eighteen_a_guardian_answers() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.fill("date_of_birth", "2010-04-03");
    let seen = browser.submit(form).await;
    for field in ["guardian_name", "guardian_phone", "guardian_email", "guardian_consent"] {
        assert!(seen.has_error(field), "{field}");
    }
    let form =
        seen.form().fill("guardian_name", "Fatima Benali").fill("guardian_phone", "0661000000");
    let form = form.fill("guardian_email", "fatima@example.org").tick("guardian_consent", "on");
    let seen = browser.submit(form).await;
    assert!(seen.text().contains("Profil protégé"), "{}", seen.text());
    assert!(!seen.text().contains("Votre page est publique"));
}

#[tokio::test]
async fn countries_may_be_written_as_codes_and_come_back_chosen() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("first_name");
    let form = form.fill("nationality", "MA").tick("nationality", "FR");
    let form = form.fill("country_id", "MA").fill("residence_country_id", "ma");
    let again = browser.submit(form).await.form();
    let (morocco, france) = (country(&site, "MA"), country(&site, "FR"));
    assert_eq!(again.all("nationality"), [&morocco, &france]);
    assert_eq!(
        (again.value("country_id"), again.value("residence_country_id")),
        (&*morocco, &*morocco)
    );
}

#[tokio::test]
async fn refusals_are_said_in_the_readers_language() {
    let site = open().await;
    for (tag, said) in [
        ("fr", "Ce champ est nécessaire."),
        ("en", "This field is needed."),
        ("ar", "هذا الحقل ضروري."),
    ] {
        let mut browser = site.browser().with_header("accept-language", tag);
        let form = browser.get("/auth/register").await.form();
        let seen = browser.submit(form).await;
        assert_eq!(seen.error("gender").as_deref(), Some(said), "{tag}");
    }
}

#[tokio::test]
async fn eighteen_megabytes_of_a_name_are_too_much_for_the_door() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.fill("first_name", &"a".repeat(18 * 1024 * 1024));
    assert_eq!(browser.submit(form).await.status, 413);
}

#[tokio::test]
async fn what_was_typed_comes_back_as_text() {
    let site = open().await;
    let mut browser = site.browser();
    let nasty = "\"><script>alert(1)</script>";
    let form = amina(&site, &mut browser).await.clear("last_name").fill("education", nasty);
    let seen = browser.submit(form).await;
    assert!(!seen.html().contains("<script>alert"));
    assert_eq!(seen.form().value("education"), nasty);
}
