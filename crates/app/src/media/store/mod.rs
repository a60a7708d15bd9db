//! How the room keeps its rows: photos, CVs, and the list of every file that is kept for somebody.

pub mod cv;
pub mod file;
pub mod photo;
