//! A trade is added, described otherwise, retired, brought back.

use kernel::{TalentId, msg, text::key};

use super::read::description;
use crate::{
    Actor, App, Error, Event, Permission, Result, Tx,
    answers::Answers,
    reference, settings,
    taxonomy::{self, Description, Talent},
};

/// Tries at a key that nobody has.
const MOST_KEYS: u32 = 50;

/// Adds a trade to those people choose from; gives its number.
///
/// # Errors
/// [`Error::Invalid`] field by field; as [`Actor::require`] for [`Permission::Administer`].
pub async fn add(app: &App, actor: &Actor, answers: &Answers) -> Result<TalentId> {
    actor.require(Permission::Administer)?;
    let known = app.reference();
    let described = description(answers, &known.taxonomy, None)?;
    let key = free_key(&described, known.taxonomy.talents());
    let added = changing(app, actor, async |tx| {
        let added = taxonomy::add(tx.conn(), key, &described, tx.now()).await;
        let trade = added.map_err(db::DbError::from).map_err(|fault| {
            // Somebody else added it a moment ago.
            if fault.broke("ux_talents_key") {
                return Error::field("name_en", msg!("trades-name-taken"));
            }
            fault.into()
        })?;
        tx.record(Event::TradeAdded { trade });
        Ok(trade)
    });
    added.await
}

/// Describes a trade otherwise; nothing happens when nothing changed.
///
/// # Errors
/// As [`add`]; [`Error::NotFound`].
pub async fn describe(app: &App, actor: &Actor, id: TalentId, answers: &Answers) -> Result<()> {
    actor.require(Permission::Administer)?;
    let known = app.reference();
    let trade = known.taxonomy.talent(id).ok_or(Error::NotFound)?;
    let described = description(answers, &known.taxonomy, Some(trade))?;
    let fields = changed(&Description::of(trade), &described);
    if fields.is_empty() {
        return Ok(());
    }
    changing(app, actor, async |tx| {
        taxonomy::describe(tx.conn(), id, &described, tx.now()).await?;
        tx.record(Event::TradeChanged { trade: id, fields });
        Ok(())
    })
    .await
}

/// Takes a trade out of the forms; whoever has it keeps it.
///
/// # Errors
/// [`Error::NotFound`]; as [`Actor::require`] for [`Permission::Administer`].
pub async fn retire(app: &App, actor: &Actor, id: TalentId) -> Result<()> {
    put_active(app, actor, id, false).await
}

/// Offers a trade again, also one that went into another: its people stay with that one.
///
/// # Errors
/// As [`retire`].
pub async fn restore(app: &App, actor: &Actor, id: TalentId) -> Result<()> {
    put_active(app, actor, id, true).await
}

async fn put_active(app: &App, actor: &Actor, id: TalentId, active: bool) -> Result<()> {
    actor.require(Permission::Administer)?;
    let known = app.reference();
    let trade = known.taxonomy.talent(id).ok_or(Error::NotFound)?;
    if trade.active == active {
        return Ok(());
    }
    changing(app, actor, async |tx| {
        taxonomy::put_active(tx.conn(), id, active).await?;
        let trade = id;
        tx.record(if active {
            Event::TradeRestored { trade }
        } else {
            Event::TradeRetired { trade }
        });
        Ok(())
    })
    .await
}

/// A write that changes the list: every process hears of it with its commit, this one at once.
pub(super) async fn changing<T, F>(app: &App, actor: &Actor, change: F) -> Result<T>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T>,
{
    let changed = app.write(actor, async |tx| {
        let value = change(tx).await?;
        settings::reference_changed(tx).await?;
        Ok(value)
    });
    let value = changed.await?;
    reference::read_again(app).await?;
    Ok(value)
}

fn changed(was: &Description, is: &Description) -> Vec<String> {
    let fields = [
        ("name_fr", was.names.fr != is.names.fr),
        ("name_en", was.names.en != is.names.en),
        ("name_ar", was.names.ar != is.names.ar),
        ("emoji", was.emoji != is.emoji),
        ("category", was.category != is.category),
        ("tag", was.tag != is.tag),
        ("synonyms", was.words != is.words),
    ];
    fields.iter().filter(|(_, differs)| *differs).map(|(name, _)| (*name).to_owned()).collect()
}

/// A key made of the English name; never one that is taken, nor one that reads as a number.
fn free_key(described: &Description, known: &[Talent]) -> String {
    let named = key(&described.names.en).replace(|c: char| !c.is_ascii(), "");
    let letters = named.trim_matches('_');
    let base = if letters.is_empty() || letters.parse::<i64>().is_ok() {
        format!("talent_{letters}").trim_end_matches('_').to_owned()
    } else {
        letters.to_owned()
    };
    let taken = |key: &str| known.iter().any(|talent| talent.key == key);
    let numbered = (2..MOST_KEYS).map(|n| format!("{base}_{n}"));
    let mut keys = std::iter::once(base.clone()).chain(numbered);
    keys.find(|key| !taken(key)).unwrap_or(base)
}
