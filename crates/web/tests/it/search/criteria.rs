//! Levels of languages, categories, rates and consents in the panel.

use app::Role;
use testkit::{Seen, TestSite};

use super::talent;

fn found(seen: &Seen) -> usize {
    seen.count("#results article")
}

fn beside(seen: &Seen, name: &str, value: &str) -> String {
    seen.words(&format!("#filters label:has(input[name={name}][value='{value}']) .num"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_level_is_chosen_once_for_every_chosen_language() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[("languages[]", "fra:c1")]).await;
    talent(&site, "Fatou", &[("languages[]", "fra:a2")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let seen = recruiter.get("/talents?languages=fra").await;
    assert_eq!((found(&seen), beside(&seen, "languages", "fra")), (2, "2".to_owned()));
    assert_eq!(seen.count("#filters select[name=language_level] option"), 8);
    let leveled = recruiter.get("/talents?languages=fra&language_level=b2").await;
    assert_eq!((found(&leveled), beside(&leveled, "languages", "fra")), (1, "1".to_owned()));
    assert!(leveled.words(".chip-off").starts_with("Français (B2 ou mieux)"));
    let form = leveled.form_at("#filters");
    assert_eq!((form.value("languages"), form.value("language_level")), ("fra", "b2"));
    let export = leveled.attribute("a[href^='/admin/export']", "href").unwrap();
    assert_eq!(export, "/admin/export?languages=fra%3Ab2");
    // Levels that differ stay with their languages when the form is sent again.
    let mixed = recruiter.get("/talents?languages=fra:c1&languages=ara").await;
    let form = mixed.form_at("#filters");
    assert!(form.all("languages").contains(&"fra:c1") && form.value("language_level").is_empty());
    let alone = recruiter.get("/talents?language_level=b2").await;
    assert!(alone.text().contains("choisissez aussi une langue"));
    let wrong = recruiter.get("/talents?languages=fra:zz&language_level=%00").await;
    assert_eq!((wrong.status.as_u16(), found(&wrong)), (200, 2));
    assert!(wrong.text().contains("laissée de côté : languages"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn categories_of_talents_are_counted_by_people() {
    let site = TestSite::open().await;
    let reference = site.house.app.reference();
    let category = reference.taxonomy.talent_named("plomberie").unwrap().category;
    let mut same = reference.taxonomy.talents().iter().filter(|one| one.category == category);
    let (one, two) = (same.next().unwrap().id.to_string(), same.next().unwrap().id.to_string());
    talent(&site, "Amina", &[("talents[]", &one)]).await;
    let both = site.house.amina("both@example.org");
    let mut both = both.replaced("first_name", "Youssef").replaced("talents[]", &one);
    both.add("talents[]", two.clone());
    site.house.register(&both).await;
    talent(&site, "Fatou", &[("talents[]", "serveur")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let category = category.to_string();
    let seen = recruiter.get("/talents").await;
    assert_eq!(beside(&seen, "category", &category), "2", "two talents are one person");
    let chosen = recruiter.get(&format!("/talents?category={category}&talent={two}")).await;
    assert_eq!((found(&chosen), beside(&chosen, "category", &category)), (1, "1".to_owned()));
    assert_eq!(chosen.form_at("#filters").value("category"), category);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rates_and_consents_are_fields_of_administrators() {
    let site = TestSite::open().await;
    let rates = [("rate_hourly_min", "120"), ("currency", "MAD")];
    talent(&site, "Amina", &rates).await;
    talent(&site, "Fatou", &[("rate_hourly_min", "300"), ("currency", "MAD")]).await;
    let (mut recruiter, mut admin) =
        (site.signed_in(Role::Recruiter).await, site.signed_in(Role::Admin).await);
    let own = "#filters [name=rate_max], #filters [name=currency], #filters [name=consent]";
    assert_eq!(recruiter.get("/talents").await.count(own), 0);
    for path in ["/talents", "/admin/users"] {
        let seen = admin.get(&format!("{path}?rate_max=200")).await;
        assert_eq!(found(&seen), 1, "{path}");
        assert!(seen.words(".chip-off").contains("MAD de l’heure"));
        let form = seen.form_at("#filters");
        assert_eq!((form.value("rate_max"), form.value("currency")), ("200", "MAD"));
    }
    let agreed = admin.get("/admin/users?consent=processing").await;
    assert_eq!((found(&agreed), beside(&agreed, "consent", "processing")), (2, "2".to_owned()));
    assert!(agreed.words(".chip-off").contains("Traitement des données"));
    let wrong = admin.get("/admin/users?rate_max=cher&rate_kind=monthly&currency=EUR").await;
    assert!(wrong.error("rate_max").unwrap().contains("nombre entier"));
    let form = wrong.form_at("#filters");
    assert_eq!(
        (form.value("rate_max"), form.value("rate_kind"), form.value("currency")),
        ("cher", "monthly", "EUR")
    );
    for query in ["rate_max=200", "consent=processing", "rate_max=200&currency=MAD"] {
        let seen = recruiter.get(&format!("/talents?{query}")).await;
        assert_eq!((found(&seen), seen.count(".chip-off")), (2, 0), "{query}");
        assert!(seen.text().contains("réservé aux administrateurs"), "{query}");
        let export = recruiter.get(&format!("/admin/export?{query}")).await;
        let told = ["MAD de l’heure", "Traitement des données"];
        assert!(told.iter().all(|words| !export.text().contains(words)), "{query}");
        let save = recruiter.get(&format!("/searches/new?{query}")).await;
        assert!(save.text().contains("Tous les talents"), "{query}");
    }
}
