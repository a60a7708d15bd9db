//! Dashboards (*tableaux de bord*): the installation in numbers, and one person's file, for those who run it.
//!
//! Promises: one fixed number of queries, each of which answers a handful of rows however many people there are; a
//! file that is opened is a reading in the journal. It changes nothing and keeps nothing.

mod admin;
mod front;
mod person;
mod query;
#[cfg(test)]
mod tests;

pub use admin::{AdminHome, Letters, Week, admin_home};
pub use front::{FrontFace, FrontPage, front_page};
pub use person::{PersonFile, person_file};
