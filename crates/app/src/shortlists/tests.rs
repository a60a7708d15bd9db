//! Shortlists, on a real database.

use kernel::{
    PersonId, Secret,
    text::{EmailAddress, PersonName},
};

use super::{
    Added, Column, Level, Move, Settings, State, What, add, change, compare, copy, drop_entry,
    forget_note, history, lists, make, place, remove, set_state, show, write_note,
};
use crate::{
    Actor, Error, Role, accounts,
    answers::Answers,
    duplicates,
    people::{self, NewStaff, Visibility, create_staff},
    rights::export_own,
    talents::{Section, edit},
    testing::{TestHouse, with},
};

/// Somebody of the casting staff.
pub(crate) async fn staff_member(house: &TestHouse, name: &str) -> Actor {
    let new = NewStaff {
        first_name: PersonName::parse(name).unwrap(),
        last_name: PersonName::parse("Casting").unwrap(),
        email: EmailAddress::parse(&format!("{name}@example.org")).unwrap(),
        password: Secret::new("trois lanternes au port".to_owned()),
    };
    let made = create_staff(&house.app, &Actor::System("test"), new, Role::Recruiter).await;
    house.member(made.unwrap()).await
}

async fn called(house: &TestHouse, first: &str) -> PersonId {
    let number = first.bytes().map(u32::from).sum::<u32>() % 10_000;
    let answers = house.amina(&format!("{}@example.org", first.to_lowercase()));
    let answers =
        with(&answers, "phone", &format!("06 00 00 {:02} {:02}", number / 100, number % 100));
    house.register(&with(&answers, "first_name", first)).await.person
}

/// A list with two people, a note of each level about the first.
pub(crate) async fn noted(house: &TestHouse) -> (Actor, i64, Vec<PersonId>) {
    let owner = staff_member(house, "Karima").await;
    let people = vec![called(house, "Amal").await, called(house, "Badr").await];
    let (id, added) = make(&house.app, &owner, "Nuit d’été", &people).await.unwrap();
    assert_eq!(added, Added { added: 2, already: 0, missing: 0 });
    let entry = show(&house.app, &owner, id).await.unwrap().entries[0].id;
    for (text, level) in [("Pour moi", "me"), ("Pour nous", "team"), ("Pour eux", "production")] {
        write_note(&house.app, &owner, (id, entry), (text, level)).await.unwrap();
    }
    (owner, id, people)
}

async fn order(house: &TestHouse, owner: &Actor, id: i64) -> Vec<String> {
    let list = show(&house.app, owner, id).await.unwrap();
    list.entries
        .into_iter()
        .map(|one| one.card.map_or_else(String::new, |card| card.first_name))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_listed_sorted_judged_noted_and_taken_off() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let more = [people[0], called(&house, "Chama").await, PersonId(9_999)];
    let added = add(app, &owner, id, &more).await.unwrap();
    assert_eq!(added, Added { added: 1, already: 1, missing: 1 });
    let list = show(app, &owner, id).await.unwrap();
    assert_eq!((list.name.as_str(), list.own, list.team), ("Nuit d’été", true, false));
    assert_eq!(list.columns, Column::FIRST);
    let ids: Vec<i64> = list.entries.iter().map(|one| one.id).collect();
    assert_eq!(order(&house, &owner, id).await, ["Amal", "Badr", "Chama"]);
    place(app, &owner, (id, ids[2]), Move::To(0)).await.unwrap();
    place(app, &owner, (id, ids[0]), Move::Down).await.unwrap();
    place(app, &owner, (id, ids[2]), Move::Up).await.unwrap();
    assert_eq!(order(&house, &owner, id).await, ["Chama", "Badr", "Amal"]);
    set_state(app, &owner, (id, ids[0]), State::Kept).await.unwrap();
    set_state(app, &owner, (id, ids[0]), State::Kept).await.unwrap();
    let list = show(app, &owner, id).await.unwrap();
    let amal = &list.entries[2];
    assert_eq!((amal.state, amal.notes.len()), (State::Kept, 3));
    assert_eq!(amal.notes[1].level, Level::Team);
    assert_eq!((amal.notes[1].text.as_str(), amal.notes[1].own), ("Pour nous", true));
    forget_note(app, &owner, (id, ids[0]), amal.notes[0].id).await.unwrap();
    drop_entry(app, &owner, (id, ids[1])).await.unwrap();
    let side = compare(app, &owner, id, &[ids[0], ids[2], 77]).await.unwrap();
    assert_eq!(side.entries.len(), 2);
    let told = history(app, &owner, id).await.unwrap();
    let told: Vec<(What, Option<&str>)> =
        told.iter().map(|one| (one.what, one.name.as_deref())).collect();
    assert_eq!(told[0], (What::Dropped, Some("Badr Benali")));
    assert_eq!(told[1], (What::Unnoted, Some("Amal Benali")));
    assert_eq!(told[2].0, What::Judged);
    assert_eq!(told.last().unwrap(), &(What::Made, None));
    assert_eq!(told.iter().filter(|one| one.0 == What::Judged).count(), 1, "once");
    let second = copy(app, &owner, id, "Copie").await.unwrap();
    let second = show(app, &owner, second).await.unwrap();
    assert_eq!(second.entries.len(), 2);
    assert_eq!((second.entries[1].state, second.entries[1].notes.len()), (State::Kept, 0));
    remove(app, &owner, id).await.unwrap();
    assert!(matches!(show(app, &owner, id).await, Err(Error::NotFound)));
    assert_eq!(lists(app, &owner).await.unwrap().len(), 1);
    assert!(house.rows().await["shortlist_notes"].is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_somebody_else_is_none_until_it_is_opened_to_the_team() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let other = staff_member(&house, "Driss").await;
    let entry = show(app, &owner, id).await.unwrap().entries[0].id;
    assert!(lists(app, &other).await.unwrap().is_empty());
    for id in [id, id + 1, 0, -1] {
        assert!(matches!(show(app, &other, id).await, Err(Error::NotFound)), "{id}");
        assert!(matches!(add(app, &other, id, &people).await, Err(Error::NotFound)), "{id}");
        assert!(matches!(history(app, &other, id).await, Err(Error::NotFound)), "{id}");
        let dropped = drop_entry(app, &other, (id, entry)).await;
        assert!(matches!(dropped, Err(Error::NotFound)), "{id}");
    }
    let settings = Settings {
        name: "Nuit d’hiver".to_owned(),
        columns: vec![Column::Notes, Column::Age],
        team: true,
    };
    change(app, &owner, id, &settings).await.unwrap();
    let seen = show(app, &other, id).await.unwrap();
    assert_eq!((seen.name.as_str(), seen.own), ("Nuit d’hiver", false));
    assert!(seen.owner.unwrap().starts_with("Karima"));
    assert_eq!(seen.columns, [Column::Age, Column::Notes]);
    let texts: Vec<&str> = seen.entries[0].notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Pour nous", "Pour eux"], "what is for its author is not for others");
    let foreign = seen.entries[0].notes[0].id;
    let taken = forget_note(app, &other, (id, entry), foreign).await;
    assert!(matches!(taken, Err(Error::NotFound)), "nor taken back by others");
    set_state(app, &other, (id, entry), State::Reserve).await.unwrap();
    write_note(app, &other, (id, entry), ("À moi", "me")).await.unwrap();
    assert_eq!(show(app, &owner, id).await.unwrap().entries[0].notes.len(), 3);
    assert!(matches!(remove(app, &other, id).await, Err(Error::NotFound)));
    assert!(matches!(change(app, &other, id, &settings).await, Err(Error::NotFound)));
    assert_eq!(lists(app, &other).await.unwrap().len(), 1);
    for role in [Role::Talent, Role::Attendance] {
        let stranger = house.stranger(role);
        assert!(matches!(lists(app, &stranger).await, Err(Error::Forbidden(_))), "{role:?}");
        assert!(matches!(show(app, &stranger, id).await, Err(Error::Forbidden(_))), "{role:?}");
    }
    assert!(matches!(show(app, &house.visitor(), id).await, Err(Error::Anonymous)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_not_be_found_any_more_is_a_line_without_a_name() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let third = called(&house, "Chama").await;
    add(app, &owner, id, &[third]).await.unwrap();
    let admin = house.stranger(Role::Admin);
    let private = Answers::from_iter([("visibility", Visibility::Private.key())]);
    edit(app, &admin, people[0], Section::Visibility, &private).await.unwrap();
    let account = accounts::of_person(app, people[1]).await.unwrap().unwrap().account;
    accounts::roles::suspend(app, &admin, account).await.unwrap();
    let list = show(app, &owner, id).await.unwrap();
    let gone: Vec<bool> = list.entries.iter().map(|one| one.card.is_none()).collect();
    assert_eq!(gone, [true, true, false]);
    assert!(list.entries[0].notes.is_empty(), "nor with what was written about them");
    let told = history(app, &owner, id).await.unwrap();
    assert!(told.iter().filter(|one| one.personal).any(|one| one.name.is_none()));
    let place = (id, list.entries[0].id);
    let noted = write_note(app, &owner, place, ("Encore", "me")).await;
    assert!(matches!(noted, Err(Error::NotFound)));
    assert!(compare(app, &owner, id, &[place.1]).await.unwrap().entries.is_empty());
    drop_entry(app, &owner, place).await.unwrap();
    assert_eq!(show(app, &owner, id).await.unwrap().entries.len(), 2);
    let minor = with(&house.amina("petit@example.org"), "date_of_birth", "2012-04-03");
    let minor = [
        ("guardian_name", "Fatima Tutrice"),
        ("guardian_phone", "06 97 86 75 64"),
        ("guardian_email", "fatima@example.org"),
        ("guardian_consent", "on"),
    ]
    .iter()
    .fold(minor, |form, (name, value)| with(&form, name, value));
    let minor = house.register(&minor).await.person;
    assert_eq!(add(app, &owner, id, &[minor]).await.unwrap().missing, 1, "minors are in no list");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s101_whoever_is_erased_is_on_no_list_and_reads_before_what_was_written() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let person = house.member(people[0]).await;
    let zip = documents::archive::unzip(&export_own(app, &person).await.unwrap().zip).unwrap();
    let (_, json) = zip.into_iter().find(|(name, _)| name == "data.json").unwrap();
    let data: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(data["data"]["shortlist_notes"].as_array().unwrap().len(), 3);
    assert_eq!(data["data"]["shortlist_notes"][2]["text"], "Pour moi");
    assert_eq!(data["data"]["shortlist_entries"][0]["state"], "new");
    let rows = house.rows().await;
    assert!(rows["shortlist_notes"].iter().all(|row| row["text"].starts_with("v1.")), "sealed");
    let admin = house.stranger(Role::Admin);
    crate::rights::delete_person(app, &admin, people[0]).await.unwrap();
    assert!(show(app, &owner, id).await.unwrap().entries[0].card.is_none(), "while they leave");
    house.clock.advance(chrono::TimeDelta::days(31));
    house.run_schedule().await;
    let list = show(app, &owner, id).await.unwrap();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].person(), Some(people[1]));
    assert!(house.rows().await["shortlist_notes"].is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_merged_keeps_their_places_until_it_is_undone() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, people) = noted(&house).await;
    let twin = called(&house, "Amale").await;
    let (both, _) = make(app, &owner, "Les deux", &[twin, people[0]]).await.unwrap();
    let admin = house.stranger(Role::Admin);
    let merge = duplicates::merge(app, &admin, twin, people[0]).await.unwrap();
    let list = show(app, &owner, id).await.unwrap();
    assert_eq!((list.entries[0].person(), list.entries[0].notes.len()), (Some(twin), 3));
    let list = show(app, &owner, both).await.unwrap();
    assert_eq!((list.entries[0].person(), list.entries[1].person()), (Some(twin), None));
    duplicates::undo(app, &admin, merge).await.unwrap();
    let list = show(app, &owner, id).await.unwrap();
    assert_eq!((list.entries[0].person(), list.entries[0].notes.len()), (Some(people[0]), 3));
    let list = show(app, &owner, both).await.unwrap();
    assert_eq!(list.entries[1].person(), Some(people[0]));
    assert!(people::find(app.reader(), twin).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_is_answered_field_by_field() {
    let house = TestHouse::open().await;
    let app = &house.app;
    let (owner, id, _) = noted(&house).await;
    let list = show(app, &owner, id).await.unwrap();
    let here = (id, list.entries[0].id);
    for name in ["", "  ", &"x".repeat(121), "a\u{202e}b"] {
        let refused = make(app, &owner, name, &[]).await;
        let Err(Error::Invalid(violations)) = refused else { panic!("{name:?}") };
        assert!(violations.iter().any(|one| one.field == "name"), "{name:?}");
        let refused = copy(app, &owner, id, name).await;
        let Err(Error::Invalid(violations)) = refused else { panic!("{name:?}") };
        assert!(violations.iter().any(|one| one.field == "copy_name"), "{name:?}");
    }
    for (text, level, field) in
        [("", "me", "text"), (&*"é".repeat(10_000), "me", "text"), ("Oui", "all", "level")]
    {
        let refused = write_note(app, &owner, here, (text, level)).await;
        let Err(Error::Invalid(violations)) = refused else { panic!("{field}") };
        assert!(violations.iter().any(|one| one.field == field), "{field}");
    }
    let (other, _) = make(app, &owner, "Autre", &[]).await.unwrap();
    for place in [(other, here.1), (id, 0), (id, i64::MAX)] {
        let state = set_state(app, &owner, place, State::Kept).await;
        assert!(matches!(state, Err(Error::NotFound)), "{place:?}");
        let noted = write_note(app, &owner, place, ("Oui", "me")).await;
        assert!(matches!(noted, Err(Error::NotFound)), "{place:?}");
        let moved = super::place(app, &owner, place, Move::Up).await;
        assert!(matches!(moved, Err(Error::NotFound)), "{place:?}");
    }
}
