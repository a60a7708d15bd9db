//! Letters on a real database, with a mailer that remembers.

mod centre;
mod fixture;
mod minors;
mod reading;
mod sending;
mod templates;
mod trying;
mod weekly;
