//! Workbooks, printed lists, chosen columns and people ticked one by one.

use calamine::{Data, Reader as _, Xlsx};
use chrono::Datelike as _;

use super::super::*;
use super::{
    asked, change,
    crowd::{bare, crowd},
    facets, first_cells, rows,
};
use crate::{
    Actor, Error, Event, Role, Tx,
    search::{
        DirectoryFilter, Facet,
        seeding::{Seed, member, talent},
    },
    testing::TestHouse,
    vault::SealContext,
};
use futures_util::StreamExt as _;
use kernel::{Locale, PersonId};
use sea_orm::{ConnectionTrait as _, ExprTrait as _};

/// The sheets of a workbook.
fn sheets(bytes: Vec<u8>) -> Xlsx<std::io::Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap()
}

async fn text(house: &TestHouse, actor: &Actor, asked: &Asked) -> crate::Result<String> {
    let chunks: Vec<_> = csv(&house.app, actor, asked).await?.collect().await;
    let bytes: crate::Result<Vec<Vec<u8>>> = chunks.into_iter().collect();
    Ok(String::from_utf8(bytes?.concat()).unwrap())
}

/// A recruiter who has an account: somebody of the directory.
pub(super) async fn with_account(house: &TestHouse, person: PersonId) -> Actor {
    let mut select = sea_orm::sea_query::Query::select();
    let whose = sea_orm::sea_query::Expr::col("person_id").eq(person.0);
    select.column("id").from("accounts").and_where(whose);
    let row = house.app.reader().query_one(&select).await.unwrap().unwrap();
    let mut actor = member(Role::Recruiter);
    if let Actor::Member(member, _) = &mut actor {
        member.account = kernel::AccountId(row.try_get("", "id").unwrap());
    }
    actor
}

fn with(columns: &[Column]) -> Asked {
    let choice = Choice { columns: columns.to_vec(), ..Choice::default() };
    Asked { choice, ..asked(&DirectoryFilter::default(), Locale::Fr) }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s48_a_workbook_has_real_days_and_numbers_and_says_what_was_asked() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    let amina = talent(&house, Seed::default()).await;
    change(&house, amina, "residence_city_name", "=1+1").await;
    facets(&house, amina).await;
    let filter = DirectoryFilter::default().with(&house.app.reference(), Facet::Gender, "F");
    let bytes = xlsx(&house.app, &staff, &asked(&filter, Locale::Fr)).await.unwrap();
    let mut book = sheets(bytes);
    assert_eq!(book.sheet_names(), ["Talents", "Critères"]);
    let sheet = book.worksheet_range("Talents").unwrap();
    let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(cell(0, 17), Data::String("Date d’inscription".to_owned()));
    assert_eq!(cell(1, 4), Data::String("+212612345678".to_owned()), "a telephone stays one");
    assert_eq!((cell(1, 14), cell(1, 15)), (Data::Float(55.0), Data::Empty));
    let Data::DateTime(day) = cell(1, 17) else { panic!("{:?}", cell(1, 17)) };
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let today = house.app.today();
    assert!(i32::from(year) == today.year() && month == 5 && day == 31, "{year} {month} {day}");
    let criteria = book.worksheet_range("Critères").unwrap();
    let said: Vec<String> = criteria.rows().map(|row| format!("{} {}", row[0], row[1])).collect();
    assert!(said.iter().any(|line| line.contains("Femme")), "{said:?}");
    assert!(criteria.rows().any(|row| matches!(row[1], Data::DateTime(_))), "{said:?}");
    let arabic = xlsx(&house.app, &staff, &asked(&filter, Locale::Ar)).await.unwrap();
    assert_eq!(sheets(arabic).sheet_names(), ["المواهب", "المعايير"]);
    assert!(house.app.words().missing().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_selection_holds_whom_the_reader_may_find_each_once() {
    let house = TestHouse::open().await;
    let amina = talent(&house, Seed::default()).await;
    let hidden = Seed {
        code: "MAF0002CAS",
        name: ("Zineb", "Adil"),
        visibility: "private",
        ..Seed::default()
    };
    let hidden = talent(&house, hidden).await;
    let child = Seed { code: "MAM0005CAS", born: (2015, 1, 1), ..Seed::default() };
    let child = talent(&house, child).await;
    let whom = Whom::selected([amina, hidden, child, amina, PersonId(999_999)]);
    let ask = |locale| Asked { whom: whom.clone(), ..asked(&DirectoryFilter::default(), locale) };
    let seen = text(&house, &member(Role::Recruiter), &ask(Locale::Fr)).await.unwrap();
    assert_eq!(first_cells(&seen), ["MAF0001CAS"]);
    let seen = text(&house, &member(Role::Admin), &ask(Locale::Fr)).await.unwrap();
    assert_eq!(first_cells(&seen), ["MAF0001CAS", "MAF0002CAS"], "as they were chosen, no minor");
    let other = Asked { whom: Whom::selected([hidden, amina]), ..ask(Locale::Fr) };
    let seen = text(&house, &member(Role::Admin), &other).await.unwrap();
    assert_eq!(first_cells(&seen), ["MAF0002CAS", "MAF0001CAS"], "as they were chosen");
    assert_eq!(count(&house.app, &member(Role::Recruiter), &whom).await.unwrap(), 1);
    let Whom::Selected(most) = Whom::selected((0..2_000).map(PersonId)) else { panic!() };
    assert_eq!(most.len(), MOST_SELECTED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn columns_are_chosen_kept_for_the_next_time_and_never_none() {
    let house = TestHouse::open().await;
    let amina = talent(&house, Seed::default()).await;
    let write = async |tx: &mut Tx| bare(tx, 7).await;
    house.app.write(&Actor::System("seeding"), write).await.unwrap();
    let staff = with_account(&house, amina).await;
    let chosen = [Column::Code, Column::BirthDate, Column::Experience, Column::Page, Column::Cv];
    let seen = text(&house, &staff, &with(&chosen)).await.unwrap();
    assert!(seen.contains("Code unique;Date de naissance;Années d’expérience;Page publique;CV"));
    assert!(rows(&seen).iter().all(|cells| cells.len() == 5 && cells[1].len() == 10), "{seen}");
    assert!(rows(&seen)[0][3].starts_with("http"), "{seen}");
    assert_eq!(choice_of(&house.app, &staff).await.unwrap(), Choice::default());
    let columns = vec![Column::Code, Column::Address];
    let choice = Choice { columns, format: Format::Pdf, separation: Separation::Comma };
    remember(&house.app, &staff, &choice).await.unwrap();
    remember(&house.app, &staff, &choice).await.unwrap();
    let kept = choice_of(&house.app, &staff).await.unwrap();
    assert_eq!(kept, Choice { columns: vec![Column::Code], ..choice }, "nothing sensitive");
    let comma = Asked { choice: kept, ..with(&[]) };
    assert!(text(&house, &staff, &comma).await.is_ok());
    let none = text(&house, &staff, &with(&[])).await;
    assert!(
        matches!(&none, Err(Error::Invalid(why)) if why.iter().any(|one| one.field == "columns"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s03_sensitive_columns_leave_with_administrators_who_say_why() {
    let house = TestHouse::open().await;
    let amina = talent(&house, Seed::default()).await;
    let context = SealContext { column: "people.address", seal_id: "seal-MAF0001CAS" };
    let sealed = house.app.vault().seal(context, "3 rue des Oliviers", house.app.rng());
    change(&house, amina, "address", &sealed).await;
    let ask = |reason: &str| Asked {
        reason: reason.to_owned(),
        ..with(&[Column::Code, Column::Address])
    };
    let recruiter = text(&house, &member(Role::Recruiter), &ask("Envoi de contrats")).await;
    assert!(matches!(recruiter, Err(Error::Forbidden(_))), "{recruiter:?}");
    let mut admin = member(Role::Admin);
    for reason in ["", " x "] {
        let unsaid = text(&house, &admin, &ask(reason)).await;
        assert!(matches!(&unsaid, Err(Error::Invalid(_))), "{unsaid:?}");
    }
    let seen = text(&house, &admin, &ask("Envoi de contrats")).await.unwrap();
    assert!(seen.contains("MAF0001CAS;3 rue des Oliviers"), "{seen}");
    let select = sea_orm::sea_query::Query::select().column("data").from("events").to_owned();
    let found = house.app.reader().query_all(&select).await.unwrap();
    let data: Vec<String> = found.iter().map(|row| row.try_get("", "data").unwrap()).collect();
    let event: Event = serde_json::from_str(data.last().unwrap()).unwrap();
    let Event::ListExported { reason, columns, .. } = event else { panic!("{data:?}") };
    assert_eq!(reason.as_deref(), Some("Envoi de contrats"));
    assert_eq!(columns, ["code", "address"]);
    // One person is enough for a proof to be asked.
    if let Actor::Member(admin, _) = &mut admin {
        admin.standing.proven_at = None;
    }
    let stale = text(&house, &admin, &ask("Envoi de contrats")).await;
    assert!(matches!(stale, Err(Error::Unproven)), "{stale:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_printed_in_each_language_and_too_long_a_one_is_refused() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    let seed = Seed {
        code: "MAF9001CAS",
        name: ("آمنة 💃", "王小明"),
        talents: &["serveur"],
        ..Seed::default()
    };
    talent(&house, seed).await;
    for locale in Locale::ALL {
        let asked = asked(&DirectoryFilter::default(), locale);
        let pdf = list_pdf(&house.app, &staff, &asked).await.unwrap();
        let documents::reading::Outcome::Read(words) = documents::reading::read(&pdf) else {
            panic!("{locale:?} has no words");
        };
        assert!(words.contains("WangXiaoMing") && words.contains("MA-F-9001-CAS"), "{words}");
    }
    assert!(house.app.words().missing().is_empty());
    crowd(&house, 201).await;
    let refused =
        list_pdf(&house.app, &staff, &asked(&DirectoryFilter::default(), Locale::Fr)).await;
    assert!(
        matches!(&refused, Err(Error::Invalid(why)) if why.iter().any(|one| one.field == "format"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_day_of_a_registration_is_the_one_it_was_in_morocco() {
    let house = TestHouse::open().await;
    let staff = member(Role::Recruiter);
    // Half past eleven in UTC: in Ramadan the day is not over, later in the year the next one has begun.
    for (code, at) in [
        ("MAF0001CAS", "2026-02-20T23:30:00Z"),
        ("MAF0002CAS", "2026-05-20T23:30:00Z"),
        ("MAF0003CAS", "2026-10-20T23:30:00Z"),
    ] {
        house.clock.advance(at.parse::<chrono::DateTime<chrono::Utc>>().unwrap() - house.app.now());
        talent(&house, Seed { code, days_ago: 0, ..Seed::default() }).await;
    }
    let listed = text(&house, &staff, &with(&[Column::Code, Column::Registered])).await.unwrap();
    let mut days = rows(&listed);
    days.sort();
    assert_eq!(
        days,
        [["MAF0001CAS", "2026-02-20"], ["MAF0002CAS", "2026-05-21"], ["MAF0003CAS", "2026-10-20"]]
    );
    house
        .clock
        .advance("2026-05-20T23:30:00Z".parse::<chrono::DateTime<_>>().unwrap() - house.app.now());
    let all = asked(&DirectoryFilter::default(), Locale::Fr);
    let mut book = sheets(xlsx(&house.app, &staff, &all).await.unwrap());
    let criteria = book.worksheet_range("Critères").unwrap();
    let said: Vec<String> = criteria.rows().map(|row| row[1].to_string()).collect();
    assert!(said.iter().any(|value| value == "00:30 (UTC+01:00)"), "{said:?}");
}
