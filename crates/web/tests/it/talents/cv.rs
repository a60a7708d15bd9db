//! The own CV, and who else may open it.

use app::{Role, media::cvs::LINK_LIFE};
use chrono::TimeDelta;
use testkit::{Browser, Seen, TestSite};

use super::{amina, hide, journaled, signed_in};

const PDF: &[u8] = include_bytes!("../../../../../tests/documents/cv-fr.pdf");
const LOCKED: &[u8] = include_bytes!("../../../../../tests/documents/locked.pdf");

async fn put(owner: &mut Browser, name: &str, kind: &str, bytes: &[u8]) -> Seen {
    let form = owner.get("/profile/cv").await.form();
    assert_eq!(form.action, "/profile/upload-cv");
    owner.submit(form.attach("cv", name, kind, bytes)).await
}

fn stored(site: &TestSite) -> usize {
    let folder = site.house.folder.path().join("files/cvs");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

fn is_the_file(seen: &Seen) -> bool {
    seen.status == 200 && seen.body == PDF
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cv_is_put_read_replaced_and_removed() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let seen = put(&mut owner, "Amina Benali – CV.pdf", "application/pdf", PDF).await;
    assert!(seen.text().contains("Votre CV est en place."), "{}", seen.text());
    assert!(
        seen.text().contains("Amina Benali – CV.pdf") && seen.text().contains("Lecture en cours")
    );
    site.house.run_jobs().await;
    assert!(owner.get("/profile/cv").await.text().contains("Texte lu"));

    let seen = put(&mut owner, "locked.pdf", "application/pdf", LOCKED).await;
    assert_eq!((seen.status.as_u16(), stored(&site)), (200, 1));
    site.house.run_jobs().await;
    assert!(owner.get("/profile/cv").await.text().contains("protégé par un mot de passe"));
    assert!(owner.get("/profile/cv?lang=ar").await.text().contains("محمي بكلمة مرور"));

    let question = owner.get("/profile/cv/delete?lang=fr").await;
    assert!(question.text().contains("Supprimer votre CV"));
    let seen = owner.submit(question.form_at("main form[method=post]")).await;
    assert!(seen.text().contains("Le CV est retiré."));
    assert_eq!(stored(&site), 0);
    assert_eq!(owner.get("/profile/cv/delete").await.path, "/profile/cv");
    assert_eq!(owner.get(&format!("/t/{}/cv", talent.code)).await.status, 404);
    assert!(site.house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s61_a_cv_is_saved_rather_than_shown_and_inert() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    put(&mut owner, "سيرة \"ذاتية\".pdf", "application/pdf", PDF).await;
    let page = owner.get("/profile/cv").await;
    let href = page.attribute("main a[href^='/t/'][href$='/cv']", "href").unwrap();
    let seen = owner.get(&href).await;
    assert!(is_the_file(&seen), "{}", seen.status);
    assert!(seen.path.starts_with("/files/"), "{}", seen.path);
    let disposition = seen.header("content-disposition");
    assert!(
        disposition.starts_with("attachment; filename=\"")
            && disposition.contains("filename*=UTF-8''%D8"),
        "{disposition}"
    );
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "sandbox; default-src 'none'"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(seen.header(name), value, "{name}");
    }
    let kept = std::fs::read_dir(site.house.folder.path().join("files/cvs")).unwrap();
    for file in kept {
        let name = file.unwrap().file_name().into_string().unwrap();
        for path in
            [format!("/media/{name}"), format!("/files/{name}"), format!("/files/cvs/{name}")]
        {
            assert_eq!(owner.get(&path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s02_a_cv_opens_to_its_owner_and_staff_and_is_nothing_to_others() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    put(&mut owner, "cv.pdf", "application/pdf", PDF).await;
    let path = format!("/t/{}/cv", talent.code);
    assert!(site.browser().get(&path).await.path.starts_with("/auth/login"));
    for role in [Role::Talent, Role::Attendance] {
        assert_eq!(site.signed_in(role).await.get(&path).await.status, 404, "{role:?}");
    }
    let page = format!("/t/{}", talent.code);
    let link = format!("a[href='{path}']");
    assert_eq!(site.browser().get(&page).await.count(&link), 0);
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    assert_eq!(recruiter.get(&page).await.count(&link), 1);
    let seen = recruiter.get(&path).await;
    assert!(is_the_file(&seen));
    assert_eq!(journaled(&site, &talent, "cv_read").await, 1);
    let mut admin = site.signed_in(Role::Admin).await;
    assert!(is_the_file(&admin.get(&path).await));
    assert_eq!(journaled(&site, &talent, "cv_read").await, 2);
    assert!(is_the_file(&owner.get(&path).await));
    assert_eq!(journaled(&site, &talent, "cv_read").await, 2, "one's own is no reading");

    // The link of one account is nothing to another, nor to a visitor, nor later.
    assert_eq!(admin.get(&seen.path).await.status, 404);
    assert!(site.browser().get(&seen.path).await.path.starts_with("/auth/login"));
    assert!(is_the_file(&recruiter.get(&seen.path).await));
    assert_eq!(recruiter.get(&format!("{}x", seen.path)).await.status, 404);
    site.house.clock.advance(LINK_LIFE + TimeDelta::seconds(1));
    assert_eq!(recruiter.get(&seen.path).await.status, 404);
    hide(&site, &talent, "private").await;
    assert_eq!(recruiter.get(&path).await.status, 404);
    assert!(is_the_file(&admin.get(&path).await));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_puts_and_removes_a_cv() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let path = format!("/admin/users/{}/edit?section=cv", talent.person);
    let form = admin.get(&path).await.form();
    let seen = admin.submit(form.clone()).await;
    assert!(seen.has_error("cv"));
    let seen = admin.submit(form.attach("cv", "cv.pdf", "application/pdf", PDF)).await;
    assert!(seen.text().contains("C’est enregistré."), "{}", seen.text());
    assert!(admin.get(&format!("/admin/users/{}", talent.person)).await.text().contains("cv.pdf"));
    let seen = admin.submit(seen.form().tick("remove", "on")).await;
    assert_eq!((seen.status.as_u16(), stored(&site)), (200, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s54_a_refused_cv_says_why_and_leaves_nothing() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let heavy = [b"%PDF-1.7".as_slice(), &vec![b' '; 10 * 1024 * 1024]].concat();
    let cases: [(&str, &str, &[u8], &str); 5] = [
        ("cv.pdf", "application/pdf", b"MZ\x90\0 not a CV", "n’est pas un CV lisible"),
        ("cv.svg", "image/svg+xml", b"<svg onload='alert(1)'/>", "n’est pas un CV lisible"),
        ("cv.html", "text/html", PDF, "ne correspond pas à son nom"),
        ("cv.docx", "", PDF, "ne correspond pas à son nom"),
        ("cv.pdf", "application/pdf", &heavy, "trop lourd"),
    ];
    for (name, kind, bytes, words) in cases {
        let seen = put(&mut owner, name, kind, bytes).await;
        assert_eq!(seen.status, 422, "{name}");
        let why = seen.error("cv").unwrap_or_default();
        assert!(why.contains(words), "{name}: {why}");
        assert_eq!(stored(&site), 0);
    }
    let form = owner.get("/profile/cv").await.form();
    assert_eq!(owner.submit(form).await.error("cv").as_deref(), Some("Ce champ est nécessaire."));
    let far_too_heavy = vec![b'%'; 13 * 1024 * 1024];
    assert_eq!(put(&mut owner, "cv.pdf", "application/pdf", &far_too_heavy).await.status, 413);
    let folder = site.house.folder.path().join("incoming");
    assert_eq!(std::fs::read_dir(folder).map_or(0, Iterator::count), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s63_photos_and_cvs_are_counted_together() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    for _ in 0..30 {
        assert_eq!(put(&mut owner, "cv.pdf", "application/pdf", b"no document").await.status, 422);
    }
    let seen = put(&mut owner, "cv.pdf", "application/pdf", PDF).await;
    assert_eq!(seen.status, 429);
    assert!(!seen.header("retry-after").is_empty());
    let photo = owner.get("/profile/photo").await.form();
    let seen = owner.submit(photo.attach("photo", "x.png", "image/png", b"x")).await;
    assert_eq!(seen.status, 429, "photos are counted with CVs");
}
