//! A mailer that sends nothing and remembers everything, for tests.

use super::{Letter, Mailer};
use crate::GatewayError;
use std::sync::{Mutex, PoisonError};

/// Remembers each letter once, by its id; fails when told to.
#[derive(Debug, Default)]
pub struct FakeMailer {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Letter>,
    failures: Vec<GatewayError>,
}

impl FakeMailer {
    /// A mailer that has sent nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The letters sent, oldest first.
    #[must_use]
    pub fn sent(&self) -> Vec<Letter> {
        self.state().sent.clone()
    }

    /// The letters sent to that address, oldest first.
    #[must_use]
    pub fn sent_to(&self, email: &str) -> Vec<Letter> {
        self.state().sent.iter().filter(|letter| letter.to.email == email).cloned().collect()
    }

    /// Makes the next sending fail; several wait in line.
    pub fn fail_next(&self, error: GatewayError) {
        self.state().failures.push(error);
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait::async_trait]
impl Mailer for FakeMailer {
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError> {
        let mut state = self.state();
        if !state.failures.is_empty() {
            return Err(state.failures.remove(0));
        }
        let letter = letter.checked()?;
        if !state.sent.iter().any(|sent| sent.id == letter.id) {
            state.sent.push(letter);
        }
        Ok(())
    }

    fn name(&self) -> &'static str {
        "fake"
    }
}
