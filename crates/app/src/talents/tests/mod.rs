//! The room's behaviour, on a real database.

mod adding;
mod codes;
mod editing;
mod harvesting;
mod preparing;
mod reading;
mod registering;
mod waiting;
