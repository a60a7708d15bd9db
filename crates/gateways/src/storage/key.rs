//! What a file's key may look like, so that no key ever names something outside the store.

/// Longest key in bytes; every file system takes it.
const LONGEST: usize = 200;

/// Whether this is a key: `[a-z0-9_.-]` in segments joined by `/`, none empty or beginning with a dot.
#[must_use]
pub fn is_key(key: &str) -> bool {
    key.len() <= LONGEST && key.split('/').all(is_segment)
}

fn is_segment(segment: &str) -> bool {
    let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-');
    !segment.is_empty() && !segment.starts_with('.') && segment.bytes().all(allowed)
}
