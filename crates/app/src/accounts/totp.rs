//! Codes of an authenticator application (RFC 6238): six digits, 30 seconds, one step to each side.

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Totp};

use crate::{Context, Result};

/// Bytes of a secret: what RFC 4226 recommends, and every application takes.
pub(super) const SECRET: usize = 20;
/// The name of the product in the application.
const ISSUER: &str = "Taalentio";

/// The secret as people type it: groups of four letters and digits.
pub(super) fn typed(secret: &[u8]) -> String {
    let text = totp_rs::Secret::from(secret).to_base32();
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// The secret that was typed or kept as [`typed`] gives it.
pub(super) fn read(typed: &str) -> Result<Vec<u8>> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = totp_rs::Secret::try_from_base32(bare).context("reading a second factor")?;
    Ok(secret.as_bytes().to_vec())
}

/// The address that an application reads from a QR.
pub(super) fn address(secret: &[u8], account: &str) -> Result<String> {
    // A colon would end the name of the product.
    let account = account.replace(':', " ");
    let made = Builder::new().with_secret(secret).with_account_name(account);
    let totp = made.with_issuer(Some(ISSUER)).build().context("making a second factor")?;
    totp.to_url().context("writing a second factor as an address")
}

/// The step whose code this is, at this instant or one step around it.
pub(super) fn step_of(secret: &[u8], code: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
    let time = u64::try_from(now.timestamp()).context("reading the clock")?;
    let step = totp(secret)?.check(code, time);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// The code an application with this key shows at this instant: what tests hold in place of a telephone.
///
/// # Errors
/// When the key is none.
#[cfg(any(test, feature = "testing"))]
pub fn code_of(key: &str, now: DateTime<Utc>) -> Result<String> {
    let time = u64::try_from(now.timestamp()).context("reading the clock")?;
    Ok(totp(&read(key)?)?.generate(time).to_string())
}

fn totp(secret: &[u8]) -> Result<Totp> {
    Builder::new().with_secret(secret).build().context("reading a second factor")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn the_vectors_of_the_standard_are_right() {
        let secret = b"12345678901234567890";
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")]
        {
            let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
            assert_eq!(code_of(&typed(secret), at).unwrap(), code);
            assert_eq!(step_of(secret, code, at).unwrap(), Some(second / 30));
        }
    }

    #[test]
    fn s18_a_code_is_good_one_step_around_its_own() {
        let secret = b"12345678901234567890";
        let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(30 * 1_000);
        let code = code_of(&typed(secret), at).unwrap();
        for (steps, good) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let seen = step_of(secret, &code, at + TimeDelta::seconds(30 * steps)).unwrap();
            assert_eq!(seen, good.then_some(1_000), "{steps} steps away");
        }
        for nonsense in ["", "12345", "abcdef", "0000000", "١٢٣٤٥٦", "\u{0}"] {
            assert_eq!(step_of(secret, nonsense, at).unwrap(), None, "{nonsense}");
        }
    }

    #[test]
    fn a_secret_is_shown_for_eyes_and_for_a_camera() {
        assert_eq!(typed(b"12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let address = address(b"12345678901234567890", "a:b@x.ma").unwrap();
        assert!(
            address.starts_with("otpauth://totp/Taalentio:a%20b%40x.ma?secret=GEZDGNBVGY3T"),
            "{address}"
        );
    }
}
