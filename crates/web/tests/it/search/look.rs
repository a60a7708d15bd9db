//! Faces or rows, and which columns: kept for the next time.

use app::Role;
use testkit::{Form, TestSite};

use super::talent;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_columns_and_the_view_that_somebody_chose_are_there_the_next_time() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let usual = recruiter.get("/talents?gender=F&view=table").await;
    assert_eq!(usual.count("thead th"), 6, "a box, the name and four columns");
    let form = usual.form_at("form[action='/talents/look']");
    assert_eq!(form.all("columns"), ["talents", "town", "age", "availability"]);
    let form = form.clear("columns").tick("columns", "gender").tick("columns", "joined");
    let kept = recruiter.submit(form.forge("view", "table")).await;
    assert_eq!((kept.path.as_str(), kept.status.as_u16()), ("/talents?gender=F", 200));
    assert_eq!((kept.count("thead th"), kept.count("tbody tr")), (4, 1));
    assert!(kept.words("thead").contains("Genre") && kept.words("tbody").contains("Femme"));
    let again = recruiter.get("/talents").await;
    assert_eq!((again.count("tbody tr"), again.count("article")), (1, 0), "rows come first now");
    let faces = again.attribute("a[href*='view=grid']", "href").unwrap();
    let faces = recruiter.get(&faces).await;
    assert_eq!((faces.count("article"), faces.form_at("#filters").value("view")), (1, "grid"));
    let mut other = site.signed_in(Role::Admin).await;
    assert_eq!(other.get("/talents").await.count("article"), 1, "everybody chooses for themselves");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_sent_as_a_look_leads_back_to_a_list() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let form = admin.get("/admin/users?view=table").await.form_at("form[action='/talents/look']");
    for (list, columns, view) in [
        ("//evil.example/", "phone", "table"),
        ("\r\nLocation: x", "", "xyz"),
        ("q=é&page=9&status=suspended", "age", "grid"),
        ("%%%", "age'--", "table"),
    ] {
        let sent = form.clone().forge("list", list).forge("columns", columns).forge("view", view);
        let seen = admin.submit(sent).await;
        assert_eq!(seen.status, 200, "{list:?}");
        assert!(seen.path.starts_with("/admin/users"), "{list:?}: {}", seen.path);
    }
    let bare = form.clear("columns").forge("view", "table").forge("list", "");
    let bare = admin.submit(bare).await;
    assert_eq!(bare.count("thead th"), 3, "the name alone is a choice: box, name, actions");
    let mut attendance = site.signed_in(Role::Attendance).await;
    let form = Form::blank("/talents/look").forge("view", "table");
    assert_eq!(attendance.submit(form).await.status, 403);
    assert!(site.house.app.words().missing().is_empty());
}
