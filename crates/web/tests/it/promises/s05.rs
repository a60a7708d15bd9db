//! Searching does not tell what it must not show (quality.md S05): asking by a hidden value, or in its order, is answered
//! like asking by a value that nobody has.

use std::collections::BTreeSet;

use routes::Method;
use testkit::{Browser, Seen};
use url::form_urlencoded::byte_serialize;

use super::estate::{self, Estate, Who};

/// What people have whom only administrators see, and what Amina shows to casting staff alone.
const OF_AMINA: [&str; 8] = [
    "Zqamrani",
    "+212698765432",
    "0698765432",
    "Zqrue des Oliviers",
    "1987-11-23",
    "zqamina@example.org",
    "zqinsta",
    "7342190",
];
const OF_THE_HIDDEN: [&str; 12] = [
    "Zqzineb",
    "Zqprivee",
    "Zqyounes",
    "Zqmineur",
    "Zqsamir",
    "Zqsuspendu",
    "Zqleila",
    "Zqpartie",
    "0622334455",
    "2012-04-03",
    "Zqfatima",
    "zqyounes@example.org",
];

/// A value of nobody, of the same length and kind.
fn of_nobody(value: &str) -> String {
    let other = |c: char| match c {
        '1'..='9' => '9',
        'a'..='z' => 'x',
        'A'..='Z' => 'X',
        other => other,
    };
    value.chars().map(other).collect()
}

fn encoded(value: &str) -> String {
    byte_serialize(value.as_bytes()).collect()
}

/// What an answer says, line by line, without what was asked and without what is drawn anew for each page.
fn said(seen: &Seen, query: &str, values: &[&str]) -> (u16, Vec<String>) {
    let mut text =
        String::from_utf8_lossy(&seen.body).replace(&query.replace('&', "&amp;"), "QUERY");
    text = text.replace(query, "QUERY").replace(&encoded(query), "QUERY");
    for value in values {
        let code = app::people::normalised(value);
        for written in
            [(*value).to_owned(), encoded(value), encoded(&encoded(value)), encoded(&code), code]
        {
            text = text.replace(&written, "VALUE");
        }
    }
    let drawn = |word: &str| word.len() >= 14 && word.contains(|c: char| c.is_ascii_digit());
    // How long it took is of no value.
    let lines = text.lines().filter(|line| !line.contains("data-took")).map(|line| {
        let words =
            line.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'));
        words.filter(|word| !drawn(word)).collect::<Vec<_>>().join(" ")
    });
    (seen.status.as_u16(), lines.collect())
}

/// Asks for the same with values that somebody has and with values that nobody has.
async fn assert_alike(
    browser: &mut Browser,
    path: &str,
    names: &[String],
    values: &[&str],
    who: Who,
) {
    let query = |values: &[String]| {
        let pairs = names
            .iter()
            .flat_map(|name| values.iter().map(move |value| format!("{name}={}", encoded(value))));
        pairs.collect::<Vec<_>>().join("&")
    };
    let real: Vec<String> = values.iter().map(|&value| value.to_owned()).collect();
    let other: Vec<String> = values.iter().map(|value| of_nobody(value)).collect();
    let (real, strange) = (query(&real), query(&other));
    let joint = if path.contains('?') { '&' } else { '?' };
    let found = browser.get(&format!("{path}{joint}{real}")).await;
    let nothing = browser.get(&format!("{path}{joint}{strange}")).await;
    let strangers: Vec<&str> = other.iter().map(String::as_str).collect();
    let (found, nothing) = (said(&found, &real, values), said(&nothing, &strange, &strangers));
    assert_eq!(found.0, nothing.0, "{path} as {who:?} by {values:?}");
    let differs = found.1.iter().zip(&nothing.1).find(|(one, other)| one != other);
    assert_eq!(differs, None, "{path} as {who:?} by {values:?}");
    assert_eq!(found.1.len(), nothing.1.len(), "{path} as {who:?} by {values:?}");
}

/// Every name of a column, and what searches are called.
async fn names(estate: &Estate) -> Vec<String> {
    let rows = estate.rows().await;
    let mut found: BTreeSet<String> =
        ["q", "search", "query", "filter", "name", "born", "age"].map(str::to_owned).into();
    for row in rows.into_values().flatten() {
        found.extend(row.into_keys());
    }
    // These are asked for on purpose: what is public, and what the page itself is asked with.
    let open = ["code", "gender", "kind", "key", "id", "value", "list"];
    found.into_iter().filter(|name| !open.contains(&name.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s05_who_may_not_read_a_field_does_not_find_by_it() {
    let estate = estate::open().await;
    let names = names(&estate).await;
    assert!(names.iter().any(|name| name == "phone") && names.len() > 60, "{names:?}");
    let open = |who| {
        estate.readings().into_iter().filter(move |(route, path)| {
            let shut = crate::promises::s02::is_shut(route, who);
            // A link to a shortlist shows the names it is for, and looks at nothing that is asked.
            !shut
                && *route != &routes::SHARED_SHORTLIST
                && !path.contains('?')
                && !path.contains("/export")
        })
    };
    for who in [Who::Visitor, Who::Omar, Who::Attendance] {
        let mut browser = estate.browser(who).await.staying();
        for (route, path) in open(who) {
            assert!(route.answers(Method::Get));
            let few: Vec<&str> = OF_AMINA.iter().take(2).copied().collect();
            assert_alike(&mut browser, &path, &names, &few, who).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s05_nobody_is_found_whom_the_searcher_may_not_see() {
    let estate = estate::open().await;
    let mut recruiter = estate.browser(Who::Recruiter).await.staying();
    let names: Vec<String> = ["q", "code", "phone", "email"].map(str::to_owned).into();
    for path in [
        "/talents",
        "/talents?view=table",
        "/talents?sort=name",
        "/admin/export/csv",
        "/search",
        "/search?part=1",
    ] {
        for value in OF_THE_HIDDEN {
            for name in &names {
                let one = std::slice::from_ref(name);
                assert_alike(&mut recruiter, path, one, &[value], Who::Recruiter).await;
            }
        }
        for code in estate.hidden.iter().map(|hidden| hidden.code.as_str()) {
            assert_alike(&mut recruiter, path, &names[..2], &[code], Who::Recruiter).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s05_no_order_is_of_a_field_that_is_not_a_public_rule() {
    let estate = estate::open().await;
    let columns = names(&estate).await;
    let mut recruiter = estate.browser(Who::Recruiter).await;
    let codes: Vec<String> = estate.talents().map(|one| one.code.clone()).collect();
    let order = |seen: &Seen| {
        let page = seen.html();
        let mut found: Vec<_> =
            codes.iter().filter_map(|code| Some((page.find(code.as_str())?, code))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, code)| code.clone()).collect::<Vec<_>>()
    };
    let usual = order(&recruiter.get("/talents").await);
    assert_eq!(usual.len(), 4, "{usual:?}");
    for column in columns.iter().filter(|column| *column != "name") {
        let seen = recruiter.get(&format!("/talents?sort={column}")).await;
        assert_eq!(order(&seen), usual, "{column}");
    }
}
