//! A ZIP archive under limits: its directory is weighed before a byte is unpacked (quality.md S58).
//!
//! Written here rather than taken from a library: libraries read the whole directory of an archive, a million entries
//! if it says so, before anybody can ask how many there are.

use std::io::{self, Read as _};

use flate2::read::DeflateDecoder;

/// Most entries; a CV has some twenty.
const MOST_ENTRIES: usize = 2_000;
/// Most bytes of everything unpacked.
const MOST_UNPACKED: usize = 100 * 1024 * 1024;
/// Most bytes of a part that is read.
const MOST_OF_A_PART: usize = 24 * 1024 * 1024;
/// Parts below this may be packed however well.
const HARMLESS: usize = 1024 * 1024;
/// Most bytes of all archives inside an archive: the tables and drawings that Word embeds.
const MOST_NESTED: usize = 10 * 1024 * 1024;
/// What Word embeds is an archive itself; nothing else that is one belongs into a document.
const EMBEDDED: [&[u8]; 3] = [b".xlsx", b".docx", b".pptx"];
/// Text packs ten to fifty times; a bomb a thousand times.
const HIGHEST_RATIO: usize = 200;
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const IN_DIRECTORY: &[u8] = b"PK\x01\x02";
const IN_FRONT: &[u8] = b"PK\x03\x04";

/// Why an archive is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveRefusal {
    /// It does not open.
    #[error("the archive does not open")]
    Broken,
    /// It would unpack to far more than it says, or than anybody needs.
    #[error("the archive unpacks to too much")]
    Bomb,
    /// It carries programs.
    #[error("the document has macros")]
    Macros,
}

/// The directory of an archive.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: Vec<u8>,
    method: u16,
    packed: usize,
    unpacked: usize,
    offset: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ArchiveRefusal> {
        let end = find_end(bytes).ok_or(ArchiveRefusal::Broken)?;
        let field = |at: usize| short(bytes, end + at).ok_or(ArchiveRefusal::Broken);
        let count = usize::from(field(10)?);
        // 65,535 means the larger format, which no document of 10 MiB needs.
        if count > MOST_ENTRIES {
            return Err(ArchiveRefusal::Bomb);
        }
        if field(4)? != 0 || field(6)? != 0 || usize::from(field(8)?) != count {
            return Err(ArchiveRefusal::Broken);
        }
        let start = long(bytes, end + 16).ok_or(ArchiveRefusal::Broken)?;
        let entries = directory(bytes, start, end, count).ok_or(ArchiveRefusal::Broken)?;
        weigh(&entries, start)?;
        Ok(Self { bytes, entries })
    }

    /// Refuses archives within: but for a few that Word embeds, which hold no further ones.
    pub(super) fn must_not_nest(&self) -> Result<(), ArchiveRefusal> {
        let mut weight: usize = 0;
        for entry in self.entries.iter().filter(|entry| self.is_archive(entry)) {
            weight = weight.saturating_add(entry.unpacked);
            let name = entry.name.to_ascii_lowercase();
            if weight > MOST_NESTED || !EMBEDDED.iter().any(|ending| name.ends_with(ending)) {
                return Err(ArchiveRefusal::Bomb);
            }
            let bytes = self.content(entry).ok_or(ArchiveRefusal::Broken)?;
            let inner = Archive::open(&bytes)?;
            if inner.entries.iter().any(|entry| inner.is_archive(entry)) {
                return Err(ArchiveRefusal::Bomb);
            }
        }
        Ok(())
    }

    /// Whether a part begins as an archive does; only its first bytes are unpacked.
    fn is_archive(&self, entry: &Entry) -> bool {
        let mut first = [0; 4];
        let Some(packed) = self.packed(entry) else { return false };
        let read = if entry.method == 0 {
            (&mut &*packed).read_exact(&mut first)
        } else {
            DeflateDecoder::new(packed).read_exact(&mut first)
        };
        read.is_ok() && first == IN_FRONT
    }

    /// Refuses what is no plain Word document.
    pub(super) fn must_be_a_document(&self) -> Result<(), ArchiveRefusal> {
        self.must_have_no_macros()?;
        let main = self.part("word/document.xml").is_some();
        if main && self.part("[Content_Types].xml").is_some() {
            Ok(())
        } else {
            Err(ArchiveRefusal::Broken)
        }
    }

    /// Refuses programs.
    pub(crate) fn must_have_no_macros(&self) -> Result<(), ArchiveRefusal> {
        let ends = |tail: &str| {
            self.entries.iter().any(|one| one.name.to_ascii_lowercase().ends_with(tail.as_bytes()))
        };
        if ends("vbaproject.bin") || ends("vbadata.xml") {
            return Err(ArchiveRefusal::Macros);
        }
        Ok(())
    }

    /// Unpacks every part once and forgets it, for parsers of others that do not count.
    pub(crate) fn must_be_as_large_as_it_says(&self) -> Result<(), ArchiveRefusal> {
        for entry in &self.entries {
            let packed = self.packed(entry).ok_or(ArchiveRefusal::Broken)?;
            let most = u64::try_from(entry.unpacked).unwrap_or(u64::MAX).saturating_add(1);
            let size = if entry.method == 0 {
                u64::try_from(packed.len()).unwrap_or(u64::MAX)
            } else {
                let mut content = DeflateDecoder::new(packed).take(most);
                io::copy(&mut content, &mut io::sink()).map_err(|_| ArchiveRefusal::Broken)?
            };
            if size >= most {
                return Err(ArchiveRefusal::Bomb);
            }
        }
        Ok(())
    }

    /// The names of the parts in a folder, in the order of the archive.
    pub(super) fn names(&self, folder: &str) -> impl Iterator<Item = &str> {
        let names = self.entries.iter().filter_map(|one| std::str::from_utf8(&one.name).ok());
        names.filter(move |name| name.starts_with(folder))
    }

    /// The content of a part, unpacked; `None` when it is absent, larger than it says or broken.
    pub(super) fn read(&self, name: &str) -> Option<Vec<u8>> {
        self.content(self.part(name)?)
    }

    fn content(&self, entry: &Entry) -> Option<Vec<u8>> {
        if entry.unpacked > MOST_OF_A_PART {
            return None;
        }
        let packed = self.packed(entry)?;
        if entry.method == 0 {
            return (packed.len() == entry.unpacked).then(|| packed.to_vec());
        }
        let most = u64::try_from(entry.unpacked).ok()?.checked_add(1)?;
        let mut content = Vec::new();
        DeflateDecoder::new(packed).take(most).read_to_end(&mut content).ok()?;
        (content.len() <= entry.unpacked).then_some(content)
    }

    fn packed(&self, entry: &Entry) -> Option<&[u8]> {
        let front = self.bytes.get(entry.offset..)?;
        if !front.starts_with(IN_FRONT) {
            return None;
        }
        let skip = 30 + usize::from(short(front, 26)?) + usize::from(short(front, 28)?);
        front.get(skip..skip.checked_add(entry.packed)?)
    }

    fn part(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|one| one.name == name.as_bytes())
    }
}

/// Where the record at the end of an archive begins; nothing may follow it but its own comment.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| {
        bytes.get(*at..).is_some_and(|tail| {
            tail.starts_with(END)
                && short(tail, 20)
                    .is_some_and(|comment| END_LENGTH + usize::from(comment) == tail.len())
        })
    })
}

fn directory(bytes: &[u8], start: usize, end: usize, count: usize) -> Option<Vec<Entry>> {
    let mut rest = bytes.get(start..end)?;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        if !rest.starts_with(IN_DIRECTORY) {
            return None;
        }
        let name = usize::from(short(rest, 28)?);
        let tail = usize::from(short(rest, 30)?) + usize::from(short(rest, 32)?);
        let method = short(rest, 10)?;
        // Bit 0: a part behind a password; methods other than "stored" and "deflated" are nobody's document.
        if short(rest, 8)? & 1 == 1 || !matches!(method, 0 | 8) {
            return None;
        }
        entries.push(Entry {
            name: rest.get(46..46 + name)?.to_vec(),
            method,
            packed: long(rest, 20)?,
            unpacked: long(rest, 24)?,
            offset: long(rest, 42)?,
        });
        rest = rest.get(46 + name + tail..)?;
    }
    Some(entries)
}

/// Refuses too much, too well packed, and two entries that share bytes.
fn weigh(entries: &[Entry], directory: usize) -> Result<(), ArchiveRefusal> {
    let mut sum: usize = 0;
    for entry in entries {
        sum = sum.saturating_add(entry.unpacked);
        let ratio = entry.unpacked / entry.packed.max(1);
        if sum > MOST_UNPACKED || (entry.unpacked > HARMLESS && ratio > HIGHEST_RATIO) {
            return Err(ArchiveRefusal::Bomb);
        }
    }
    let mut spans: Vec<(usize, usize)> = entries
        .iter()
        .map(|one| (one.offset, one.offset.saturating_add(30 + one.name.len() + one.packed)))
        .collect();
    spans.sort_unstable();
    let starts = spans.iter().skip(1).map(|span| span.0).chain([directory]);
    if spans.iter().zip(starts).any(|(span, next)| span.1 > next) {
        return Err(ArchiveRefusal::Bomb);
    }
    Ok(())
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?)).ok()
}
