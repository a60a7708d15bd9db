//! One person by code or QR.

use documents::qr;

use super::finding::codes;
use crate::{
    Error, Role,
    search::{
        seeding::{Seed, alias, member, talent},
        *,
    },
    testing::TestHouse,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_of_any_age_typed_or_scanned_leads_to_the_present_one() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    let person = talent(&house, Seed::default()).await;
    alias(&house, person, "MACAS000042F").await;
    for text in [
        "ma-f-0001-cas",
        "https://x.example/t/MAF0001CAS",
        "/profile/view/macas000042f",
        "MA CAS 000042 F",
    ] {
        assert_eq!(
            by_code(&house.app, &staff, text).await.unwrap().as_deref(),
            Some("MAF0001CAS"),
            "{text}"
        );
    }
    for text in ["MAF0001CA", "MAF0001CAS1", "%", "https://x.example/t/", ""] {
        assert_eq!(by_code(&house.app, &staff, text).await.unwrap(), None, "{text}");
    }
    assert_eq!(codes(&house, &staff, &[("code", "MACAS000042")]).await, ["MAF0001CAS"]);
    let badge = qr::png("https://talents.example.org/t/MAF0001CAS", 512).unwrap();
    assert_eq!(by_qr(&house.app, &staff, badge).await.unwrap().as_deref(), Some("MAF0001CAS"));
    let other = qr::png("https://example.org/menu", 512).unwrap();
    assert_eq!(by_qr(&house.app, &staff, other).await.unwrap(), None);
    for bytes in [
        b"text".to_vec(),
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic____".to_vec(),
        vec![0; 11 * 1024 * 1024],
    ] {
        let Err(Error::Invalid(violations)) = by_qr(&house.app, &staff, bytes).await else {
            panic!("refused")
        };
        assert_eq!(violations.iter().next().unwrap().field, "picture");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_few_letters_mean_people_and_talents_and_a_code_means_one() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    super::finding::cast(&house).await;
    let app = &house.app;
    let names =
        |meant: &Meant| meant.people.iter().map(|card| card.first_name.clone()).collect::<Vec<_>>();
    let few = meant(app, &staff, "yous").await.unwrap();
    assert_eq!((few.exactly.is_none(), names(&few)), (true, vec!["Youssef".to_owned()]));
    for scanned in ["mam-0002 fes", "https://x.example/t/MAM0002FES?lang=ar"] {
        let one = meant(app, &staff, scanned).await.unwrap();
        assert_eq!(one.exactly.as_deref(), Some("MAM0002FES"), "{scanned}");
        assert_eq!((names(&one), one.trades.len()), (vec!["Youssef".to_owned()], 0), "{scanned}");
    }
    let trade = meant(app, &staff, "plombier").await.unwrap();
    let plumbing = app.reference().taxonomy.talent_named("plomberie").unwrap().id;
    assert!(trade.trades.contains(&plumbing), "{:?}", trade.trades);
    for nothing in ["", "  ", "%_\u{202E}"] {
        let meant = meant(app, &staff, nothing).await.unwrap();
        assert!(meant.people.is_empty() && meant.exactly.is_none(), "{nothing}");
    }
    assert!(meant(app, &staff, &"x".repeat(5_000)).await.unwrap().exactly.is_none());
    for role in [Role::Talent, Role::Attendance] {
        assert!(meant(app, &member(role), "a").await.is_err());
    }
    let hidden = Seed { code: "MAF0009CAS", visibility: "private", ..Seed::default() };
    talent(&house, hidden).await;
    let unseen = meant(app, &staff, "MAF0009CAS").await.unwrap();
    assert_eq!((unseen.exactly, unseen.people.len()), (None, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_scanner_types_into_the_search_is_understood() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    super::finding::cast(&house).await;
    for scanned in ["http://localhost:5000/t/MAM0002FES", "/profile/view/mam0002fes?x=1"] {
        assert_eq!(codes(&house, &staff, &[("q", scanned)]).await, ["MAM0002FES"], "{scanned}");
    }
    for words in ["c/c++", "son/t/lumière", "T/MAM0002FES"] {
        let (filter, _) =
            DirectoryFilter::parse(&house.app.reference(), &[("q".to_owned(), words.to_owned())]);
        assert_eq!((filter.q.as_deref(), filter.code), (Some(words), None), "no address");
    }
}
