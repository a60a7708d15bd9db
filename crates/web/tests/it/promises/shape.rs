//! Whether what somebody typed became markup: a page about somebody hostile is built like the page about somebody
//! harmless, element by element and attribute by attribute, and its addresses lead to the same places.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, StatusCode};
use testkit::{Seen, Whole};

/// Attributes that hold an address.
const ADDRESSES: [&str; 12] = [
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "data",
    "xlink:href",
    "poster",
    "ping",
    "cite",
    "background",
    "manifest",
];

/// How a page is built: one line an element, in the order of the page.
pub fn shape(page: &Whole) -> Vec<String> {
    page.elements.iter().map(|(name, attributes)| element(name, attributes)).collect()
}

fn element(name: &str, attributes: &[(String, String)]) -> String {
    let mut parts: Vec<String> = attributes
        .iter()
        // What is chosen is no markup: any value may be one of the choices.
        .filter(|(key, _)| !matches!(key.as_str(), "selected" | "checked"))
        .map(|(key, value)| {
            let leads = ADDRESSES.contains(&key.as_str());
            if leads { format!("{key}={}", place(value)) } else { key.clone() }
        })
        .collect();
    parts.sort_unstable();
    format!("<{name} {}>", parts.join(" "))
}

/// Where an address leads, as a browser reads it.
fn place(address: &str) -> String {
    let base = url::Url::parse("http://localhost:5000/page").unwrap();
    match base.join(address) {
        Ok(url) if url.scheme() == "data" => {
            address.split(',').next().unwrap_or_default().to_owned()
        }
        Ok(url) => format!("{}://{}", url.scheme(), url.host_str().unwrap_or_default()),
        Err(fault) => format!("{fault}"),
    }
}

/// Some HTML, as a page: a letter, say.
pub fn page(html: &str) -> Seen {
    let (headers, body) = (HeaderMap::new(), html.as_bytes().to_vec());
    Seen { status: StatusCode::OK, headers, path: "a letter".to_owned(), body, route: None }
}

/// Asserts that a page is built like the one about somebody harmless.
#[track_caller]
pub fn assert_same(harmless: &[String], seen: &Whole, what: &str) {
    let shape = shape(seen);
    let differs = shape.iter().zip(harmless).position(|(one, other)| one != other);
    let differs =
        differs.or((shape.len() != harmless.len()).then(|| shape.len().min(harmless.len())));
    let fault = differs.map(|place| (place, shape.get(place), harmless.get(place)));
    assert_eq!(fault, None, "{what}: the element at a place, as it is and as it should be");
}

/// Asserts that a page holds no element that harmless ones do not hold.
#[track_caller]
pub fn assert_known(harmless: &[String], seen: &Whole, what: &str) {
    let known: BTreeSet<&String> = harmless.iter().collect();
    let shape = shape(seen);
    let foreign = shape.iter().find(|line| !known.contains(line));
    assert_eq!(foreign, None, "{what}");
}

#[test]
fn s44_what_a_page_lets_through_is_seen() {
    let of = |title: &str, words: &str| {
        page(&format!("<p title=\"{title}\"></p><div>{words}</div><textarea>{words}</textarea>"))
            .whole()
    };
    let harmless = shape(&of("x", "x"));
    for number in 0..super::payloads::count() {
        let raw = super::payloads::payload(number);
        let escaped = raw.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let shown = of(&escaped, &escaped);
        assert_same(&harmless, &shown, raw);
        assert!(!raw.starts_with("<img") || shape(&of("", raw)) != harmless, "{raw}");
        assert!(!raw.starts_with("\" ") || shape(&of(raw, "")) != harmless, "{raw}");
    }
}
