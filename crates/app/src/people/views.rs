//! How often a page was opened: counted by day, never stored by visitor.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::NaiveDate;
use kernel::PersonId;

use super::store::view;
use crate::{Actor, App, Result};

/// Views that wait in memory for their place in the database; a crash loses a few seconds of counting.
#[derive(Debug, Default)]
pub struct Views(Mutex<HashMap<(PersonId, NaiveDate), i32>>);

impl Views {
    pub(crate) fn add(&self, person: PersonId, day: NaiveDate) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A flood of pages must not become a flood of memory.
        if waiting.len() < 10_000 || waiting.contains_key(&(person, day)) {
            let count = waiting.entry((person, day)).or_default();
            *count = count.saturating_add(1);
        }
    }

    fn take(&self) -> Vec<((PersonId, NaiveDate), i32)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drain().collect()
    }

    /// Writes what was counted since the last time.
    ///
    /// # Errors
    /// When the database fails; what was taken is then lost.
    pub async fn flush(app: &App) -> Result<()> {
        let counted = app.parts().memory.views.take();
        for chunk in counted.chunks(200) {
            app.write(&Actor::System("counting views"), async |tx| {
                tx.unseen();
                for ((person, day), count) in chunk {
                    view::add(tx.conn(), person.0, *day, *count).await?;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}

/// How often somebody's page was opened in the last 30 days.
///
/// # Errors
/// When the database fails.
pub async fn count_views(app: &App, person: PersonId) -> Result<i64> {
    let since = app.today() - chrono::TimeDelta::days(30);
    Ok(view::count_since(app.reader(), person.0, since).await?)
}
