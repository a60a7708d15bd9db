//! Long files over the pages: asked for, followed, taken by who asked, given up.

use app::{Role, seed};
use testkit::TestSite;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_is_prepared_while_one_goes_on_and_is_for_who_asked_alone() {
    let site = TestSite::open().await;
    seed::people(&site.house.app, 210, 7).await.unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    // What cannot wait for its reader is asked for on the page that says so.
    let direct = recruiter.get("/admin/export/pdf").await;
    assert_eq!((direct.status.as_u16(), &*direct.path), (200, "/admin/export"));
    let form = recruiter.get("/admin/export").await.form_at("main form[method=post]");
    let asked = recruiter.submit(form.clear("format").tick("format", "pdf")).await;
    assert_eq!((asked.status.as_u16(), &*asked.path), (200, "/admin/exports"));
    let page = recruiter.get("/admin/exports").await;
    assert_eq!(page.count("progress[max='210']"), 1, "{}", page.text());
    assert_eq!(page.count("[data-progress] a[href='/admin/exports']"), 1, "reloading does it too");
    let cancel = page.form_at("form[action$='/cancel']");
    let file = cancel.action.replace("cancel", "file");
    assert_eq!(recruiter.get(&file).await.status, 404, "it is not ready");
    site.house.run_jobs().await;
    let page = recruiter.get("/admin/exports").await;
    assert_eq!((page.count("progress"), page.count(&format!("a[href='{file}']"))), (0, 1));
    let taken = recruiter.get(&file).await;
    assert_eq!((taken.status.as_u16(), taken.header("content-type")), (200, "application/pdf"));
    assert_eq!(taken.header("cache-control"), "no-store");
    assert!(taken.body.starts_with(b"%PDF-"));
    let mut other = site.signed_in_as(Role::Recruiter, "autre@example.org").await;
    let mut admin = site.signed_in(Role::Admin).await;
    for stranger in [&mut other, &mut admin] {
        assert_eq!(stranger.get(&file).await.status, 404);
        assert_eq!(stranger.submit(cancel.clone()).await.status, 404);
        assert!(!stranger.get("/admin/exports").await.html().contains(&file));
    }
    for nonsense in ["/admin/exports/0/file", "/admin/exports/x/file", "/admin/exports/-1/file"] {
        assert_eq!(recruiter.get(nonsense).await.status, 404, "{nonsense}");
    }
    let removed = recruiter.submit(page.form_at("form[action$='/cancel']")).await;
    assert_eq!((removed.status.as_u16(), &*removed.path), (200, "/admin/exports"));
    assert_eq!(recruiter.get(&file).await.status, 404);
    assert!(recruiter.get("/admin/exports").await.words("main").contains("Terminé"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fourth_long_file_at_once_is_refused_beside_its_format() {
    let site = TestSite::open().await;
    seed::people(&site.house.app, 201, 7).await.unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let form = recruiter.get("/admin/export?gender=").await.form_at("main form[method=post]");
    let form = form.clear("format").tick("format", "pdf");
    for _ in 0..3 {
        assert_eq!(recruiter.submit(form.clone()).await.path, "/admin/exports");
    }
    let refused = recruiter.submit(form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Trois fichiers sont déjà en préparation"));
    assert_eq!(refused.count("input[name=format][value=pdf][checked]"), 1, "nothing is lost");
}
