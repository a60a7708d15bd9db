//! A file of people, from its upload to its people.

use app::Role;
use testkit::{Browser, Seen, TestSite};

const LIST: &str = "/admin/users/import";
const TITLES: &str =
    "Prénom;Nom;Naissance;Sexe;Nationalité;E-mail;Téléphone;Pays d’origine;Pays;Ville;Talents";
const NORA: &str =
    "Nora;Alaoui;03/04/1998;F;MA;nora@example.org;0611223344;Maroc;Maroc;Ouarzazate;Cuisine";
const BROKEN: &str = "Rim;Tazi;03/04/98;F;MA;rim@example.org;2,126E+11;Maroc;Maroc;Rabat;Cuisine";

async fn bring(browser: &mut Browser, text: &str) -> Seen {
    let form = browser.get(LIST).await.form_at(&format!("form[action='{LIST}']"));
    browser.submit(form.attach("file", "people.csv", "text/csv", text.as_bytes())).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_brought_matched_checked_and_imported() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = bring(&mut admin, &format!("{TITLES};Remarques\n{NORA};=1+1\n{BROKEN};x\n")).await;
    assert_eq!(seen.status, 200, "{}", seen.text());
    assert!(seen.text().contains("Colonnes à choisir") && seen.text().contains("nora@example.org"));
    let form = seen.form_at("form.mt-4");
    assert_eq!((form.value("column_5"), form.value("column_11")), ("email", ""));
    assert_eq!(form.value("letters"), "", "nobody is written to unless it is asked");
    let path = form.action.clone();
    let twice = admin.submit(form.clone().fill("column_11", "email")).await;
    assert_eq!(twice.status, 422);
    assert!(
        twice.has_error("column_11") && twice.form_at("form.mt-4").value("column_11") == "email"
    );

    let checking = admin.submit(form.tick("letters", "on")).await;
    assert!(checking.text().contains("Vérification en cours"), "{}", checking.text());
    assert_eq!(checking.count("main progress"), 1);
    site.house.run_jobs().await;
    let checked = admin.get(&path).await;
    let text = checked.text();
    assert!(text.contains("Ligne 3") && text.contains("Date de naissance · Cette date"), "{text}");
    assert!(text.contains("perdu des chiffres"), "{text}");
    assert_eq!(site.house.mailer.sent_to("nora@example.org").len(), 0);

    let running = admin.submit(checked.form_at("form[action$='/start']")).await;
    assert!(running.text().contains("Import en cours"), "{}", running.text());
    site.house.run_jobs().await;
    let done = admin.get(&path).await;
    assert!(done.text().contains("Terminé") && done.text().contains("Ce que sont devenues"));
    assert_eq!(site.house.mailer.sent_to("nora@example.org").len(), 1);
    let again = admin.submit(checked.form_at("form[action$='/start']")).await;
    assert!(again.text().contains("Terminé"), "an old page starts nothing");
    assert!(admin.get(LIST).await.text().contains("1 personne ajoutée"));

    let errors = admin.get(&format!("{path}/errors")).await;
    assert_eq!(errors.header("content-type"), "text/csv; charset=utf-8");
    assert!(errors.header("content-disposition").starts_with("attachment"));
    let csv = errors.html();
    assert!(csv.contains("Ligne;Raison") && csv.contains("Téléphone: "), "{csv}");
    assert!(!csv.contains("nora@"), "{csv}");

    let seen = admin.submit(done.form_at("form[action$='/discard']")).await;
    assert!(seen.text().contains("sont oubliés"), "{}", seen.text());
    assert_eq!(admin.get(&path).await.status, 404);
    let people = admin.get("/admin/users?view=table&q=alaoui").await;
    assert!(people.text().contains("Nora"), "who was imported stays");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_none_is_refused_beside_its_field() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let seen = bring(&mut admin, "%PDF-1.7").await;
    assert_eq!(seen.status, 422);
    assert!(seen.error("file").unwrap().contains("n’est pas un tableau"));
    let form = seen.form_at(&format!("form[action='{LIST}']"));
    let empty = admin.submit(form.clone()).await;
    assert_eq!(empty.error("file").as_deref(), Some("Ce champ est nécessaire."));
    let big = vec![b'a'; 10 * 1024 * 1024 + 1];
    let big = admin.submit(form.attach("file", "a.csv", "text/csv", &big)).await;
    assert!(big.error("file").unwrap().contains("trop lourd"), "{}", big.text());
    for path in
        ["/admin/users/import/999999", "/admin/users/import/x", "/admin/users/import/9/errors"]
    {
        assert_eq!(admin.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s44_what_a_file_says_is_text() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let evil = "<img src=x onerror=alert(1)>";
    let text = format!("{evil};Nom;E-mail;Prénom\n{evil};{evil};{evil};{evil}\n");
    let seen = bring(&mut admin, &text).await;
    assert!(seen.text().contains(evil) && seen.count("main img[onerror]") == 0);
    let form = seen.form_at("form.mt-4");
    let path = form.action.clone();
    admin.submit(form).await;
    site.house.run_jobs().await;
    let checked = admin.get(&path).await;
    assert!(checked.text().contains(evil) && checked.count("main img[onerror]") == 0);
}
