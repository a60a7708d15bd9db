//! The people of an export, a thousand at a time.

use index::From;

use super::{
    Whom,
    query::{self, Row},
};
use crate::{App, Result, search::View};

/// People who are read as they are taken.
pub(super) struct People {
    app: App,
    view: View,
    whom: Whom,
    /// Where the next people begin; nothing after the last.
    from: Option<From>,
}

impl People {
    pub(super) fn of(app: &App, view: View, whom: &Whom) -> Self {
        Self { app: app.clone(), view, whom: whom.clone(), from: Some(From::Start) }
    }

    /// Whether the last ones were read.
    pub(super) const fn are_over(&self) -> bool {
        self.from.is_none()
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
        let Some(from) = self.from.take() else {
            return Ok(Vec::new());
        };
        match &self.whom {
            Whom::Found(filter) => {
                let (rows, next) = query::step(&self.app, &self.view, filter, from).await?;
                self.from = next;
                Ok(rows)
            }
            Whom::Selected(people) => query::chosen(&self.app, &self.view, people).await,
        }
    }
}
