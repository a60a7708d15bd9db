//! What a browser would run or load if a page let it through: the corpus, and how it is typed into a field.

use std::sync::LazyLock;

use kernel::text::{PersonName, line, paragraph, web_address};
use url::form_urlencoded::byte_serialize;

static CORPUS: LazyLock<Vec<String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("markup.json")).unwrap());

/// How many there are.
pub fn count() -> usize {
    CORPUS.len()
}

/// The payload of that number; beyond the last one they begin again.
pub fn payload(number: usize) -> &'static str {
    &CORPUS[number % CORPUS.len()]
}

/// What a field of the product takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A name: one line with a letter.
    Name,
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines.
    Lines,
    /// An address that begins with this one.
    Address(&'static str),
}

/// What somebody types who wants that payload in the field; `None` when the field takes it in no form.
pub fn typed(takes: Takes, number: usize) -> Option<String> {
    let payload = payload(number).to_owned();
    match takes {
        Takes::Name if payload.chars().any(char::is_alphabetic) => {
            PersonName::parse(&payload).ok().map(|_| payload)
        }
        Takes::Name => {
            PersonName::parse(&format!("a{payload}")).ok().map(|_| format!("a{payload}"))
        }
        Takes::Line(most) => line(&payload, most).ok().map(|_| payload),
        Takes::Lines => paragraph(&payload, 500).ok().map(|_| payload),
        Takes::Address(begin) => {
            let raw = format!("{begin}{payload}");
            let sent: String = byte_serialize(payload.as_bytes()).collect();
            let sent = format!("{begin}{sent}");
            [raw, sent].into_iter().find(|address| web_address(address).is_ok())
        }
    }
}

/// Words as a page shows them: one space between them.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn s44_the_corpus_is_large_and_holds_nothing_twice() {
    let distinct: std::collections::BTreeSet<&String> = CORPUS.iter().collect();
    assert_eq!(distinct.len(), CORPUS.len());
    assert!(CORPUS.len() >= 300, "{}", CORPUS.len());
    for takes in
        [Takes::Name, Takes::Line(100), Takes::Lines, Takes::Address("https://evil.example/")]
    {
        let taken = (0..count()).filter(|number| typed(takes, *number).is_some()).count();
        assert!(taken > 450, "{taken} of {}", CORPUS.len());
    }
}
