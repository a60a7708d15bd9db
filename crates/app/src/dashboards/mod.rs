//! Dashboards (*tableaux de bord*): the installation in numbers, and one person's file, for those who run it.
//!
//! Promises: one fixed number of queries, each of which answers a handful of rows however many people there are; a
//! file that is opened is a reading in the journal. It changes nothing and keeps nothing.

mod admin;
mod bulk;
mod front;
mod letters;
mod logs;
mod person;
mod query;
#[cfg(test)]
mod tests;

pub use admin::{AdminFigures, AdminHome, Letters, Week, admin_home};
pub use bulk::{
    BulkAct, BulkDone, BulkLine, Fate, perform as perform_bulk, preview as preview_bulk,
};
pub use front::{Faces, FrontFace, FrontFigures, FrontPage, front_page};
pub use letters::{letters_csv, letters_xlsx};
pub use logs::{
    Bucket, Log, LogFilter, LogLine, LogPage, Settled, line as log_line, log_csv, log_xlsx,
    read as read_log,
};
pub use person::{PersonFile, person_file};
