//! People who register one after the other at a steady pace, while something else happens.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use axum::http::StatusCode;
use testkit::rig::{Applicant, Choices, Client, Server};
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

/// Connections they share.
const LINES: u32 = 4;

/// Who registers: `run` names them, numbers go up.
#[derive(Debug, Clone)]
pub struct Queue {
    choices: Choices,
    run: &'static str,
    next: Arc<AtomicUsize>,
}

/// Registrations under way.
pub struct Steady {
    people: JoinSet<Result<Vec<Duration>>>,
    stop: watch::Sender<bool>,
}

impl Queue {
    /// Nobody has registered yet.
    pub async fn open(server: &Server, run: &'static str) -> Result<Self> {
        let choices = Choices::asked(&mut server.client(), "MA").await?;
        Ok(Self { choices, run, next: Arc::default() })
    }

    /// How many have been sent.
    pub fn sent(&self) -> usize {
        self.next.load(Ordering::Relaxed)
    }

    /// Lets one person in each `pace`, until [`Steady::end`].
    pub fn begin(&self, server: &Server, pace: Duration) -> Steady {
        let (stop, stops) = watch::channel(false);
        let mut people = JoinSet::new();
        for _ in 0..LINES {
            let (queue, client, stops) = (self.clone(), server.client(), stops.clone());
            people.spawn(queue.keep_sending(client, pace * LINES, stops));
        }
        Steady { people, stop }
    }

    async fn keep_sending(
        self,
        mut client: Client,
        pace: Duration,
        stops: watch::Receiver<bool>,
    ) -> Result<Vec<Duration>> {
        let mut pace = interval(pace);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut times = Vec::new();
        while !*stops.borrow() {
            pace.tick().await;
            let nth = self.next.fetch_add(1, Ordering::Relaxed);
            let (kind, body) = Applicant::draw(&self.choices, self.run, nth).body();
            let begun = Instant::now();
            let reply = client.post(routes::REGISTER.pattern, &kind, body).await?;
            ensure!(reply.status == StatusCode::SEE_OTHER, "number {nth}: {}", reply.status);
            times.push(begun.elapsed());
        }
        Ok(times)
    }
}

impl Steady {
    /// Lets nobody else in; gives how long each waited, shortest first.
    pub async fn end(mut self) -> Result<Vec<Duration>> {
        self.stop.send_replace(true);
        let mut all = Vec::new();
        while let Some(times) = self.people.join_next().await {
            all.extend(times??);
        }
        all.sort_unstable();
        Ok(all)
    }
}

/// What so many percent of sorted times did not exceed.
pub fn within(times: &[Duration], percent: usize) -> Duration {
    let place = times.len().saturating_sub(1) * percent / 100;
    times.get(place).copied().unwrap_or_default()
}
