//! Tokens: random ones that are stored hashed, and signed ones that carry their own facts.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use kernel::Randomness;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::{
    Vault,
    ring::{hex, mac},
};

/// What a signed token is good for; a token of one purpose is nothing elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenPurpose {
    /// The page after registration.
    Welcome,
    /// A file that waits for its form to be accepted.
    Incoming,
    /// The arithmetic question of the anti-robot check.
    Question,
    /// The time at which a form was shown.
    FormShown,
    /// A poster that brings people to the registration page.
    Poster,
    /// A message carried over a redirect.
    Flash,
    /// A solved challenge that opens profiles to a busy address.
    Harvest,
    /// The link that keeps somebody who asked to be deleted.
    Stay,
    /// A private file, for one account and a few minutes.
    Download,
    /// The door of a shared list that was passed.
    Shared,
}

impl TokenPurpose {
    const fn key(self) -> &'static str {
        match self {
            Self::Welcome => "token welcome",
            Self::Incoming => "token incoming",
            Self::Question => "token question",
            Self::FormShown => "token form shown",
            Self::Poster => "token poster",
            Self::Flash => "token flash",
            Self::Harvest => "token harvest",
            Self::Stay => "token stay",
            Self::Download => "token download",
            Self::Shared => "token shared",
        }
    }
}

/// 256 random bits for a cookie or a link, safe in URLs.
#[must_use]
pub fn random_token(rng: &dyn Randomness) -> String {
    let mut bytes = [0_u8; 32];
    rng.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database keeps of a random token: its SHA-256 in hexadecimal.
#[must_use]
pub fn stored_token(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// What a text or a file can be recognised by without keeping it: its SHA-256 in hexadecimal.
#[must_use]
pub fn fingerprint(text: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(text.as_ref()))
}

impl Vault {
    /// A token that says `facts` until `expires` and cannot be forged.
    #[must_use]
    pub fn sign_token(&self, purpose: TokenPurpose, facts: &str, expires: DateTime<Utc>) -> String {
        let body = format!("{}.{facts}", expires.timestamp());
        let signature = mac(self.derived(purpose.key()).expose(), body.as_bytes());
        let short = signature.get(..16).unwrap_or_default();
        format!("{}.{}", URL_SAFE_NO_PAD.encode(body), URL_SAFE_NO_PAD.encode(short))
    }

    /// The facts of a token of this purpose that is genuine and not over.
    #[must_use]
    pub fn read_token(
        &self,
        purpose: TokenPurpose,
        token: &str,
        now: DateTime<Utc>,
    ) -> Option<String> {
        let (body, signature) = token.split_once('.')?;
        let body = String::from_utf8(URL_SAFE_NO_PAD.decode(body).ok()?).ok()?;
        let given = URL_SAFE_NO_PAD.decode(signature).ok()?;
        let expected = mac(self.derived(purpose.key()).expose(), body.as_bytes());
        if !bool::from(expected.get(..16)?.ct_eq(&given)) {
            return None;
        }
        let (expires, facts) = body.split_once('.')?;
        (expires.parse::<i64>().ok()? > now.timestamp()).then(|| facts.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use kernel::SeededRng;

    use super::*;

    #[test]
    fn a_signed_token_has_one_purpose_and_an_end() {
        let vault = Vault::drawn(&SeededRng::new(1));
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let token = vault.sign_token(TokenPurpose::Welcome, "7", now + TimeDelta::hours(24));
        assert_eq!(vault.read_token(TokenPurpose::Welcome, &token, now), Some("7".to_owned()));
        assert_eq!(vault.read_token(TokenPurpose::Poster, &token, now), None);
        assert_eq!(
            vault.read_token(TokenPurpose::Welcome, &token, now + TimeDelta::hours(25)),
            None
        );
        assert_eq!(vault.read_token(TokenPurpose::Welcome, &format!("{token}x"), now), None);
    }
}
