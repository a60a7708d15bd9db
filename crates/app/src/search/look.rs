//! How somebody sees the directory: faces or rows, and which columns; kept for the next time.

use super::look_store;
use crate::{Actor, App, Permission, Result};

/// How the directory is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Rows instead of faces.
    pub table: bool,
    /// The columns of the rows beside the name, in the order of the page.
    pub columns: Vec<LookColumn>,
}

impl Default for Look {
    fn default() -> Self {
        use LookColumn::{Age, Availability, Talents, Town};
        Self { table: false, columns: vec![Talents, Town, Age, Availability] }
    }
}

/// A column beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookColumn {
    /// The first talent, and how many others.
    Talents,
    /// City of residence.
    Town,
    /// Country of residence.
    Country,
    /// Stated gender.
    Gender,
    /// Age in years.
    Age,
    /// When they can work.
    Availability,
    /// When they joined.
    Joined,
}

impl LookColumn {
    /// Every one, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Talents,
        Self::Town,
        Self::Country,
        Self::Gender,
        Self::Age,
        Self::Availability,
        Self::Joined,
    ];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Talents => "talents",
            Self::Town => "town",
            Self::Country => "country",
            Self::Gender => "gender",
            Self::Age => "age",
            Self::Availability => "availability",
            Self::Joined => "joined",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == word)
    }
}

impl Look {
    /// The look of these words; each column once, in the order of the page, and words that are none left out.
    pub fn of<'a>(table: bool, words: impl IntoIterator<Item = &'a str>) -> Self {
        let asked: Vec<LookColumn> = words.into_iter().filter_map(LookColumn::parse).collect();
        let columns = LookColumn::ALL.into_iter().filter(|column| asked.contains(column));
        Self { table, columns: columns.collect() }
    }
}

const TABLE: &str = "table";
const GRID: &str = "grid";

/// How the actor sees the directory: as they last chose, else with faces and the usual columns.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn look_of(app: &App, actor: &Actor) -> Result<Look> {
    actor.require(Permission::SearchTalents)?;
    let Ok(member) = actor.member() else { return Ok(Look::default()) };
    let kept = look_store::find(app.reader(), member.account.0).await?;
    let look = kept.map(|kept| Look::of(kept.shown_as == TABLE, kept.columns.split(' ')));
    Ok(look.unwrap_or_default())
}

/// Keeps how the actor sees the directory.
///
/// # Errors
/// As [`look_of`]; without an account there is nowhere to keep it.
pub async fn keep_look(app: &App, actor: &Actor, look: &Look) -> Result<()> {
    actor.require(Permission::SearchTalents)?;
    let account = actor.member()?.account.0;
    let columns: Vec<&str> = look.columns.iter().map(|column| column.key()).collect();
    app.write(actor, async |tx| {
        tx.unseen();
        let words = [if look.table { TABLE } else { GRID }.to_owned(), columns.join(" ")];
        Ok(look_store::put(tx.conn(), account, words, tx.now()).await?)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_no_column_are_left_out_and_no_column_is_a_choice() {
        let look = Look::of(true, ["age", "phone", "talents", "age", ""]);
        assert_eq!(look.columns, [LookColumn::Talents, LookColumn::Age]);
        assert!(Look::of(false, []).columns.is_empty());
        let usual = Look::default();
        assert_eq!(Look::of(false, usual.columns.iter().map(|one| one.key())), usual);
    }
}
