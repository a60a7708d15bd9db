//! Links people give: web addresses and social networks, stored normalised (people.md §2).

use serde::{Deserialize, Serialize};
use url::Url;

use super::line;
use crate::{Message, msg};

/// An `http` or `https` address with a dotted host, at most 500 characters; `https://` is added when missing.
///
/// # Errors
/// Any other scheme, credentials inside, or something that is no address.
pub fn web_address(raw: &str) -> Result<String, Message> {
    let invalid = || msg!("words-url-invalid");
    let text = line(raw, 500)?;
    if text.contains(char::is_whitespace) || text.contains(['<', '>', '"', '`', '\\']) {
        return Err(invalid());
    }
    let has_scheme = text.split(['/', '?', '#', '.']).next().is_some_and(|head| head.contains(':'));
    let complete = if has_scheme { text } else { format!("https://{text}") };
    let url = Url::parse(&complete).map_err(|_| invalid())?;
    let web = matches!(url.scheme(), "http" | "https");
    let dotted = url.host_str().is_some_and(|host| host.contains('.'));
    if web && dotted && url.username().is_empty() && url.password().is_none() {
        Ok(url.to_string())
    } else {
        Err(invalid())
    }
}

macro_rules! networks {
    ($($(#[$doc:meta])* $name:ident, $key:literal, $label:literal, [$($host:literal),+], $prefix:literal;)+) => {
        /// A social network a profile may link to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Network { $($(#[$doc])* $name,)+ }

        impl Network {
            /// Every network, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The form name and stored key.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }

            /// The name people know it by.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)+ }
            }

            const fn hosts(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($host),+],)+ }
            }

            const fn prefix(self) -> &'static str {
                match self { $(Self::$name => $prefix,)+ }
            }
        }
    };
}

networks! {
    /// LinkedIn.
    Linkedin, "linkedin", "LinkedIn", ["linkedin.com"], "https://www.linkedin.com/in/";
    /// Instagram.
    Instagram, "instagram", "Instagram", ["instagram.com"], "https://www.instagram.com/";
    /// X, once Twitter.
    Twitter, "twitter", "X", ["x.com", "twitter.com"], "https://x.com/";
    /// Facebook.
    Facebook, "facebook", "Facebook", ["facebook.com", "fb.com", "fb.me"], "https://www.facebook.com/";
    /// TikTok.
    Tiktok, "tiktok", "TikTok", ["tiktok.com"], "https://www.tiktok.com/@";
    /// YouTube.
    Youtube, "youtube", "YouTube", ["youtube.com", "youtu.be"], "https://www.youtube.com/@";
    /// GitHub.
    Github, "github", "GitHub", ["github.com"], "https://github.com/";
    /// Behance.
    Behance, "behance", "Behance", ["behance.net"], "https://www.behance.net/";
    /// Dribbble.
    Dribbble, "dribbble", "Dribbble", ["dribbble.com"], "https://dribbble.com/";
    /// Pinterest.
    Pinterest, "pinterest", "Pinterest", ["pinterest.com", "pinterest.fr", "pin.it"], "https://www.pinterest.com/";
    /// Snapchat.
    Snapchat, "snapchat", "Snapchat", ["snapchat.com"], "https://www.snapchat.com/add/";
    /// Telegram.
    Telegram, "telegram", "Telegram", ["t.me", "telegram.me"], "https://t.me/";
    /// IMDb.
    Imdb, "imdb_url", "IMDb", ["imdb.com"], "https://www.imdb.com/name/";
    /// Threads.
    Threads, "threads", "Threads", ["threads.net", "threads.com"], "https://www.threads.net/@";
}

impl Network {
    /// Reads a full address of this network or a bare handle, and gives the full address.
    ///
    /// # Errors
    /// An address of another site, or a handle with characters no network knows.
    pub fn parse(self, raw: &str) -> Result<String, Message> {
        let text = line(raw, 300)?;
        let handle = text.strip_prefix('@').unwrap_or(&text);
        let plain = handle.len() <= 100
            && handle.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-'));
        if plain && !self.hosts().iter().any(|host| handle.eq_ignore_ascii_case(host)) {
            return Ok(format!("{}{handle}", self.prefix()));
        }
        let address = web_address(&text).map_err(|_| self.refused())?;
        let host = Url::parse(&address)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned))
            .unwrap_or_default();
        let ours =
            self.hosts().iter().any(|known| host == *known || host.ends_with(&format!(".{known}")));
        if ours { Ok(address) } else { Err(self.refused()) }
    }

    fn refused(self) -> Message {
        msg!("words-handle-invalid", network = self.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s45_only_web_addresses_pass() {
        assert_eq!(web_address("example.org/a"), Ok("https://example.org/a".to_owned()));
        assert_eq!(web_address("HTTP://Example.org"), Ok("http://example.org/".to_owned()));
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//x.y",
            "data:text/html,x",
            "ftp://x.org",
            "java\tscript:x",
            "https://u:p@x.org",
            "//",
            "localhost",
            "vbscript:x.y",
            "java\nscript:alert(1)//x.y",
            "\u{1}javascript:alert(1)//x.y",
            " javascript:alert(1)//x.y",
            "javascript&colon;alert(1)//x.y",
            "javascript\u{FF1A}alert(1)//x.y",
            "\u{FF4A}avascript:alert(1)//x.y",
            "java\u{200B}script:alert(1)//x.y",
            "data\u{2236}text/html,x.y",
            "https:\\\\x.org",
            "http:x.org@evil.example",
            "blob:https://x.org/1",
            "file:///etc/passwd.x",
            "view-source:https://x.org",
            "https://x.org\u{202E}gro.live",
            "https://ex ample.org",
        ] {
            assert!(web_address(bad).is_err(), "{bad:?}");
        }
        // A name in another script that looks like ours is shown as what it is.
        assert_eq!(
            web_address("https://ex\u{430}mple.org"),
            Ok("https://xn--exmple-4nf.org/".to_owned())
        );
    }

    #[test]
    fn a_handle_becomes_an_address() {
        assert_eq!(
            Network::Instagram.parse("@amina.b"),
            Ok("https://www.instagram.com/amina.b".to_owned())
        );
        assert_eq!(
            Network::Twitter.parse("https://twitter.com/a"),
            Ok("https://twitter.com/a".to_owned())
        );
        assert!(Network::Instagram.parse("https://evil.org/instagram.com").is_err());
        assert!(Network::Instagram.parse("https://instagram.com.evil.org/x").is_err());
    }
}
