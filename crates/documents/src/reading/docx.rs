//! The words of a DOCX: paragraphs of its headers, its body and its footers, in that order.

use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

use super::{Outcome, archive::Archive, kind::is_locked};

/// Headers and footers that are read; each part is one way the pages of a section begin or end.
const MOST_EDGES: usize = 6;

pub(super) fn read(bytes: &[u8]) -> Outcome {
    if is_locked(bytes) {
        return Outcome::Encrypted;
    }
    let Ok(archive) = Archive::open(bytes) else {
        return Outcome::Broken;
    };
    let Some(body) = archive.read("word/document.xml").and_then(|part| words(&part)) else {
        return Outcome::Broken;
    };
    let edges = |kind: &str| -> String {
        let start = format!("word/{kind}");
        let names = archive.names("word/").filter(|name| name.starts_with(&start));
        names.take(MOST_EDGES).filter_map(|name| words(&archive.read(name)?)).collect()
    };
    Outcome::Read([edges("header"), body, edges("footer")].concat())
}

/// The text of one part; `None` when it is no XML, or XML that defines words of its own.
fn words(part: &[u8]) -> Option<String> {
    let mut reader =
        Reader::from_str(std::str::from_utf8(part).ok()?.trim_start_matches('\u{FEFF}'));
    let mut text = String::new();
    let (mut inside, mut skipped) = (false, 0_usize);
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(text),
            Event::DocType(_) => return None,
            // The same text box once more, for programs that do not know the first one.
            Event::Start(tag) if skipped > 0 || is(&tag, "Fallback") => skipped += 1,
            Event::End(_) if skipped > 0 => skipped -= 1,
            Event::Start(tag) if is(&tag, "t") => inside = true,
            Event::End(tag) if tag.local_name().as_ref() == "t" => inside = false,
            Event::End(tag) if tag.local_name().as_ref() == "p" => text.push('\n'),
            Event::End(tag) if tag.local_name().as_ref() == "tc" => text.push('\t'),
            Event::Empty(tag) | Event::Start(tag) if skipped == 0 => {
                if is(&tag, "tab") {
                    text.push('\t');
                } else if is(&tag, "br") || is(&tag, "cr") {
                    text.push('\n');
                }
            }
            Event::Text(said) if inside && skipped == 0 => text.push_str(&said),
            Event::GeneralRef(named) if inside && skipped == 0 => text.push(letter(&named)?),
            _ => {}
        }
    }
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

/// The five names of XML and numbers; nothing else is defined without a DTD.
fn letter(named: &BytesRef<'_>) -> Option<char> {
    if let Some(letter) = named.resolve_char_ref().ok()? {
        return Some(letter);
    }
    match &**named {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
