//! The people of an export: who they are is settled once, when the first are read; a thousand are read at a time, and
//! the next two thousand while these are written.

use std::{collections::VecDeque, vec::IntoIter};

use tokio::task::JoinSet;

use super::{
    Column, Whom,
    query::{self, Row},
};
use crate::{
    App, Context, Result,
    search::{
        View,
        find::{self, everybody},
    },
};

/// How many people are read at once.
const STEP: usize = 1_000;
/// How many times as many are being read while others are awaited or written.
const AHEAD: usize = 2;

/// People who are read as they are taken.
pub(super) struct People {
    app: App,
    view: View,
    whom: Whom,
    columns: Vec<Column>,
    /// Whose turn comes later; nothing before the first are read.
    waiting: Option<IntoIter<i64>>,
    /// The next ones, who are being read; whoever leaves the export leaves that too.
    ahead: VecDeque<JoinSet<Result<Vec<Row>>>>,
}

impl People {
    pub(super) fn of(app: &App, view: View, (whom, columns): (&Whom, &[Column])) -> Self {
        let (app, whom, columns) = (app.clone(), whom.clone(), columns.to_vec());
        Self { app, view, whom, columns, waiting: None, ahead: VecDeque::new() }
    }

    /// Whether the last ones were taken.
    pub(super) fn are_over(&self) -> bool {
        self.waiting.is_some() && self.ahead.is_empty()
    }

    /// The next ones; nobody after the last.
    pub(super) async fn next(&mut self) -> Result<Vec<Row>> {
        if self.waiting.is_none() {
            self.waiting = Some(everyone(&self.app, &self.view, &self.whom).await?.into_iter());
        }
        self.read_ahead();
        let Some(mut reading) = self.ahead.pop_front() else {
            return Ok(Vec::new());
        };
        self.read_ahead();
        let rows = reading.join_next().await.transpose().context("reading people")?;
        rows.unwrap_or_else(|| Ok(Vec::new()))
    }

    fn read_ahead(&mut self) {
        while self.ahead.len() < AHEAD {
            let people: Vec<i64> = self.waiting.iter_mut().flatten().take(STEP).collect();
            if people.is_empty() {
                return;
            }
            let (app, view, columns) = (self.app.clone(), self.view, self.columns.clone());
            let mut reading = JoinSet::new();
            reading.spawn(async move { query::read(&app, &view, &people, &columns).await });
            self.ahead.push_back(reading);
        }
    }
}

/// How many people are meant now.
pub(super) async fn count(app: &App, view: &View, whom: &Whom) -> Result<u64> {
    match whom {
        Whom::Found(filter) => find::count(app, view, filter).await,
        Whom::Selected(_) => {
            let rows = query::read(app, view, &everyone(app, view, whom).await?, &[]).await?;
            Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
        }
    }
}

async fn everyone(app: &App, view: &View, whom: &Whom) -> Result<Vec<i64>> {
    match whom {
        Whom::Found(filter) => everybody(app, view, filter).await,
        Whom::Selected(people) => Ok(people.iter().map(|person| person.0).collect()),
    }
}
