//! The job engine. A job is a row written in the transaction of the change that causes it; a worker claims it, runs
//! it, and deletes it when it is done. A job runs at least once, so its body is idempotent.
//!
//! Failures are of two kinds: [`Outcome::Retry`] waits and tries again, [`Outcome::GiveUp`] puts the job among the
//! dead, where people see it. A job that panics is tried again. A worker that dies leaves its lease to expire (60 s),
//! and another takes over.

mod enqueue;
mod job;
mod outcome;
mod registry;
mod review;
mod schedule;
mod store;
#[cfg(test)]
mod tests;
mod worker;

pub use enqueue::{NewJob, enqueue};
pub use job::Job;
pub use outcome::Outcome;
pub use registry::Registry;
pub use review::{
    Line, Load, State, is_on_its_way, lines, loads, name_of, next_runs, remove, replay,
};
pub use schedule::{Recurring, Scheduler};
pub use store::{Counts, counts, dead_letters, forget, oldest_due, tables};
pub use worker::Worker;
