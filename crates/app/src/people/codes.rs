//! Codes: how a number is taken, and the one table of every code ever given (codes.md).

use chrono::{DateTime, Utc};
use kernel::PersonId;
use sea_orm::ConnectionTrait;

use super::store::{code, counter};
use crate::{Result, Tx};

/// Most characters of a code.
pub const LONGEST_CODE: usize = 32;

/// A code as it is stored: its letters and digits, upper case. Of a text that is too long to be a code, one character
/// more than a code has.
#[must_use]
pub fn normalised(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
    letters.take(LONGEST_CODE + 1).collect()
}

/// A code as it is shown: `MA-M-0001-RAB`, `MA-CAS-0001-F`; other shapes stay as they are.
#[must_use]
pub fn dashed(code: &str) -> String {
    let parts = if code.is_ascii() { split(code) } else { None };
    parts.map_or_else(|| code.to_owned(), |parts| parts.join("-"))
}

/// By convention the fourth character of a talent code is a digit, of a cinema code a letter.
fn split(code: &str) -> Option<[&str; 4]> {
    let fourth = code.as_bytes().get(3)?;
    let cuts = if fourth.is_ascii_digit() {
        (2, 3, code.len().checked_sub(3)?)
    } else {
        (2, 5, code.len().checked_sub(1)?)
    };
    let parts = [
        code.get(..cuts.0)?,
        code.get(cuts.0..cuts.1)?,
        code.get(cuts.1..cuts.2)?,
        code.get(cuts.2..)?,
    ];
    let number = parts.get(2)?;
    (number.len() >= 4 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(parts)
}

/// The next number of a sequence, from 1; the row stays locked until this write is kept or not.
pub(crate) async fn next_number(tx: &Tx, kind: &str, country: &str) -> Result<i64> {
    Ok(counter::advance(tx.conn(), kind, country).await?)
}

/// Writes a code as given to a person; `false` when somebody has it.
pub(crate) async fn give_code(tx: &Tx, code: &str, kind: &str, person: PersonId) -> Result<bool> {
    Ok(code::insert(tx.conn(), code, kind, person.0, tx.now()).await?)
}

/// Who holds a code or an alias, and since when.
pub(crate) async fn holder(
    conn: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<(PersonId, DateTime<Utc>)>> {
    let row = code::find(conn, &normalised(code)).await?;
    Ok(row.map(|row| (PersonId(row.person_id), row.given_at)))
}

/// Makes these codes lead to another person: a merge, or its end.
pub(crate) async fn move_codes(tx: &Tx, codes: &[String], to: PersonId) -> Result<()> {
    Ok(code::move_to(tx.conn(), codes, to.0).await?)
}

/// Every code a person has or had, oldest first, as stored.
pub(crate) async fn all_of(conn: &impl ConnectionTrait, person: PersonId) -> Result<Vec<String>> {
    Ok(code::all_of(conn, person.0).await?.into_iter().map(|row| row.code).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_shown_in_their_parts() {
        assert_eq!(dashed("MAM0001RAB"), "MA-M-0001-RAB");
        assert_eq!(dashed("MAF10000CAS"), "MA-F-10000-CAS");
        assert_eq!(dashed("MACAS0001F"), "MA-CAS-0001-F");
        assert_eq!(dashed("MAÉTÉ1"), "MAÉTÉ1");
        assert_eq!(dashed(""), "");
    }

    #[test]
    fn what_people_type_is_brought_to_one_form() {
        assert_eq!(normalised(" ma-m 0001–rab "), "MAM0001RAB");
    }
}
