//! Which function runs which job.

use std::collections::HashMap;

use chrono::TimeDelta;
use futures_util::future::BoxFuture;

use crate::{Job, Outcome};

/// Another release beside this one, which leaves within minutes, may have written what this one does not read.
const LATER_RELEASE: TimeDelta = TimeDelta::minutes(5);

type Run<C> = Box<dyn Fn(C, &str) -> BoxFuture<'static, Result<(), Outcome>> + Send + Sync>;

/// How one kind of job is run and retried.
pub(crate) struct Handler<C> {
    pub(crate) run: Run<C>,
    pub(crate) backoff: fn(i32) -> Option<TimeDelta>,
    pub(crate) at_once: usize,
}

/// Every job a worker knows, by name.
pub struct Registry<C>(HashMap<&'static str, Handler<C>>);

impl<C: Send + 'static> Default for Registry<C> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<C: Send + 'static> Registry<C> {
    /// Adds the function that runs `J`.
    #[must_use]
    pub fn with<J, F, Fut>(mut self, run: F) -> Self
    where
        J: Job,
        F: Fn(C, J) -> Fut + Send + Sync + Copy + 'static,
        Fut: Future<Output = Result<(), Outcome>> + Send + 'static,
    {
        let handler: Run<C> =
            Box::new(move |context, payload| match serde_json::from_str::<J>(payload) {
                Ok(job) => Box::pin(run(context, job)),
                Err(fault) => {
                    let why = format!("the payload does not read: {fault}");
                    let later = Outcome::Retry { why, after: Some(LATER_RELEASE) };
                    Box::pin(async move { Err(later) })
                }
            });
        let handler = Handler { run: handler, backoff: J::backoff, at_once: J::AT_ONCE };
        self.0.insert(J::NAME, handler);
        self
    }

    /// The names of all jobs, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.0.keys().copied().collect();
        names.sort_unstable();
        names
    }

    /// Every kind, and how many of it a worker runs at once.
    pub(crate) fn bounds(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.0.iter().map(|(name, handler)| (*name, handler.at_once))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Handler<C>> {
        self.0.get(name)
    }
}
