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
