//! The administration.

mod edit;
mod home;
mod outbox;
mod person;
mod staff;
mod suspension;
