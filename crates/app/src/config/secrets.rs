//! Secrets of the operator: never shown, and in production never a placeholder (quality.md S80).

use kernel::Secret;
use url::Url;

use super::{ConfigFault, check::refuse};

/// What stands for a secret.
const DOTS: &str = "••••••••";
/// Words of examples and manuals; a secret that holds one is everybody's.
const PLACEHOLDERS: [&str; 13] = [
    "minioadmin",
    "changeme",
    "change-me",
    "change_me",
    "placeholder",
    "your-",
    "your_",
    "example",
    "password",
    "passw0rd",
    "secret",
    "xxxx",
    "123456",
];
/// Shorter ones are guessed.
const SHORTEST: usize = 8;
/// Nobody counts how often a token of monitoring is tried.
const SHORTEST_TOKEN: usize = 24;

/// A value as it may be shown: keys as dots, addresses without their password.
pub(super) fn shown(name: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    let words = ["KEY", "SECRET", "PASSWORD", "TOKEN"];
    if words.iter().any(|word| name.contains(word)) {
        return DOTS.to_owned();
    }
    match password(value) {
        // The text is kept as it was typed, but for the password; one that was typed otherwise than it is read hides all.
        Some(password) => {
            let masked = value.replacen(&format!(":{password}@"), &format!(":{DOTS}@"), 1);
            if masked == value { DOTS.to_owned() } else { masked }
        }
        // An address that does not read may hold anything.
        None if value.contains('@') && value.contains("://") && Url::parse(value).is_err() => {
            DOTS.to_owned()
        }
        None => value.to_owned(),
    }
}

/// Why a value cannot be the secret of a production; `None` when it can, or is none.
pub(super) fn weakness(name: &str, value: &str) -> Option<String> {
    let whole = name.ends_with("_KEY") || name.ends_with("_TOKEN");
    let secret = if whole && !value.is_empty() { value.to_owned() } else { password(value)? };
    let plain = secret.to_lowercase();
    if PLACEHOLDERS.iter().any(|word| plain.contains(word)) {
        return Some(format!("{name} holds a placeholder instead of a secret: set the real one"));
    }
    (secret.len() < SHORTEST).then(|| {
        format!("{name} holds a secret of less than {SHORTEST} characters: make a longer one")
    })
}

/// What monitoring must say, when it is set: characters that a header carries as they are.
pub(super) fn metrics_token(value: &str) -> Result<Option<Secret<String>>, ConfigFault> {
    if value.is_empty() {
        return Ok(None);
    }
    if value.len() < SHORTEST_TOKEN || !value.bytes().all(|byte| byte.is_ascii_graphic()) {
        return refuse(&format!(
            "METRICS_TOKEN must be at least {SHORTEST_TOKEN} letters, digits or signs of ASCII without a space: `openssl rand -hex 24` makes one"
        ));
    }
    Ok(Some(Secret::new(value.to_owned())))
}

/// The password of an address, as it is written there.
fn password(value: &str) -> Option<String> {
    let url = Url::parse(value).ok()?;
    url.password().filter(|password| !password.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s80_a_secret_is_never_shown() {
        let url = "postgres://taalentio:kj3-94hfQ@db.example.org/taalentio";
        let masked = shown("DATABASE_URL", url);
        assert_eq!(masked, "postgres://taalentio:••••••••@db.example.org/taalentio");
        assert_eq!(shown("SENDGRID_API_KEY", "SG.abc"), DOTS);
        assert_eq!(shown("S3_SECRET_ACCESS_KEY", "kq83hD02mVnR7sLx"), DOTS);
        assert_eq!(shown("S3_ACCESS_KEY_ID", "AKIA5"), DOTS);
        assert_eq!(shown("METRICS_TOKEN", "4hfQ92kdLlq04hfQ92kdLlq0"), DOTS);
        assert_eq!(shown("SENDGRID_API_KEY", ""), "");
        assert_eq!(shown("SMTP_URL", "smtp://u:p w@:host"), DOTS);
        assert_eq!(shown("BASE_URL", "https://x.example.org"), "https://x.example.org");
        assert_eq!(shown("PORT", "5000"), "5000");
    }

    #[test]
    fn s80_placeholders_and_short_secrets_are_told() {
        for (name, value) in [
            ("SENDGRID_API_KEY", "your-api-key"),
            ("SENDGRID_API_KEY", "SG.x"),
            ("DATABASE_URL", "postgres://u:changeme@db/x"),
            ("SMTP_URL", "smtp://u:abc@mail"),
            ("S3_SECRET_ACCESS_KEY", "minioadmin"),
            ("METRICS_TOKEN", "changeme-changeme-changeme"),
        ] {
            assert!(weakness(name, value).is_some_and(|why| why.starts_with(name)), "{value}");
            assert!(weakness(name, value).is_some_and(|why| !why.contains("changeme")));
        }
        for (name, value) in [
            ("SENDGRID_API_KEY", ""),
            ("SENDGRID_API_KEY", "SG.4hfQ92kdLlq0"),
            ("DATABASE_URL", "sqlite:data/x.db"),
            ("DATABASE_URL", "postgres://u@localhost/x"),
            ("SMTP_URL", "smtps://u:kj394hfQ@mail"),
        ] {
            assert_eq!(weakness(name, value), None, "{value}");
        }
    }

    #[test]
    fn a_token_of_monitoring_is_long_and_fits_a_header() {
        assert!(metrics_token("").is_ok_and(|token| token.is_none()));
        assert!(metrics_token("4hfQ92kdLlq04hfQ92kdLlq0").is_ok_and(|token| token.is_some()));
        for refused in ["4hfQ92kdLlq0", "4hfQ92kdLlq0 4hfQ92kdLlq0", "4hfQ92kdLlq04hfQ92kdLlqé"] {
            assert!(metrics_token(refused).is_err(), "{refused}");
        }
    }
}
