//! Talents (*profils talent*): how somebody joins the directory, what their profile holds, and who sees which part.
//!
//! Vocabulary: a *talent profile* (*profil talent*) is a facet of a person with a code of its own; a *trade* (*talent*)
//! is what the person can do. Promises: a code is taken in the transaction that writes the person; a public profile is
//! a type that cannot hold a private field; absent, hidden and suspended look the same.

mod add;
mod agree;
mod audience;
mod before;
mod card;
mod code;
mod contact;
mod cv;
mod edit;
mod model;
mod photo;
mod prepare;
mod profile;
mod qr;
mod read;
mod register;
mod rules;
mod sheet;
mod staff;
mod store;
#[cfg(test)]
mod tests;
mod trades;
mod waiting;
mod welcome;

pub use add::{add_profile, has_profile};
pub use agree::{Awaited, agree, awaited};
pub use audience::Audience;
pub use before::sent_before;
pub use card::{card_pdf, full_card_pdf};
pub use code::{CodeFault, TalentCode};
pub use contact::{ContactMessage, contact, read_message};
pub use cv::{cv_link, put_cv, remove_cv};
pub use edit::{Section, edit};
pub use model::{Availability, LanguageSkill, NewTalent, Registered, Skills, Terms};
pub use photo::{ShownPhoto, put_photo, remove_photo, see_photo};
pub use prepare::prepare;
pub(crate) use prepare::{Preparing, prepare_in};
pub use profile::{
    Contacts, FullProfile, OwnProfile, PublicProfile, look, own, see, see_as, seen_again,
};
pub(crate) use profile::{code_of, is_talent, load, set_listed};
pub use qr::{QR_SIDE, page_address, qr_png, qr_svg};
pub use read::{Reading, read_new_talent, read_prepared};
pub use register::{Files, anybody, register, register_many, welcome};
pub use rules::{Completeness, Step, completeness};
pub use sheet::{Sheet, answers_of, known_of_own, sheet};
pub(crate) use trades::{have, have_both, have_each, have_instead};
pub use waiting::{SweepWaiting, keep_waiting, sweep_waiting, waiting};
pub use welcome::{Welcomed, welcomed};
