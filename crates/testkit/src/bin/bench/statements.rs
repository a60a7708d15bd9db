//! Counting the statements that reach a database, by listening to what the driver logs of each.

use std::{
    fmt::Debug,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use anyhow::Result;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    subscriber::Interest,
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
    registry,
};

/// Under which name the driver logs.
const DRIVER: &str = "sqlx::query";

static LISTENING: AtomicBool = AtomicBool::new(false);
static WRITES: AtomicUsize = AtomicUsize::new(0);
static READS: AtomicUsize = AtomicUsize::new(0);

/// How statements begin that only open, close or set up a transaction.
const CONTROL: [&str; 6] = ["BEGIN", "COMMIT", "SET ", "SAVEPOINT", "RELEASE", "ROLLBACK"];

/// Statements that ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statements {
    /// Those that change something.
    pub writes: usize,
    /// Those that only look.
    pub reads: usize,
}

struct Counter;

/// The beginning of a statement, as the driver logs it.
#[derive(Default)]
struct Summary(String);

impl Visit for Summary {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "summary" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "summary" {
            self.0 = format!("{value:?}");
        }
    }
}

impl<S: Subscriber> Layer<S> for Counter {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if metadata.target() == DRIVER { Interest::sometimes() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>, _context: Context<'_, S>) -> bool {
        metadata.target() == DRIVER && LISTENING.load(Ordering::Relaxed)
    }

    fn on_event(&self, event: &Event<'_>, _context: Context<'_, S>) {
        let mut summary = Summary::default();
        event.record(&mut summary);
        let begins = summary.0.trim_start_matches('"').trim_start();
        if CONTROL.iter().any(|word| begins.starts_with(word)) {
            return;
        }
        let kind = if begins.starts_with("SELECT") { &READS } else { &WRITES };
        kind.fetch_add(1, Ordering::Relaxed);
    }
}

/// Installs the counter; nothing is counted until [`during`].
pub fn listen() -> Result<()> {
    Ok(tracing::subscriber::set_global_default(registry().with(Counter))?)
}

/// Which statements ran while `work` did.
pub async fn during<T>(work: impl Future<Output = T>) -> (T, Statements) {
    for count in [&WRITES, &READS] {
        count.store(0, Ordering::Relaxed);
    }
    LISTENING.store(true, Ordering::Relaxed);
    let value = work.await;
    LISTENING.store(false, Ordering::Relaxed);
    let (writes, reads) = (WRITES.load(Ordering::Relaxed), READS.load(Ordering::Relaxed));
    (value, Statements { writes, reads })
}
