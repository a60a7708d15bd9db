//! What several pages of shortlists show: somebody on a list, a state, a note.

use app::shortlists::{
    self, Column, Level, State,
    links::{Vote, VoteLine},
};
use kernel::{Locale, Message, msg};
use serde::Serialize;

use super::of_entry;
use crate::{Web, cards::TalentCard, choices::Choice, search::people::Row};

/// Somebody on a list.
#[derive(Debug, Serialize)]
pub struct EntryRow {
    /// The number of the entry.
    pub id: i64,
    /// What the directory knows of them; nothing for who may not be found any more.
    pub person: Option<Row>,
    /// The stored word of the state.
    pub state: &'static str,
    /// Its words.
    pub state_label: String,
    /// Its tone: `ok`, `warn`, `bad` or `ink`.
    pub tone: &'static str,
    /// The notes, the oldest first.
    pub notes: Vec<NoteLine>,
    /// What holders of links said of them.
    pub votes: Vec<VoteRow>,
    /// Their notes.
    pub href: String,
    /// Where place and state are changed.
    pub change_url: String,
    /// Whether they are the first.
    pub first: bool,
    /// Whether they are the last.
    pub last: bool,
}

/// What the holder of a link said.
#[derive(Debug, Serialize)]
pub struct VoteRow {
    /// For whom the link is.
    pub label: String,
    /// The vote, in words.
    pub vote: Option<String>,
    /// Its tone.
    pub tone: &'static str,
    /// The comment.
    pub comment: Option<String>,
}

/// A note.
#[derive(Debug, Serialize)]
pub struct NoteLine {
    /// Its number.
    pub id: i64,
    /// What it says.
    pub text: String,
    /// Who reads it, in words.
    pub level: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, RFC 3339.
    pub at: String,
    /// Whether the reader wrote it.
    pub own: bool,
}

/// What a list shows of its people.
#[derive(Debug, Default, Serialize)]
pub struct Shown {
    /// The code.
    pub code: bool,
    /// The gender.
    pub gender: bool,
    /// The age.
    pub age: bool,
    /// The city.
    pub city: bool,
    /// The talents.
    pub talents: bool,
    /// The availability.
    pub availability: bool,
    /// The notes.
    pub notes: bool,
}

impl Shown {
    /// What these columns are.
    #[must_use]
    pub fn of(columns: &[Column]) -> Self {
        let has = |column: Column| columns.contains(&column);
        Self {
            code: has(Column::Code),
            gender: has(Column::Gender),
            age: has(Column::Age),
            city: has(Column::City),
            talents: has(Column::Talents),
            availability: has(Column::Availability),
            notes: has(Column::Notes),
        }
    }
}

/// The people of a list.
pub(super) fn rows(web: &Web, locale: Locale, list: &shortlists::Shortlist) -> Vec<EntryRow> {
    let last = list.entries.len();
    let row = |(place, entry): (usize, &shortlists::Entry)| EntryRow {
        id: entry.id,
        person: entry.card.as_ref().map(|card| Row::of(web, locale, card, false)),
        state: entry.state.key(),
        state_label: web.say(locale, &state_words(entry.state)),
        tone: tone(entry.state),
        notes: entry.notes.iter().map(|note| note_line(web, locale, note)).collect(),
        votes: Vec::new(),
        href: of_entry(&routes::SHORTLIST_ENTRY, list.id, entry.id),
        change_url: of_entry(&routes::SHORTLIST_ENTRY_CHANGE, list.id, entry.id),
        first: place == 0,
        last: place.saturating_add(1) == last,
    };
    list.entries.iter().enumerate().map(row).collect()
}

/// What a link said, in words.
pub(super) fn vote_row(web: &Web, locale: Locale, line: VoteLine) -> VoteRow {
    let words = |vote: Vote| match vote {
        Vote::Yes => msg!("shortlists-vote-yes"),
        Vote::Maybe => msg!("shortlists-vote-maybe"),
        Vote::No => msg!("shortlists-vote-no"),
    };
    let tone = match line.vote {
        Some(Vote::Yes) => "ok",
        Some(Vote::Maybe) => "warn",
        Some(Vote::No) => "bad",
        None => "ink",
    };
    let vote = line.vote.map(|vote| web.say(locale, &words(vote)));
    VoteRow { label: line.label, vote, tone, comment: line.comment }
}

fn note_line(web: &Web, locale: Locale, note: &shortlists::Note) -> NoteLine {
    NoteLine {
        id: note.id,
        text: note.text.clone(),
        level: web.say(locale, &level_words(note.level)),
        author: note.author.clone(),
        at: note.at.to_rfc3339(),
        own: note.own,
    }
}

/// The columns to choose from.
pub(super) fn columns(web: &Web, locale: Locale) -> Vec<Choice> {
    let words = |column: Column| match column {
        Column::Code => msg!("search-people-code"),
        Column::Gender => msg!("search-facet-gender"),
        Column::Age => msg!("search-people-age"),
        Column::City => msg!("search-people-town"),
        Column::Talents => msg!("search-people-talents"),
        Column::Availability => msg!("search-people-availability"),
        Column::Notes => msg!("shortlists-notes"),
    };
    let choice = |column: &Column| Choice::new(column.key(), web.say(locale, &words(*column)));
    Column::ALL.iter().map(choice).collect()
}

/// Who may read a note.
pub(super) fn levels(web: &Web, locale: Locale) -> Vec<Choice> {
    let choice = |level: &Level| Choice::new(level.key(), web.say(locale, &level_words(*level)));
    Level::ALL.iter().map(choice).collect()
}

const fn level_words(level: Level) -> Message {
    match level {
        Level::Me => msg!("shortlists-level-me"),
        Level::Team => msg!("shortlists-level-team"),
        Level::Production => msg!("shortlists-level-production"),
    }
}

pub(super) const fn state_words(state: State) -> Message {
    match state {
        State::New => msg!("shortlists-state-new"),
        State::Kept => msg!("shortlists-state-kept"),
        State::Reserve => msg!("shortlists-state-reserve"),
        State::Dropped => msg!("shortlists-state-dropped"),
    }
}

const fn tone(state: State) -> &'static str {
    match state {
        State::New => "ink",
        State::Kept => "ok",
        State::Reserve => "warn",
        State::Dropped => "bad",
    }
}

impl EntryRow {
    pub(super) fn samples() -> Vec<Self> {
        let row = |id, person: Option<Row>, state: &'static str, tone, noted: bool| Self {
            id,
            person,
            state,
            state_label: "Retenue".to_owned(),
            tone,
            notes: if noted { vec![NoteLine::sample()] } else { Vec::new() },
            votes: if noted { VoteRow::samples() } else { Vec::new() },
            href: "/shortlists/1/people/1".to_owned(),
            change_url: "/shortlists/1/people/1/change".to_owned(),
            first: id == 1,
            last: id == 3,
        };
        vec![
            row(1, Some(Row::sample(true)), "kept", "ok", true),
            row(2, Some(sample_without_age()), "new", "ink", false),
            row(3, None, "dropped", "bad", false),
        ]
    }
}

fn sample_without_age() -> Row {
    let row = Row::sample(false);
    Row { card: TalentCard { age: None, ..row.card }, ..row }
}

impl VoteRow {
    fn samples() -> Vec<Self> {
        let row = |vote: Option<&str>, tone, comment: Option<&str>| Self {
            label: "Karim".to_owned(),
            vote: vote.map(str::to_owned),
            tone,
            comment: comment.map(str::to_owned),
        };
        vec![row(Some("Oui"), "ok", None), row(None, "ink", Some("À voir."))]
    }
}

impl NoteLine {
    pub(super) fn sample() -> Self {
        Self {
            id: 1,
            text: "Très juste.\nÀ revoir jeudi.".to_owned(),
            level: "L’équipe".to_owned(),
            author: Some("Nour Première".to_owned()),
            at: "2026-06-01T09:00:00Z".to_owned(),
            own: true,
        }
    }
}
