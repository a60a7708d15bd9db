//! The watch-list as administrators see it.

use app::Role;
use testkit::TestSite;

use crate::search::talent;

const PAGE: &str = "/admin/settings/watchlist";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_watched_matched_settled_and_given_up() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get(PAGE).await;
    assert!(page.text().contains("à partir de 93 %"), "{}", page.text());
    let form = page.form_at(&format!("form[action='{PAGE}']"));
    let wrong = admin.submit(form.clone().fill("name", "Amina").fill("notify", "x")).await;
    assert_eq!(wrong.status, 422);
    for field in ["name", "reason", "notify"] {
        assert!(wrong.has_error(field), "{field}: {}", wrong.text());
    }
    let form = form.fill("name", "BENALI Amína").fill("reason", "<i>Motif</i>");
    let added = admin.submit(form.fill("expires_on", "2026-12-31")).await;
    assert!(added.text().contains("Le nom est surveillé."), "{}", added.text());
    site.house.run_jobs().await;
    let seen = admin.get(PAGE).await;
    let line = seen.words("section[aria-labelledby=matches] li");
    assert!(line.contains("Amina Benali") && line.contains("100 %"), "{line}");
    assert!(line.contains("<i>Motif</i>"), "{line}");
    let settle = seen.form_at("form[action*='/matches/']").forge("state", "reviewed");
    let settled = admin.submit(settle).await;
    assert!(
        settled.text().contains("C’est noté.") && settled.text().contains("Aucune correspondance")
    );
    let reviewed = admin.get(&format!("{PAGE}?state=reviewed")).await;
    assert_eq!(reviewed.count("section[aria-labelledby=matches] ul.card > li"), 1);
    let name = seen.attribute("section[aria-labelledby=names] li a", "href").unwrap();
    let edit = admin.get(&name).await;
    let form = edit.form_at("form:has(textarea)");
    assert_eq!(form.value("name"), "BENALI Amína");
    let saved = admin.submit(form.fill("note", "Vérifié au téléphone")).await;
    assert!(saved.text().contains("Le nom surveillé est enregistré."));
    let removed = admin.submit(edit.form_at("form[action$='/remove']")).await;
    assert!(removed.text().contains("Le nom n’est plus surveillé"));
    assert!(removed.text().contains("Aucun nom n’est surveillé."));
    assert_eq!(admin.get(&name).await.status, 404);
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_numbers_and_states_name_nothing() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    for id in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        assert_eq!(admin.get(&format!("{PAGE}/{id}")).await.status, 404, "{id}");
        assert_eq!(admin.post(&format!("{PAGE}/{id}"), &[]).await.status, 404, "{id}");
        assert_eq!(admin.post(&format!("{PAGE}/{id}/remove"), &[]).await.status, 404, "{id}");
        let settle = [("state", "reviewed")];
        assert_eq!(admin.post(&format!("{PAGE}/matches/{id}"), &settle).await.status, 404, "{id}");
    }
    assert_eq!(admin.post(&format!("{PAGE}/matches/1"), &[("state", "x")]).await.status, 422);
    assert_eq!(admin.get(&format!("{PAGE}?state=x&page=0")).await.status, 200);
    let page = admin.get(&format!("{PAGE}?lang=ar")).await;
    assert_eq!((page.status.as_u16(), page.words("h1").as_str()), (200, "قائمة المراقبة"));
    assert!(site.house.app.words().missing().is_empty());
}
