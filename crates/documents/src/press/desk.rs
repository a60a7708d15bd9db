//! What the typesetter may see: one template, the files beside it, the fonts of the house.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use super::PressFault;
use super::fonts::Shelf;

/// A template compiled into the program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    /// Its file name.
    pub(crate) name: &'static str,
    /// Its Typst source.
    pub(crate) source: &'static str,
}

/// The world of one document.
pub(super) struct Desk {
    shelf: &'static Shelf,
    source: Source,
    files: HashMap<FileId, Bytes>,
}

impl Desk {
    pub(super) fn new(template: Template, files: Vec<(&str, Vec<u8>)>) -> Result<Self, PressFault> {
        let source = Source::new(place(template.name)?, template.source.to_owned());
        let files = files
            .into_iter()
            .map(|(name, bytes)| Ok((place(name)?, Bytes::new(bytes))))
            .collect::<Result<_, PressFault>>()?;
        Ok(Self { shelf: Shelf::shared(), source, files })
    }
}

/// Names are interned for ever by the typesetter: hand it fixed names only.
fn place(name: &str) -> Result<FileId, PressFault> {
    let path = VirtualPath::new(name).map_err(|error| PressFault(format!("{name}: {error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn refused(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(refused(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| refused(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    /// Dates are values like all others: the same data prints the same document.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
