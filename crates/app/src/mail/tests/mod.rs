//! Letters on a real database, with a mailer that remembers.

mod centre;
mod fixture;
mod minors;
mod outage;
mod provider;
mod readers;
mod reading;
mod sending;
mod smtp;
mod switching;
mod templates;
mod texts;
mod trying;
mod weekly;
