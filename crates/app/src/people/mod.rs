//! People (*personnes*): who somebody is and how to reach them, owned by that person; codes and consents.
//!
//! An account signs a person in; a talent profile or a cinema profile is a facet of a person. Promises: contacts are
//! encrypted from the first row (people.md §9), one code is given once (codes.md §3), consents are rows. It does not
//! know what a talent profile holds.

mod absence;
mod codes;
mod consents;
mod harvest;
mod invite;
mod links;
mod minors;
mod model;
mod read;
mod rules;
mod setup;
mod store;
mod verify;
mod views;

pub use absence::{Absence, AskedBy, Leaving};
pub(crate) use absence::{
    absence_of, due_to_go, leave, pause, resume, show_to, stay, stay_token, staying,
};
pub use codes::{LONGEST_CODE, dashed, normalised};
pub(crate) use codes::{all_of as codes_of, give_code, holder, move_codes, next_number};
pub use consents::{CONSENT_VERSION, ConsentLine, Purpose, of_person as consents_of};
pub(crate) use consents::{give as give_consents, has_agreed};
pub use harvest::{Harvest, Opening, ask, hear as hear_asked, open_by_proof, tell as tell_asked};
pub use invite::{Invitation, invite};
pub use links::{Link, LinkKind, read as read_links};
pub(crate) use links::{of_person as links_of, replace as replace_links};
pub use minors::{minors_are_open, open_minors};
pub use model::{Contact, Gender, Guardian, Identity, NewPerson, Person, PlaceOf, Visibility};
pub(crate) use read::{by_submission, contact_of, find, guardian_of, hold, nationalities_of};
pub use rules::{age, is_minor, read_contact, read_guardian, read_identity, read_place};
pub use setup::{NewStaff, create_admin, create_staff, finish_setup, offer_setup};
pub(crate) use store::{
    SealedContact, blank, fill_in, insert, name_key, set_contact, set_guardian, set_identity,
    set_locale, set_place, set_visibility,
};
pub use verify::verify;
pub use views::{Views, count_views};
