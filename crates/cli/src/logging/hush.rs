//! The same complaint at most once a second (quality.md R12): a full disk, a store that is away, a database that is gone
//! are said by every request that meets them, and a log that fills the disk mends nothing.

use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    fmt::{Debug, Result, Write as _},
    hash::{Hash as _, Hasher},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    fmt::{FmtContext, FormatEvent, FormatFields, format::Writer},
    registry::LookupSpan,
};

/// How long a complaint is not repeated.
const QUIET: Duration = Duration::from_secs(1);
/// Complaints that are remembered; older ones are forgotten first.
const REMEMBERED: usize = 256;

/// Writes events as `inner` does, warnings and errors that differ in nothing at most once in [`QUIET`].
pub(super) struct Hushed<F> {
    inner: F,
    said: Mutex<HashMap<u64, Instant>>,
}

impl<F> Hushed<F> {
    /// Around another format.
    pub(super) fn around(inner: F) -> Self {
        Self { inner, said: Mutex::default() }
    }

    fn is_news(&self, event: &Event<'_>, now: Instant) -> bool {
        if *event.metadata().level() > Level::WARN {
            return true;
        }
        let mut words = Words(DefaultHasher::new());
        event.metadata().callsite().hash(&mut words.0);
        event.record(&mut words);
        let complaint = words.0.finish();
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.get(&complaint).is_some_and(|at| now.duration_since(*at) < QUIET) {
            return false;
        }
        if said.len() >= REMEMBERED {
            said.retain(|_, at| now.duration_since(*at) < QUIET);
        }
        if said.len() < REMEMBERED {
            said.insert(complaint, now);
        }
        true
    }
}

impl<S, N, F> FormatEvent<S, N> for Hushed<F>
where
    S: Subscriber + for<'l> LookupSpan<'l>,
    N: for<'w> FormatFields<'w> + 'static,
    F: FormatEvent<S, N>,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        writer: Writer<'_>,
        event: &Event<'_>,
    ) -> Result {
        if self.is_news(event, Instant::now()) {
            self.inner.format_event(context, writer, event)
        } else {
            Ok(())
        }
    }
}

/// What an event says, as a number.
struct Words(DefaultHasher);

impl Visit for Words {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        field.name().hash(&mut self.0);
        // Writing into a hasher does not fail; a value that does is said by its name alone.
        let _hashed = write!(Hashing(&mut self.0), "{value:?}");
    }
}

struct Hashing<'h>(&'h mut DefaultHasher);

impl std::fmt::Write for Hashing<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}
