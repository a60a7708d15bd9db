//! The list of talents as CSV.

use app::Role;
use testkit::TestSite;

use crate::search::talent;

const TITLES: &str = "Code unique;Prénom;Nom;Email;Téléphone;WhatsApp;Pays d’origine;Nationalité;Pays de résidence;Ville de résidence;\
                      Genre;Talents;Disponibilité;Mode de travail;Score profil;CV;Portfolio;Date d’inscription";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_holds_the_promised_columns_and_the_people_of_the_filter_alone() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    talent(&site, "Youssef", &[("gender", "M")]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let list = recruiter.get("/talents?gender=F").await;
    let page = recruiter.get(&list.attribute("a[href^='/admin/export']", "href").unwrap()).await;
    assert!(page.words("main").contains("Le fichier contiendra 1 personne."), "{}", page.text());
    let seen = recruiter
        .submit(page.form_at("main form[method=post]").clear("format").tick("format", "csv"))
        .await;
    assert_eq!(
        (seen.status.as_u16(), seen.header("content-type")),
        (200, "text/csv; charset=utf-8")
    );
    assert!(
        seen.header("content-disposition")
            .starts_with("attachment; filename=\"talents-2026-06-01.csv\"")
    );
    assert_eq!(seen.header("cache-control"), "no-store");
    let text = seen.html();
    let lines: Vec<&str> = text.strip_prefix('\u{FEFF}').unwrap().lines().collect();
    assert_eq!((lines.len(), lines[0]), (2, TITLES));
    assert!(
        lines[1].starts_with(&format!("{};Amina;Benali;amina@example.org;", amina.code)),
        "{}",
        lines[1]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cell_that_a_spreadsheet_would_run_is_only_text() {
    let site = TestSite::open().await;
    let place = [("residence_city_id", "other"), ("residence_city_name", "=HYPERLINK(1)")];
    talent(&site, "Amina", &place).await;
    let text = site.signed_in(Role::Admin).await.get("/admin/export/csv").await.html();
    assert!(
        text.contains("HYPERLINK")
            && !text.contains(";=HYPERLINK")
            && !text.contains(";\"=HYPERLINK"),
        "{text}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_titles_are_in_the_language_of_the_reader() {
    let site = TestSite::open().await;
    let text = site.signed_in(Role::Recruiter).await.get("/admin/export/csv?lang=en").await.html();
    assert!(!text.contains("Prénom") && text.lines().count() == 1, "{text}");
}
