//! What is said of a table about somebody: how its rows are found, what an export shows, what an erasure does.

/// How the rows of a person are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// This column is the number of the person.
    Person(&'static str),
    /// One of these columns is the number of the person.
    Pair(&'static str, &'static str),
    /// The column `account_id` is one of the person's accounts.
    Account,
    /// The columns `person_id` and `account_id`: what concerns them, and what they did.
    Either,
}

/// What an export says of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Its value.
    Plain,
    /// Its value, opened: sealed as this `table.column`, bound to the row's own `seal_id` or to the person's.
    Sealed(&'static str),
    /// Its value in lines that the person's own account wrote: in others it is somebody else's.
    OfOwnAct,
    /// Its value, as the object it is.
    Event,
    /// Its value, unless the letter went to administrators.
    OfOwnLetter,
    /// Nothing: why.
    Withheld(&'static str),
}

/// What becomes of the rows when the person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They go.
    Removed,
    /// What is personal in them goes, by the room that owns them.
    Emptied,
    /// They stay: why.
    Kept(&'static str),
}

/// A table.
#[derive(Debug)]
pub struct Holding {
    /// Its name.
    pub table: &'static str,
    /// How rows are found.
    pub of: Of,
    /// What is said of each column.
    pub columns: &'static [(&'static str, Shown)],
    /// What becomes of it.
    pub fate: Fate,
}
