//! A copy of everything that is held about somebody: one JSON by the inventory, and the files (quality.md S100).

use chrono::TimeDelta;
use kernel::{AccountId, PersonId};
use sea_orm::JsonValue;
use serde_json::{Map, json};

use super::{
    inventory::{self, Holding, Shown},
    query,
};
use crate::{
    Actor, App, Context, Error, Event, Result, accounts, mail::Template, media, people,
    vault::SealContext,
};

/// How many copies somebody may take in an hour.
const COPIES_AN_HOUR: i32 = 10;

/// A copy, ready to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnData {
    /// A name for the file.
    pub name: String,
    /// A ZIP archive.
    pub zip: Vec<u8>,
}

/// Who a copy is about.
struct Subject {
    person: PersonId,
    account: AccountId,
    seal_id: String,
}

/// Everything that is held about the actor; that it was taken is journaled.
///
/// # Errors
/// [`Error::Anonymous`]; [`Error::Later`] beyond 10 an hour; a fault when a value does not open, rather than a copy
/// that lacks it.
pub async fn export_own(app: &App, actor: &Actor) -> Result<OwnData> {
    let member = actor.member()?;
    let limit = format!("own-data {}", member.account);
    accounts::limits::allow(app, &limit, COPIES_AN_HOUR, TimeDelta::hours(1)).await?;
    let person = people::find(app.reader(), member.person).await?.ok_or(Error::NotFound)?;
    let subject = Subject { person: person.id, account: member.account, seal_id: person.seal_id };
    let files = files(app, person.id).await?;
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let held = held(app, &subject, &names).await?;
    let json = serde_json::to_vec_pretty(&held).context("writing a copy of one's data")?;
    let mut all = vec![("data.json".to_owned(), json)];
    all.extend(files);
    let zipped = tokio::task::spawn_blocking(move || documents::archive::zip(&all)).await;
    let zip = zipped.context("packing")?.context("packing a copy of one's data")?;
    app.write(actor, async |tx| {
        tx.record(Event::OwnDataExported { person: person.id });
        Ok(())
    })
    .await?;
    Ok(OwnData { name: format!("taalentio-{}.zip", app.today()), zip })
}

async fn files(app: &App, person: PersonId) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = match media::of_people(app, &[person]).await?.remove(&person) {
        Some(photo) => media::whole(app, &photo).await?,
        None => Vec::new(),
    };
    files.extend(media::cvs::whole(app, person).await?);
    Ok(files.into_iter().map(|(name, bytes)| (format!("files/{name}"), bytes)).collect())
}

/// The whole document: what is held by table, what is withheld and why, and the files beside it.
async fn held(app: &App, subject: &Subject, files: &[&str]) -> Result<JsonValue> {
    let (mut tables, mut withheld) = (Map::new(), Map::new());
    for holding in inventory::ALL {
        let rows = query::rows(app, holding, subject.person).await?;
        let shown = rows.into_iter().map(|row| shown(app, subject, holding, row));
        let shown = shown.collect::<Result<Vec<_>>>()?;
        tables.insert(holding.table.to_owned(), shown.into());
        for (column, how) in holding.columns {
            if let Shown::Withheld(why) = how {
                withheld.insert(format!("{}.{column}", holding.table), (*why).into());
            }
        }
    }
    Ok(json!({
        "site": app.config().base_url,
        "made_at": app.now().to_rfc3339(),
        "person": subject.person,
        "most_rows_of_a_table": query::MOST_ROWS,
        "data": tables,
        "withheld": withheld,
        "files": files,
    }))
}

/// One row with what may be shown of it, opened.
fn shown(app: &App, subject: &Subject, holding: &Holding, mut row: JsonValue) -> Result<JsonValue> {
    let own_act = row.get("account_id").and_then(JsonValue::as_i64) == Some(subject.account.0);
    let template = row.get("template").and_then(JsonValue::as_str).and_then(Template::parse);
    let to_admins = template.is_some_and(Template::is_to_administrators);
    let seal_id = row.get("seal_id").and_then(JsonValue::as_str).unwrap_or(&subject.seal_id);
    let seal_id = seal_id.to_owned();
    let mut kept = Map::new();
    for (column, how) in holding.columns {
        let value = row.get_mut(*column).map(JsonValue::take).unwrap_or_default();
        let value = match how {
            Shown::Withheld(_) => continue,
            Shown::Plain => value,
            Shown::Sealed(place) => opened(app, &seal_id, place, &value)?,
            Shown::OfOwnAct => {
                if own_act {
                    value
                } else {
                    JsonValue::Null
                }
            }
            Shown::OfOwnLetter => {
                if to_admins {
                    JsonValue::Null
                } else {
                    value
                }
            }
            Shown::Event => event(&value)?,
        };
        kept.insert((*column).to_owned(), value);
    }
    Ok(kept.into())
}

fn opened(app: &App, seal_id: &str, column: &'static str, sealed: &JsonValue) -> Result<JsonValue> {
    let Some(sealed) = sealed.as_str() else {
        return Ok(JsonValue::Null);
    };
    let context = SealContext { column, seal_id };
    let text = app.vault().open_sealed(context, sealed).map_err(Error::fault)?;
    Ok(serde_json::from_str(&text).ok().filter(JsonValue::is_object).unwrap_or_else(|| text.into()))
}

/// What happened, as the object it is.
fn event(data: &JsonValue) -> Result<JsonValue> {
    serde_json::from_str(data.as_str().unwrap_or("null")).context("reading an event")
}
