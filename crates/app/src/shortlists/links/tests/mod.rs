//! Links to shortlists, on a real database.

pub(crate) mod letters;

use chrono::TimeDelta;
use kernel::{PersonId, Secret};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, prelude::Expr};

use super::{
    Field, LinkState, Look, NewLink, SharedShortlist, Vote, enter, forget, links, look, make,
    photo, revoke, stamp, vote, votes,
};
use crate::{
    Actor, Caller, Error, Role, accounts,
    answers::Answers,
    people::Visibility,
    rights::export_own,
    shortlists::{
        Settings, State, change, copy, set_state, show,
        store::link,
        tests::{noted, staff_member},
    },
    talents::{Section, edit},
    testing::TestHouse,
};

fn wanted(fields: &[Field]) -> NewLink {
    NewLink {
        label: "Karim".to_owned(),
        fields: fields.to_vec(),
        hours: "336".to_owned(),
        code: String::new(),
        most_openings: String::new(),
    }
}

async fn token(house: &TestHouse, owner: &Actor, id: i64, new: &NewLink) -> String {
    let made = make(&house.app, owner, id, new, "QR").await.unwrap();
    assert!(made.qr.contains("<svg"));
    made.url.rsplit('/').next().unwrap().to_owned()
}

async fn opened(house: &TestHouse, token: &str, pass: Option<&str>) -> SharedShortlist {
    match look(&house.app, &house.visitor(), token, pass).await.unwrap() {
        Look::List(list) => list,
        Look::Door { .. } => panic!("a door"),
    }
}

/// A list of two that was shown to somebody, who said yes with a word.
pub(crate) async fn voted(house: &TestHouse) {
    let (owner, id, _) = noted(house).await;
    let token = token(house, &owner, id, &wanted(&[])).await;
    let list = opened(house, &token, None).await;
    let said = (token.as_str(), list.pass.as_str());
    let answer = (list.people[0].entry, "yes", "Parfaite");
    vote(&house.app, &house.visitor(), said, answer).await.unwrap();
}

async fn is_gone(house: &TestHouse, token: &str) -> bool {
    let (app, guest) = (&house.app, house.visitor());
    let looked = look(app, &guest, token, None).await;
    let entered = enter(app, &guest, token, "sésame").await;
    matches!((looked, entered), (Err(Error::NotFound), Err(Error::NotFound)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s08_a_link_shows_the_chosen_fields_of_its_list_and_nothing_else() {
    let house = TestHouse::open().await;
    let (owner, id, people) = noted(&house).await;
    let bare = token(&house, &owner, id, &wanted(&[])).await;
    let list = opened(&house, &bare, None).await;
    assert_eq!((list.name.as_str(), list.people.len()), ("Nuit d’été", 2));
    let amal = &list.people[0];
    assert_eq!(amal.name, "Amal B.");
    let said = format!("{amal:?}");
    for secret in ["Benali", "2002", "Ouarzazate", "Pour", "06", "MAF0"] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
    assert_eq!((amal.age, amal.city, amal.code.as_ref()), (None, None, None));
    let full = token(&house, &owner, id, &wanted(Field::ALL)).await;
    let list = opened(&house, &full, None).await;
    let amal = &list.people[0];
    assert_eq!((amal.name.as_str(), amal.age), ("Amal Benali", Some(24)));
    assert_eq!(amal.notes, ["Pour eux"], "what is for the team is not for guests");
    let rows = house.rows().await;
    assert!(rows["shortlist_links"].iter().all(|row| row["token"].len() == 64), "hashed");
    assert!(rows["shortlist_links"].iter().all(|row| row["token"] != full));
    // Who hides is not shown, nor who is set aside.
    let admin = house.stranger(Role::Admin);
    let private = Answers::from_iter([("visibility", Visibility::Private.key())]);
    edit(&house.app, &admin, people[0], Section::Visibility, &private).await.unwrap();
    assert_eq!(opened(&house, &full, Some(&list.pass)).await.people.len(), 1);
    let recruiter = Answers::from_iter([("visibility", Visibility::Recruiter.key())]);
    edit(&house.app, &admin, people[0], Section::Visibility, &recruiter).await.unwrap();
    assert_eq!(opened(&house, &full, Some(&list.pass)).await.people.len(), 2);
    set_state(&house.app, &owner, (id, amal.entry), State::Dropped).await.unwrap();
    let list = opened(&house, &full, Some(&list.pass)).await;
    assert_eq!(list.people.len(), 1);
    let line = links(&house.app, &owner, id).await.unwrap().remove(0);
    assert_eq!((line.openings, line.last.len(), line.state), (1, 1, LinkState::Open), "once");
    assert!(line.last[0].device.len() < 40);
    assert_eq!(line.expires_at - line.created_at, TimeDelta::days(14));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s08_unknown_revoked_expired_and_used_up_links_answer_alike() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, _) = noted(&house).await;
    assert!(is_gone(&house, "unknown").await && is_gone(&house, "").await);
    // Revoked while somebody has it open.
    let revoked = token(&house, &owner, id, &wanted(&[Field::Photo])).await;
    let list = opened(&house, &revoked, None).await;
    let entry = list.people[0].entry;
    let line = links(app, &owner, id).await.unwrap().remove(0);
    revoke(app, &owner, (id, line.id)).await.unwrap();
    let beside = house.another_process().await;
    let late = look(&beside, &house.visitor(), &revoked, Some(&list.pass)).await;
    assert!(matches!(late, Err(Error::NotFound)), "in every process");
    let said = (revoked.as_str(), list.pass.as_str());
    let late = vote(app, &house.visitor(), said, (entry, "yes", "")).await;
    assert!(matches!(late, Err(Error::NotFound)), "nor a vote");
    let late = photo(app, &house.visitor(), &revoked, (entry, &list.pass)).await;
    assert!(matches!(late, Err(Error::NotFound)), "nor a photo");
    assert!(is_gone(&house, &revoked).await);
    assert!(matches!(revoke(app, &owner, (id, line.id)).await, Err(Error::NotFound)), "once");
    // Opened as often as it may be.
    let twice = NewLink { most_openings: "2".to_owned(), ..wanted(&[]) };
    let twice = token(&house, &owner, id, &twice).await;
    let door = look(app, &house.visitor(), &twice, None).await.unwrap();
    assert_eq!(door, Look::Door { code: false }, "a robot that follows a link uses nothing up");
    let first = enter(app, &house.visitor(), &twice, "").await.unwrap();
    enter(app, &house.visitor(), &twice, "").await.unwrap();
    assert!(is_gone(&house, &twice).await);
    assert_eq!(opened(&house, &twice, Some(&first)).await.people.len(), 2, "who is in stays in");
    // Over.
    let hour = NewLink { hours: "1".to_owned(), ..wanted(&[]) };
    let hour = token(&house, &owner, id, &hour).await;
    let pass = opened(&house, &hour, None).await.pass;
    house.clock.advance(TimeDelta::minutes(61));
    assert!(is_gone(&house, &hour).await);
    let late = look(app, &house.visitor(), &hour, Some(&pass)).await;
    assert!(matches!(late, Err(Error::NotFound)));
    let states: Vec<LinkState> =
        links(app, &owner, id).await.unwrap().iter().map(|line| line.state).collect();
    assert_eq!(states, [LinkState::Expired, LinkState::UsedUp, LinkState::Revoked]);
    let old = links(app, &owner, id).await.unwrap().remove(0);
    forget(app, &owner, (id, old.id)).await.unwrap();
    assert_eq!(links(app, &owner, id).await.unwrap().len(), 2);
    // Whose maker is out.
    let last = token(&house, &owner, id, &wanted(&[])).await;
    let open = links(app, &owner, id).await.unwrap().remove(0);
    assert!(matches!(forget(app, &owner, (id, open.id)).await, Err(Error::Conflict(_))));
    let account = owner.member().unwrap().account;
    accounts::roles::suspend(app, &house.stranger(Role::Admin), account).await.unwrap();
    assert!(is_gone(&house, &last).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_word_is_asked_and_cannot_be_tried_for_ever() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, _) = noted(&house).await;
    let new = NewLink { code: "sésame".to_owned(), ..wanted(&[]) };
    let token = token(&house, &owner, id, &new).await;
    let door = look(app, &house.visitor(), &token, None).await.unwrap();
    assert_eq!(door, Look::Door { code: true });
    for forged in ["", "x.y", "MS4x.AAAAAAAAAAAAAAAAAAAAAA"] {
        let door = look(app, &house.visitor(), &token, Some(forged)).await.unwrap();
        assert_eq!(door, Look::Door { code: true }, "{forged}");
    }
    let pass = enter(app, &house.visitor(), &token, " sésame ").await.unwrap();
    assert_eq!(opened(&house, &token, Some(&pass)).await.people.len(), 2);
    for _ in 0..8 {
        let wrong = enter(app, &house.visitor(), &token, "oubliée").await;
        assert!(matches!(wrong, Err(Error::Invalid(_))));
    }
    let right = enter(app, &house.visitor(), &token, "sésame").await;
    assert!(matches!(right, Err(Error::Later { .. })), "too often from here");
    let rows = house.rows().await;
    assert!(rows["shortlist_links"][0]["code"].starts_with("$argon2"));
    // With another code word it is another door.
    let word = accounts::hash(app, &Secret::new("oubliée".to_owned())).await.unwrap();
    app.write(&owner, async |tx| {
        tx.unseen();
        let new = link::Entity::update_many().col_expr(link::Column::Code, Expr::value(word));
        Ok(new.filter(link::Column::ShortlistId.eq(id)).exec(tx.conn()).await.map(|_| ())?)
    })
    .await
    .unwrap();
    let door = look(app, &house.visitor(), &token, Some(&pass)).await.unwrap();
    assert_eq!(door, Look::Door { code: true });
    // A pass is good for its own link.
    let other = NewLink { code: "autre mot".to_owned(), ..wanted(&[]) };
    let other = self::token(&house, &owner, id, &other).await;
    let door = look(app, &house.visitor(), &other, Some(&pass)).await.unwrap();
    assert_eq!(door, Look::Door { code: true });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn votes_are_seen_by_the_list_alone_and_change_its_stamp() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let token = token(&house, &owner, id, &wanted(&[])).await;
    let list = opened(&house, &token, None).await;
    let said = (token.as_str(), list.pass.as_str());
    let (first, second) = (list.people[0].entry, list.people[1].entry);
    let before = stamp(app, &owner, id).await.unwrap();
    vote(app, &house.visitor(), said, (first, "maybe", "<b>À voir</b>\nbientôt")).await.unwrap();
    let after = stamp(app, &owner, id).await.unwrap();
    assert_ne!(before, after);
    let beside = house.another_process().await;
    assert_eq!(stamp(&beside, &owner, id).await.unwrap(), after, "the same in every process");
    vote(app, &house.visitor(), said, (first, "yes", "")).await.unwrap();
    vote(app, &house.visitor(), said, (second, "", "Qui est-ce ?")).await.unwrap();
    let seen = votes(app, &owner, id).await.unwrap();
    assert_eq!((seen[&first].len(), seen[&first][0].vote), (1, Some(Vote::Yes)), "the last one");
    assert_eq!(seen[&first][0].label, "Karim");
    assert_eq!(seen[&second][0].comment.as_deref(), Some("Qui est-ce ?"));
    let again = opened(&house, &token, Some(&list.pass)).await;
    assert_eq!(again.people[0].vote, Some(Vote::Yes));
    let rows = house.rows().await;
    assert!(
        rows["shortlist_votes"]
            .iter()
            .filter_map(|row| row.get("comment"))
            .all(|text| text.is_empty() || text.starts_with("v1.")),
        "sealed"
    );
    // Foreign entries, odd words, long texts.
    let other = copy(app, &owner, id, "Autre").await.unwrap();
    let foreign = show(app, &owner, other).await.unwrap().entries[0].id;
    for entry in [foreign, 0, -1, i64::MAX, people[0].0 + 9_000] {
        let refused = vote(app, &house.visitor(), said, (entry, "yes", "")).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{entry}");
    }
    let long = "x".repeat(10_000);
    for (word, comment, field) in
        [("oui", "", "vote"), ("yes", long.as_str(), "comment"), ("yes", "a\u{202e}b", "comment")]
    {
        let refused = vote(app, &house.visitor(), said, (first, word, comment)).await;
        let Err(Error::Invalid(violations)) = refused else { panic!("{word}") };
        assert!(violations.iter().any(|one| one.field == field), "{field}");
    }
    let refused = vote(app, &house.visitor(), (&token, ""), (first, "no", "")).await;
    assert!(matches!(refused, Err(Error::NotFound)), "without the door");
    // Other staff, before and after the list is opened to them.
    let stranger = staff_member(&house, "Driss").await;
    assert!(matches!(votes(app, &stranger, id).await, Err(Error::NotFound)));
    assert!(matches!(stamp(app, &stranger, id).await, Err(Error::NotFound)));
    let settings = Settings { name: "Nuit".to_owned(), columns: vec![], team: true };
    change(app, &owner, id, &settings).await.unwrap();
    assert_eq!(votes(app, &stranger, id).await.unwrap().len(), 2);
    assert!(matches!(links(app, &stranger, id).await, Err(Error::NotFound)), "only its owner");
    let made = make(app, &stranger, id, &wanted(&[]), "QR").await;
    assert!(matches!(made, Err(Error::NotFound)));
    // The person reads what was said of them.
    let person = house.member(people[0]).await;
    let zip = documents::archive::unzip(&export_own(app, &person).await.unwrap().zip).unwrap();
    let (_, json) = zip.into_iter().find(|(name, _)| name == "data.json").unwrap();
    let data: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(data["data"]["shortlist_votes"][0]["vote"], "yes");
    assert_ne!(people[0], PersonId(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_has_so_many_links_and_what_is_asked_is_answered_beside_its_field() {
    let house = TestHouse::open().await;
    let (owner, id, _) = noted(&house).await;
    let refused = NewLink { hours: "0".to_owned(), code: "abc".to_owned(), ..wanted(&[]) };
    let refused = make(&house.app, &owner, id, &refused, "QR").await;
    let Err(Error::Invalid(violations)) = refused else { panic!("{refused:?}") };
    assert_eq!(violations.iter().count(), 2);
    for _ in 0..20 {
        token(&house, &owner, id, &wanted(&[])).await;
    }
    let full = make(&house.app, &owner, id, &wanted(&[]), "QR").await;
    assert!(matches!(full, Err(Error::Conflict(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_opens_a_link_again_and_again_shuts_nobody_else_out() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, _) = noted(&house).await;
    let token = token(&house, &owner, id, &wanted(&[])).await;
    let from = |address: &str| {
        Actor::Visitor(Caller { address: address.to_owned(), ..house.visitor().caller() })
    };
    let tries = async |guest: Actor, many: usize| {
        let mut opened = 0;
        for _ in 0..many {
            match look(app, &guest, &token, None).await {
                Ok(_) => opened += 1,
                Err(error) => assert!(matches!(error, Error::Later { .. }), "{error:?}"),
            }
        }
        opened
    };
    assert_eq!(tries(from("192.0.2.1"), 130).await, 30);
    for other in ["192.0.2.2", "192.0.2.3", "192.0.2.4"] {
        assert_eq!(tries(from(other), 30).await, 30, "{other}");
    }
    assert_eq!(tries(from("192.0.2.5"), 1).await, 0, "all together");
    let line = links(app, &owner, id).await.unwrap().remove(0);
    assert_eq!(line.openings, 120, "what was refused opened nothing");
    house.clock.advance(TimeDelta::minutes(61));
    assert_eq!(tries(from("192.0.2.1"), 1).await, 1);
}
