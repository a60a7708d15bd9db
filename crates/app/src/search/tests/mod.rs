//! The directory on a real database.

mod counting;
mod criteria;
mod crowd;
mod finding;
mod following;
mod looking_up;
mod minors;
mod orders;
