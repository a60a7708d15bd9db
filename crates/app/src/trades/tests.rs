//! The list of trades as administrators change it, on a real database.

use kernel::{PersonId, TalentId};

use super::{add, describe, list, merge, preview, restore, retire, trade};
use crate::{
    App, Error, Role,
    answers::Answers,
    journal, reference,
    talents::{Section, answers_of, edit},
    taxonomy,
    testing::{TestHouse, with},
};

fn form(app: &App) -> Answers {
    let category = app.reference().taxonomy.categories().first().unwrap().id.to_string();
    Answers::from_iter([
        ("name_fr", "Dompteuse de lumière"),
        ("name_en", "Light tamer"),
        ("name_ar", "مروّضة الضوء"),
        ("emoji", "💡"),
        ("category", &category),
        ("tag", "general"),
        ("synonyms", "Éclaireuse, gaffer\nإضاءة"),
    ])
}

/// The trades that the forms offer, two of them.
fn two(app: &App) -> (TalentId, TalentId) {
    let reference = app.reference();
    let mut ids = reference.taxonomy.talents().iter().map(|talent| talent.id);
    (ids.next().unwrap(), ids.nth(4).unwrap())
}

async fn somebody(house: &TestHouse, number: usize, trades: &[TalentId]) -> PersonId {
    let answers = house.amina(&format!("somebody{number}@example.org"));
    let mut answers = with(&answers, "phone", &format!("06 00 00 00 {number:02}"));
    let trades: Vec<String> = trades.iter().map(TalentId::to_string).collect();
    answers.set("talents[]", &trades);
    house.register(&answers).await.person
}

async fn trades_of(house: &TestHouse, person: PersonId) -> Vec<String> {
    let answers = answers_of(&house.app, &house.stranger(Role::Admin), person).await.unwrap();
    answers.all("talents[]").to_vec()
}

async fn names(house: &TestHouse) -> Vec<String> {
    let rows = house.rows().await.remove("events").unwrap();
    rows.into_iter().map(|mut row| row.remove("name").unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_trade_is_added_and_every_process_offers_it() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let other = house.another_process().await;
    other.notice().await.unwrap();
    let id = add(app, &admin, &form(app)).await.unwrap();
    other.notice().await.unwrap();
    for process in [app, &other] {
        let reference = process.reference();
        let trade = reference.taxonomy.talent(id).unwrap();
        assert_eq!((trade.key.as_str(), trade.emoji.as_str()), ("light_tamer", "💡"));
        assert_eq!(trade.words, "Éclaireuse\ngaffer\nإضاءة");
        assert!(trade.active && trade.synonyms.starts_with("eclaireuse\ngaffer"));
    }
    let person = somebody(&house, 1, &[id]).await;
    assert_eq!(trades_of(&house, person).await, [id.to_string()]);
    assert_eq!(trade(app, &admin, id).await.unwrap().people, 1);
    assert!(names(&house).await.contains(&"trade_added".to_owned()));
    // A second one of the same English name, in the other half, gets a key of its own.
    let cinema = with(&form(app), "tag", "cinema");
    let second = add(app, &admin, &cinema).await.unwrap();
    assert_eq!(app.reference().taxonomy.talent(second).unwrap().key, "light_tamer_2");
    assert!(journal::verify(app, &admin).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_is_answered_field_by_field() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let before = app.reference().taxonomy.talents().len();
    let known = app.reference().taxonomy.talents().first().unwrap().clone();
    let same_half = with(&form(app), "tag", known.tag.key());
    for (field, value) in [
        ("name_fr", ""),
        ("name_fr", "   "),
        ("name_en", "12"),
        ("name_ar", "\u{202e}مقلوب"),
        ("name_fr", &"é".repeat(81)),
        ("name_fr", &known.names.fr.to_uppercase()),
        ("emoji", "<b>"),
        ("category", "0"),
        ("category", "x"),
        ("tag", "other"),
        ("synonyms", &"x".repeat(81)),
        ("synonyms", &(0..61).map(|n| format!("mot {n}")).collect::<Vec<_>>().join("\n")),
    ] {
        let refused = add(app, &admin, &with(&same_half, field, value)).await;
        let Err(Error::Invalid(violations)) = refused else {
            panic!("{field} {value}: {refused:?}")
        };
        assert!(violations.iter().any(|one| one.field == field), "{field} {value}: {violations:?}");
    }
    assert_eq!(app.reference().taxonomy.talents().len(), before);
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let stranger = house.stranger(role);
        assert!(matches!(add(app, &stranger, &form(app)).await, Err(Error::Forbidden(_))));
        assert!(matches!(list(app, &stranger).await, Err(Error::Forbidden(_))));
        assert!(matches!(retire(app, &stranger, known.id).await, Err(Error::Forbidden(_))));
        let into = known.id.to_string();
        assert!(matches!(merge(app, &stranger, known.id, &into).await, Err(Error::Forbidden(_))));
    }
    assert!(matches!(retire(app, &admin, TalentId(0)).await, Err(Error::NotFound)));
    assert!(matches!(describe(app, &admin, TalentId(0), &form(app)).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_administrator_wrote_outlives_the_seeds_of_a_later_program() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (first, second) = two(app);
    let untouched = app.reference().taxonomy.talent(second).unwrap().clone();
    describe(app, &admin, first, &form(app)).await.unwrap();
    retire(app, &admin, second).await.unwrap();
    taxonomy::seed(&app.database()).await.unwrap();
    reference::read_again(app).await.unwrap();
    let reference = app.reference();
    assert_eq!(reference.taxonomy.talent(first).unwrap().names.fr, "Dompteuse de lumière");
    let second = reference.taxonomy.talent(second).unwrap();
    assert_eq!((&second.names, second.active), (&untouched.names, false));
    // Saving what stands already is no change.
    let events = names(&house).await.len();
    describe(app, &admin, first, &form(app)).await.unwrap();
    assert_eq!(names(&house).await.len(), events);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_retired_trade_is_kept_by_its_people_and_offered_to_nobody_else() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (first, second) = two(app);
    let person = somebody(&house, 1, &[first]).await;
    retire(app, &admin, first).await.unwrap();
    assert_eq!(trades_of(&house, person).await, [first.to_string()]);
    let mut answers = answers_of(app, &admin, person).await.unwrap();
    answers.set("talents[]", &[second.to_string(), first.to_string()]);
    edit(app, &admin, person, Section::Talents, &answers).await.unwrap();
    assert_eq!(trades_of(&house, person).await, [second.to_string(), first.to_string()]);
    let other = somebody(&house, 2, &[second]).await;
    let refused = edit(app, &admin, other, Section::Talents, &answers).await;
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    restore(app, &admin, first).await.unwrap();
    edit(app, &admin, other, Section::Talents, &answers).await.unwrap();
    let told = names(&house).await;
    assert!(
        told.contains(&"trade_retired".to_owned()) && told.contains(&"trade_restored".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn merged_people_have_the_trade_that_stays_once() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let (gone, kept) = two(app);
    let third = app.reference().taxonomy.talents().get(9).unwrap().id;
    let one = somebody(&house, 1, &[third, gone]).await;
    let both = somebody(&house, 2, &[gone, kept]).await;
    let neither = somebody(&house, 3, &[kept]).await;
    let seen = preview(app, &admin, gone, &kept.to_string()).await.unwrap();
    assert_eq!((seen.have_gone, seen.have_both, seen.have_kept), (2, 1, 2));
    merge(app, &admin, gone, &kept.to_string()).await.unwrap();
    assert!(!app.reference().taxonomy.talent(gone).unwrap().active);
    // A form that was open meanwhile means the one that stays.
    let late = somebody(&house, 4, &[gone]).await;
    house.run_jobs().await;
    let kept_text = kept.to_string();
    assert_eq!(trades_of(&house, one).await, [third.to_string(), kept_text.clone()]);
    for person in [both, neither, late] {
        assert_eq!(trades_of(&house, person).await, std::slice::from_ref(&kept_text));
    }
    assert_eq!(trade(app, &admin, gone).await.unwrap().people, 0);
    let lines = list(app, &admin).await.unwrap();
    assert_eq!(lines.iter().find(|line| line.trade.id == kept).unwrap().people, 4);
    // Twice, into itself, into what is no trade or went itself.
    let again = merge(app, &admin, gone, &kept.to_string()).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    for into in [third.to_string(), gone.to_string(), "x".to_owned(), String::new()] {
        let refused = merge(app, &admin, third, &into).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{into}: {refused:?}");
    }
    // Into a third one: an old address leads to whom the people are with now.
    merge(app, &admin, kept, &third.to_string()).await.unwrap();
    house.run_jobs().await;
    assert_eq!(app.reference().taxonomy.talent_named(&gone.to_string()).unwrap().id, third);
    assert_eq!(trades_of(&house, late).await, [third.to_string()]);
    // Back, with nobody; its people stay where they are.
    restore(app, &admin, gone).await.unwrap();
    house.clock.advance(chrono::TimeDelta::minutes(1));
    house.run_jobs().await;
    assert_eq!(trade(app, &admin, gone).await.unwrap().people, 0);
    assert_eq!(trades_of(&house, one).await, [third.to_string()]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_opposite_merges_at_once_one_is_refused() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    let beside = house.another_process().await;
    let reference = app.reference();
    for pair in reference.taxonomy.talents().chunks_exact(2).take(6) {
        let (first, second) = (pair[0].id, pair[1].id);
        let (into_second, into_first) = (second.to_string(), first.to_string());
        let answers = tokio::join!(
            merge(app, &admin, first, &into_second),
            merge(&beside, &admin, second, &into_first)
        );
        let refused = |answer: &crate::Result<()>| matches!(answer, Err(Error::Conflict(_)));
        assert!(answers.0.is_ok() != answers.1.is_ok(), "{answers:?}");
        assert!(refused(&answers.0) != refused(&answers.1), "{answers:?}");
        app.notice().await.unwrap();
        let stands = |id| app.reference().taxonomy.talent(id).unwrap().active;
        assert_ne!(stands(first), stands(second));
        beside.notice().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_people_follow_in_small_writes() {
    let house = TestHouse::open().await;
    let (app, admin) = (&house.app, house.stranger(Role::Admin));
    crate::seed::people(app, 400, 3).await.unwrap();
    let lines = list(app, &admin).await.unwrap();
    let mut lines: Vec<_> = lines.iter().filter(|line| line.people > 0).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.people));
    let total: u64 = lines.iter().map(|line| line.people).sum();
    assert!(total > 400, "{total}");
    let into = lines[0].trade.id.to_string();
    let mut expected = lines[0].people;
    for line in &lines[1..40] {
        let seen = preview(app, &admin, line.trade.id, &into).await.unwrap();
        expected += seen.have_gone - seen.have_both;
        merge(app, &admin, line.trade.id, &into).await.unwrap();
        house.run_jobs().await;
    }
    assert_eq!(trade(app, &admin, lines[0].trade.id).await.unwrap().people, expected);
    assert!(expected > 150, "{expected}");
}
