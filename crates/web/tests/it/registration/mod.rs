//! Registration, from the empty form to the code.

pub mod pictures;
pub mod register;
mod welcome;
