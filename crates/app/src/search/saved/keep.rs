//! A filter gets a name, another name or other letters; it is copied, and given up.

use kernel::{Violations, msg, text::line};
use sea_orm::Set;

use super::{
    Alerts,
    model::{self, query},
    open::{found, own_row},
    store::search,
};
use crate::{
    Actor, App, Error, Event, Permission, Result, answers::Answers, search::DirectoryFilter,
    vault::random_token,
};

/// Searches of one account: each costs a question to the index whenever letters are made.
pub(super) const MOST: u64 = 50;
/// Characters of a name.
const LONGEST: usize = 100;

/// Keeps a filter for the reader: `name`, and `alerts` as [`Alerts::key`]; gives what its address ends with.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`]; [`Error::Invalid`] on `name` and `alerts`;
/// [`Error::Conflict`] beyond 50 searches.
pub async fn keep(
    app: &App,
    actor: &Actor,
    filter: &DirectoryFilter,
    answers: &Answers,
) -> Result<String> {
    actor.require(Permission::SearchTalents)?;
    let (name, alerts) = read(answers)?;
    insert(app, actor, (&name, alerts), query(filter)).await
}

/// Gives one's own search another name and other letters.
///
/// # Errors
/// As [`keep`]; [`Error::NotFound`] for one that is somebody else's.
pub async fn change(app: &App, actor: &Actor, token: &str, answers: &Answers) -> Result<()> {
    let row = own_row(app, actor, token).await?;
    let (name, alerts) = read(answers)?;
    let former = Alerts::parse(&row.alerts).unwrap_or(Alerts::Never);
    if name == row.name && alerts == former {
        return Ok(());
    }
    app.write(actor, async |tx| {
        let mut new = search::ActiveModel {
            name: Set(name),
            alerts: Set(alerts.key().to_owned()),
            ..Default::default()
        };
        // Who joined while nobody was to be told stays untold.
        if former == Alerts::Never {
            new.told_from = Set(tx.now());
            new.told_until = Set(tx.now());
        }
        search::update(tx.conn(), row.id, new).await?;
        tx.record(Event::SearchChanged { search: row.id });
        Ok(())
    })
    .await
}

/// Keeps a copy of a search for the reader, without letters; gives what its address ends with.
///
/// # Errors
/// As [`keep`]; [`Error::NotFound`].
pub async fn copy(app: &App, actor: &Actor, token: &str) -> Result<String> {
    let row = found(app, actor, token).await?;
    let (filter, _) = model::filter(&app.reference(), &row.query).open_to(actor);
    insert(app, actor, (&row.name, Alerts::Never), query(&filter)).await
}

/// Gives up one's own search.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::SearchTalents`]; [`Error::NotFound`] for one that is somebody else's.
pub async fn remove(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let row = own_row(app, actor, token).await?;
    app.write(actor, async |tx| {
        search::delete(tx.conn(), row.id).await?;
        tx.record(Event::SearchRemoved { search: row.id });
        Ok(())
    })
    .await
}

fn read(answers: &Answers) -> std::result::Result<(String, Alerts), Violations> {
    let mut refused = Violations::new();
    let name = refused.take("name", line(answers.one("name"), LONGEST));
    let alerts = match answers.one("alerts") {
        "" => Some(Alerts::Never),
        word => refused.take("alerts", Alerts::parse(word).ok_or(msg!("words-choice-unknown"))),
    };
    refused.into_result()?;
    Ok((name.unwrap_or_default(), alerts.unwrap_or(Alerts::Never)))
}

async fn insert(
    app: &App,
    actor: &Actor,
    (name, alerts): (&str, Alerts),
    query: String,
) -> Result<String> {
    let account = actor.member()?.account;
    let token = random_token(app.rng());
    app.write(actor, async |tx| {
        if search::count(tx.conn(), account.0).await? >= MOST {
            return Err(Error::Conflict(msg!("search-saved-full", max = 50_i64)));
        }
        let now = tx.now();
        let row = search::ActiveModel {
            token: Set(token.clone()),
            account_id: Set(account.0),
            name: Set(name.to_owned()),
            query: Set(query),
            alerts: Set(alerts.key().to_owned()),
            created_at: Set(now),
            told_from: Set(now),
            told_until: Set(now),
            seen_at: Set(now),
            marked_from: Set(now),
            ..Default::default()
        };
        let row = search::insert(tx.conn(), row).await?;
        tx.record(Event::SearchSaved { search: row.id });
        Ok(token)
    })
    .await
}
