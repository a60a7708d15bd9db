//! What a merge would do, field by field, before anybody does it.

use kernel::PersonId;

use super::{
    Field, Side,
    find::side,
    rules::{self, joined},
};
use crate::{Actor, App, Error, Permission, Result, answers::Answers, people, talents};

/// What a merge would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Who stays.
    pub kept: Side,
    /// Who goes.
    pub gone: Side,
    /// Every field that one of them says something in.
    pub lines: Vec<Line>,
    /// The codes that will lead to who stays.
    pub codes: Vec<String>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub field: Field,
    /// What who stays says: values as the form holds them.
    pub kept: Vec<String>,
    /// What who goes says.
    pub gone: Vec<String>,
    /// What it becomes.
    pub becomes: Vec<String>,
}

/// Looks at a merge; nothing is changed.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`] unless both have a profile.
pub async fn preview(app: &App, actor: &Actor, kept: PersonId, gone: PersonId) -> Result<Preview> {
    actor.require(Permission::Administer)?;
    if kept == gone {
        return Err(Error::NotFound);
    }
    let (one, other) = (side(app, kept).await?, side(app, gone).await?);
    let theirs = talents::answers_of(app, actor, kept).await?;
    let others = talents::answers_of(app, actor, gone).await?;
    let both = joined(&theirs, &others);
    let line = |field: Field| Line {
        field,
        kept: values(&theirs, field),
        gone: values(&others, field),
        becomes: values(&both, field),
    };
    let lines = Field::ALL.into_iter().map(line);
    let mut codes = people::codes_of(app.reader(), kept).await?;
    codes.extend(people::codes_of(app.reader(), gone).await?);
    Ok(Preview {
        kept: one,
        gone: other,
        lines: lines.filter(|line| !line.kept.is_empty() || !line.gone.is_empty()).collect(),
        codes,
    })
}

fn values(answers: &Answers, field: Field) -> Vec<String> {
    let mut values = Vec::new();
    for name in field.names() {
        if name.starts_with("show_") || name == "language_levels[]" {
            continue;
        }
        let said = rules::said(answers, &name).filter(|value| value.as_str() != "other");
        values.extend(said.map(|value| marked(&name, value)));
    }
    values
}

/// Countries and cities are numbered apart: their values say which of them they are.
fn marked(name: &str, value: &str) -> String {
    match name {
        "residence_country_id" => format!("country {value}"),
        "residence_city_id" => format!("city {value}"),
        _ => value.to_owned(),
    }
}
