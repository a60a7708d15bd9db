//! The outbox on a real folder.

use super::{card, letter};
use crate::mail::{KeptLetter, Letter, Mailer as _, Outbox};
use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use kernel::{FixedClock, PageRequest};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use tempfile::TempDir;

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 5, 4, 12, 0, 0).unwrap()
}

fn outbox() -> (TempDir, FixedClock, Outbox) {
    let folder = TempDir::new().unwrap();
    let clock = FixedClock::at(noon());
    let outbox = Outbox::open(folder.path().join("outbox"), Arc::new(clock.clone())).unwrap();
    (folder, clock, outbox)
}

async fn list(outbox: &Outbox) -> Vec<KeptLetter> {
    outbox.list(PageRequest::numbered(1, 100)).await.unwrap().rows
}

#[tokio::test]
async fn letters_come_page_by_page_the_newest_first() {
    let (_folder, _, outbox) = outbox();
    for number in 1..=5 {
        outbox.send(&Letter { id: format!("letter-{number}x"), ..letter() }).await.unwrap();
    }
    let mut seen = Vec::new();
    for number in 1..=4 {
        let page = outbox.list(PageRequest::numbered(number, 2)).await.unwrap();
        assert_eq!(page.more, number < 3);
        seen.extend(page.rows.into_iter().map(|kept| kept.name));
    }
    let newest_first: Vec<String> =
        (1..=5).rev().map(|number| format!("20260504T120000Z-letter-{number}x.eml")).collect();
    assert_eq!(seen, newest_first);
}

#[tokio::test]
async fn a_letter_is_kept_closed_and_can_be_read_again() {
    let (folder, _, outbox) = outbox();
    let mut letter = letter();
    letter.attachments.push(card());
    outbox.send(&letter).await.unwrap();
    let kept = list(&outbox).await.remove(0);
    assert_eq!(kept.name, "20260504T120000Z-letter-1.eml");
    assert_eq!(
        (kept.subject.as_str(), kept.to.as_str()),
        (letter.subject.as_str(), "amina@example.com")
    );
    assert_eq!(kept.at, noon());
    let read = outbox.read(&kept.name).await.unwrap().unwrap();
    assert_eq!(read.text.replace('\r', ""), letter.text);
    assert_eq!((read.letter, read.attachments), (kept.clone(), vec!["carte-amina.pdf".to_owned()]));
    let path = folder.path().join("outbox").join(&kept.name);
    assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn the_same_letter_twice_is_one_file() {
    let (_folder, clock, outbox) = outbox();
    let (first, second) = (letter(), letter());
    let (a, b) = tokio::join!(outbox.send(&first), outbox.send(&second));
    a.and(b).unwrap();
    clock.advance(TimeDelta::minutes(5));
    outbox.send(&letter()).await.unwrap();
    let mut longer = letter();
    longer.id = "x-letter-1".to_owned();
    outbox.send(&longer).await.unwrap();
    let names: Vec<_> = list(&outbox).await.into_iter().map(|kept| kept.name).collect();
    assert_eq!(names, ["20260504T120500Z-x-letter-1.eml", "20260504T120000Z-letter-1.eml"]);
}

#[tokio::test]
async fn a_later_try_takes_the_place_of_the_former_ones() {
    let (_folder, _, outbox) = outbox();
    for id in ["key-1", "key-1.2", "key-10", "key-1.10", "key-1.1780304430000"] {
        let mut letter = letter();
        id.clone_into(&mut letter.id);
        outbox.send(&letter).await.unwrap();
    }
    let names: Vec<_> = list(&outbox).await.into_iter().map(|kept| kept.name).collect();
    let last = "20260504T120000Z-key-1.1780304430000.eml";
    assert_eq!(names, ["20260504T120000Z-key-10.eml", last]);
}

#[tokio::test]
async fn what_a_crash_left_unfinished_is_swept_once_it_is_old() {
    let (folder, _, outbox) = outbox();
    let folder = folder.path().join("outbox");
    outbox.send(&letter()).await.unwrap();
    for name in [".0123.tmp", "0123.tmp", ".kept"] {
        std::fs::write(folder.join(name), "x").unwrap();
    }
    let long_ago = DateTime::UNIX_EPOCH;
    assert_eq!(outbox.sweep_unfinished(long_ago).await.unwrap(), 0);
    let some_day = long_ago + TimeDelta::days(365_000);
    assert_eq!(outbox.sweep_unfinished(some_day).await.unwrap(), 1);
    assert!(!folder.join(".0123.tmp").exists() && folder.join(".kept").exists());
    assert_eq!(list(&outbox).await.len(), 1);
}

#[tokio::test]
async fn only_names_of_letters_are_read() {
    let (folder, _, outbox) = outbox();
    std::fs::write(folder.path().join("secret.eml"), "x").unwrap();
    std::fs::write(folder.path().join("outbox/notes.eml"), "x").unwrap();
    let hostile = [
        "../secret.eml",
        "notes.eml",
        "20260504T120000Z-../../secret.eml",
        "20260504T120000Z-a/b.eml",
        "20260504T120000Z-absent.eml",
        "",
        ".eml",
    ];
    for name in hostile {
        assert_eq!(outbox.read(name).await.unwrap(), None, "{name}");
        assert_eq!(outbox.raw(name).await.unwrap(), None, "{name}");
    }
    assert!(list(&outbox).await.is_empty());
}

#[tokio::test]
async fn old_letters_are_swept_and_the_rest_stays() {
    let (folder, clock, outbox) = outbox();
    outbox.send(&letter()).await.unwrap();
    clock.advance(TimeDelta::days(8));
    let mut fresh = letter();
    fresh.id = "letter-2".to_owned();
    outbox.send(&fresh).await.unwrap();
    std::fs::write(folder.path().join("outbox/notes.txt"), "x").unwrap();
    let week = noon() + TimeDelta::days(1);
    assert_eq!(outbox.sweep(week).await.unwrap(), 1);
    assert_eq!(outbox.sweep(week).await.unwrap(), 0);
    assert_eq!(list(&outbox).await.len(), 1);
    assert!(folder.path().join("outbox/notes.txt").exists());
}
