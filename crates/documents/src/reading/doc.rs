//! The words of a Word 97 document ([MS-DOC]): the piece table of its table stream says where the text lies.

use std::io::{Cursor, Read as _};

use encoding_rs::WINDOWS_1252;

use super::{MAX_BYTES, Outcome};

/// The magic number of a Word file, and the first version with a piece table in a stream of its own (Word 97).
const WORD: u16 = 0xA5EC;
const WORD_97: u16 = 0x00C1;
/// Bits of the flags at offset 10.
const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;
/// Where the header keeps the length of the main text; seven more follow for notes and boxes.
const LENGTHS: usize = 0x4C;
/// Where it keeps place and length of the piece table.
const PIECES: usize = 0x01A2;

pub(super) fn read(bytes: &[u8]) -> Outcome {
    let Ok(mut file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        return Outcome::Broken;
    };
    let mut stream = |name: &str| -> Option<Vec<u8>> {
        let mut content = Vec::new();
        let most = u64::try_from(MAX_BYTES).ok()?;
        file.open_stream(name).ok()?.take(most).read_to_end(&mut content).ok()?;
        Some(content)
    };
    let Some(main) = stream("/WordDocument") else {
        return Outcome::Broken;
    };
    let (Some(magic), Some(version), Some(flags)) =
        (short(&main, 0), short(&main, 2), short(&main, 10))
    else {
        return Outcome::Broken;
    };
    if magic != WORD || version < WORD_97 {
        return Outcome::Broken;
    }
    if flags & ENCRYPTED != 0 {
        return Outcome::Encrypted;
    }
    let name = if flags & SECOND_TABLE != 0 { "/1Table" } else { "/0Table" };
    let table = stream(name).unwrap_or_default();
    text(&main, &table).map_or(Outcome::Broken, Outcome::Read)
}

/// The main text, then the text of its boxes.
fn text(main: &[u8], table: &[u8]) -> Option<String> {
    let (start, length) = (long(main, PIECES)?, long(main, PIECES + 4)?);
    let pieces = pieces(table.get(start..start.checked_add(length)?)?)?;
    let lengths: Vec<usize> = (0..8).filter_map(|one| long(main, LENGTHS + 4 * one)).collect();
    let body = *lengths.first()?;
    // Main, footnotes, headers, a reserved word, comments, endnotes, then boxes.
    let before_boxes: usize = lengths.iter().take(6).fold(0, |sum, one| sum.saturating_add(*one));
    let boxes = lengths.get(6).copied().unwrap_or(0);
    let part = |from: usize, to: usize| -> String {
        pieces.iter().filter_map(|piece| piece.within(main, from, to)).collect()
    };
    let all = [part(0, body), part(before_boxes, before_boxes.saturating_add(boxes))].concat();
    Some(readable(&all))
}

/// A run of characters that lie together.
struct Piece {
    from: usize,
    to: usize,
    offset: usize,
    /// One byte a character (Windows-1252), else two (UTF-16).
    narrow: bool,
}

impl Piece {
    /// Its characters with places between `from` and `to`.
    fn within(&self, main: &[u8], from: usize, to: usize) -> Option<String> {
        let (first, last) = (self.from.max(from), self.to.min(to));
        let count = last.checked_sub(first).filter(|count| *count > 0)?;
        let width = if self.narrow { 1 } else { 2 };
        let start = self.offset.checked_add((first - self.from).checked_mul(width)?)?;
        let bytes = main.get(start..start.checked_add(count.checked_mul(width)?)?)?;
        if self.narrow {
            return Some(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned());
        }
        let units = bytes.chunks_exact(2).filter_map(|pair| short(pair, 0));
        Some(char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{FFFD}')).collect())
    }
}

/// The piece table behind the formatting runs that may stand before it.
fn pieces(mut rest: &[u8]) -> Option<Vec<Piece>> {
    while rest.first() == Some(&1) {
        rest = rest.get(3 + usize::from(short(rest, 1)?)..)?;
    }
    if rest.first() != Some(&2) {
        return None;
    }
    let length = long(rest, 1)?;
    let table = rest.get(5..length.checked_add(5)?)?;
    let count = length.checked_sub(4)? / 12;
    let places = table.get(..4 * (count + 1))?;
    let kept = table.get(4 * (count + 1)..)?;
    let piece = |index: usize| -> Option<Piece> {
        let at = long(kept, 8 * index + 2)?;
        let (narrow, at) = (at & 0x4000_0000 != 0, at & 0x3FFF_FFFF);
        let offset = if narrow { at / 2 } else { at };
        let (from, to) = (long(places, 4 * index)?, long(places, 4 * index + 4)?);
        Some(Piece { from, to, offset, narrow })
    };
    (0..count).map(piece).collect()
}

/// The text as people read it: marks of paragraphs, cells and fields become what they look like.
fn readable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    // One entry a field that is open: whether its instruction is still being read.
    let mut fields: Vec<bool> = Vec::new();
    for letter in text.chars() {
        match letter {
            // A field: its instruction, then (after 14) what it shows, then its end.
            '\u{13}' => fields.push(true),
            '\u{14}' => {
                fields.pop();
                fields.push(false);
            }
            '\u{15}' => {
                fields.pop();
            }
            _ if fields.contains(&true) => {}
            '\r' | '\u{0B}' | '\u{0C}' => shown.push('\n'),
            '\u{07}' | '\t' => shown.push('\t'),
            '\u{1E}' => shown.push('-'),
            other if other.is_control() => {}
            other => shown.push(other),
        }
    }
    shown
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?)).ok()
}
