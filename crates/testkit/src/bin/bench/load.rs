//! Load from this machine: a closed circle of clients, or a steady rate that waits for nobody.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use testkit::rig::{Client, Reply};
use tokio::task::JoinSet;

/// What a run of load saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// How long each answer took, shortest first.
    pub times: Vec<Duration>,
    /// Answers that were not as expected.
    pub bad: usize,
    /// How long the run took.
    pub lasted: Duration,
}

impl Seen {
    /// Good answers a second.
    pub fn rate(&self) -> f64 {
        number(self.times.len()) / self.lasted.as_secs_f64().max(0.001)
    }

    /// The time that this share (0 to 1) of the answers did not exceed, in milliseconds.
    pub fn within(&self, share: f64) -> f64 {
        let last = self.times.len().saturating_sub(1);
        let mut place = 0;
        // The smallest place that leaves at most the rest above it.
        while place < last && number(place + 1) < share * number(self.times.len()) {
            place += 1;
        }
        self.times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    fn sorted(mut self, begun: Instant) -> Self {
        self.lasted = begun.elapsed();
        self.times.sort_unstable();
        self
    }
}

/// Something that is asked again and again.
pub trait Ask: Send + Sync + 'static {
    /// Asks for the `nth` time.
    fn ask(&self, client: &mut Client, nth: usize) -> impl Future<Output = Result<Reply>> + Send;

    /// Whether the answer is as it should be.
    fn is_good(&self, reply: &Reply) -> bool;
}

/// `tasks` clients, each asking again as soon as it is answered.
pub async fn closed<A: Ask>(
    ask: &Arc<A>,
    client: impl Fn() -> Client,
    tasks: usize,
    length: Duration,
) -> Result<Seen> {
    let (begun, next) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let mut running = JoinSet::new();
    for _ in 0..tasks {
        let (ask, next, mut client) = (Arc::clone(ask), Arc::clone(&next), client());
        running.spawn(async move {
            let mut seen = Seen::default();
            while begun.elapsed() < length {
                let nth = next.fetch_add(1, Ordering::Relaxed);
                let asked = Instant::now();
                let reply = ask.ask(&mut client, nth).await?;
                if ask.is_good(&reply) {
                    seen.times.push(asked.elapsed());
                } else {
                    seen.bad += 1;
                }
            }
            Ok::<Seen, anyhow::Error>(seen)
        });
    }
    let mut sum = Seen::default();
    while let Some(ended) = running.join_next().await {
        let seen = ended??;
        sum.times.extend(seen.times);
        sum.bad += seen.bad;
    }
    ensure!(!sum.times.is_empty(), "no good answer at all");
    Ok(sum.sorted(begun))
}

/// So many a second, each counted from the moment it was due.
pub async fn steady<A: Ask>(
    ask: &Arc<A>,
    client: impl Fn() -> Client,
    per_second: u32,
    length: Duration,
) -> Result<Seen> {
    let step = Duration::from_secs(1) / per_second;
    let idle: Arc<Mutex<Vec<Client>>> = Arc::default();
    let begun = Instant::now();
    let mut running = JoinSet::new();
    let mut nth = 0;
    loop {
        let due = step.saturating_mul(nth);
        if due >= length {
            break;
        }
        tokio::time::sleep_until((begun + due).into()).await;
        let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let (mut client, ask, idle) =
            (kept.unwrap_or_else(&client), Arc::clone(ask), Arc::clone(&idle));
        let number = usize::try_from(nth)?;
        running.spawn(async move {
            let reply = ask.ask(&mut client, number).await?;
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(client);
            Ok::<_, anyhow::Error>((ask.is_good(&reply), (begun + due).elapsed()))
        });
        nth += 1;
    }
    let mut sum = Seen::default();
    while let Some(ended) = running.join_next().await {
        match ended?? {
            (true, time) => sum.times.push(time),
            (false, _) => sum.bad += 1,
        }
    }
    ensure!(!sum.times.is_empty(), "no good answer at all");
    Ok(sum.sorted(begun))
}

/// The value in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A count as a number with a fraction.
pub fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
