//! Lists taken away as files.

mod csv;
