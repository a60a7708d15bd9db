//! Nobody acts on what belongs to somebody else (quality.md S02): every route whose address, or whose form, names an
//! object is sent by everybody else with Amina's objects, and then by who may.

use app::testing::Row;
use axum::{
    body::Body,
    http::{Method, Request},
};
use routes::{Audience, Route};
use testkit::{Browser, Seen};

use super::estate::{Estate, ORDER, Step, Who, open, params};

/// What is written because somebody was there: who came, how often, and what was refused.
const LOGS: [&str; 4] = ["events", "limits", "sessions", "profile_views"];

/// Routes whose last segment only its receiver knows: who has it may. That it works for one purpose, once and for a
/// while is S19's; that the names of pictures are random, S61's.
const BY_LINK: [&Route; 9] = [
    &routes::MAIL_STOP,
    &routes::WELCOME,
    &routes::INCOMING_THUMB,
    &routes::RESET,
    &routes::ACTIVATE,
    &routes::EMAIL_CONFIRM,
    &routes::SETUP,
    &routes::PHOTO,
    &routes::STAY,
];

/// Values of addresses that name no object of anybody.
const WORDS: [&str; 6] = ["locale", "theme", "path", "section", "format", "template"];

/// Routes whose forms name an object that their addresses do not.
const IN_THE_FORM: [&Route; 3] =
    [&routes::SECURITY_SESSIONS, &routes::ADMIN_BULK, &routes::ADMIN_BULK_APPLY];

fn names_an_object(route: &'static Route) -> bool {
    let named = params(route).any(|param| !WORDS.contains(&param));
    (named || IN_THE_FORM.contains(&route)) && !BY_LINK.contains(&route)
}

async fn read(browser: &mut Browser, path: &str) -> Seen {
    let request = Request::builder().method(Method::GET).uri(path).body(Body::empty()).unwrap();
    browser.send(request).await
}

/// What an answer says, without the address and the code that it repeats.
fn said(seen: &Seen, path: &str, code: &str) -> (u16, String) {
    let text = String::from_utf8_lossy(&seen.body).replace(path, "HERE");
    let text = if code.is_empty() { text } else { text.replace(code, "CODE") };
    (seen.status.as_u16(), text)
}

/// Whether this is for people of other roles: the door says so before anything is looked for.
pub fn is_shut(route: &Route, who: Who) -> bool {
    match route.audience {
        Audience::Everyone | Audience::SignedIn | Audience::Owner => false,
        Audience::Casting => who != Who::Recruiter,
        Audience::Attendance => who != Who::Attendance,
        Audience::Admin => true,
    }
}

/// Whether this is for the person it is about, and for casting staff where a code names it: a link to a file is signed for
/// the account that asked for it.
fn is_for_its_owner(route: &Route, who: Who) -> bool {
    route == &routes::FILE || (route == &routes::CV && who != Who::Recruiter)
}

/// A code of nobody.
const NOBODY: &str = "MAF9999OUA";

/// The same address with a code, or numbers, of nobody.
fn of_nobody(route: &'static Route) -> String {
    let value = |param| if param == "code" { NOBODY } else { "999999" };
    let values: Vec<(&str, &str)> = params(route).map(|param| (param, value(param))).collect();
    route.path(&values).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s02_what_belongs_to_others_looks_like_what_is_not_there() {
    let estate = open().await;
    let codes: Vec<&str> = estate.talents().map(|one| one.code.as_str()).collect();
    let hidden: Vec<&str> = estate.hidden.iter().map(|one| one.code.as_str()).collect();
    let mut looked = 0;
    for who in Who::OTHERS {
        let mut browser = estate.browser(who).await;
        let gets = routes::all().filter(|route| route.answers(routes::Method::Get));
        for route in gets.filter(|route| names_an_object(route)) {
            let nowhere = of_nobody(route);
            let expected = said(&read(&mut browser, &nowhere).await, &nowhere, NOBODY);
            for path in estate.addresses(route) {
                let code = path.split('/').find(|part| codes.contains(part));
                let is_hidden = code.is_some_and(|code| hidden.contains(&code));
                if !is_hidden && !is_shut(route, who) && !is_for_its_owner(route, who) {
                    continue;
                }
                let seen = read(&mut browser, &path).await;
                let seen = said(&seen, &path, code.unwrap_or_default());
                assert_eq!(seen.0, expected.0, "{path} as {who:?}");
                assert!(matches!(seen.0, 303 | 403 | 404), "{path} as {who:?}: {}", seen.0);
                assert!(seen.0 != 303 || who == Who::Visitor, "{path} as {who:?}");
                if seen.0 != 303 {
                    assert!(seen.1 == expected.1, "{path} as {who:?} differs from {nowhere}");
                }
                looked += 1;
            }
        }
    }
    assert!(looked > 60, "{looked}");
}

/// Everybody else sends the form with Amina's objects in it: nothing changes, and no session ends.
async fn others_try(estate: &Estate, step: &Step) {
    let (_, form) = estate.form(step).await;
    let mut others = Vec::new();
    for who in Who::OTHERS.into_iter().filter(|who| *who != step.who) {
        others.push((who, estate.browser(who).await.staying()));
    }
    let before = estate.rows().await;
    for (who, mut browser) in others {
        let seen = browser.submit(form.clone()).await;
        // One of one's own sessions that is over already is no error, whichever it was.
        let over = step.route == &routes::SECURITY_SESSIONS && seen.status == 303;
        let refused = matches!(seen.status.as_u16(), 401 | 403 | 404) || over;
        assert!(refused, "{} as {who:?}: {} {}", form.action, seen.status, seen.text());
    }
    let after = estate.rows().await;
    let tokens = |rows: &[Row]| rows.iter().map(|row| row["token"].clone()).collect::<Vec<_>>();
    assert_eq!(tokens(&after["sessions"]), tokens(&before["sessions"]), "{}", form.action);
    for (table, rows) in after.iter().filter(|(table, _)| !LOGS.contains(&table.as_str())) {
        assert_eq!(rows, &before[table], "{table} by {}", form.action);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s02_nobody_acts_on_what_belongs_to_somebody_else() {
    let estate = open().await;
    let mut visitor = estate.site.browser();
    for hidden in &estate.hidden {
        let path = format!("/t/{}/contact", hidden.code);
        let fields =
            [("name", "Nadia"), ("email", "n@example.net"), ("message", "Bonjour à vous.")];
        assert_eq!(visitor.post(&path, &fields).await.status, 404, "{path}");
    }
    let mut tried = 0;
    for step in ORDER.iter().flat_map(|steps| steps.iter()) {
        if names_an_object(step.route) && step.route.audience != Audience::Everyone {
            others_try(&estate, step).await;
            tried += 1;
        }
        let (browser, form) = estate.form(step).await;
        let seen = browser.staying().submit(form.clone()).await;
        assert!(
            matches!(seen.status.as_u16(), 200 | 204 | 303),
            "{} as {:?}: {} {}",
            form.action,
            step.who,
            seen.status,
            seen.text()
        );
    }
    assert!(tried > 20, "{tried}");
}
