//! Why a catalogue cannot be loaded.

/// Everything wrong with the translation files, one sentence each, named `<tag>/<file>: …`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("translations cannot be loaded: {}", .0.join("; "))]
pub struct CatalogueFault(pub Vec<String>);
