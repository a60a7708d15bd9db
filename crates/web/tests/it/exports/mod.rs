//! Lists taken away as files.

mod choose;
mod csv;
mod own;
