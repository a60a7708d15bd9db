//! The room's behaviour, on a real database.

mod codes;
mod editing;
mod reading;
mod registering;
