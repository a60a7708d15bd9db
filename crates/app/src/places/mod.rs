//! Places (*lieux*): the countries of ISO 3166-1 and our own list of cities, with their three-letter codes.
//!
//! Promises: a country code never changes, a city's code is unique inside its country (codes.md §2). Towns that are
//! not listed are text of the person, with the code `VNL`.

mod model;
mod seeds;
mod store;

pub use model::{City, Country, Names, Places, UNLISTED};
pub(crate) use seeds::{SEEDS, seed};
pub(crate) use store::load;
