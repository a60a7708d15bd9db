//! Finding one person by a code or a QR.

use app::{
    Role,
    answers::Answers,
    talents::{Section, edit},
    testing::with,
};
use testkit::TestSite;

use super::talent;
use crate::registration::pictures::png;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_opens_the_profile_however_it_is_typed() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await.staying();
    let dashed = app::people::dashed(&amina.code);
    for typed in [
        amina.code.clone(),
        dashed.to_lowercase(),
        format!("http://elsewhere.example/t/{}?x=1", amina.code),
    ] {
        let form = recruiter.get("/talents/find").await.form().fill("code", &typed);
        let seen = recruiter.submit(form).await;
        assert_eq!(
            (seen.status.as_u16(), seen.header("location")),
            (303, format!("/t/{}", amina.code).as_str()),
            "{typed}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_that_finds_nobody_is_refused_beside_its_field() {
    let site = TestSite::open().await;
    let hidden = talent(&site, "Cachée", &[]).await;
    let private = with(&Answers::default(), "visibility", "private");
    let admin = site.house.stranger(Role::Admin);
    edit(&site.house.app, &admin, hidden.person, Section::Visibility, &private).await.unwrap();
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    for (typed, sentence) in [
        ("MA-F-9999-XXX", "Personne"),
        (hidden.code.as_str(), "Personne"),
        ("   ", "nécessaire"),
        ("\u{202E}%", "Personne"),
    ] {
        let form = recruiter.get("/talents/find").await.form().fill("code", typed);
        let seen = recruiter.submit(form).await;
        assert_eq!(seen.status, 422, "{typed}");
        assert!(seen.error("code").unwrap().contains(sentence), "{typed}");
        assert_eq!(
            seen.attribute("#f-code", "value").as_deref(),
            Some(typed),
            "what was typed stays"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_of_a_qr_opens_the_profile() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter = site.signed_in(Role::Recruiter).await.staying();
    let printed =
        documents::qr::png(&format!("http://localhost:5000/t/{}", amina.code), 512).unwrap();
    let form = recruiter.get("/talents/find").await.form();
    let seen = recruiter
        .submit(form.fill("code", "nonsense").attach("picture", "qr.png", "image/png", &printed))
        .await;
    assert_eq!(
        (seen.status.as_u16(), seen.header("location")),
        (303, format!("/t/{}", amina.code).as_str())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_that_says_nothing_is_refused_beside_its_field() {
    let site = TestSite::open().await;
    let mut recruiter = site.signed_in(Role::Recruiter).await;
    let stranger = documents::qr::png("http://localhost:5000/t/MAF9999OUA", 512).unwrap();
    let heavy = vec![0xFF; 5 * 1024 * 1024 + 1];
    for (bytes, sentence) in [
        (stranger.as_slice(), "Personne"),
        (b"no picture".as_slice(), "pas une photo"),
        (&heavy, "trop lourde"),
    ] {
        let form = recruiter.get("/talents/find").await.form().fill("code", "MA-F");
        let seen = recruiter.submit(form.attach("picture", "qr.png", "image/png", bytes)).await;
        assert_eq!(seen.status, 422);
        assert!(seen.error("picture").unwrap().contains(sentence), "{:?}", seen.error("picture"));
        assert_eq!(
            (seen.attribute("#f-code", "value").as_deref(), seen.error("code")),
            (Some("MA-F"), None)
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_camera_is_told_in_json_who_is_meant_or_why_nobody_is() {
    let site = TestSite::open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut recruiter =
        site.signed_in(Role::Recruiter).await.with_header("accept", "application/json");
    let printed = documents::qr::png(&format!("https://t.example/t/{}", amina.code), 512).unwrap();
    let blank = png(640, 480);
    for (field, bytes, status, said) in [
        ("picture", printed.as_slice(), 200, format!("\"profile_url\":\"/t/{}\"", amina.code)),
        ("picture", &blank, 422, "\"seen\":false".to_owned()),
        ("picture", b"no picture", 422, "pas une photo".to_owned()),
        ("code", amina.code.as_bytes(), 200, format!("/t/{}", amina.code)),
        ("code", b"MAF9999OUA", 422, "\"seen\":true".to_owned()),
        ("code", b"https://example.org/menu", 422, "Personne".to_owned()),
    ] {
        let form = recruiter.get("/talents/find").await.form();
        let form = if field == "code" {
            form.fill("code", std::str::from_utf8(bytes).unwrap())
        } else {
            form.attach("picture", "frame.jpg", "image/jpeg", bytes)
        };
        let seen = recruiter.submit(form).await;
        let text = String::from_utf8_lossy(&seen.body).into_owned();
        assert_eq!(seen.status, status, "{field} {text}");
        assert!(seen.header("content-type").starts_with("application/json"), "{field}");
        assert!(text.contains(&said), "{field}: {text}");
    }
}
