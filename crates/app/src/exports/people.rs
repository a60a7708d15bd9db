//! The people of an export, a thousand at a time.

use super::{
    Whom,
    query::{self, Row, STEP},
};
use crate::{App, Result, search::View};

/// People who are read as they are taken.
pub(super) struct People {
    app: App,
    view: View,
    whom: Whom,
    last: Option<Row>,
    over: bool,
}

impl People {
    pub(super) fn of(app: &App, view: View, whom: &Whom) -> Self {
        Self { app: app.clone(), view, whom: whom.clone(), last: None, over: false }
    }

    /// Whether the last ones were read.
    pub(super) const fn are_over(&self) -> bool {
        self.over
    }

    /// How many there are now.
    pub(super) async fn count(&self) -> Result<u64> {
        match &self.whom {
            Whom::Found(filter) => query::count(&self.app, &self.view, filter).await,
            Whom::Selected(people) => {
                let rows = query::chosen(&self.app, &self.view, people).await?;
                Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
            }
        }
    }

    /// The next ones; nobody after the last.
    pub(super) async fn next(&mut self) -> Result<Vec<Row>> {
        if self.over {
            return Ok(Vec::new());
        }
        let rows = match &self.whom {
            Whom::Found(filter) => {
                query::step(&self.app, &self.view, filter, self.last.as_ref()).await?
            }
            Whom::Selected(people) => query::chosen(&self.app, &self.view, people).await?,
        };
        let full = u64::try_from(rows.len()).unwrap_or(u64::MAX) >= STEP;
        self.over = !full || matches!(self.whom, Whom::Selected(_));
        self.last = rows.last().cloned();
        Ok(rows)
    }
}
