//! Lists are turned page by page to their end, whatever their order.

use kernel::{Locale, PageRequest, PersonId};

use super::crowd::{Dice, crowd};
use crate::{
    Role,
    search::{seeding::member, *},
    testing::TestHouse,
};

const PAGE: PageRequest = PageRequest { offset: 0, size: 100 };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_order_is_turned_to_its_end_without_gap_or_repetition() {
    let house = TestHouse::open().await;
    crowd(&house, &mut Dice(4)).await;
    let (app, staff) = (&house.app, member(Role::Admin));
    for sort in Sort::ALL {
        let filter = DirectoryFilter { sort, ..DirectoryFilter::default() };
        let everyone = list(app, &staff, &filter, &PAGE.into(), Locale::Fr).await.unwrap();
        let everyone: Vec<PersonId> = everyone.rows.iter().map(|row| row.person).collect();
        let mut part = Part::from(PageRequest { offset: 0, size: 7 });
        let mut met = Vec::new();
        loop {
            let listing = list(app, &staff, &filter, &part, Locale::Fr).await.unwrap();
            met.extend(listing.rows.iter().map(|row| row.person));
            assert_eq!(listing.more, listing.next.is_some());
            let Some(next) = listing.next else { break };
            part.after = Cursor::parse(&next.to_string());
            assert_eq!(part.after, Some(next));
        }
        assert_eq!(met, everyone, "{sort:?}");
    }
    let text = DirectoryFilter { q: Some("amina".to_owned()), ..DirectoryFilter::default() };
    let part = Part { after: Cursor::parse("n1~1"), ..PageRequest { offset: 0, size: 2 }.into() };
    let listing = list(app, &staff, &text, &part, Locale::Fr).await.unwrap();
    assert!(listing.more && listing.next.is_none() && listing.rows.len() == 2);
}
