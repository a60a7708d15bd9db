//! Real documents, written by LibreOffice in French and Arabic, and hostile ones.

use std::{io::Write as _, time::Instant};

use flate2::{Compression, write::DeflateEncoder};

use super::*;

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../../tests/documents/", $name)).as_slice()
    };
}

fn text(bytes: &[u8]) -> String {
    match read(bytes) {
        Outcome::Read(text) => text,
        other => panic!("{other:?}"),
    }
}

/// A part of an archive: its name, what it holds when unpacked, and what the directory says of that.
struct Part {
    name: String,
    content: Vec<u8>,
    claimed: Option<u32>,
}

fn part(name: &str, content: &[u8]) -> Part {
    Part { name: name.to_owned(), content: content.to_vec(), claimed: None }
}

/// An archive with a directory of our own.
fn archive(parts: &[Part]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for Part { name, content, claimed } in parts {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(content).unwrap();
        let packed = packer.finish().unwrap();
        let size = claimed.unwrap_or(u32::try_from(content.len()).unwrap());
        let at = u32::try_from(body.len()).unwrap();
        let common = |out: &mut Vec<u8>| {
            out.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            out.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
            out.extend(size.to_le_bytes());
            out.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            out.extend([0, 0]);
        };
        body.extend(b"PK\x03\x04");
        common(&mut body);
        body.extend(name.as_bytes());
        body.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\0");
        common(&mut directory);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX).to_le_bytes();
    let start = u32::try_from(body.len()).unwrap();
    let length = u32::try_from(directory.len()).unwrap();
    body.extend(&directory);
    body.extend(b"PK\x05\x06\0\0\0\0");
    body.extend([count, count].concat());
    body.extend(length.to_le_bytes());
    body.extend(start.to_le_bytes());
    body.extend([0, 0]);
    body
}

fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    archive(&[
        part("[Content_Types].xml", b"<Types/>"),
        part("word/document.xml", document.as_bytes()),
    ])
}

#[test]
fn french_is_read_with_its_accents_from_every_kind() {
    for bytes in [sample!("cv-fr.pdf"), sample!("cv-fr.docx"), sample!("cv-fr.doc")] {
        let text = text(bytes);
        for words in [
            "Amina Benali",
            "Costumière & habilleuse, née à Ouarzazate",
            "Œuvres brodées",
            "12 ans",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains("HYPERLINK") && !text.contains("example.org"), "{text}");
    }
}

#[test]
fn arabic_is_read_in_reading_order_from_every_kind() {
    for bytes in [sample!("cv-ar.docx"), sample!("cv-ar.doc")] {
        let text = text(bytes);
        for words in
            ["أمينة بنعلي", "مصممة أزياء من ورزازات، خبرة 12 سنة في السينما.", "(Français)"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
    let text = text(sample!("cv-ar.pdf"));
    for words in
        ["أمينة بنعلي", "مصممة أزياء من ورزازات", "سنة في السينما", "الرمال الحمراء", "Français"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn what_has_no_words_says_why() {
    assert_eq!(read(sample!("locked.pdf")), Outcome::Encrypted);
    assert_eq!(read(sample!("locked.docx")), Outcome::Encrypted);
    assert_eq!(read(sample!("scan.pdf")), Outcome::ImageOnly);
    assert_eq!(read(&docx("<w:p><w:r><w:drawing/></w:r></w:p>")), Outcome::ImageOnly);
    let doc = sample!("cv-fr.doc");
    let front = doc.windows(2).position(|two| two == [0xEC, 0xA5]).unwrap();
    let mut locked = doc.to_vec();
    locked[front + 11] |= 1;
    assert_eq!(read(&locked), Outcome::Encrypted);
    for whole in [sample!("cv-fr.docx"), sample!("cv-fr.doc")] {
        assert_eq!(read(&whole[..whole.len() / 3]), Outcome::Broken);
    }
    assert_eq!(read(b"%PDF-1.7\nnothing that follows is one"), Outcome::Broken);
    assert_eq!(read(b"no document at all"), Outcome::Broken);
}

#[test]
fn an_outcome_is_heard_as_it_was_told() {
    let all = [
        Outcome::Read("une\nligne".to_owned()),
        Outcome::Encrypted,
        Outcome::Broken,
        Outcome::ImageOnly,
    ];
    for outcome in all {
        assert_eq!(Outcome::heard(&outcome.told()), outcome);
    }
    for nonsense in [&b""[..], b"read", b"\xFF\xFE", b"other\nx"] {
        assert_eq!(Outcome::heard(nonsense), Outcome::Broken);
    }
}

#[test]
fn a_docx_gives_its_tables_breaks_and_names_and_each_box_once() {
    let text = text(&docx(
        "<w:p><w:r><w:t>Amina &amp; Fatou &#233;t&#xE9;</w:t><w:tab/><w:t>deux</w:t><w:br/><w:t>trois</w:t></w:r></w:p>\
         <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>une boîte</w:t></w:r></w:p></mc:Choice>\
         <mc:Fallback><w:p><w:r><w:t>une boîte</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>\
         <w:p><w:del><w:r><w:delText>effacé</w:delText></w:r></w:del></w:p>",
    ));
    assert_eq!(text, "Amina & Fatou été deux\ntrois\nune boîte");
}

#[test]
fn s59_a_docx_that_defines_words_of_its_own_is_not_read() {
    let lol = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaa\">]><w:document xmlns:w=\"w\"><w:p><w:t>&a;</w:t></w:p></w:document>";
    let bytes =
        archive(&[part("[Content_Types].xml", b""), part("word/document.xml", lol.as_bytes())]);
    assert_eq!(read(&bytes), Outcome::Broken);
    assert_eq!(
        read(&docx("<w:p><w:t>&unknown; words that nobody defined</w:t></w:p>")),
        Outcome::Broken
    );
}

#[test]
fn s58_archives_that_are_bombs_are_refused_at_a_glance() {
    let types = || part("[Content_Types].xml", b"<Types/>");
    let zeros = vec![b' '; 30 * 1024 * 1024];
    let wide = |count: usize| -> Vec<Part> {
        let many = (0..count).map(|one| part(&format!("word/{one}"), b""));
        many.chain([types(), part("word/document.xml", b"x")]).collect()
    };
    let mut claims = part("word/document.xml", &[b'a'; 64]);
    claims.claimed = Some(u32::MAX);
    let mut overlapping =
        archive(&[types(), part("a", b"0123456789"), part("word/document.xml", b"x")]);
    // The second entry of the directory claims the place of the first.
    let second = overlapping.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    overlapping[second + 42..second + 46].copy_from_slice(&0_u32.to_le_bytes());
    let bombs = [
        ("one part that is mostly nothing", archive(&[types(), part("word/document.xml", &zeros)])),
        ("more than it says", archive(&[types(), claims])),
        ("thousands of parts", archive(&wide(5_000))),
        ("parts on top of each other", overlapping),
        ("sixty thousand parts", archive(&wide(60_000))),
    ];
    for (what, bytes) in bombs {
        let began = Instant::now();
        assert_eq!(DocumentKind::of(&bytes), Some(DocumentKind::Docx), "{what}");
        assert_eq!(guard(&bytes, DocumentKind::Docx), Err(ArchiveRefusal::Bomb), "{what}");
        assert!(began.elapsed().as_secs() < 5, "{what}");
    }
    assert_eq!(guard(sample!("cv-fr.docx"), DocumentKind::Docx), Ok(()));
}

#[test]
fn s58_a_part_that_unpacks_to_more_than_it_says_is_not_read() {
    let mut liar = part("word/document.xml", "<w:t>words and words</w:t>".repeat(1_000).as_bytes());
    liar.claimed = Some(40);
    assert_eq!(read(&archive(&[part("[Content_Types].xml", b""), liar])), Outcome::Broken);
}

#[test]
fn a_document_with_macros_is_refused() {
    let parts = ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]
        .map(|name| part(name, b"x"));
    assert_eq!(guard(&archive(&parts), DocumentKind::Docx), Err(ArchiveRefusal::Macros));
}

#[test]
fn s54_content_alone_says_what_a_file_is() {
    assert_eq!(DocumentKind::of(sample!("cv-fr.pdf")), Some(DocumentKind::Pdf));
    assert_eq!(DocumentKind::of(sample!("cv-fr.doc")), Some(DocumentKind::Doc));
    assert_eq!(DocumentKind::of(sample!("locked.docx")), Some(DocumentKind::Docx));
    let table = archive(&[part("[Content_Types].xml", b""), part("xl/workbook.xml", b"")]);
    let others: [&[u8]; 8] = [
        b"",
        b"MZ\x90\0",
        b"{\\rtf1\\ansi x}",
        b"<html>%PDF-1.7",
        b"GIF89a/*%PDF-*/",
        b"\xFF\xD8\xFF\xE0 PK\x03\x04 word/document.xml [Content_Types].xml",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 a workbook",
        &table,
    ];
    for bytes in others {
        assert_eq!(DocumentKind::of(bytes), None, "{:?}", &bytes[..bytes.len().min(20)]);
    }
}
