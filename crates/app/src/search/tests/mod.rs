//! The directory on a real database.

mod finding;
mod looking_up;
mod minors;
