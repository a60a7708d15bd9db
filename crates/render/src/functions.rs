//! All that a template may call: `t`, `url`, `asset`, `icon`, `date`, `datetime`, `number`.

use crate::arguments::{address, locale, refused, sentence};
use crate::{Assets, escape};
use chrono::{DateTime, NaiveDate, Utc};
use i18n::Translator;
use kernel::local;
use minijinja::{Environment, Error, State, Value, value::Kwargs};
use std::sync::Arc;

/// Adds what speaks and what points.
pub(crate) fn add(env: &mut Environment<'static>, words: &Arc<Translator>, assets: Arc<Assets>) {
    let speaker = Arc::clone(words);
    env.add_function("t", move |state: &State<'_, '_>, key: &str, kwargs: Kwargs| {
        let said = speaker.text(locale(state)?, key, &sentence(&kwargs)?);
        Ok::<_, Error>(said)
    });
    let counter = Arc::clone(words);
    env.add_function("number", move |state: &State<'_, '_>, number: i64| {
        Ok::<_, Error>(counter.number(locale(state)?, number))
    });
    env.add_function("url", |name: &str, kwargs: Kwargs| url(name, &kwargs));
    let sprite = Arc::clone(&assets);
    env.add_function("icon", move |name: &str, kwargs: Kwargs| icon(&sprite, name, &kwargs));
    env.add_function("asset", move |path: &str| {
        assets.path(path).map(str::to_owned).ok_or_else(|| refused(format!("no asset `{path}`")))
    });
}

/// Adds what tells the time, as clocks where the installation is.
pub(crate) fn add_dates(env: &mut Environment<'static>, words: &Arc<Translator>) {
    let days = Arc::clone(words);
    env.add_function("date", move |state: &State<'_, '_>, text: &str| {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d");
        let day = day.or_else(|_| moment(text).map(local::day_of))?;
        Ok::<_, Error>(days.date(locale(state)?, day))
    });
    let moments = Arc::clone(words);
    env.add_function("datetime", move |state: &State<'_, '_>, text: &str| {
        Ok::<_, Error>(moments.datetime(locale(state)?, moment(text)?))
    });
}

fn moment(text: &str) -> Result<DateTime<Utc>, Error> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed.map(|at| at.to_utc()).map_err(|_| refused("not a date: `YYYY-MM-DD` or RFC 3339 is"))
}

fn url(name: &str, kwargs: &Kwargs) -> Result<String, Error> {
    let route = routes::find(name).ok_or_else(|| refused(format!("no route `{name}`")))?;
    let values = address(kwargs)?;
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    route.path(&values).map_err(|error| refused(error.to_string()))
}

fn icon(assets: &Assets, name: &str, kwargs: &Kwargs) -> Result<Value, Error> {
    let class = kwargs.get::<Option<&str>>("cls")?.unwrap_or("size-5");
    kwargs.assert_all_used()?;
    let sprite = assets.sprite(name).ok_or_else(|| refused(format!("no icon `{name}`")))?;
    Ok(Value::from_safe_string(format!(
        "<svg class=\"{}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{sprite}#{}\"></use></svg>",
        escape::html(class),
        escape::html(name),
    )))
}
