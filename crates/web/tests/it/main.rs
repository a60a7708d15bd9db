//! The pages, through the router, as a browser sees them.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test stops where it is wrong")]

mod accounts;
mod admin;
mod duplicates;
mod exports;
mod hall;
mod home;
mod idle;
mod imports;
mod legal;
mod mail;
mod metrics;
mod promises;
mod registration;
mod rights;
mod roll_call;
mod search;
mod shared;
mod shortlists;
mod site;
mod table;
mod talents;
mod trades;
mod upkeep;
mod watchlist;
