//! Registration, from the empty form to the code.

mod pictures;
mod register;
mod welcome;
