//! What hangs on a page: the card, the QR, the photo.

use app::{
    Actor, Role,
    media::{self, PhotoKind, PhotoSize},
    people::Purpose,
    rights,
};
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
async fn a_photo_is_kept_for_a_day_and_is_nothing_but_a_picture() {
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
        assert_eq!(seen.header("cache-control"), "public, max-age=86400");
        assert_eq!(seen.header("content-security-policy"), "default-src 'none'; sandbox");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
    }
    let page = site.browser().get(&page_of(&talent)).await;
    assert!(page.attribute(".main-portrait img", "src").unwrap().contains(&photo.name));
    for wrong in [format!("{}-full.jpg", photo.name), "..%2Fkeys".to_owned(), "x.webp".to_owned()] {
        assert_eq!(site.browser().get(&format!("/media/{wrong}")).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn s42_the_photo_of_a_hidden_page_is_no_longer_the_worlds() {
    let site = TestSite::open().await;
    let (app, talent) = (&site.house.app, amina(&site).await);
    let member = site.house.member(talent.person).await;
    let face = media::Upload::of("moi.png", "image/png", picture(&site));
    media::put_photo(app, &member, talent.person, &face, None).await.unwrap();
    let photo =
        media::of_people(app, &[talent.person]).await.unwrap().remove(&talent.person).unwrap();
    let file = format!("/media/{}", photo.file(PhotoSize::Face, PhotoKind::WebP));
    let mut owner = signed_in(&site, &talent).await;
    let mut stranger = site.signed_in(Role::Talent).await;
    let [mut recruiter, mut admin] =
        [site.signed_in(Role::Recruiter).await, site.signed_in(Role::Admin).await];
    let mut look = async || {
        let mut seen = Vec::new();
        for browser in [&mut site.browser(), &mut stranger, &mut recruiter, &mut owner, &mut admin]
        {
            let photo = browser.get(&file).await;
            let life = photo.header("cache-control");
            seen.push(match (photo.status.as_u16(), life) {
                (200, "public, max-age=86400") => "public",
                (200, "private, max-age=60") => "private",
                (404, _) => "nothing",
                _ => "odd",
            });
        }
        seen
    };
    let staff = ["nothing", "nothing", "private", "private", "private"];
    let closed = ["nothing", "nothing", "nothing", "private", "private"];
    assert_eq!(look().await, ["public"; 5]);
    hide(&site, &talent, "recruiter").await;
    assert_eq!(look().await, staff);
    hide(&site, &talent, "private").await;
    assert_eq!(look().await, closed);
    hide(&site, &talent, "public").await;
    assert_eq!(look().await, ["public"; 5]);
    rights::pause(app, &member).await.unwrap();
    assert_eq!(look().await, closed, "a pause");
    rights::resume(app, &member).await.unwrap();
    rights::answer_consent(app, &member, Purpose::Public, false).await.unwrap();
    let seen = look().await;
    assert_eq!(seen[..2], ["nothing"; 2], "a consent that was withdrawn");
    hide(&site, &talent, "public").await;
    let system = Actor::System("test");
    rights::delete_person(app, &system, talent.person).await.unwrap();
    let seen = look().await;
    assert_eq!(seen[..3], ["nothing"; 3], "the grace of a deletion");
    assert_eq!(seen[4], "private");
}
