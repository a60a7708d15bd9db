//! What happens to files while the virus scanner is away.

use app::Role;
use testkit::TestSite;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_an_administrator_chooses_whether_files_wait_for_the_scanner() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let page = admin.get("/admin/settings/files").await;
    for words in
        ["40 fichiers et 100 Mo", "Aucun antivirus n’est branché", "Aucun fichier n’attend"]
    {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let form = page.form_at("form[action='/admin/settings/files']");
    assert!(form.all("fail_open").is_empty(), "files wait until somebody chooses otherwise");
    let seen = admin.submit(form.tick("fail_open", "on")).await;
    assert!(seen.text().contains("Le réglage est enregistré."), "{}", seen.text());
    assert_eq!(seen.form_at("form[action='/admin/settings/files']").all("fail_open"), ["on"]);
    let log = admin.get("/admin/settings/security-logs").await;
    assert!(log.text().contains("Réglage des fichiers reçus changé"), "{}", log.text());
}
