//! Words in three languages: one catalogue per language, merged from `translations/<tag>/*.ftl`.
//!
//! French is the source. A key that a language lacks is said in French, one that French lacks too is
//! said as the key itself; both are remembered and logged once, never silent.

mod catalogue;
mod closed_world;
mod fault;
mod format;
mod plural;
mod sources;
#[cfg(test)]
mod tests;
mod translator;
mod variables;

pub use fault::CatalogueFault;
pub use sources::Source;
pub use translator::{Missing, Translator};
