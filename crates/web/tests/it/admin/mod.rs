//! The administration.

mod bulk;
mod edit;
mod home;
mod logs;
mod outbox;
mod person;
mod staff;
mod suspension;
mod verification;
