//! Where randomness comes from: the operating system, or a seed in tests.

use std::sync::{Mutex, PoisonError};

use rand::{RngCore, SeedableRng, rngs::StdRng};

/// Gives random bytes and what is made of them.
pub trait Randomness: Send + Sync {
    /// Fills `bytes` with randomness fit for keys and tokens.
    fn fill(&self, bytes: &mut [u8]);

    /// A number of `0..bound`, without bias that matters (128 bits are drawn).
    fn below(&self, bound: u64) -> u64 {
        let mut bytes = [0_u8; 16];
        self.fill(&mut bytes);
        let drawn = u128::from_le_bytes(bytes) % u128::from(bound.max(1));
        u64::try_from(drawn).unwrap_or(0)
    }
}

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRng;

impl Randomness for OsRng {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the system's randomness is asked"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// Randomness that repeats itself: for tests and measurements, never for keys.
#[derive(Debug)]
pub struct SeededRng(Mutex<StdRng>);

impl SeededRng {
    /// The sequence that belongs to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Randomness for SeededRng {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }
}
