//! What operators and their editors read about the keys: a file with every default, and its schema.

use serde_json::{Map, Value, json};

use super::keys::{VARIABLES, Written};

/// The levels of the log, loudest last.
const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];

/// A `taalentio.toml` in which every key has its default and one line that says what it is for.
#[must_use]
pub fn default_toml() -> String {
    let mut text = "#:schema ./schema.json\n\
        # Every key with its default. Written by `cargo xtask generate`.\n\
        # Copy the lines you change into taalentio.toml, in the folder the server is started in. The environment wins,\n\
        # under the same names in upper case.\n"
        .to_owned();
    for (key, meaning, default) in keys() {
        // Texts and numbers are written alike in JSON and TOML.
        text.push_str(&format!("\n# {meaning}\n{key} = {default}\n"));
    }
    text
}

/// The JSON Schema of `taalentio.toml`.
#[must_use]
pub fn schema_json() -> String {
    let properties: Map<String, Value> =
        keys().map(|(key, meaning, default)| (key, property(meaning, default))).collect();
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "taalentio.toml",
        "description": "The configuration of Taalentio. Written by `cargo xtask generate`.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    format!("{schema:#}\n")
}

/// Each key with its meaning and default, in the order of the reference page.
fn keys() -> impl Iterator<Item = (String, &'static str, Value)> {
    let defaults = serde_json::to_value(Written::default()).unwrap_or_default();
    VARIABLES.iter().map(move |(name, meaning)| {
        let key = name.to_lowercase();
        let default = defaults.get(&key).cloned().unwrap_or_default();
        (key, *meaning, default)
    })
}

fn property(meaning: &str, default: Value) -> Value {
    let kind = if default.is_number() { "integer" } else { "string" };
    let mut property = json!({ "description": meaning, "type": kind, "default": default });
    let choices: &[&str] = match default.as_str() {
        Some("on" | "off") => &["on", "off"],
        Some("folder") => &["folder", "s3"],
        Some("text") => &["text", "json"],
        Some(level) if LEVELS.contains(&level) => &LEVELS,
        _ => &[],
    };
    if let Some(property) = property.as_object_mut() {
        if !choices.is_empty() {
            property.insert("enum".to_owned(), json!(choices));
        }
        if default.is_number() {
            property.insert("minimum".to_owned(), json!(0));
            property.insert("maximum".to_owned(), json!(u16::MAX));
        }
    }
    property
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_key_is_described_once() {
        let written = serde_json::to_value(Written::default()).unwrap();
        let known: BTreeSet<String> = written.as_object().unwrap().keys().cloned().collect();
        let described: BTreeSet<String> = keys().map(|(key, ..)| key).collect();
        assert_eq!(described, known);
        assert_eq!(VARIABLES.len(), known.len());
    }

    #[test]
    fn the_schema_knows_kinds_and_choices() {
        let schema: Value = serde_json::from_str(&schema_json()).unwrap();
        let of = |key: &str| schema["properties"][key].clone();
        assert_eq!(
            (of("port")["type"].as_str(), of("port")["default"].as_u64()),
            (Some("integer"), Some(5000))
        );
        assert_eq!(of("anti_robot")["enum"], json!(["on", "off"]));
        assert_eq!(of("log_format")["enum"], json!(["text", "json"]));
        assert_eq!(of("base_url").get("enum"), None);
        assert_eq!(schema["additionalProperties"], json!(false));
    }
}
