//! The built-in words of a letter as they can be edited: drawn once with each value's name in its place.

use kernel::{Locale, local};
use serde::Serialize;

use super::{Words, fill};
use crate::{
    App, Error, Result,
    mail::{
        Template,
        compose::{Joined, Values},
    },
};

/// A number that no letter shows otherwise, in the form of a word for many.
const MANY: usize = 100;

/// What a source reads: values whose names stand in their place.
#[derive(Serialize)]
struct StandIns {
    #[serde(flatten)]
    values: Values,
    block: Blocks,
}

/// The names of values that are more than words, or that depend on the case.
#[derive(Serialize)]
struct Blocks {
    note: String,
    recap: String,
    message: String,
    people: String,
    searches: String,
    more: String,
}

/// The words of a letter, values in braces.
pub(super) fn words(app: &App, template: Template, locale: Locale) -> Result<Words> {
    let renderer = &app.parts().renderer;
    let day = fill::stand_in();
    let at = local::start_of(day);
    let block = Blocks {
        note: name("note"),
        recap: name("recap"),
        message: name("message"),
        people: name("people"),
        searches: name("searches"),
        more: name("more"),
    };
    let values = StandIns { values: stand_ins(&at.to_rfc3339()), block };
    let drawn =
        renderer.render_mail_source(template.key(), locale, &values).map_err(Error::fault)?;
    let said = app.words();
    let moment = said.datetime(locale, at);
    let date = said.date(locale, day);
    let named = |text: &str| text.replace(&moment, "{{at}}").replace(&date, "{{expires_on}}");
    let signature =
        said.text(locale, "mail-layout-signature", &[("site", values.values.site.as_str().into())]);
    // The foot begins with the signature on a line of its own; a letter may name the team in its sentences too.
    let lines: Vec<&str> = drawn.text.lines().collect();
    let end = lines.iter().rposition(|line| *line == signature).unwrap_or(lines.len());
    let body = lines.iter().take(end).copied().collect::<Vec<_>>().join("\n");
    Ok(Words {
        subject: named(&drawn.subject).replace(&MANY.to_string(), "{{count}}"),
        body: named(body.trim()),
    })
}

fn name(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

fn stand_ins(at: &str) -> Values {
    let some = |word: &str| Some(name(word));
    Values {
        site: name("site"),
        base_url: name("base_url"),
        login_url: name("login_url"),
        forgot_url: name("forgot_url"),
        dashboard_url: name("dashboard_url"),
        name: name("name"),
        talent_name: name("talent_name"),
        code: some("code"),
        code_dashed: some("code"),
        profile_url: some("profile_url"),
        card_url: some("card_url"),
        identifier: some("identifier"),
        password: some("password"),
        link: some("link"),
        expires_on: Some(at.to_owned()),
        at: Some(at.to_owned()),
        sender_name: some("sender_name"),
        sender_email: some("sender_email"),
        message: some("message"),
        record_url: some("record_url"),
        people: Vec::<Joined>::new(),
        count: MANY,
        from: Some(at.to_owned()),
        until: Some(at.to_owned()),
        ..Values::default()
    }
}
