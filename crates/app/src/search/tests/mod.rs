//! The directory on a real database.

mod finding;
mod following;
mod looking_up;
mod minors;
