//! The fields of every JSON answer: additions are made here first.

use std::collections::BTreeSet;

use routes::Route;
use serde_json::Value;
use testkit::Seen;

/// The names an answer may hold, whatever the depth.
const FIELDS: &[(&Route, &[&str])] = &[
    (&routes::API_COUNTRIES, &["id", "name", "code", "flag", "dial", "currency"]),
    (&routes::API_CITIES, &["id", "name", "code"]),
    (&routes::API_TALENTS, &["id", "name", "emoji", "category", "tag", "is_active"]),
    (&routes::MANIFEST, MANIFEST),
    (
        &routes::READYZ,
        &["status", "checks", "database", "migrations", "disk", "keys", "running", "storage"],
    ),
    (&routes::HEALTHZ, &["status"]),
    (&routes::ROBOT_CHALLENGE, CHALLENGE),
];

const MANIFEST: &[&str] = &[
    "name",
    "short_name",
    "start_url",
    "scope",
    "id",
    "lang",
    "dir",
    "display",
    "background_color",
    "theme_color",
    "icons",
    "src",
    "sizes",
    "type",
    "purpose",
    "description",
];

const CHALLENGE: &[&str] = &[
    "algorithm",
    "challenge",
    "cost",
    "data",
    "ends",
    "keyLength",
    "keyPrefix",
    "keySignature",
    "maxnumber",
    "nonce",
    "parameters",
    "salt",
    "signature",
];

/// What a refusal says (docs/api-design.md).
const PROBLEM: &[&str] = &[
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "success",
    "error",
    "code",
    "errors",
    "field",
    "message",
    "request_id",
];

fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(name.clone());
                names(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

/// Asserts that an answer, when it is JSON, holds listed fields alone.
pub fn assert_known(route: &'static Route, seen: &Seen) {
    if !seen.header("content-type").contains("json") {
        return;
    }
    let mut found = BTreeSet::new();
    names(&seen.json(), &mut found);
    let listed =
        FIELDS.iter().find(|(known, _)| *known == route).map_or(&[][..], |(_, names)| names);
    let allowed =
        if seen.status.is_success() || route == &routes::READYZ { listed } else { PROBLEM };
    let foreign: Vec<_> = found.iter().filter(|name| !allowed.contains(&name.as_str())).collect();
    assert!(
        foreign.is_empty(),
        "{} shows {foreign:?}: add them to promises/s03/json.rs",
        seen.path
    );
}
