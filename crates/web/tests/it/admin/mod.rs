//! The administration.

mod bulk;
mod create;
mod edit;
mod files;
mod home;
mod logs;
mod outbox;
mod person;
mod settings;
mod staff;
mod suspension;
mod verification;
