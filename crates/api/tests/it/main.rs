//! The endpoints, through the router, as a program sees them.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod door;
mod reference;
