//! How a value becomes text in a template.

use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Error, ErrorKind, Output, State, escape_formatter};

/// Writes a value: nothing for `none`, `true` and `false` as attributes want them (the engine says `True`),
/// and HTML text escaped in five characters. The engine's own escaping also turns every `/` into six bytes,
/// which quoted attributes do not need and addresses are full of.
pub(crate) fn write(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if value.is_none() {
        return Ok(());
    }
    let written = match (value.kind(), value.as_str()) {
        (ValueKind::Bool, _) => out.write_str(if value.is_true() { "true" } else { "false" }),
        (_, Some(text)) if matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe() => {
            write_html(out, text)
        }
        _ => return escape_formatter(out, state, value),
    };
    written.map_err(|_| Error::new(ErrorKind::WriteFailure, "cannot write"))
}

fn write_html(out: &mut Output<'_>, text: &str) -> std::fmt::Result {
    let mut rest = text;
    while let Some((before, entity, after)) = next_escape(rest) {
        out.write_str(before)?;
        out.write_str(entity)?;
        rest = after;
    }
    out.write_str(rest)
}

fn next_escape(text: &str) -> Option<(&str, &'static str, &str)> {
    let place = text.find(['&', '<', '>', '"', '\''])?;
    let (before, after) = text.split_at(place);
    let mut after = after.chars();
    let entity = match after.next()? {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#x27;",
    };
    Some((before, entity, after.as_str()))
}

/// The same five characters in a string that a function puts into markup of its own.
pub(crate) fn html(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity, after)) = next_escape(rest) {
        shown.push_str(before);
        shown.push_str(entity);
        rest = after;
    }
    shown.push_str(rest);
    shown
}
