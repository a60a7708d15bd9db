//! When this happens, do that: one page, readable aloud.

use queue::NewJob;

use crate::Event;

/// What follows from an event: jobs written in the same transaction.
pub type Reactions = fn(&Event) -> Vec<NewJob>;

/// The table of reactions.
#[must_use]
pub fn reactions(event: &Event) -> Vec<NewJob> {
    match event {
        _ => Vec::new(),
    }
}
