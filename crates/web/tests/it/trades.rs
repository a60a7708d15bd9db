//! The list of trades as administrators see and change it.

use app::Role;
use testkit::TestSite;

use crate::search::talent;

const LIST: &str = "/admin/talents";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_adds_renames_retires_and_brings_back() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let form = admin.get("/admin/talents/create").await.form();
    let category = site.house.app.reference().taxonomy.categories()[0].id.to_string();
    let wrong = form.clone().fill("name_fr", "<b>Dompteuse</b>").fill("emoji", "abc");
    let wrong = admin.submit(wrong.fill("category", &category)).await;
    assert_eq!(wrong.status, 422);
    for field in ["name_en", "name_ar", "emoji"] {
        assert!(wrong.has_error(field), "{field}: {}", wrong.text());
    }
    assert_eq!(wrong.form().value("name_fr"), "<b>Dompteuse</b>", "what was typed stays");
    assert_eq!(wrong.count("[data-summary][autofocus] a"), 3, "the focus is on what is wrong");
    assert!(wrong.words("[data-summary]").contains("Nom en arabe"), "and it names each field");
    let fine = form.fill("name_fr", "Dompteuse").fill("name_en", "Tamer").fill("name_ar", "مروّضة");
    let fine = fine.fill("category", &category).fill("emoji", "🦁").fill("synonyms", "Belluaire");
    let added = admin.submit(fine.clone()).await;
    assert!(added.text().contains("Le talent est ajouté."), "{}", added.text());
    let twice = admin.submit(fine).await;
    assert_eq!((twice.status.as_u16(), twice.has_error("name_fr")), (422, true));
    // Offered at once, found by its synonym.
    assert!(site.browser().get("/auth/register").await.html().contains("Dompteuse"));
    let found = admin.get(&format!("{LIST}?q=BELLUAIRE")).await;
    assert_eq!(found.count("tbody tr"), 1);
    let page = found.attribute("tbody tr a", "href").unwrap();
    let edit = admin.get(&page).await;
    let form = edit.form_at("form:has(textarea)");
    let saved = admin.submit(form.fill("name_fr", "Dresseuse").fill("tag", "general")).await;
    assert!(
        saved.text().contains("Le talent est enregistré.") && saved.text().contains("Dresseuse")
    );
    let retired = admin.submit(saved.form_at("form[action$='/retire']")).await;
    assert!(retired.text().contains("Le talent n’est plus proposé."));
    assert!(!site.browser().get("/auth/register").await.html().contains("Dresseuse"));
    assert_eq!(admin.get(&format!("{LIST}?state=retired")).await.count("tbody tr"), 1);
    let back = admin.submit(retired.form_at("form[action$='/restore']")).await;
    assert!(back.text().contains("Le talent est de nouveau proposé."));
    let journal = admin.get("/admin/settings/activity-logs").await;
    for line in ["Talent ajouté à la liste", "Talent retiré des formulaires"] {
        assert!(journal.text().contains(line), "{line}");
    }
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merge_says_how_many_before_it_is_done() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let reference = site.house.app.reference();
    let trades = reference.taxonomy.talents();
    let (gone, kept) = (trades[0].id, trades[3].id);
    let mut admin = site.signed_in(Role::Admin).await;
    let list = admin.get(LIST).await;
    assert_eq!(list.count("tbody tr"), 50);
    let next = admin.get(&list.attribute("a[rel=next]", "href").unwrap()).await;
    assert_eq!((next.count("tbody tr"), next.count("a[rel=prev]")), (50, 1));
    assert_ne!(next.attribute("tbody a", "href"), list.attribute("tbody a", "href"));
    for beyond in ["99999999999999999999", "500", "0", "-1", "x"] {
        let seen = admin.get(&format!("{LIST}?page={beyond}")).await;
        assert!(seen.status == 200 && seen.count("tbody tr") > 0, "{beyond}");
    }
    assert_eq!(list.count("tbody td.end a"), 1, "one person has one trade");
    let page = format!("{LIST}/{gone}/merge");
    let seen = admin.get(&format!("{page}?into={kept}")).await;
    assert!(seen.text().contains("1 personne a le talent qui disparaît."), "{}", seen.text());
    let done = admin.submit(seen.form_at("form[method=post]")).await;
    assert!(done.text().contains("Les deux talents n’en font plus qu’un."));
    site.house.run_jobs().await;
    let profile = site.browser().get(&format!("/t/{}", amina.code)).await;
    assert!(profile.text().contains(&trades[3].names.fr), "{}", profile.text());
    assert!(!profile.text().contains(&trades[0].names.fr));
    // An address of the former talent finds her still.
    let old = admin.get(&format!("/admin/users?talent={gone}")).await;
    assert_eq!((old.status.as_u16(), old.count("article")), (200, 1));
    for (into, status) in [(gone.to_string(), 409), (kept.to_string(), 409)] {
        assert_eq!(admin.post(&page, &[("into", &into)]).await.status, status, "{into}");
    }
    let other = format!("{LIST}/{}/merge", trades[5].id);
    for into in ["", "x", "0", &gone.to_string(), &trades[5].id.to_string()] {
        let refused = admin.post(&other, &[("into", into)]).await;
        assert_eq!((refused.status.as_u16(), refused.has_error("into")), (422, true), "{into}");
        let looked = admin.get(&format!("{other}?into={into}")).await;
        assert_eq!((looked.status.as_u16(), looked.has_error("into")), (422, true), "{into}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_numbers_are_no_trade() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    for id in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        for rest in ["", "/merge"] {
            let path = format!("{LIST}/{id}{rest}");
            assert_eq!(admin.get(&path).await.status, 404, "{path}");
            assert_eq!(admin.post(&path, &[("into", "1")]).await.status, 404, "{path}");
        }
        assert_eq!(admin.post(&format!("{LIST}/{id}/retire"), &[]).await.status, 404);
        assert_eq!(admin.post(&format!("{LIST}/{id}/restore"), &[]).await.status, 404);
    }
    let none = admin.get(&format!("{LIST}?q=zzzzzz&category=x&state=%00")).await;
    assert_eq!(none.status, 200);
    assert!(none.text().contains("Aucun talent ne correspond"));
    let page = admin.get(&format!("{LIST}?lang=ar")).await;
    assert_eq!((page.status.as_u16(), page.words("h1").as_str()), (200, "قائمة المواهب"));
    assert!(site.house.app.words().missing().is_empty());
}
