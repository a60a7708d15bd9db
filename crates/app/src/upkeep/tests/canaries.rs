use std::{fs, path::Path};

use kernel::Secret;

use super::{every_text, furnish_with, tamper, write_to_public};
use crate::{
    Error,
    accounts::{SignIn, sign_in},
    people,
    testing::TestHouse,
};

/// Values that stand nowhere else, and how each could stand in clear.
const CANARIES: [(&str, &str, &[&str]); 7] = [
    ("phone", "06 98 76 54 32", &["698765432", "98 76 54 32"]),
    ("address", "zq-rue-des-canaris", &["zq-rue"]),
    ("website", "https://zq-canari.example.org", &["zq-canari"]),
    ("instagram", "zqcanari", &["zqcanari"]),
    ("guardian_name", "Zqfatima Zqbenali", &["Zqfatima", "zqfatima"]),
    ("guardian_phone", "06 97 86 75 64", &["697867564", "97 86 75 64"]),
    ("guardian_email", "zq-fatima@example.org", &["zq-fatima"]),
];
const MESSAGE: &str = "un rôle pour vous";

fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

fn holds(bytes: &[u8], marker: &str) -> bool {
    bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
}

#[tokio::test]
async fn s74_confidential_values_stand_nowhere_in_clear() {
    let house = TestHouse::open().await;
    let fields: Vec<_> = CANARIES.iter().map(|(field, value, _)| (*field, *value)).collect();
    let amina = furnish_with(&house, "amina@example.org", &fields).await;
    write_to_public(&house, "mona@example.org").await;
    let mut markers: Vec<&str> =
        CANARIES.iter().flat_map(|(_, _, markers)| *markers).copied().collect();
    markers.push(MESSAGE);
    // Jobs that wait, then letters that were sent.
    for round in ["before the letters", "after the letters"] {
        let mut places = Vec::new();
        files(house.folder.path(), &mut places);
        let rows = every_text(&house).await;
        assert!(rows.len() > 100, "nothing was read");
        places.extend(
            rows.into_iter()
                .map(|(table, column, text)| (format!("{table}.{column}"), text.into_bytes())),
        );
        for (place, bytes) in &places {
            let found = markers.iter().find(|marker| holds(bytes, marker));
            assert_eq!(found, None, "{place} {round}");
        }
        house.run_jobs().await;
    }
    assert!(!house.mailer.sent().is_empty());
    let contact = people::contact_of(&house.app, amina).await.unwrap().unwrap();
    assert_eq!(contact.phone.as_str(), "+212698765432");
}

#[tokio::test]
async fn s89_what_fails_opens_nothing() {
    let house = TestHouse::open().await;
    let amina = furnish_with(&house, "amina@example.org", &[]).await;
    // A value that does not open is a fault, not an empty field.
    tamper(&house, &format!("UPDATE people SET address = phone WHERE id = {amina}")).await;
    assert!(matches!(people::contact_of(&house.app, amina).await, Err(Error::Fault(_))));
    let attempt = || SignIn {
        identifier: "amina@example.org".to_owned(),
        password: Secret::new("une phrase de passe".to_owned()),
        remember: false,
    };
    let refused = sign_in(&house.app, &house.visitor(), attempt()).await;
    assert!(matches!(refused, Err(Error::Invalid(_))));
    // Limits that cannot be counted let nobody try.
    super::change(&house, "DROP TABLE limits").await;
    let refused = sign_in(&house.app, &house.visitor(), attempt()).await;
    assert!(matches!(refused, Err(Error::Fault(_))));
}
