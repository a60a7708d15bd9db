//! The process that reads hostile documents: the real program, as the server starts it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops where it is wrong"
)]

use std::time::{Duration, Instant};

use documents::reading::Outcome;
use gateways::sandbox::{Child, Ended, Sandbox as _};

/// Broken documents of one run.
const BROKEN: usize = 150;

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/documents/", $name)).as_slice()
    };
}

fn child() -> Child {
    Child::new(env!("CARGO_BIN_EXE_taalentio"), &["extract"], Duration::from_secs(30))
}

async fn read(bytes: &[u8]) -> Option<Outcome> {
    match child().run(bytes.to_vec()).await.unwrap() {
        Ended::Said(said) => Some(Outcome::heard(&said)),
        Ended::Died => None,
    }
}

#[tokio::test]
async fn every_kind_is_read_within_the_limits() {
    let all = [
        sample!("cv-fr.pdf"),
        sample!("cv-fr.docx"),
        sample!("cv-fr.doc"),
        sample!("cv-ar.pdf"),
        sample!("cv-ar.docx"),
        sample!("cv-ar.doc"),
    ];
    for bytes in all {
        assert!(matches!(read(bytes).await, Some(Outcome::Read(_))), "{:?}", &bytes[..8]);
    }
    assert_eq!(read(sample!("locked.pdf")).await, Some(Outcome::Encrypted));
    assert_eq!(read(sample!("scan.pdf")).await, Some(Outcome::ImageOnly));
}

#[tokio::test]
async fn s64_a_document_that_nests_without_end_ends_its_process_and_nothing_else() {
    let deep = "[".repeat(3_000_000);
    let pdf = format!("%PDF-1.4\n1 0 obj\n{deep}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF");
    let began = Instant::now();
    let outcome = read(pdf.as_bytes()).await;
    assert!(matches!(outcome, None | Some(Outcome::Broken)), "{outcome:?}");
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn s64_broken_documents_end_well_or_die_and_never_hang() {
    let seeds = [
        sample!("cv-fr.pdf"),
        sample!("cv-ar.pdf"),
        sample!("cv-fr.docx"),
        sample!("cv-fr.doc"),
        sample!("locked.pdf"),
        sample!("scan.pdf"),
    ];
    // A small generator of our own: the same broken files in every run.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(most).unwrap()).unwrap()
    };
    for round in 0..BROKEN {
        let mut bytes = seeds[round % seeds.len()].to_vec();
        for _ in 0..=draw(40) {
            let place = draw(bytes.len());
            bytes[place] = u8::try_from(draw(256)).unwrap();
        }
        if draw(3) == 0 {
            bytes.truncate(draw(bytes.len()).max(16));
        }
        let began = Instant::now();
        let _ = read(&bytes).await;
        assert!(began.elapsed() < Duration::from_secs(31), "round {round}");
    }
    assert!(matches!(read(seeds[0]).await, Some(Outcome::Read(_))), "the next one is read");
}
