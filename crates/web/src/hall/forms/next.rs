//! Where `next` may lead: paths of this site and nothing else (quality.md S52).

use url::Url;

/// Longest path worth coming back to, in bytes.
const LONGEST: usize = 2_000;

/// The text, when a browser on this site reads it as a path of this site.
#[must_use]
pub fn local_path(text: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    let shaped = text.starts_with('/') && !text.starts_with("//") && text.bytes().all(plain);
    (shaped && text.len() <= LONGEST && stays(text)).then_some(text)
}

/// Whether the rules browsers follow (WHATWG URL) keep it on the same origin.
fn stays(text: &str) -> bool {
    let Ok(here) = Url::parse("https://here.invalid/") else {
        return false;
    };
    here.join(text).is_ok_and(|there| there.origin() == here.origin())
}
