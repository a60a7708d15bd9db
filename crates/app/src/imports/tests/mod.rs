//! The room's behaviour, on a real database.

mod files;
mod judging;
mod many;
mod running;

use futures_util::TryStreamExt as _;
use kernel::{Locale, PersonId, text::EmailAddress};

use super::{
    Choices, Counts, ImportId, ImportView, OnKnown, arrive, errors_csv, match_columns, start, view,
};
use crate::{Actor, Error, Result, Role, accounts, media::Upload, testing::TestHouse};

/// Titles and a sound row of each file here.
const TITLES: &str = "Prénom;Nom;Date de naissance;Sexe;Nationalité;E-mail;Téléphone;Pays d’origine;Pays;Ville;Talents";
const NORA: &str = "Nora;Alaoui;03/04/1998;F;marocaine;nora@example.org;06 11 22 33 44;Maroc;Maroc;Ouarzazate;Cuisine";

/// A file of these rows.
fn file(rows: &[&str]) -> String {
    format!("{TITLES}\r\n{}\r\n", rows.join("\r\n"))
}

/// Nora's row with some cells replaced.
fn nora(changes: &[(usize, &str)]) -> String {
    let mut cells: Vec<&str> = NORA.split(';').collect();
    for (place, cell) in changes {
        cells[*place] = cell;
    }
    cells.join(";")
}

fn admin(house: &TestHouse) -> Actor {
    house.stranger(Role::Admin)
}

async fn arrived(house: &TestHouse, text: &str) -> Result<ImportId> {
    let upload = Upload::of("people.csv", "text/csv", text.as_bytes().to_vec());
    arrive(&house.app, &admin(house), &upload, Locale::Fr).await
}

async fn seen(house: &TestHouse, id: ImportId) -> ImportView {
    view(&house.app, &admin(house), id).await.unwrap()
}

/// A file whose columns were taken as they were recognised, judged.
async fn checked(house: &TestHouse, text: &str, choices: Choices) -> ImportId {
    let id = arrived(house, text).await.unwrap();
    let columns = seen(house, id).await.columns;
    match_columns(&house.app, &admin(house), id, columns, choices).await.unwrap();
    house.run_jobs().await;
    id
}

/// The same, and done.
async fn imported(house: &TestHouse, text: &str, choices: Choices) -> (ImportId, Counts) {
    let id = checked(house, text, choices).await;
    start(&house.app, &admin(house), id).await.unwrap();
    house.run_jobs().await;
    (id, seen(house, id).await.counts)
}

/// Somebody who came with a file, and a file whose people have not come yet.
pub(crate) async fn bring_somebody(house: &TestHouse) {
    imported(house, &file(&[NORA]), Choices::default()).await;
    arrived(house, &file(&[&nora(&[(5, "lina@example.org")])])).await.unwrap();
}

fn on_known(on_known: OnKnown) -> Choices {
    Choices { on_known, ..Choices::default() }
}

/// The fields and keys of the reasons of the first row that is refused or left out.
async fn why(house: &TestHouse, text: &str, choices: Choices) -> Vec<(String, String)> {
    let id = checked(house, text, choices).await;
    let view = seen(house, id).await;
    let first = view.problems.first().map(|row| row.why.clone()).unwrap_or_default();
    first.into_iter().map(|one| (one.field, one.message.key.to_string())).collect()
}

async fn who(house: &TestHouse, email: &str) -> Option<PersonId> {
    let email = EmailAddress::parse(email).unwrap();
    accounts::known(&house.app, &email).await.unwrap().map(|known| known.person)
}

async fn errors(house: &TestHouse, id: ImportId) -> String {
    let stream =
        errors_csv(&house.app, &admin(house), id, Locale::Fr, std::collections::HashMap::new())
            .await
            .unwrap();
    let pieces: Vec<Vec<u8>> = stream.try_collect().await.unwrap();
    String::from_utf8(pieces.concat()).unwrap()
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> String {
    match outcome {
        Err(Error::Invalid(refused)) => {
            refused.iter().map(|one| format!("{}: {}", one.field, one.message.key)).collect()
        }
        other => format!("{other:?}"),
    }
}
