//! An export is complete, by comparison with the schema.

use std::{collections::BTreeMap, io::Read as _};

use serde_json::Value;

use super::{amina, signed_in, with_cv};
use crate::{
    Error, Role, media,
    people::Purpose,
    rights::{
        answer_consent, export_own,
        inventory::{self, Shown},
        pause,
    },
    talents::{ContactMessage, contact, see},
    testing::TestHouse,
};

/// Tables that name an account or a person without being about them.
const ABOUT_NOBODY: [(&str, &str); 7] = [
    ("letter_texts", "which administrator worded a letter otherwise"),
    ("gateway_keys", "which administrator set the key of a mail provider"),
    (
        "shortlist_links",
        "which of casting staff gave a link to their list; votes are of the people on it",
    ),
    ("settings", "who changed a setting of the installation last"),
    ("imports", "who brought a file of people"),
    ("watched_names", "who watches a name; whoever is called like it has a row of `watch_matches`"),
    ("mail_stops", "which administrator stopped an address"),
];

/// Tables in which somebody who was only registered and looked at has no row.
const EMPTY: [&str; 30] = [
    "saved_searches",
    "saved_told",
    "shortlist_votes",
    "shortlists",
    "shortlist_entries",
    "shortlist_notes",
    "shortlist_changes",
    "watch_matches",
    "export_choices",
    "exports",
    "list_looks",
    "import_rows",
    "import_keys",
    "merges",
    "distinct_pairs",
    "minor_accesses",
    "tombstones",
    "sessions",
    "account_links",
    "second_factors",
    "passkeys",
    "passkey_challenges",
    "recovery_codes",
    "pending_sign_ins",
    "email_changes",
    "known_devices",
    "waiting_registrations",
    "event_reviews",
    "profile_choices",
    "profile_views",
];

fn opened(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    documents::archive::unzip(zip).unwrap().into_iter().collect()
}

/// Whether a column says that its table is about somebody.
fn names_somebody(column: &str) -> bool {
    column.contains("person") || column.contains("account") || column == "updated_by"
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s100_the_inventory_holds_every_column_about_somebody() {
    let house = TestHouse::open().await;
    let mut schema: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in db::dialect::columns(house.app.reader()).await.unwrap() {
        schema.entry(table).or_default().push(column);
    }
    assert!(schema.len() > 20, "{schema:?}");
    for (table, columns) in &schema {
        let listed = inventory::ALL.iter().find(|holding| holding.table == table);
        let Some(holding) = listed else {
            let nobody = ABOUT_NOBODY.iter().any(|(name, _)| name == table);
            let about = columns.iter().any(|column| names_somebody(column));
            assert!(!about || nobody, "`{table}` is about people: add it to rights/inventory.rs");
            continue;
        };
        for column in columns {
            let known = holding.columns.iter().any(|(name, _)| name == column);
            assert!(known, "`{table}.{column}` is not in rights/inventory.rs");
        }
        for (column, _) in holding.columns {
            assert!(columns.iter().any(|name| name == column), "`{table}.{column}` is no column");
        }
    }
    for holding in inventory::ALL {
        assert!(schema.contains_key(holding.table), "`{}` is no table", holding.table);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s100_an_export_holds_every_value_and_every_file() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let actor = signed_in(&house, registered.person).await;
    let face = documents::qr::png("a face", 512).unwrap();
    let face = media::Upload::of("face.png", "image/png", face);
    media::put_photo(app, &actor, registered.person, &face, None).await.unwrap();
    with_cv(&house, &actor, registered.person).await;
    see(app, &house.stranger(Role::Recruiter), &registered.code).await.unwrap();
    let message = ContactMessage {
        name: "Karim".to_owned(),
        email: kernel::text::EmailAddress::parse("karim@example.org").unwrap(),
        message: "Un rôle pour vous".to_owned(),
    };
    contact(app, &house.visitor(), &registered.code, message).await.unwrap();
    house.run_jobs().await;
    answer_consent(app, &actor, Purpose::Messages, false).await.unwrap();
    pause(app, &actor).await.unwrap();
    let copy = export_own(app, &actor).await.unwrap();
    let files = opened(&copy.zip);
    assert_eq!(files.len(), 1 + 7 + 1, "the data, the seven files of the photo, the CV");
    let json = String::from_utf8(files["data.json"].clone()).unwrap();
    for held in [
        "Amina",
        "Benali",
        "2002-04-03",
        "amina@example.org",
        "+212612345678",
        "12 rue des Oliviers",
        "Du sourire et du souffle.",
        "Baccalauréat",
        "https://amina.example.org/",
        "amina.cachee",
        "Amina Benali.pdf",
        "Costumière & habilleuse",
        &registered.code,
    ] {
        assert!(json.contains(held), "{held}");
    }
    assert!(!json.contains("Un rôle pour vous"), "a message is not kept once it is relayed");
    for secret in ["$argon2", "v1.1.", "192.0.2.1"] {
        assert!(!json.contains(secret), "{secret}: secrets and other people's addresses stay");
    }
    let data: Value = serde_json::from_str(&json).unwrap();
    for holding in inventory::ALL {
        let rows = data["data"][holding.table].as_array().unwrap();
        assert!(!rows.is_empty() || EMPTY.contains(&holding.table), "{}", holding.table);
        for row in rows {
            for (column, how) in holding.columns {
                let withheld = matches!(how, Shown::Withheld(_));
                assert_eq!(row.get(*column).is_none(), withheld, "{}.{column}", holding.table);
            }
        }
    }
    assert_eq!(data["data"]["consents"].as_array().unwrap().len(), 5);
    assert_eq!(data["data"]["people"][0]["indexable"], Value::Bool(false), "types are kept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s100_somebody_takes_their_own_copy_ten_times_an_hour() {
    let house = TestHouse::open().await;
    let (app, registered) = (&house.app, amina(&house, "amina@example.org").await);
    let karim = amina(&house, "karim@example.org").await;
    let actor = house.member(registered.person).await;
    for _ in 0..10 {
        let zip = export_own(app, &actor).await.unwrap().zip;
        let mut json = String::new();
        let files = opened(&zip);
        files["data.json"].as_slice().read_to_string(&mut json).unwrap();
        assert!(!json.contains("karim@example.org") && !json.contains(&karim.code));
    }
    assert!(matches!(export_own(app, &actor).await, Err(Error::Later { .. })));
    assert!(matches!(export_own(app, &house.visitor()).await, Err(Error::Anonymous)));
}
