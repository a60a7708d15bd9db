//! Contact sheets and composites: of whom, how many, and what they say.

use kernel::Locale;

use super::super::*;
use super::{asked, crowd::crowd};
use crate::{
    Error, Role,
    media::{self, Upload},
    search::{
        DirectoryFilter,
        seeding::{Seed, member, talent},
    },
    testing::TestHouse,
};

fn of(format: Format, locale: Locale) -> Asked {
    asked(&DirectoryFilter::default(), locale).as_format(format)
}

fn words(pdf: &[u8]) -> String {
    let documents::reading::Outcome::Read(words) = documents::reading::read(pdf) else {
        panic!("no words");
    };
    words
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faces_go_on_paper_with_and_without_a_photo_and_tell_no_contact() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    let amina = talent(&house, Seed::default()).await;
    let seed = Seed { code: "MAF0002CAS", name: ("آمنة", "王小明"), ..Seed::default() };
    talent(&house, seed).await;
    let face = documents::qr::png("a face", 600).unwrap();
    let face = Upload::of("face.png", "image/png", face);
    media::put_photo(&house.app, &member(Role::Admin), amina, &face, None).await.unwrap();
    for locale in Locale::ALL {
        for format in [Format::Contact, Format::Composite] {
            let pdf = faces_pdf(&house.app, &staff, &of(format, locale)).await.unwrap();
            let words = words(&pdf);
            assert!(words.contains("MA-F-0001-CAS") && words.contains("WangXiaoMing"), "{words}");
            assert!(!words.contains("12345678") && !words.contains('@'), "{words}");
            assert!(pdf.windows(9).any(|window| window == b"DCTDecode"), "the photo is there");
        }
    }
    assert!(house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn paper_bounds_how_many_faces_there_are() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    crowd(&house, 101).await;
    assert!(is_for_a_job(Format::Composite, 21) && !is_for_a_job(Format::Composite, 20));
    assert!(is_for_a_job(Format::Contact, 201) && !is_for_a_job(Format::Contact, 200));
    let pdf = faces_pdf(&house.app, &staff, &of(Format::Contact, Locale::Fr)).await.unwrap();
    assert!(words(&pdf).contains("Page 4 sur 4"), "thirty to a page");
    let refused = ask_for(&house.app, &staff, &of(Format::Composite, Locale::Fr)).await;
    assert!(
        matches!(&refused, Err(Error::Invalid(why)) if why.iter().any(|one| one.field == "format"))
    );
    let stranger = member(Role::Talent);
    let refused = faces_pdf(&house.app, &stranger, &of(Format::Contact, Locale::Fr)).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))));
}
