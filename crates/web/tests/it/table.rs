//! The closed world of routes: each row of the table is mounted, answers its methods and no other.

use app::Role;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use routes::{Audience, Route};
use testkit::{Browser, Seen, TestSite};

const METHODS: [Method; 8] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
    Method::OPTIONS,
    Method::TRACE,
];

/// The path of a route with `0` for every value: nobody's number, so that nothing happens to anybody.
pub fn path(route: &Route) -> String {
    let segments = route
        .pattern
        .split('/')
        .map(|segment| if segment.starts_with('{') { "0" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

fn declared(route: &Route, method: &Method) -> bool {
    match *method {
        Method::GET | Method::HEAD => route.answers(routes::Method::Get),
        Method::POST => route.answers(routes::Method::Post),
        _ => false,
    }
}

async fn ask(browser: &mut Browser, method: &Method, route: &Route) -> Seen {
    let request = Request::builder().method(method).uri(path(route)).body(Body::empty()).unwrap();
    browser.send(request).await
}

#[tokio::test]
async fn every_route_of_the_table_is_mounted() {
    let site = TestSite::open().await;
    for route in routes::all() {
        let method = if route.answers(routes::Method::Get) { Method::GET } else { Method::POST };
        let seen = ask(&mut site.browser(), &method, route).await;
        let mounted = seen.route.is_some_and(|found| std::ptr::eq(found, route));
        assert!(mounted, "`{}` ({}) has no handler: mount it", route.name, route.pattern);
    }
}

#[tokio::test]
async fn a_mounted_route_answers_its_methods_and_refuses_the_others_with_405() {
    let site = TestSite::open().await;
    for route in routes::all() {
        for method in &METHODS {
            let seen = ask(&mut site.browser(), method, route).await;
            let refused = seen.status == StatusCode::METHOD_NOT_ALLOWED;
            assert_eq!(
                refused,
                !declared(route, method),
                "{method} {}: {}",
                route.pattern,
                seen.status
            );
            assert_eq!(
                refused,
                !seen.header("allow").is_empty(),
                "{method} {}: Allow",
                route.pattern
            );
        }
    }
}

#[tokio::test]
async fn s37_a_method_cannot_be_overridden() {
    let site = TestSite::open().await;
    let mut admin = site.signed_in(Role::Admin).await;
    let only_post = routes::all().filter(|route| !route.answers(routes::Method::Get));
    let mut tried = 0;
    for route in only_post {
        for name in ["x-http-method-override", "x-method-override", "x-http-method"] {
            let request =
                Request::get(format!("{}?_method=POST", path(route))).header(name, "POST");
            let seen = admin.send(request.body(Body::from("_method=POST")).unwrap()).await;
            assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{} by {name}", route.name);
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

const fn may(route: &Route, role: Option<Role>) -> bool {
    matches!(
        (route.audience, role),
        (Audience::Everyone, _)
            | (_, Some(Role::Admin))
            | (Audience::SignedIn | Audience::Owner, Some(_))
            | (Audience::Casting, Some(Role::Recruiter))
            | (Audience::Attendance, Some(Role::Attendance))
    )
}

/// Whether the answer keeps somebody out, as the table of refusals says.
fn is_kept_out(seen: &Seen, role: Option<Role>, method: &Method) -> bool {
    match (role, method) {
        (Some(_), _) => seen.status == StatusCode::FORBIDDEN,
        (None, &Method::POST) => seen.status == StatusCode::UNAUTHORIZED,
        (None, _) => {
            seen.status == StatusCode::SEE_OTHER
                && seen.header("location").starts_with("/auth/login?next=")
        }
    }
}

#[tokio::test]
async fn s01_every_door_opens_to_its_audience_and_to_nobody_else() {
    let site = TestSite::open().await;
    let mut people = vec![(None, site.browser())];
    for role in Role::ALL {
        people.push((Some(role), site.signed_in(role).await));
    }
    // Signing out would leave the rest of the table to visitors.
    let done = routes::all().filter(|route| *route != &routes::LOGOUT);
    for route in done {
        for method in METHODS.iter().filter(|method| declared(route, method)) {
            for (role, browser) in &mut people {
                let seen = ask(browser, method, route).await;
                let out = is_kept_out(&seen, *role, method);
                assert_eq!(
                    !out,
                    may(route, *role),
                    "{method} {} as {role:?}: {}",
                    route.pattern,
                    seen.status
                );
            }
        }
    }
}
