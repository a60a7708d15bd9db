//! The whole product on a fresh database with a fixed clock and seeded randomness, for tests.

mod authenticator;
mod database;
mod house;
mod people;
mod rows;

pub use authenticator::Authenticator;
pub use house::TestHouse;
pub use people::{amina, with};
pub use rows::Row;
