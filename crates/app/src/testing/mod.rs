//! The whole product on a fresh database with a fixed clock and seeded randomness, for tests.

mod database;
mod house;

pub use house::TestHouse;
