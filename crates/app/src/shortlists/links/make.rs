//! A link is made, shown once, listed without its token, revoked and forgotten.

use kernel::{Secret, msg};
use sea_orm::Set;

use super::{Field, LinkLine, LinkState, MadeLink, Opening, rules};
use crate::{
    Actor, App, Context, Error, Event, Result, accounts,
    shortlists::{
        history::{What, tell, tell_shared},
        show::own,
        store::{entry, link},
    },
    vault::{random_token, stored_token},
};

/// Links of one list.
const MOST: u64 = 20;
/// Openings that are listed of each.
const LAST: u64 = 5;

/// A link as it is asked for, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLink {
    /// For whom it is.
    pub label: String,
    /// What it shows.
    pub fields: Vec<Field>,
    /// How long it works, in hours.
    pub hours: String,
    /// The code word; empty for none.
    pub code: String,
    /// How often it may be opened; empty for any number.
    pub most_openings: String,
}

/// Whether the actor has to show again who they are before a link to a list is made: so many people are on it.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no such list.
pub async fn needs_proof(app: &App, actor: &Actor, id: i64) -> Result<bool> {
    own(app, actor, id).await?;
    let people = entry::count(app.reader(), id).await?;
    Ok(actor.require_proof_for(people, app.now()).is_err())
}

/// Makes a link to one of the actor's own lists; `label` names its QR for those who do not see it.
///
/// # Errors
/// [`Error::Unproven`] for a list of more than 50 people; [`Error::Invalid`] on `label`, `hours`, `code`, `most_openings`; [`Error::Conflict`] beyond 20 links;
/// [`Error::NotFound`] when the actor has no such list.
pub async fn make(
    app: &App,
    actor: &Actor,
    id: i64,
    new: &NewLink,
    qr_label: &str,
) -> Result<MadeLink> {
    let row = own(app, actor, id).await?;
    let rows = entry::count(app.reader(), id).await?;
    actor.require_proof_for(rows, app.now())?;
    let wanted = rules::wanted(new)?;
    if link::count(app.reader(), id).await? >= MOST {
        return Err(Error::Conflict(msg!("shortlists-links-full", max = 20_i64)));
    }
    let code = match wanted.code {
        Some(word) => Some(accounts::hash(app, &Secret::new(word)).await?),
        None => None,
    };
    let token = random_token(app.rng());
    let account = actor.member()?.account.0;
    app.write(actor, async |tx| {
        let expires_at = tx.now() + wanted.lasts;
        let new = link::ActiveModel {
            shortlist_id: Set(id),
            by_account: Set(account),
            token: Set(stored_token(&token)),
            label: Set(wanted.label),
            fields: Set(rules::written(&wanted.fields)),
            code: Set(code),
            most_openings: Set(wanted.most_openings),
            openings: Set(0),
            opened_at: Set(None),
            version: Set(0),
            created_at: Set(tx.now()),
            expires_at: Set(expires_at),
            revoked_at: Set(None),
            ..Default::default()
        };
        let link = link::insert(tx.conn(), new).await?;
        let fields = wanted.fields.iter().map(|field| field.key().to_owned()).collect();
        let said = Event::ShortlistShared { shortlist: id, link, rows, fields, expires_at };
        tell_shared(tx, actor, &row, said).await
    })
    .await?;
    let url = routes::SHARED_SHORTLIST
        .absolute(&app.config().base_url, &[("token", &token)])
        .context("writing the address of a link")?;
    let qr = documents::qr::svg(&url, qr_label).context("drawing a QR")?;
    Ok(MadeLink { url, qr })
}

/// The links of one of the actor's own lists, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no such list.
pub async fn links(app: &App, actor: &Actor, id: i64) -> Result<Vec<LinkLine>> {
    own(app, actor, id).await?;
    let mut lines = Vec::new();
    for row in link::all(app.reader(), id).await? {
        let last = link::openings(app.reader(), row.id, LAST).await?.into_iter();
        lines.push(LinkLine {
            id: row.id,
            state: rules::state(&row, app.now()),
            fields: rules::fields(&row.fields),
            has_code: row.code.is_some(),
            last: last.map(|one| Opening { at: one.at, device: one.device }).collect(),
            label: row.label,
            openings: row.openings,
            most_openings: row.most_openings,
            created_at: row.created_at,
            expires_at: row.expires_at,
        });
    }
    Ok(lines)
}

/// Ends a link at once: the next question to any process finds it ended.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no such link, or it was ended before.
pub async fn revoke(app: &App, actor: &Actor, (id, of): (i64, i64)) -> Result<()> {
    let row = own(app, actor, id).await?;
    app.write(actor, async |tx| {
        if !link::revoke(tx.conn(), (id, of), tx.now()).await? {
            return Err(Error::NotFound);
        }
        tell(tx, actor, &row, (What::Revoked, None, None)).await
    })
    .await
}

/// Removes a link that does not work any more, with its votes.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no such link; [`Error::Conflict`] while it works.
pub async fn forget(app: &App, actor: &Actor, (id, of): (i64, i64)) -> Result<()> {
    let row = own(app, actor, id).await?;
    let found = link::all(app.reader(), id).await?.into_iter().find(|link| link.id == of);
    let found = found.ok_or(Error::NotFound)?;
    if rules::state(&found, app.now()) == LinkState::Open {
        return Err(Error::Conflict(msg!("shortlists-link-works")));
    }
    app.write(actor, async |tx| {
        if !link::delete(tx.conn(), (id, of)).await? {
            return Err(Error::NotFound);
        }
        tell(tx, actor, &row, (What::Unshared, None, None)).await
    })
    .await
}
