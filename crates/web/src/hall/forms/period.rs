//! The two days of a filter: what is no day, or contradicts the other, is said beside its field.

use axum::http::Uri;
use kernel::{Locale, Violations, local, msg};
use render::FormState;

use crate::{Web, hall::visit};

/// The form of a filter from `from` until `until` (local days, `YYYY-MM-DD`), with what `uri` asks that nothing answers.
#[must_use]
pub fn period(web: &Web, locale: Locale, mut form: FormState, uri: &Uri) -> FormState {
    let mut faults = Violations::default();
    let mut read = |name: &'static str| {
        let text = visit::query(uri, name).filter(|text| !text.trim().is_empty())?;
        let day = local::day_in(&text);
        if day.is_none() {
            faults.add(name, msg!("search-filter-day"));
        }
        form.values.insert(name.to_owned(), text);
        day
    };
    let (from, until) = (read("from"), read("until"));
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        faults.add("from", msg!("admin-logs-days-contradict"));
    }
    form.with_violations(&faults, |why| web.say(locale, why))
}
