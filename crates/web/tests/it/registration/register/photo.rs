//! The photo of the form: taken, kept over refusals, refused beside its field.

use app::media;
use chrono::TimeDelta;
use testkit::{Form, TestSite};

use super::{amina, open};
use crate::registration::pictures::{bomb, png};

fn photo(form: Form) -> Form {
    form.attach("photo", "amina.png", "image/png", &png(400, 500))
}

async fn photos(site: &TestSite) -> usize {
    let everybody: Vec<_> = (1..20).map(kernel::PersonId).collect();
    media::of_people(&site.house.app, &everybody).await.unwrap().len()
}

fn waiting(site: &TestSite) -> usize {
    let folder = site.house.app.config().data_dir.join("incoming");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[tokio::test]
async fn a_good_photo_is_the_persons_and_nothing_waits() {
    let site = open().await;
    let mut browser = site.browser();
    let form = photo(amina(&site, &mut browser).await).fill("crop", "0.1,0.1,0.8,0.8");
    let seen = browser.submit(form).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    assert_eq!((photos(&site).await, waiting(&site)), (1, 0));
}

#[tokio::test]
async fn a_photo_survives_refusals_and_arrives_with_the_person() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name").fill("crop", "0.1,0.1,0.8,0.8");
    let seen = browser.submit(photo(form)).await;
    assert_eq!(seen.status, 422);
    assert!(!seen.has_error("photo"));
    assert!(seen.text().contains("Votre photo est gardée"));
    assert!(seen.text().contains("amina.png"));
    assert_eq!(seen.form().value("crop"), "0.1,0.1,0.8,0.8");
    let thumb = seen.attribute("[data-photo-frame] img", "src").unwrap();
    let picture = browser.get(&thumb).await;
    assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/jpeg"));
    assert_eq!(picture.header("cache-control"), "no-store");
    assert_eq!(&picture.body[..2], b"\xFF\xD8");

    let seen = browser.submit(seen.form()).await;
    assert!(seen.text().contains("amina.png"), "it waits over a second refusal too");
    let seen = browser.submit(seen.form().fill("last_name", "Benali")).await;
    assert_eq!(seen.status, 200, "{}", seen.words("[data-summary]"));
    assert_eq!((photos(&site).await, waiting(&site)), (1, 0));
}

#[tokio::test]
async fn another_photo_takes_the_place_of_the_one_that_waits() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name");
    let first = browser.submit(photo(form)).await.form();
    let held = first.value("incoming").to_owned();
    let second = first.attach("photo", "other.png", "image/png", &png(300, 300));
    let seen = browser.submit(second).await;
    assert!(seen.text().contains("other.png"));
    assert_ne!(seen.form().value("incoming"), held);
    assert_eq!(waiting(&site), 2, "one picture and its thumbnail");
}

#[tokio::test]
async fn pictures_that_are_not_taken_are_refused_beside_the_field() {
    let site = open().await;
    let mut browser = site.browser();
    let heavy = vec![0; 5 * 1024 * 1024 + 1];
    let broken = png(400, 500)[..4_000].to_vec();
    let files: [(&str, &[u8], &str); 6] = [
        ("bomb.png", &bomb(), "40 millions"),
        ("cv.pdf", b"%PDF-1.7", "n’est pas une photo"),
        ("page.png", b"<script>alert(1)</script>", "n’est pas une photo"),
        ("small.png", &png(100, 100), "trop petite"),
        ("heavy.jpg", &heavy, "trop lourde"),
        ("broken.png", &broken, "abîmée"),
    ];
    for (name, bytes, said) in files {
        let form = amina(&site, &mut browser).await;
        for form in [form.clone(), form.clear("last_name")] {
            let whole = !form.value("last_name").is_empty();
            let seen = browser.submit(form.attach("photo", name, "image/png", bytes)).await;
            assert_eq!(seen.status, 422, "{name}");
            let beside = seen.error("photo").unwrap_or_default();
            assert!(beside.contains(said), "{name}: {beside}");
            assert_eq!(seen.has_error("last_name"), !whole);
            assert_eq!(seen.form().value("first_name"), "Amina");
        }
    }
    assert_eq!((photos(&site).await, waiting(&site)), (0, 0));
}

#[tokio::test]
async fn a_bad_photo_leaves_the_one_before_it() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name");
    let seen = browser.submit(photo(form)).await;
    let form = seen.form().fill("last_name", "Benali").fill("crop", "0,0,0.5,0.5");
    let seen = browser.submit(form.attach("photo", "bomb.png", "image/png", &bomb())).await;
    assert!(seen.has_error("photo"));
    assert!(seen.text().contains("amina.png"));
    assert_eq!(seen.form().value("crop"), "", "it framed the other picture");
    assert_eq!(browser.submit(seen.form()).await.status, 200);
    assert_eq!(photos(&site).await, 1);
}

#[tokio::test]
async fn the_button_for_cities_keeps_the_photo() {
    let site = open().await;
    let mut browser = site.browser();
    let form = photo(amina(&site, &mut browser).await).forge("refresh", "cities");
    let seen = browser.submit(form).await;
    assert_eq!((seen.status.as_u16(), seen.count("[aria-invalid]")), (200, 0));
    assert!(seen.text().contains("amina.png"));
}

#[tokio::test]
async fn a_photo_that_waited_an_hour_is_asked_for_again() {
    let site = open().await;
    let mut browser = site.browser();
    let form = amina(&site, &mut browser).await.clear("last_name");
    let form = browser.submit(photo(form)).await.form();
    site.house.clock.advance(TimeDelta::minutes(61));
    let seen = browser.submit(form.fill("last_name", "Benali")).await;
    assert!(seen.error("photo").unwrap_or_default().contains("plus d’une heure"));
    assert_eq!(browser.submit(seen.form()).await.status, 200, "without it the form is good");
}

#[tokio::test]
async fn nobody_opens_anothers_thumbnail() {
    let site = open().await;
    for name in ["x", "a.b", "..%2F..%2Fkeys%2Fsign.key"] {
        assert_eq!(
            site.browser().get(&format!("/auth/incoming/{name}")).await.status,
            404,
            "{name}"
        );
    }
}

/// Quality S63: before anybody was asked whether they are a robot, thirty photos in half an hour from one address.
#[tokio::test]
async fn s63_photos_of_visitors_have_a_limit_too_and_nothing_typed_is_lost() {
    let site = open().await;
    let mut browser = site.browser();
    let refresh = amina(&site, &mut browser).await.forge("refresh", "cities");
    for _ in 0..30 {
        let sent = refresh.clone().attach("photo", "moi.txt", "image/png", b"not a picture");
        assert_eq!(browser.submit(sent).await.status, 200);
    }
    let seen = browser.submit(photo(refresh.clone())).await;
    assert_eq!((seen.status.as_u16(), waiting(&site)), (429, 0));
    assert!(seen.header("retry-after").parse::<i64>().unwrap() <= 1_800);
    let why = seen.error("photo").unwrap_or_default();
    assert!(why.contains("Trop de fichiers envoyés en peu de temps"), "{why}");
    assert_eq!(seen.form().value("first_name"), "Amina");
    let refused = browser.submit(photo(refresh.clone().clear("last_name"))).await;
    assert_eq!((refused.status.as_u16(), waiting(&site)), (429, 0));

    site.house.clock.advance(chrono::TimeDelta::minutes(30));
    let seen = browser.submit(photo(refresh)).await;
    assert_eq!((seen.status.as_u16(), waiting(&site)), (200, 2));
}
