//! Registration, from the empty form to the code.

pub mod pictures;
mod register;
mod welcome;
