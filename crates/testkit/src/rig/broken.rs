//! Documents that are broken on purpose: good ones, changed by rules and a seed, the same in every run (quality.md S64).

use std::io;

use kernel::{Randomness as _, SeededRng};

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../../tests/documents/", $name)).as_slice()
    };
}

/// The good ones.
const SAMPLES: [(&str, &[u8]); 8] = [
    ("pdf", sample!("cv-fr.pdf")),
    ("docx", sample!("cv-fr.docx")),
    ("doc", sample!("cv-fr.doc")),
    ("pdf", sample!("cv-ar.pdf")),
    ("docx", sample!("cv-ar.docx")),
    ("doc", sample!("cv-ar.doc")),
    ("pdf", sample!("locked.pdf")),
    ("pdf", sample!("scan.pdf")),
];

/// What parsers of these formats trip over.
const TOKENS: [&[u8]; 14] = [
    b"<<<<<<<<<<<<<<<<",
    b"[[[[[[[[[[[[[[[[",
    b"/Length 4294967295",
    b"/Length -1",
    b"/Prev 0",
    b"/Kids [1 0 R]",
    b"/W [0 0 0]",
    b"/Predictor 15 /Columns 2147483647",
    b"99999999999999999999",
    b"<!DOCTYPE a [<!ENTITY b \"b\">]>",
    b"</w:p></w:p></w:p>",
    b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F",
    b"\0\0\0\0\0\0\0\0",
    b"endstream endobj",
];

/// A document that was good once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The ending of its name.
    pub ending: &'static str,
    /// What is left of it.
    pub bytes: Vec<u8>,
}

/// Number `nth` of the broken documents.
///
/// # Errors
/// When a sample does not unpack.
pub fn broken(nth: usize) -> io::Result<Broken> {
    let dice = Dice(SeededRng::new(u64::try_from(nth).map_err(io::Error::other)?));
    let (ending, good) = SAMPLES.get(nth % SAMPLES.len()).copied().unwrap_or(("pdf", b""));
    // Half of the archives are broken within: what is damaged outside never gets as far as their readers.
    let within = ending == "docx" && dice.below(2) == 0;
    let bytes =
        if within { within_an_archive(good, &dice)? } else { damaged(good.to_vec(), &dice) };
    Ok(Broken { ending, bytes })
}

fn within_an_archive(good: &[u8], dice: &Dice) -> io::Result<Vec<u8>> {
    let mut parts = documents::archive::unzip(good).map_err(io::Error::other)?;
    for (name, content) in &mut parts {
        if name.starts_with("word/") {
            *content = damaged(std::mem::take(content), dice);
        }
    }
    documents::archive::zip(&parts).map_err(io::Error::other)
}

/// One to forty changes.
fn damaged(mut bytes: Vec<u8>, dice: &Dice) -> Vec<u8> {
    for _ in 0..=dice.below(40) {
        change(&mut bytes, dice);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, dice: &Dice) {
    let (at, length) = (dice.below(bytes.len().max(1)), dice.below(64));
    let end = (at + length).min(bytes.len());
    match dice.below(9) {
        0 => bytes.truncate(at.max(16)),
        1 => drop(bytes.splice(at..end, [])),
        2 => drop(bytes.splice(at..at, [0; 32])),
        3 => {
            let token = TOKENS.get(dice.below(TOKENS.len())).copied().unwrap_or_default();
            bytes.splice(at..at, token.iter().copied());
        }
        4 => {
            let again = bytes.get(at..end).unwrap_or_default().to_vec();
            bytes.splice(at..at, again);
        }
        // Numbers grow: lengths, offsets, names of objects.
        5 => bytes
            .iter_mut()
            .skip(at)
            .filter(|byte| byte.is_ascii_digit())
            .take(3)
            .for_each(|byte| *byte = b'9'),
        _ => {
            let value = u8::try_from(dice.below(256)).unwrap_or_default();
            bytes.get_mut(at).into_iter().for_each(|byte| *byte = value);
        }
    }
}

struct Dice(SeededRng);

impl Dice {
    fn below(&self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from(self.0.below(bound)).unwrap_or(0)
    }
}
