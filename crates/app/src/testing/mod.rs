//! The whole product on a fresh database with a fixed clock and seeded randomness, for tests.

mod database;
mod house;
mod people;
mod rows;

pub use house::TestHouse;
pub use people::{amina, with};
pub use rows::Row;
