//! People are written once, and nothing more is written than was asked.

use std::time::Duration;

use super::*;
use crate::{
    answers::Answers,
    imports::{RunImport, State, run_import},
    journal,
    people::Visibility,
    talents::{Section, answers_of, edit},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_becomes_people_who_wait_for_their_agreement() {
    let house = TestHouse::open().await;
    let text = format!(
        "{TITLES};Langues;Disponibilité;Instagram;Remarques\n{NORA};Français (C1), arabe;Temps plein;@nora.a;à rappeler\n"
    );
    let (id, counts) = imported(&house, &text, Choices::default()).await;
    assert_eq!((counts.created, counts.rows), (1, 1));
    assert_eq!(seen(&house, id).await.line.state, State::Done);
    let person = who(&house, "nora@example.org").await.unwrap();
    let form = answers_of(&house.app, &admin(&house), person).await.unwrap();
    for (field, value) in [
        ("first_name", "Nora"),
        ("date_of_birth", "1998-04-03"),
        ("gender", "F"),
        ("phone", "+212611223344"),
        ("languages[]", "fra"),
        ("language_levels[]", "c1"),
        ("availability", "temps_plein"),
    ] {
        assert_eq!(form.one(field), value, "{field}");
    }
    assert!(form.one("instagram").ends_with("nora.a"), "{}", form.one("instagram"));
    let account = accounts::of_person(&house.app, person).await.unwrap().unwrap();
    assert!(account.prepared);
    let known = crate::people::find(house.app.reader(), person).await.unwrap().unwrap();
    assert_eq!(known.visibility, Visibility::Private);
    let said = crate::people::consents_of(&house.app, &admin(&house), person).await.unwrap();
    assert_eq!(said, []);
    assert_eq!(house.mailer.sent_to("nora@example.org").len(), 0, "nobody asked for letters");
    let lines = journal::of_person(&house.app, &admin(&house), person, 10).await.unwrap();
    assert!(lines.iter().any(|line| line.name == "talent_prepared"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_leave_when_they_are_asked_for() {
    let house = TestHouse::open().await;
    let choices = Choices { letters: true, ..Choices::default() };
    let minor = nora(&[(2, "01/01/2012"), (5, "minor@example.org")]);
    let (id, counts) = imported(&house, &file(&[NORA, &minor]), choices).await;
    assert_eq!((counts.created, counts.refuse), (1, 1));
    let letters = house.mailer.sent_to("nora@example.org");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("/auth/activate/"), "{}", letters[0].text);
    assert_eq!(seen(&house, id).await.problems[0].why[0].field, "guardian_name");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_file_twice_makes_nobody_twice() {
    let house = TestHouse::open().await;
    let second = nora(&[(0, "Rim"), (5, "rim@example.org"), (6, "0611223399")]);
    let text = file(&[NORA, &second]);
    let (_, first) = imported(&house, &text, Choices::default()).await;
    assert_eq!(first.created, 2);
    for choice in OnKnown::ALL {
        let (_, again) = imported(&house, &text, on_known(choice)).await;
        assert_eq!((again.created, again.rows), (0, 2), "{choice:?}");
    }
    // Their address may have changed meanwhile: the row is known by its place, or by a number.
    let numbered = |email: &str, phone: &str| {
        let row = nora(&[(0, "Zoé"), (5, email), (6, phone)]);
        file(&[&row])
            .replace(TITLES, &format!("{TITLES};Référence"))
            .replace("Cuisine", "Cuisine;A-17")
    };
    let text = numbered("zoe@example.org", "0611223377");
    assert_eq!(imported(&house, &text, Choices::default()).await.1.created, 1);
    let moved = numbered("zoe.b@example.org", "0611223378");
    for choice in [OnKnown::Skip, OnKnown::Create] {
        assert_eq!(imported(&house, &moved, on_known(choice)).await.1.created, 0, "{choice:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_run_that_died_goes_on_where_it_was() {
    let house = TestHouse::open().await;
    let rows: Vec<String> = (0..60)
        .map(|n| {
            let (email, phone) =
                (format!("p{n}@example.org"), format!("06 11 22 {:02} {:02}", n / 60, n));
            nora(&[(0, &format!("Nora{}", letters(n))), (5, &email), (6, &phone)])
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let id = checked(&house, &file(&rows), Choices::default()).await;
    assert_eq!(seen(&house, id).await.counts.new, 60);
    start(&house.app, &admin(&house), id).await.unwrap();
    let mut died = 0;
    loop {
        let run = run_import(house.app.clone(), RunImport { import: id.0 });
        if let Ok(done) = tokio::time::timeout(Duration::from_millis(700), run).await {
            done.unwrap();
            break;
        }
        died += 1;
        assert!(died < 500, "it never ends");
    }
    let counts = seen(&house, id).await.counts;
    assert_eq!((counts.created, counts.rows), (60, 60), "died {died} times");
    let count = crate::search::DirectoryFilter::default();
    let page = kernel::PageRequest { offset: 0, size: 100 };
    let found = crate::search::find(&house.app, &admin(&house), &count, page).await.unwrap();
    assert_eq!(found.rows.len(), 60);
    let mut codes: Vec<_> = found.rows.iter().map(|card| card.code.clone()).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 60);
}

/// A name of its own for each number.
fn letters(n: u32) -> String {
    [n / 26, n % 26].map(|n| char::from(b'a' + u8::try_from(n).unwrap())).iter().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn filling_touches_what_is_empty_and_nothing_else() {
    let house = TestHouse::open().await;
    let amina = house.register(&house.amina("amina@example.org")).await.person;
    let own = Answers::from_iter([("instagram", "@own"), ("show_instagram", "on")]);
    edit(&house.app, &admin(&house), amina, Section::Links, &own).await.unwrap();
    let before = answers_of(&house.app, &admin(&house), amina).await.unwrap();
    let text = format!(
        "{TITLES};Bio;Instagram;Facebook;Tarif horaire\n{};Une vie;@other;amina.b;100\n",
        nora(&[(5, "amina@example.org"), (10, "Plomberie")])
    );
    let (_, counts) = imported(&house, &text, on_known(OnKnown::Fill)).await;
    assert_eq!((counts.filled, counts.created), (1, 0));
    let after = answers_of(&house.app, &admin(&house), amina).await.unwrap();
    for field in [
        "first_name",
        "phone",
        "talents[]",
        "instagram",
        "date_of_birth",
        "nationality",
        "show_instagram",
    ] {
        assert_eq!(after.all(field), before.all(field), "{field}");
    }
    assert_eq!((after.one("bio"), after.one("rate_hourly_min")), ("Une vie", "100"));
    assert!(after.one("facebook").contains("amina.b"));
    let known = crate::people::find(house.app.reader(), amina).await.unwrap().unwrap();
    assert_eq!(known.visibility, Visibility::Public, "nobody is hidden by a file");
    let again = answers_of(&house.app, &admin(&house), amina).await.unwrap();
    imported(&house, &text, on_known(OnKnown::Fill)).await;
    assert_eq!(answers_of(&house.app, &admin(&house), amina).await.unwrap(), again);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s48_the_file_of_errors_has_the_same_columns_and_runs_nothing() {
    let house = TestHouse::open().await;
    let evil = nora(&[(0, "'=HYPERLINK(1)"), (1, "@SUM(A1)"), (6, "+212 12"), (10, "=1+1")]);
    let (id, counts) = imported(&house, &file(&[NORA, &evil]), Choices::default()).await;
    assert_eq!((counts.created, counts.refuse), (1, 1));
    let text = errors(&house, id).await;
    let mut lines = text.trim_start_matches('\u{FEFF}').lines();
    assert_eq!(lines.next().unwrap(), format!("{TITLES};Ligne;Raison"));
    let row = lines.next().unwrap();
    assert_eq!(lines.next(), None, "sound rows are not repeated");
    for cell in row.split(';') {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    assert!(row.contains("'+212 12") && row.contains(";3;"), "{row}");
    // Mended in place and sent again, the reason and the line are no fields.
    let again = arrived(&house, &text).await.unwrap();
    let columns = seen(&house, again).await.columns;
    assert_eq!(columns.iter().rev().take(2).collect::<Vec<_>>(), [&None; 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_starts_twice_or_before_it_was_judged() {
    let house = TestHouse::open().await;
    let id = arrived(&house, &file(&[NORA])).await.unwrap();
    let early = start(&house.app, &admin(&house), id).await;
    assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
    let columns = seen(&house, id).await.columns;
    match_columns(&house.app, &admin(&house), id, columns.clone(), Choices::default())
        .await
        .unwrap();
    let busy = match_columns(&house.app, &admin(&house), id, columns, Choices::default()).await;
    assert!(matches!(busy, Err(Error::Conflict(_))), "{busy:?}");
    house.run_jobs().await;
    let actor = admin(&house);
    let starts = (0..10).map(|_| start(&house.app, &actor, id));
    let begun = futures_util::future::join_all(starts).await;
    assert_eq!(begun.iter().filter(|one| one.is_ok()).count(), 1);
    house.run_jobs().await;
    assert_eq!(seen(&house, id).await.counts.created, 1);
}
