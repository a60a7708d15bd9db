//! Pairs, a merge with its preview, and the way back.

use app::Role;
use testkit::TestSite;

use crate::search::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_compares_merges_and_undoes() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let again =
        talent(&site, "Aminata", &[("address", "1, rue du Souk"), ("bio", "Du sourire")]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let list = admin.get("/admin/duplicates").await;
    assert!(list.text().contains("Même téléphone") && list.text().contains("Aminata Benali"));
    let merge = format!("/admin/duplicates/{}/{}", amina.person, again.person);
    let page = admin.get(&merge).await;
    assert_eq!(page.count("td.font-semibold"), 2, "{}", page.text());
    for shown in ["1, rue du Souk", "Ouarzazate", "Maroc", "+212612345678"] {
        assert!(page.text().contains(shown), "{shown}: {}", page.text());
    }
    let done = admin.submit(page.form()).await;
    assert!(done.text().contains("Les deux personnes n’en font plus qu’une."));
    for code in [&amina.code, &again.code] {
        assert!(site.browser().get(&format!("/t/{code}")).await.text().contains("Amina B."));
    }
    let twice = admin.post(&merge, &[]).await;
    assert_eq!(twice.status, 409);
    assert!(twice.words("[role=alert]").contains("déjà fusionnée"));
    let undo = admin.get("/admin/duplicates").await.form_at("form[action$='/undo']");
    let undone = admin.submit(undo).await;
    assert!(undone.text().contains("La fusion est annulée."));
    assert!(site.browser().get(&format!("/t/{}", again.code)).await.text().contains("Aminata B."));
    let apart = undone.form_at("form[action$='/distinct']");
    let seen = admin.submit(apart).await;
    assert!(seen.text().contains("Aucun doublon"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_numbers_are_nobody() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    for id in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        let merge = format!("/admin/duplicates/{}/{id}", amina.person);
        assert_eq!(admin.get(&merge).await.status, 404, "{merge}");
        assert_eq!(admin.post(&merge, &[]).await.status, 404, "{merge}");
        assert_eq!(admin.post(&format!("{merge}/distinct"), &[]).await.status, 404, "{merge}");
        assert_eq!(admin.post(&format!("/admin/merges/{id}/undo"), &[]).await.status, 404, "{id}");
    }
    let page = admin.get("/admin/duplicates?page=x&lang=ar").await;
    assert_eq!((page.status.as_u16(), page.words("h1").as_str()), (200, "التكرارات"));
    assert!(site.house.app.words().missing().is_empty());
}
