//! What can go wrong: the machinery, never the question.

/// The result of what touches an index.
pub type Result<T> = std::result::Result<T, Error>;

/// An index that cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder.
    #[error("the folder of the search index")]
    Folder(#[from] std::io::Error),
    /// The engine: a damaged file, a full disk, another writer.
    #[error("the search index")]
    Engine(#[from] tantivy::TantivyError),
    /// Another description made it.
    #[error("the search index is of another layout")]
    Foreign,
    /// The note beside the entries.
    #[error("the position of the search index")]
    Position(#[from] serde_json::Error),
}
