//! The rooms of the product, in floor order. No HTTP, no HTML: faces call one action and present what it gives.
//!
//! An action is `async fn verb(app, actor, …) -> Result<…>` and makes five movements: may they, what do we know,
//! decide, write, tell. See `docs/architecture.md`.

mod actor;
mod alert;
pub mod answers;
mod app;
mod cached;
mod error;
mod event;
mod event_facts;
mod flash;
pub mod freshness;
mod notice;
mod permission;
mod poster;
pub mod reactions;
mod readiness;
mod reference;
mod slots;
mod tx;
mod way;

pub mod config;
pub mod demo;
pub mod jobs;
pub mod migrations;
pub mod schedule;
pub mod seed;
#[cfg(feature = "testing")]
pub mod testing;
pub mod vault;

pub mod accounts;
pub mod dashboards;
pub mod duplicates;
pub mod exports;
pub mod imports;
pub mod journal;
pub mod mail;
pub mod media;
pub mod people;
pub mod places;
pub mod rights;
pub mod search;
pub mod settings;
pub mod shortlists;
pub mod talents;
pub mod taxonomy;
pub mod trades;
pub mod upkeep;
pub mod watchlist;

pub use crate::{
    actor::{Actor, Caller, Factor, Member, RequestLine, Standing},
    alert::Alert,
    app::{App, Memory, Parts},
    cached::Cached,
    config::Config,
    error::{Context, Error, Result},
    event::Event,
    permission::{Permission, Role},
    poster::Poster,
    reactions::Reactions,
    readiness::Readiness,
    reference::{Reference, load as load_reference, refresh as refresh_reference},
    tx::Tx,
    way::{Entrance, Way},
};
