//! What hangs on a page: the card, the QR, the photo.

use app::media::{self, PhotoKind, PhotoSize};
use testkit::TestSite;

use super::{amina, hide, page_of, picture, signed_in};

#[tokio::test]
async fn the_card_opens_in_the_browser_under_a_plain_name() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let seen = site.browser().get(&format!("{}/card.pdf", page_of(&talent))).await;
    assert_eq!((seen.status.as_u16(), seen.header("content-type")), (200, "application/pdf"));
    assert_eq!(
        seen.header("content-disposition"),
        format!("inline; filename=\"taalentio-{}.pdf\"", talent.code)
    );
    assert!(seen.body.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn the_qr_leads_to_the_short_address() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    let svg = site.browser().get(&format!("{}/qr.svg", page_of(&talent))).await;
    assert_eq!(
        (svg.header("content-type"), svg.html().starts_with("<svg")),
        ("image/svg+xml", true)
    );
    let png = site.browser().get(&format!("{}/qr.png", page_of(&talent))).await;
    assert_eq!(
        (png.header("content-type"), png.header("cache-control")),
        ("image/png", "public, max-age=60")
    );
    let width = u32::from_be_bytes(png.body.get(16..20).unwrap().try_into().unwrap());
    assert!(width >= 512, "{width}");
}

#[tokio::test]
async fn the_owner_of_a_private_page_still_has_its_card_and_qr() {
    let site = TestSite::open().await;
    let talent = amina(&site).await;
    hide(&site, &talent, "private").await;
    let mut owner = signed_in(&site, &talent).await;
    for rest in ["card.pdf", "qr.svg", "qr.png"] {
        let seen = owner.get(&format!("{}/{rest}", page_of(&talent))).await;
        assert_eq!(
            (seen.status.as_u16(), seen.header("cache-control")),
            (200, "private, no-cache"),
            "{rest}"
        );
    }
}

#[tokio::test]
async fn a_photo_is_kept_for_ever_and_is_nothing_but_a_picture() {
    let site = TestSite::open().await;
    let (app, talent) = (&site.house.app, amina(&site).await);
    let owner = site.house.member(talent.person).await;
    let face = media::Upload::of("face.png", "image/png", picture(&site));
    media::put_photo(app, &owner, talent.person, &face, None).await.unwrap();
    let photo =
        media::of_people(app, &[talent.person]).await.unwrap().remove(&talent.person).unwrap();
    for (kind, mime) in [(PhotoKind::WebP, "image/webp"), (PhotoKind::Jpeg, "image/jpeg")] {
        let seen =
            site.browser().get(&format!("/media/{}", photo.file(PhotoSize::Face, kind))).await;
        assert_eq!((seen.status.as_u16(), seen.header("content-type")), (200, mime));
        assert_eq!(seen.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(seen.header("content-security-policy"), "default-src 'none'; sandbox");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
    }
    let page = site.browser().get(&page_of(&talent)).await;
    assert!(page.attribute(".main-portrait img", "src").unwrap().contains(&photo.name));
    for wrong in [format!("{}-full.jpg", photo.name), "..%2Fkeys".to_owned(), "x.webp".to_owned()] {
        assert_eq!(site.browser().get(&format!("/media/{wrong}")).await.status, 404, "{wrong}");
    }
}
