//! S65: a real clamd, as the test command installs it.

use std::sync::Arc;

use app::media::{ScanWaiting, scan_waiting};
use testkit::{
    Browser, Seen, TestSite,
    rig::{RealClamd, eicar},
};

use super::tree;
use crate::{registration::pictures::png, search::talent};

const PDF: &[u8] = include_bytes!("../../../../../tests/documents/cv-fr.pdf");

async fn put(owner: &mut Browser, page: &str, name: &str, bytes: &[u8]) -> Seen {
    let form = owner.get(page).await.form();
    let field = if page.ends_with("cv") { "cv" } else { "photo" };
    owner.submit(form.attach(field, name, "", bytes)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s65_the_test_virus_is_refused_and_without_clamd_files_wait() {
    let clamd = RealClamd::start().await.unwrap();
    let site = TestSite::open_scanned(Arc::new(clamd.scanner())).await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let path = format!("/t/{}/cv", amina.code);
    let files = site.house.folder.path().join("files");

    let infected = [PDF, &eicar()].concat();
    let seen = put(&mut owner, "/profile/cv", "cv.pdf", &infected).await;
    assert_eq!(seen.status, 422);
    assert!(seen.error("cv").unwrap().contains("L’antivirus a trouvé un virus"));
    let seen = put(&mut owner, "/profile/photo", "a.png", &[png(400, 500), eicar()].concat()).await;
    assert!(seen.error("photo").unwrap().contains("L’antivirus a trouvé un virus"));
    assert!(tree(&files).is_empty());
    put(&mut owner, "/profile/cv", "cv.pdf", PDF).await;
    assert!(owner.get(&path).await.body == PDF, "a clean file is served");

    // It is gone: what comes now waits, and nobody opens it.
    drop(clamd);
    let seen = put(&mut owner, "/profile/cv", "cv.pdf", &infected).await;
    assert!(seen.text().contains("En attente de l’antivirus"), "{}", seen.text());
    assert_eq!(owner.get(&path).await.status, 404);
    put(&mut owner, "/profile/photo", "a.png", &png(400, 500)).await;
    let kept = tree(&files.join("photos"));
    for file in &kept {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert_eq!(owner.get(&format!("/media/{name}")).await.status, 404, "{name}");
    }
    assert_eq!(kept.len(), 7);
    scan_waiting(site.house.app.clone(), ScanWaiting {}).await.unwrap();
    assert!(owner.get("/profile/cv").await.text().contains("En attente de l’antivirus"));
}
