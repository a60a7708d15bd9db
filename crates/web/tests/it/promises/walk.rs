//! What holds for every answer, whoever asks: every address of the estate is opened by everybody, once for each promise.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use routes::{Audience, Route};
use testkit::{Browser, Seen};
use tokio::sync::OnceCell;
use url::Url;
use web::hall::headers::{ALWAYS, CAMERA, CONTENT_SECURITY_POLICY, LETTER, WITH_FRAME};

use super::estate::{self, Who};

const EVERYBODY: [Who; 6] =
    [Who::Visitor, Who::Amina, Who::Omar, Who::Recruiter, Who::Attendance, Who::Admin];

async fn ask(browser: &mut Browser, method: Method, path: &str, headers: &[(&str, &str)]) -> Seen {
    let request = Request::builder().method(method).uri(path);
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    browser.send(request.body(Body::empty()).unwrap()).await
}

/// One answer.
struct Opened {
    who: Who,
    route: &'static Route,
    seen: Seen,
}

/// What everybody was answered: asked once, for every test of this file.
static ANSWERS: OnceCell<Vec<Opened>> = OnceCell::const_new();

/// Opens everything as everybody.
async fn walk() -> &'static [Opened] {
    let opened = ANSWERS.get_or_init(|| async {
        let estate = estate::open().await;
        let mut opened = Vec::new();
        for who in EVERYBODY {
            let mut browser = estate.browser(who).await;
            for (route, path) in estate.readings() {
                let seen = ask(&mut browser, Method::GET, &path, &[]).await;
                opened.push(Opened { who, route, seen });
            }
        }
        opened
    });
    opened.await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s40_every_answer_to_everybody_carries_the_headers() {
    let policies = [
        CONTENT_SECURITY_POLICY,
        WITH_FRAME,
        LETTER,
        "default-src 'none'; sandbox",
        "sandbox; default-src 'none'",
    ];
    let mut statuses = BTreeSet::new();
    for Opened { who, seen, .. } in walk().await {
        let place = format!("{} {} as {who:?}", seen.status, seen.path);
        statuses.insert(seen.status.as_u16());
        let scans = seen.route.is_some_and(|route| route == &routes::FIND);
        for (name, value) in ALWAYS {
            let value = if scans && name == "permissions-policy" { CAMERA } else { value };
            // What a secret address opens tells it to nobody at all.
            let secret = name == "referrer-policy" && seen.path.starts_with("/s/");
            let value = if secret { "no-referrer" } else { value };
            assert_eq!(seen.header(name), value, "{name} on {place}");
        }
        assert!(policies.contains(&seen.header("content-security-policy")), "{place}");
        assert!(!seen.header("cache-control").is_empty(), "{place}");
        let kind = seen.header("content-type");
        assert!(seen.body.is_empty() || !kind.is_empty(), "{place} says nothing of its kind");
    }
    assert!([200, 303, 403, 404].iter().all(|status| statuses.contains(status)), "{statuses:?}");
}

/// What may be kept by whom: the table of routes says what is for everybody.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s42_what_is_somebodys_is_kept_by_nobody() {
    for Opened { who, route, seen } in walk().await {
        let place = format!("{} {} as {who:?}", seen.status, seen.path);
        let kept = seen.header("cache-control");
        if kept.starts_with("public") {
            assert_eq!(route.audience, Audience::Everyone, "{place}: {kept}");
            // A photo of a page that anybody may see is the same for everybody.
            let photo = route.name == "photo";
            let file = *route == &routes::ASSET || photo || kept.contains("immutable");
            let same_for_all = file || kept.contains("max-age=3600");
            assert!(*who == Who::Visitor || same_for_all, "{place}: {kept}");
            let varies = seen.header("vary").contains("Cookie");
            assert!(varies || file || is_for_machines(route), "{place}");
        } else if route.audience == Audience::Everyone {
            let own = route.name == "photo" && kept == "private, max-age=60";
            assert!(own || matches!(kept, "no-store" | "private, no-cache"), "{place}: {kept}");
        } else {
            assert_eq!(kept, "no-store", "{place}");
        }
    }
}

/// Files that are the same in every language for everybody.
fn is_for_machines(route: &Route) -> bool {
    ["robots", "security-txt", "photo", "qr-svg", "qr-png", "healthz"].contains(&route.name)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s25_no_cookie_but_the_session_the_language_the_theme_and_the_door_of_a_list() {
    let mut names = BTreeSet::new();
    for Opened { who, seen, .. } in walk().await {
        for line in seen.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            let name = line.split('=').next().unwrap_or_default();
            names.insert(name.to_owned());
            // Who passed the door of a shared list shows it below that list's address alone.
            let door =
                name == "passed" && seen.path.starts_with("/s/") && line.contains("Path=/s/");
            let known = door || ["sid", "lang", "theme"].contains(&name);
            assert!(known, "{} as {who:?}: {line}", seen.path);
            assert!(line.len() <= 4096 && line.contains("HttpOnly"), "{line}");
            assert!(line.contains("SameSite=Lax") && line.contains("Path=/"), "{line}");
        }
    }
    assert!(names.contains("lang") && names.contains("theme"), "{names:?}");
}

/// Other people's places that we name ourselves, in addresses that we write.
const OUR_CHOICE: [&str; 1] = ["wa.me"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s45_links_of_people_lead_to_the_web_and_promise_nothing() {
    let mut away = 0;
    let base = Url::parse("http://localhost:5000").unwrap();
    for Opened { who, seen, .. } in walk().await {
        if !seen.header("content-type").starts_with("text/html") || seen.status != 200 {
            continue;
        }
        for (element, attributes) in seen.whole().elements {
            let value = |wanted: &str| {
                attributes.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value)
            };
            if element != "a" || value("href").is_empty() {
                continue;
            }
            let place = format!("{} as {who:?}: {}", seen.path, value("href"));
            let leads = base.join(value("href")).unwrap();
            let known = matches!(leads.scheme(), "http" | "https" | "mailto" | "tel");
            assert!(known, "{place}");
            let host = leads.host_str().unwrap_or_default();
            if host.is_empty() || leads.origin() == base.origin() || OUR_CHOICE.contains(&host) {
                continue;
            }
            for promise in ["nofollow", "ugc", "noopener"] {
                assert!(value("rel").split(' ').any(|word| word == promise), "{place}: {promise}");
            }
            away += 1;
        }
    }
    assert!(away > 5, "{away}");
}

/// Origins that look like ours, or like nobody's.
const ORIGINS: [&str; 12] = [
    "null",
    "https://evil.example",
    "http://localhost:5000.evil.example",
    "http://evil.localhost:5000",
    "http://evillocalhost:5000",
    "https://localhost:5000",
    "http://localhost:5001",
    "http://localhost",
    "http://LOCALHOST:5000",
    "http://localhost:5000@evil.example",
    "http://127.0.0.1:5000",
    "file://",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s38_no_other_origin_is_let_in() {
    let estate = estate::open().await;
    let mut browser = estate.browser(Who::Admin).await;
    let shared = |seen: &Seen| {
        seen.headers.keys().find(|name| name.as_str().starts_with("access-control-")).cloned()
    };
    for origin in ORIGINS {
        for (route, path) in estate.readings().into_iter().step_by(5) {
            let seen = ask(&mut browser, Method::GET, &path, &[("origin", origin)]).await;
            assert_eq!(shared(&seen), None, "{path} from {origin}");
            let wish = [
                ("origin", origin),
                ("access-control-request-method", "POST"),
                ("access-control-request-headers", "content-type"),
            ];
            let seen = ask(&mut browser, Method::OPTIONS, &path, &wish).await;
            assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{} {origin}", route.pattern);
            assert_eq!(shared(&seen), None, "{path} from {origin}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s103_pages_of_people_are_not_for_search_engines_unless_they_said_so() {
    let mut seen_pages = 0;
    for Opened { who, route, seen } in walk().await {
        let about_people = route.pattern.contains("{code}");
        if about_people
            && seen.status == 200
            && seen.header("content-type").starts_with("text/html")
        {
            let robots = seen.attribute("meta[name=robots]", "content");
            assert_eq!(robots.as_deref(), Some("noindex"), "{} as {who:?}", seen.path);
            seen_pages += 1;
        }
    }
    assert!(seen_pages > 20, "{seen_pages}");
}
