//! The language of a page: `?lang=`, the account, the cookie, `Accept-Language`, French (contracts.md).
//!
//! A choice made while signed in is stronger than the account's language on this browser: its cookie names the
//! account, `ar.12`. Links may not change rows (quality.md S36), so the account itself keeps its language.

use app::{Actor, Member};
use axum::{
    http::{HeaderMap, header},
    response::Response,
};
use kernel::Locale;

use super::{cookies, visit::Visit};
use crate::Web;

const COOKIE: &str = "lang";

/// What the request says of languages before anybody is recognised.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    asked: Option<Locale>,
    cookie: Option<(Locale, Option<i64>)>,
    accepted: Option<Locale>,
}

impl Wishes {
    /// Reads `?lang=`, the cookie and `Accept-Language`.
    #[must_use]
    pub fn read(asked: Option<&str>, headers: &HeaderMap) -> Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            asked: asked.and_then(Locale::parse),
            cookie: cookies::read(headers, COOKIE).and_then(chosen),
            accepted: accepted.and_then(Locale::negotiate),
        }
    }

    /// The language asked for in the address, which the browser will remember.
    #[must_use]
    pub const fn asked(&self) -> Option<Locale> {
        self.asked
    }

    /// The language for this person.
    #[must_use]
    pub fn settle(&self, member: Option<&Member>) -> Locale {
        let by = |account: Option<i64>| {
            self.cookie.filter(|(_, by)| *by == account).map(|(locale, _)| locale)
        };
        let account = member.and_then(|member| by(Some(member.account.0)).or(Some(member.locale)));
        let cookie = self.cookie.map(|(locale, _)| locale);
        self.asked.or(account).or(cookie).or(self.accepted).unwrap_or_default()
    }
}

/// Makes the browser remember this language, as the choice of whoever is signed in.
pub fn remember(web: &Web, visit: &Visit, locale: Locale, response: &mut Response) {
    let value = match &visit.actor {
        Actor::Member(member, _) => format!("{}.{}", locale.tag(), member.account),
        Actor::Visitor(_) | Actor::System(_) => locale.tag().to_owned(),
    };
    cookies::write(response, COOKIE, &value, Some(cookies::A_YEAR), web.secure);
}

fn chosen(value: &str) -> Option<(Locale, Option<i64>)> {
    let (tag, account) =
        value.split_once('.').map_or((value, None), |(tag, account)| (tag, Some(account)));
    Some((Locale::parse(tag)?, account.and_then(|account| account.parse().ok())))
}

#[cfg(test)]
mod tests {
    use app::Role;
    use axum::http::HeaderValue;
    use kernel::{AccountId, PersonId};

    use super::*;

    fn wishes(asked: Option<&str>, cookie: &'static str, accepted: &'static str) -> Wishes {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
        Wishes::read(asked, &headers)
    }

    fn arabic() -> Member {
        Member {
            account: AccountId(12),
            person: PersonId(3),
            role: Role::Talent,
            name: "Amina".to_owned(),
            locale: Locale::Ar,
            must_change_password: false,
            standing: app::Standing::default(),
        }
    }

    #[test]
    fn each_wish_gives_way_to_the_stronger_one() {
        assert_eq!(wishes(Some("en"), "lang=fr", "ar").settle(Some(&arabic())), Locale::En);
        assert_eq!(wishes(None, "lang=en", "en").settle(Some(&arabic())), Locale::Ar);
        assert_eq!(wishes(None, "lang=en", "ar").settle(None), Locale::En);
        assert_eq!(wishes(None, "lang=de", "ar").settle(None), Locale::Ar);
        assert_eq!(wishes(Some("de"), "x=1", "de").settle(None), Locale::Fr);
    }

    #[test]
    fn what_somebody_chose_while_signed_in_stays_chosen_for_them() {
        assert_eq!(wishes(None, "lang=en.12", "fr").settle(Some(&arabic())), Locale::En);
        assert_eq!(wishes(None, "lang=en.13", "fr").settle(Some(&arabic())), Locale::Ar);
        assert_eq!(wishes(None, "lang=en.12", "fr").settle(None), Locale::En);
    }
}
