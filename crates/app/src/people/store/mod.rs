//! The tables of people.

pub mod absence;
pub mod code;
pub mod consent;
pub mod counter;
pub mod link;
pub mod minor_access;
pub mod nationality;
pub mod person;
pub mod view;

pub(crate) use person::{
    SealedContact, blank, fill_in, insert, name_key, set_contact, set_guardian, set_identity,
    set_locale, set_place, set_visibility,
};
pub(super) use person::{by_submission, find, hold, set_verified};
