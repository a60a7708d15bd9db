//! The table is consistent, and values cannot bend an address.

use crate::*;
use std::collections::BTreeSet;

fn params(route: &Route) -> Vec<&'static str> {
    route
        .pattern
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|param| param.trim_start_matches('*'))
        .collect()
}

#[test]
fn every_name_is_unique_and_lower_kebab() {
    let mut seen = BTreeSet::new();
    for route in all() {
        assert!(seen.insert(route.name), "two routes are named {}", route.name);
        assert!(
            route.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        );
        assert_eq!(find(route.name), Some(route));
    }
}

#[test]
fn every_pattern_is_unique_whatever_its_parameters_are_called() {
    let shape = |route: &Route| -> String {
        let blank = |s: &str| {
            if s.starts_with('{') { "{}".to_owned() } else { s.to_owned() }
        };
        route.pattern.split('/').map(blank).collect::<Vec<_>>().join("/")
    };
    let mut seen = BTreeSet::new();
    for route in all() {
        assert!(route.pattern.starts_with('/') && !route.methods.is_empty());
        assert!(seen.insert(shape(route)), "two routes answer {}", route.pattern);
    }
}

#[test]
fn every_parameter_is_replaced() {
    for route in all() {
        let values: Vec<_> = params(route).into_iter().map(|param| (param, "x")).collect();
        let path = route.path(&values).unwrap();
        assert!(!path.contains(['{', '}', '*']), "{path}");
        assert_eq!(path.matches('/').count(), route.pattern.matches('/').count());
    }
}

#[test]
fn values_are_encoded_and_cannot_leave_their_segment() {
    let path = PROFILE.path(&[("code", "a/b?c#d é%2f..")]).unwrap();
    assert_eq!(path, "/t/a%2Fb%3Fc%23d%20%C3%A9%252f..");
    assert_eq!(ASSET.path(&[("path", "css/app 1.css")]).unwrap(), "/assets/css/app%201.css");
    for bad in ["", ".", ".."] {
        assert!(matches!(PROFILE.path(&[("code", bad)]), Err(PathError::Unusable { .. })));
    }
    assert!(ASSET.path(&[("path", "css/../../x")]).is_err());
}

#[test]
fn a_missing_or_unknown_value_is_refused_by_name() {
    let missing = PROFILE.path(&[]).unwrap_err();
    assert_eq!(missing.to_string(), "route `profile` needs a value for `code`");
    let unknown = HOME.path(&[("code", "x")]).unwrap_err();
    assert_eq!(unknown.to_string(), "route `home` has no `code`");
}

#[test]
fn an_absolute_address_has_one_slash_after_the_host() {
    for base in ["https://t.example", "https://t.example/"] {
        assert_eq!(HOME.absolute(base, &[]).unwrap(), "https://t.example/");
        let profile = PROFILE.absolute(base, &[("code", "MAM0001RAB")]).unwrap();
        assert_eq!(profile, "https://t.example/t/MAM0001RAB");
    }
}

#[test]
fn what_changes_something_for_staff_is_never_a_get() {
    for route in [&ADMIN_SUSPEND, &ADMIN_RESUME, &ADMIN_RESEND, &ADMIN_TOGGLE_ACTIVE, &UPLOAD_PHOTO]
    {
        assert!(route.answers(Method::Post) && !route.answers(Method::Get), "{}", route.name);
    }
}

#[test]
fn nothing_under_admin_is_open_to_visitors() {
    for route in all().filter(|route| route.pattern.starts_with("/admin")) {
        assert!(matches!(route.audience, Audience::Admin | Audience::Casting), "{}", route.name);
    }
}

#[test]
fn an_address_leads_to_the_route_that_writes_it() {
    for route in all() {
        let values: Vec<_> = params(route).into_iter().map(|param| (param, "7")).collect();
        assert_eq!(of(&route.path(&values).unwrap()), Some(route));
    }
    assert_eq!(of("/shortlists/add"), Some(&SHORTLIST_ADD));
    assert_eq!(of("/assets/css/app.css"), Some(&ASSET));
    for nowhere in ["", "/shortlists/", "/shortlists/1/live/", "/shortlists//live", "/nowhere"] {
        assert_eq!(of(nowhere), None, "{nowhere}");
    }
}

#[test]
fn a_page_that_asks_by_itself_reads_and_does_nothing() {
    for route in all().filter(|route| route.asker == Asker::Script) {
        assert_eq!(route.methods, [Method::Get], "{}", route.name);
    }
    for route in all().filter(|route| route.asker == Asker::Page) {
        assert!(route.answers(Method::Get), "{}", route.name);
    }
}
