//! The token of a poster, which staff print so that many people of one place may register within an hour.

use url::form_urlencoded;

/// The token, if the text can be one.
#[must_use]
pub fn token(text: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    ((1..=200).contains(&text.len()) && text.bytes().all(plain)).then_some(text)
}

/// Where the proof of work is asked for by somebody whom a poster led here.
#[must_use]
pub fn challenge_url(token: &str) -> String {
    let query =
        form_urlencoded::Serializer::new(String::new()).append_pair("poster", token).finish();
    format!("{}?{query}", routes::ROBOT_CHALLENGE.pattern)
}
