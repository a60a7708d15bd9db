//! What it costs to refuse an archive that is a bomb (quality.md S58). One test in a program of its own: the peak it
//! reads is the process's.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{
    fs,
    io::Write as _,
    time::{Duration, Instant},
};

use documents::reading::{ArchiveRefusal, DocumentKind, MAX_BYTES, guard};
use flate2::{Compression, write::DeflateEncoder};

/// What the sentence allows, in KiB and on the clock.
const ALLOWED: u64 = 64 * 1024;
const AT_ONCE: Duration = Duration::from_secs(1);

/// A part of an archive, packed.
#[derive(Clone)]
struct Part {
    name: String,
    packed: Vec<u8>,
    size: u32,
    /// Where the directory says that it lies, when it lies.
    at: Option<u32>,
}

fn part(name: &str, content: &[u8]) -> Part {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(content).unwrap();
    let (packed, size) = (packer.finish().unwrap(), u32::try_from(content.len()).unwrap());
    Part { name: name.to_owned(), packed, size, at: None }
}

/// An archive whose last record claims `count` entries.
fn archive(parts: &[Part], count: Option<u16>) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for Part { name, packed, size, at } in parts {
        let here = u32::try_from(body.len()).unwrap();
        let mut common = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        common.extend(size.to_le_bytes());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        if at.is_none() {
            body.extend([b"PK\x03\x04", &common[..], name.as_bytes(), packed].concat());
        }
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10]].concat());
        directory.extend(at.unwrap_or(here).to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = count.unwrap_or_else(|| u16::try_from(parts.len()).unwrap()).to_le_bytes();
    let places = [directory.len(), body.len()].map(|place| u32::try_from(place).unwrap());
    let end = places.map(u32::to_le_bytes).concat();
    [body, directory, b"PK\x05\x06\0\0\0\0".to_vec(), [count, count].concat(), end, vec![0, 0]]
        .concat()
}

/// A document with more parts than it needs.
fn docx(more: Vec<Part>) -> Vec<Part> {
    let text = b"<w:document><w:p><w:t>words</w:t></w:p></w:document>";
    let mut parts = vec![part("[Content_Types].xml", b"<Types/>"), part("word/document.xml", text)];
    parts.extend(more);
    parts
}

/// Sixteen archives of sixteen archives, five deep, each of the last ones full of zeros: 42.zip in small.
fn forty_two() -> Vec<u8> {
    let mut inner = archive(&[part("0.dll", &vec![0; 900 * 1024])], None);
    for _ in 0..5 {
        let parts: Vec<Part> = (0..16).map(|nth| part(&format!("lib {nth}.zip"), &inner)).collect();
        inner = archive(&parts, None);
    }
    inner
}

/// A value of the process in KiB, as the kernel counts it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim_matches([':', '\t', ' ', 'k', 'B']).parse().unwrap()
}

#[test]
fn s58_a_bomb_is_refused_at_once_and_costs_no_memory() {
    let zeros = vec![0; 48 * 1024 * 1024];
    let one = part("word/media/zeros.bin", &zeros);
    drop(zeros);
    let again = |nth: usize| Part { at: Some(0), name: format!("{nth}"), ..one.clone() };
    let kernel = (0..1_000).map(|nth| Part { packed: vec![0; 8], ..again(nth) }).collect();
    let tiny = Part { name: "a".to_owned(), packed: Vec::new(), size: 0, at: Some(0) };
    let million = vec![tiny.clone(); 1_000_000];
    let fitting = vec![tiny; 200_000];
    let nested = archive(&[part("inner.xml", b"deep")], None);
    let embedded = archive(&[part("deeper.bin", &nested)], None);
    let bombs = [
        ("one part of zeros", archive(&docx(vec![one.clone()]), None)),
        ("parts that share their bytes", archive(&docx(kernel), None)),
        ("a million entries", archive(&docx(million), Some(u16::MAX))),
        ("as many entries as fit", archive(&docx(fitting), Some(u16::MAX))),
        ("archives of archives", archive(&docx(vec![part("word/42.zip", &forty_two())]), None)),
        ("an archive called a picture", archive(&docx(vec![part("word/a.png", &nested)]), None)),
        ("an archive in a table", archive(&docx(vec![part("word/b.xlsx", &embedded)]), None)),
    ];
    for (what, bytes) in bombs {
        assert!(bytes.len() <= MAX_BYTES || what == "a million entries", "{what}: {}", bytes.len());
        assert_eq!(DocumentKind::of(&bytes), Some(DocumentKind::Docx), "{what}");
        // The kernel forgets the former peak.
        fs::write("/proc/self/clear_refs", "5").unwrap();
        let (before, begun) = (memory("VmRSS"), Instant::now());
        let refused = guard(&bytes, DocumentKind::Docx);
        let (took, peak) = (begun.elapsed(), memory("VmHWM").saturating_sub(before));
        assert_eq!(refused, Err(ArchiveRefusal::Bomb), "{what}");
        assert!(took <= AT_ONCE, "{what}: {took:?}");
        assert!(peak <= ALLOWED, "{what}: {peak} KiB");
    }
    // A table that Word embeds is no bomb.
    let table = part("word/embeddings/a.xlsx", &archive(&[part("xl/workbook.xml", b"x")], None));
    assert_eq!(guard(&archive(&docx(vec![table]), None), DocumentKind::Docx), Ok(()));
    // Nor is 42.zip a document, whatever it is called.
    assert_eq!(DocumentKind::of(&forty_two()), None);
}
