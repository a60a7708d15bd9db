//! What drills and measurements share: a place for data, the real server as a process of its own, people who register,
//! and a client that speaks plain HTTP/1.1 to it.

mod applicant;
mod broken;
mod clamd;
mod client;
mod house;
mod place;
mod process;
mod rows;
pub mod say;
mod server;

pub use applicant::{Applicant, Choices};
pub use broken::{Broken, broken};
pub use clamd::{RealClamd, eicar};
pub use client::{Client, Reply};
pub use house::open as open_house;
pub use place::Place;
pub use process::{Cpu, Memory, Peak};
pub use rows::{number, rows, texts};
pub use server::{Server, Start, Work};
