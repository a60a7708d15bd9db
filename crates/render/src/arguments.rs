//! From what a template passes to what a function of ours takes; anything doubtful is an error.

use kernel::{Arg, Locale};
use minijinja::{Error, ErrorKind, State, Value, value::Kwargs, value::ValueKind};

/// The language of the page or mail being drawn: `shell.locale`, else `locale`.
pub(crate) fn locale(state: &State<'_, '_>) -> Result<Locale, Error> {
    let shell = state.lookup("shell").and_then(|shell| shell.get_attr("locale").ok());
    let tag = shell.filter(|tag| !tag.is_undefined()).or_else(|| state.lookup("locale"));
    tag.as_ref()
        .and_then(Value::as_str)
        .and_then(Locale::parse)
        .ok_or_else(|| refused("no language here: neither `shell.locale` nor `locale` names one"))
}

/// The values of a sentence.
pub(crate) fn sentence(kwargs: &Kwargs) -> Result<Vec<(&str, Arg)>, Error> {
    kwargs.args().map(|name| Ok((name, arg(name, &kwargs.peek::<Value>(name)?)?))).collect()
}

/// The values of an address, as text.
pub(crate) fn address(kwargs: &Kwargs) -> Result<Vec<(&str, String)>, Error> {
    kwargs.args().map(|name| Ok((name, text(name, &kwargs.peek::<Value>(name)?)?))).collect()
}

/// A string, or a number as text; nothing else can be part of an address or a form.
pub(crate) fn text(name: &str, value: &Value) -> Result<String, Error> {
    match value.kind() {
        ValueKind::String | ValueKind::Number => Ok(value.to_string()),
        kind => Err(refused(format!("`{name}` is {kind}, not text or a number"))),
    }
}

/// An error in the use of a function.
pub(crate) fn refused(why: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, why)
}

fn arg(name: &str, value: &Value) -> Result<Arg, Error> {
    match value.as_i64().filter(|_| value.is_integer()) {
        Some(number) => Ok(Arg::Number(number)),
        None => text(name, value).map(Arg::Text),
    }
}
