//! Choosing what a file holds, and the files that are no CSV.

use app::Role;
use testkit::TestSite;

use crate::search::talent;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_chosen_is_offered_again_and_nothing_chosen_is_refused() {
    let site = TestSite::open().await;
    talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let page = recruiter.get("/admin/export?q=amina").await;
    assert_eq!(page.count("[name=reason]"), 0, "an administrator alone gives a reason");
    let form = page.form_at("main form[method=post]");
    let file = recruiter.submit(form.clone().clear("columns[]").tick("columns[]", "code")).await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, XLSX));
    assert!(file.header("content-disposition").contains("talents-2026-06-01.xlsx"));
    let again = recruiter.get("/admin/export").await;
    assert_eq!(again.count("input[name='columns[]'][checked]"), 1);
    let refused = recruiter.submit(form.clear("columns[]")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Choisissez au moins une colonne."), "{}", refused.text());
    assert_eq!(refused.count("[data-summary] a[href='#f-columns']"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_selection_a_list_and_a_card_are_files() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    talent(&site, "Youssef", &[("gender", "M")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let ids = format!("/admin/bulk/export?format=csv&ids={}", amina.person);
    let csv = recruiter.get(&ids).await.html();
    assert!(csv.lines().count() == 2 && csv.contains(&amina.code), "{csv}");
    for path in ["/admin/bulk/export?format=csv", "/admin/bulk/export?format=exe&ids=1"] {
        assert_eq!(recruiter.get(path).await.status, 404, "{path}");
    }
    let page = recruiter.get(&format!("/admin/export?person={}", amina.person)).await;
    assert!(page.words("main").contains("1 personne choisie"), "{}", page.text());
    let list = recruiter.get("/admin/export/pdf?gender=F").await;
    assert_eq!((list.status.as_u16(), list.header("content-type")), (200, "application/pdf"));
    assert!(list.body.starts_with(b"%PDF-"));
    let book = recruiter.get("/admin/export/excel").await;
    assert!(book.header("content-type") == XLSX && book.body.starts_with(b"PK"));
    let card = recruiter.get(&format!("/admin/export/pdf/{}", amina.person)).await;
    assert_eq!((card.status.as_u16(), card.header("content-type")), (200, "application/pdf"));
    assert!(card.header("content-disposition").contains(&amina.code));
    let documents::reading::Outcome::Read(words) = documents::reading::read(&card.body) else {
        panic!("a card without words");
    };
    assert!(words.contains("Amina Benali") && words.contains("amina@example.org"), "{words}");
    assert_eq!(recruiter.get("/admin/export/pdf/999999").await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_who_are_ticked_become_a_contact_sheet_or_composites() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let table = recruiter.get("/talents?view=table").await;
    for format in ["contact", "composite"] {
        let button = format!("form#picked button[name=format][value={format}]");
        assert_eq!(table.count(&button), 1, "{format}");
        let asked = format!("/admin/export?person={}&format={format}", amina.person);
        let page = recruiter.get(&asked);
        let page = page.await;
        assert_eq!(page.count(&format!("input[name=format][value={format}][checked]")), 1);
        let file = recruiter.submit(page.form_at("main form[method=post]")).await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "application/pdf"));
        let name = format!("{format}-2026-06-01.pdf");
        assert!(file.header("content-disposition").contains(&name));
    }
    let odd = recruiter.get("/admin/export?format=exe").await;
    assert_eq!(odd.status, 200, "what is no kind of file chooses none");
}
