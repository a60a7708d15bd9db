//! No field beyond what its writer may change (quality.md S04): every form is sent twice, in two houses that are
//! alike, once with the name of every column there is beside its own fields; afterwards the houses are alike still.

use std::collections::{BTreeMap, BTreeSet};

use testkit::Form;

use super::estate::{self, Estate, ORDER};

/// What frameworks were fooled with, besides our own columns.
const CLASSICS: [&str; 8] =
    ["is_admin", "admin", "verified", "is_active", "owner_id", "user_id", "_method", "permissions"];

/// What chance writes: two houses differ there from the first day.
type Column = (String, String);

/// The values of each column, whatever the order of the rows.
async fn columns(estate: &Estate) -> BTreeMap<Column, Vec<String>> {
    let mut found: BTreeMap<Column, Vec<String>> = BTreeMap::new();
    for (table, rows) in estate.rows().await {
        for row in rows {
            for (column, value) in row {
                found.entry((table.clone(), column)).or_default().push(value);
            }
        }
    }
    found.values_mut().for_each(|values| values.sort_unstable());
    found
}

/// A value that a column could take: it is a number, a flag and a text.
fn tempting(name: &str) -> &'static str {
    match name {
        "role" | "permissions" => "admin",
        "email" | "email_key" | "recipient" => "zqforged@example.org",
        "phone" | "whatsapp" => "0699999999",
        "code" => "ZZZ9999ZZZ",
        "visibility" => "private",
        "status" => "active",
        "locale" => "ar",
        _ if name.ends_with("_at") || name.ends_with("date") => "2001-01-01",
        _ => "1",
    }
}

fn forged(form: Form, names: &BTreeSet<String>) -> Form {
    let own = form.clone();
    // Lists are offered as `name[]`, and a name alone is one more of the same field.
    let strange = |name: &&String| {
        let offered = own.offers(name) || own.offers(&format!("{name}[]"));
        !offered && own.value(name).is_empty()
    };
    names.iter().filter(strange).fold(form, |form, name| form.forge(name, tempting(name)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s04_no_form_changes_what_it_does_not_show() {
    let (one, two, three) = tokio::join!(estate::open(), estate::open(), estate::open());
    let mut names: BTreeSet<String> = CLASSICS.iter().map(|&name| name.to_owned()).collect();
    names.extend(columns(&one).await.into_keys().map(|(_, column)| column));
    let mut chance = BTreeSet::new();
    for steps in ORDER {
        let mut sent = String::new();
        for step in *steps {
            sent = format!("{sent} {}", step.route.name);
            for (estate, names) in [(&one, None), (&two, None), (&three, Some(&names))] {
                let (browser, form) = estate.form(step).await;
                let form = names.map_or(form.clone(), |names| forged(form, names));
                let seen = browser.staying().submit(form).await;
                let done = matches!(seen.status.as_u16(), 200 | 204 | 303);
                assert!(
                    done,
                    "{} as {:?}: {} {}",
                    step.route.name,
                    step.who,
                    seen.status,
                    seen.text()
                );
            }
        }
        let (here, again, there) =
            (columns(&one).await, columns(&two).await, columns(&three).await);
        for (column, values) in &here {
            if again.get(column) != Some(values) {
                chance.insert(column.clone());
            } else if !chance.contains(column) {
                assert_eq!(
                    there.get(column),
                    Some(values),
                    "{column:?} was changed by one of{sent}"
                );
            }
        }
        assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>(), "{sent}");
    }
    let decides = |(table, column): &&Column| {
        matches!(
            (table.as_str(), column.as_str()),
            ("accounts", "role" | "email" | "suspended_at" | "person_id")
                | (
                    "people" | "talent_profiles",
                    "verified_at" | "visibility" | "status" | "code" | "score"
                )
        )
    };
    let decided: Vec<_> = chance.iter().filter(decides).collect();
    assert!(decided.is_empty(), "chance decides {decided:?}, so nothing was compared there");
    assert!(chance.len() < 60, "{chance:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s04_the_first_administrator_is_what_the_form_says() {
    let site = testkit::TestSite::open().await;
    let setup = app::people::offer_setup(&site.house.app).await.unwrap();
    let mut visitor = site.browser();
    let form = visitor.get(&format!("/setup/{}", setup.expose())).await.form();
    let form = form.fill("first_name", "Nour").fill("last_name", "Première");
    let form = form.fill("email", "nour@example.org").fill("password", "trois lanternes au port");
    let form = form.fill("password_again", "trois lanternes au port");
    let names = ["id", "person_id", "role", "created_at", "suspended_at"].map(str::to_owned);
    let seen = visitor.submit(forged(form, &names.into_iter().collect())).await;
    assert_eq!(seen.status, 200, "{}", seen.text());
    let rows = site.house.rows().await;
    assert_eq!(rows["accounts"].len(), 1);
    assert_eq!(rows["accounts"][0]["role"], "admin");
    assert!(!rows["accounts"][0].contains_key("suspended_at"));
    assert!(rows["accounts"][0]["created_at"].contains("2026-06-01"));
}
