//! Find one talent by what is typed or scanned: a code or the address of a profile.

use super::{View, model::Minors, query};
use crate::{
    Actor, App, Permission, Result,
    people::{self, LONGEST_CODE, normalised},
};

const LONGEST_TEXT: usize = 2_000;

/// The present code of the talent that `text` means: a code of any age with dashes, spaces and small letters as they
/// come, or one of our addresses on whatever host. Nothing for a talent the reader may not find.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`].
pub async fn by_code(app: &App, actor: &Actor, text: &str) -> Result<Option<String>> {
    actor.require(Permission::SearchTalents)?;
    match code_in(text) {
        Some(code) => {
            let view = View::of(app, actor);
            let open = view.everyone || people::minors_are_open(app, actor).await?;
            let minors = if open { Minors::Too } else { Minors::Left };
            query::present_code(app, &View { minors, ..view }, &code).await
        }
        None => Ok(None),
    }
}

/// The code that is meant, if the text can mean one.
fn code_in(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let code = if text.contains('/') { normalised(&in_address(text)?) } else { normalised(text) };
    (!code.is_empty() && code.chars().count() <= LONGEST_CODE).then_some(code)
}

/// Whether a text is an address: from the root or with a host. “c/c++” is none.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.contains("://")
        || text.split_once('/').is_some_and(|(host, _)| host.is_empty() || host.contains('.'))
}

/// The code in an address that a QR or a page of ours ever had (codes.md §4), whatever stands before and after.
pub(super) fn in_address(text: &str) -> Option<String> {
    let path = text.split(['?', '#']).next()?;
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let short = segments.windows(2).find_map(|two| match two {
        ["t" | "c", code] => Some(*code),
        _ => None,
    });
    let long = segments.windows(3).find_map(|three| match three {
        ["profile", "view", code] | ["cinema", "profile", code] => Some(*code),
        _ => None,
    });
    let segment = short.or(long)?;
    url::form_urlencoded::parse(segment.as_bytes()).next().map(|(decoded, _)| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_code_means_the_same() {
        for text in [
            "MAM0001RAB",
            " ma-m-0001-rab ",
            "ma m\u{a0}0001 rab",
            "MA\u{2013}M\u{2013}0001\u{2013}RAB",
            "https://talents.example.org/t/MAM0001RAB",
            "http://localhost:5000/t/mam0001rab/?lang=ar#top",
            "talents.example.org/t/MA-M-0001-RAB",
            "/t/MAM0001RAB/card.pdf",
            "https://old.example/profile/view/MAM0001RAB",
            "https://old.example/c/mam0001rab",
            "https://old.example/cinema/profile/MAM0001RAB?x=1",
        ] {
            assert_eq!(code_in(text).as_deref(), Some("MAM0001RAB"), "{text}");
        }
        assert_eq!(code_in("https://x/t/MA%C3%89A0001F").as_deref(), Some("MAÉA0001F"));
    }

    #[test]
    fn what_means_no_code_means_nothing() {
        let long = "A".repeat(10_000);
        for text in [
            "",
            " - ",
            "https://example.org/",
            "https://example.org/talents",
            "/t/",
            "%",
            long.as_str(),
            &long[..100],
        ] {
            assert_eq!(code_in(text), None, "{text}");
        }
    }
}
