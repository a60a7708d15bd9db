//! What a template asks its form: `value('name')`, `chosen('name', 'x')`, `error('name')`.
//!
//! They read `form`: what a macro took under that name, else the page's own.

use crate::arguments::{refused, text};
use minijinja::{Environment, Error, State, Value};

/// Adds the three functions.
pub(crate) fn add(env: &mut Environment<'static>) {
    env.add_function("value", |state: &State<'_, '_>, name: &str| value(&form(state)?, name));
    env.add_function("chosen", |state: &State<'_, '_>, name: &str, wanted: Value| {
        let (form, wanted) = (form(state)?, text("chosen", &wanted)?);
        Ok::<_, Error>(value(&form, name)? == wanted || is_listed(&form, name, &wanted)?)
    });
    env.add_function("error", |state: &State<'_, '_>, name: &str| error(&form(state)?, name));
}

fn form(state: &State<'_, '_>) -> Result<Value, Error> {
    let form = state.lookup("form").filter(|form| !form.is_undefined());
    form.ok_or_else(|| refused("there is no `form` here"))
}

fn value(form: &Value, name: &str) -> Result<String, Error> {
    let found = form.get_attr("values")?.get_attr(name)?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

fn is_listed(form: &Value, name: &str, wanted: &str) -> Result<bool, Error> {
    let list = form.get_attr("lists")?.get_attr(name)?;
    if list.is_undefined() {
        return Ok(false);
    }
    Ok(list.try_iter()?.any(|item| item.as_str() == Some(wanted)))
}

fn error(form: &Value, name: &str) -> Result<String, Error> {
    for refused in form.get_attr("errors")?.try_iter()? {
        if refused.get_attr("field")?.as_str() == Some(name) {
            return Ok(refused.get_attr("text")?.to_string());
        }
    }
    Ok(String::new())
}
