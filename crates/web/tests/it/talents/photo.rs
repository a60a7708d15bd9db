//! The own photo.

use testkit::TestSite;

use super::{amina, files, page_of, picture, signed_in};

const SIZES: usize = 7;

#[tokio::test]
async fn a_photo_is_put_replaced_and_removed_with_its_files() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let form = owner.get("/profile/photo").await.form();
    assert_eq!(form.action, "/profile/upload-photo");
    let seen = owner
        .submit(
            form.clone()
                .attach("photo", "moi.png", "image/png", &picture(&site))
                .fill("crop", "0,0,0.8,1"),
        )
        .await;
    assert!(
        seen.path.starts_with("/profile/photo")
            && seen.text().contains("Votre photo est en place."),
        "{}",
        seen.text()
    );
    let first = seen.attribute("[data-photo] img", "src").unwrap();
    assert_eq!((owner.get(&first).await.status.as_u16(), files(&site)), (200, SIZES));

    let seen = owner.submit(form.attach("photo", "moi.png", "image/png", &picture(&site))).await;
    let second = seen.attribute("[data-photo] img", "src").unwrap();
    assert_eq!(
        (owner.get(&first).await.status.as_u16(), owner.get(&second).await.status.as_u16()),
        (404, 200)
    );
    assert_eq!(files(&site), SIZES);

    let question = owner.get("/profile/photo/delete").await;
    assert_eq!((question.words("h1"), files(&site)), ("Supprimer votre photo ?".to_owned(), SIZES));
    let seen = owner.submit(question.form_at("main form[method=post]")).await;
    assert!(seen.text().contains("La photo est retirée."));
    assert_eq!((files(&site), owner.get(&second).await.status.as_u16()), (0, 404));
    assert_eq!(owner.get("/profile/photo/delete").await.path, "/profile/photo");
    assert_eq!(site.browser().get(&page_of(&talent)).await.count(".main-portrait img"), 0);
}

#[tokio::test]
async fn a_photo_counts_for_the_score() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let score = async |owner: &mut testkit::Browser| -> i32 {
        let words = owner
            .get("/profile/dashboard")
            .await
            .attribute("[role=img][aria-label*='%']", "aria-label")
            .unwrap();
        words.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
    };
    let before = score(&mut owner).await;
    let form = owner.get("/profile/photo").await.form();
    owner.submit(form.attach("photo", "moi.png", "image/png", &picture(&site))).await;
    assert_eq!(score(&mut owner).await, before + 10);
}

#[tokio::test]
async fn a_refused_picture_says_why_and_leaves_nothing() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let good = picture(&site);
    let huge = vec![0_u8; 5 * 1024 * 1024 + 1];
    let heic = [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), &[0; 64]].concat();
    let cases: [(&str, &[u8], &str); 5] = [
        ("cv.pdf", b"%PDF-1.7 not a face", "n’est pas une photo"),
        (
            "moi.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "n’est pas une photo",
        ),
        ("moi.heic", &heic, "HEIC"),
        ("moi.png", good.get(..good.len() / 2).unwrap(), "abîmée"),
        ("moi.jpg", &huge, "trop lourde"),
    ];
    for (name, bytes, words) in cases {
        let form = owner.get("/profile/photo").await.form();
        let kind = if name.ends_with("png") { "image/png" } else { "image/jpeg" };
        let seen = owner.submit(form.attach("photo", name, kind, bytes)).await;
        assert_eq!(seen.status, 422, "{name}");
        assert!(
            seen.error("photo").is_some_and(|why| why.contains(words)),
            "{name}: {:?}",
            seen.error("photo")
        );
        assert_eq!(files(&site), 0, "{name}");
    }
    let form = owner.get("/profile/photo").await.form();
    assert_eq!(
        owner.submit(form).await.error("photo").as_deref(),
        Some("Ce champ est nécessaire.")
    );
}

#[tokio::test]
async fn visitors_put_no_photo() {
    let site = TestSite::open().await;
    let seen = site.browser().post("/profile/upload-photo", &[("photo", "x")]).await;
    assert_eq!(seen.status, 401);
    assert_eq!(site.browser().post("/profile/photo/delete", &[]).await.status, 401);
}

/// Quality S63: thirty in half an hour, taken or not, and then a sentence that says when.
#[tokio::test]
async fn s63_the_thirty_first_photo_of_half_an_hour_waits() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let mut owner = signed_in(&site, &talent).await;
    let form = owner.get("/profile/photo").await.form();
    for _ in 0..30 {
        let sent = form.clone().attach("photo", "moi.txt", "image/png", b"not a picture");
        assert_eq!(owner.submit(sent).await.status, 422);
    }
    let sent = form.attach("photo", "moi.png", "image/png", &picture(&site));
    let seen = owner.submit(sent.clone()).await;
    assert_eq!((seen.status.as_u16(), files(&site)), (429, 0));
    assert!(seen.header("retry-after").parse::<i64>().unwrap() <= 1_800);
    assert!(seen.text().contains("Trop de fichiers envoyés en peu de temps"), "{}", seen.text());
    let other = site.house.register(&site.house.amina("other@example.org")).await;
    let mut other = signed_in(&site, &other).await;
    assert_eq!(other.submit(sent.clone()).await.status, 200);
    site.house.clock.advance(chrono::TimeDelta::minutes(30));
    assert_eq!(owner.submit(sent).await.status, 200);
}
