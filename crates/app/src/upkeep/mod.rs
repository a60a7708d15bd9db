//! Upkeep (*entretien*): what keeps an installation healthy, whoever is on duty.
//!
//! Keys (*clés*) are rotated while the product serves: a new pair begins to write, and every value is sealed again in
//! small steps whose position is in the database, so that a rotation that was killed goes on where it was. The doctor
//! (*diagnostic*) looks at everything the product stands on and says in sentences what is wrong and what to do.
//!
//! Files (*fichiers*) move between a folder and a bucket while the product serves: what the database names is carried and
//! compared, and the old store is left only when it is said.
//!
//! Figures (*mesures*) tell monitoring how the machinery does, in numbers and nobody's name.
//!
//! Jobs (*tâches de fond*) are seen and, where that is safe, let run, tried again or removed; each act is in the journal.
//!
//! Promises: a value that does not open is named and left as it is, never emptied; a key is removed only when nothing
//! needs it. This room looks at every table; it writes in another room's table only to seal again what was sealed.

mod alerts;
mod doctor;
mod figures;
mod jobs;
mod keys;
mod moving;
mod rotation;
mod sealed;
mod store;
#[cfg(test)]
mod tests;

pub use alerts::{VerifyIntegrity, WatchSecurity, verify_integrity, watch_security};
pub use doctor::{Finding, Level, examine, tampering_sentence};
pub use figures::{Figures, figures, resident_memory};
pub use jobs::{Coming, JobsView, cancel_job, jobs, replay_all_jobs, replay_job, run_job_now};
pub use keys::{KeyLine, list_keys, remove_key};
pub use moving::{Left, Moved, Way, leave_source, move_files};
pub use queue::{Line as JobLine, Load as JobLoad, Recurring, State as JobState};
pub use rotation::{Progress, Rotated, rotate_keys};
