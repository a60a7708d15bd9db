//! Saved searches as recruiters see them.

use app::Role;
use testkit::TestSite;

use super::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_filter_is_kept_opened_changed_copied_and_given_up() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut nadia = site.signed_in_as(Role::Recruiter, "nadia@example.org").await;
    let empty = nadia.get("/searches").await;
    assert!(empty.text().contains("Aucune recherche enregistrée"));
    let list = nadia.get("/talents?gender=F").await;
    let form = list.form_at("form[action^='/searches/new']");
    assert_eq!(form.action, "/searches/new?gender=F");
    let refused = nadia.submit(form.clone().fill("name", "  ").fill("alerts", "weekly")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.error("name").unwrap().contains("nécessaire"));
    assert!(refused.text().contains("Femme"), "the filter is still there");
    let form = refused.form_at("main form[method=post]");
    assert_eq!((form.action.as_str(), form.value("alerts")), ("/searches/new?gender=F", "weekly"));
    let kept = nadia.submit(form.fill("name", "<b>Femmes</b>")).await;
    assert!(kept.text().contains("La recherche est enregistrée."), "{}", kept.text());
    assert!(kept.text().contains("<b>Femmes</b>") && kept.text().contains("Amina Benali"));
    assert!(kept.text().contains("1 personne") && kept.text().contains("lundi à 8 h"));
    let address = kept.attribute("[data-copy]", "data-copy").unwrap();
    let path = address.split_once("/searches/").map(|(_, token)| format!("/searches/{token}"));
    let path = path.unwrap();
    let mut driss = site.signed_in_as(Role::Admin, "driss@example.org").await;
    let seen = driss.get(&path).await;
    assert!(seen.text().contains("gardée par un collègue"), "{}", seen.text());
    assert_eq!(seen.count("a[href$='/edit'][href^='/searches']"), 0);
    assert_eq!(driss.get(&format!("{path}/edit")).await.status, 404);
    assert_eq!(driss.post(&format!("{path}/remove"), &[]).await.status, 404);
    let copy = driss.submit(seen.form_at("form[action$='/copy']")).await;
    assert_eq!(copy.form_at("form[action$='/edit']").value("name"), "<b>Femmes</b>");
    let edit = nadia.get(&format!("{path}/edit")).await;
    let form = edit.form_at("form[action$='/edit']");
    let wrong = form.clone().fill("name", &"x".repeat(101)).forge("alerts", "hourly");
    let wrong = nadia.submit(wrong).await;
    assert!(wrong.status == 422 && wrong.has_error("name"));
    assert!(wrong.error("name").unwrap().contains("100 caractères au plus."));
    let saved =
        nadia.submit(form.fill("name", "Dames").clear("alerts").tick("alerts", "never")).await;
    assert!(saved.text().contains("Dames") && saved.text().contains("Sans e-mail"));
    let gone = nadia.submit(edit.form_at("form[action$='/remove']")).await;
    assert!(gone.text().contains("La recherche est supprimée."));
    assert_eq!(driss.get(&path).await.status, 404);
    let list = driss.get("/searches?lang=ar").await;
    assert!(list.text().contains("الأبحاث المحفوظة") && list.text().contains("<b>Femmes</b>"));
    assert_eq!(site.house.app.words().missing(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_addresses_and_filters_name_nothing() {
    let site = TestSite::open().await;
    let mut nadia = site.signed_in(Role::Recruiter).await;
    for token in ["0", "-1", "%00", "%E2%80%AE", &"x".repeat(3_000)] {
        assert_eq!(nadia.get(&format!("/searches/{token}")).await.status, 404, "{token}");
        assert_eq!(nadia.get(&format!("/searches/{token}/edit")).await.status, 404, "{token}");
        for act in ["edit", "remove", "copy"] {
            let path = format!("/searches/{token}/{act}");
            assert_eq!(nadia.post(&path, &[("name", "x")]).await.status, 404, "{path}");
        }
    }
    let odd = nadia.get("/searches/new?gender=x&zz=1&city_id=%00&page=-1").await;
    assert_eq!(odd.status, 200);
    assert_eq!(odd.form_at("main form[method=post]").action, "/searches/new");
    assert_eq!(site.house.app.words().missing(), Vec::new());
}
