//! Addresses that get nothing but what is essential, as an administrator or their reader decided. Table `mail_stops`.

use chrono::{DateTime, Utc};
use kernel::{PersonId, text::EmailAddress};
use row::{ActiveModel, Column, Entity, Model};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::OnConflict,
};

use crate::{Actor, App, Error, Event, Permission, Result, accounts, vault::SealContext};

/// Where an address is sealed.
const PLACE: &str = "mail_stops.address";
/// Most addresses that are listed.
const MOST: u64 = 500;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_stops")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub seal_id: String,
        pub address: String,
        pub address_index: String,
        pub stopped_at: DateTimeUtc,
        pub by_account: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An address that gets nothing but what is essential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its number.
    pub id: i64,
    /// The address.
    pub address: String,
    /// Since when, in UTC.
    pub at: DateTime<Utc>,
    /// Whether its reader asked it, by the link of a letter.
    pub by_reader: bool,
}

/// The addresses, the newest first, at most 500.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn stops(app: &App, actor: &Actor) -> Result<Vec<Stop>> {
    actor.require(Permission::Administer)?;
    let rows = Entity::find().order_by_desc(Column::Id).limit(MOST).all(app.reader()).await?;
    rows.into_iter().map(|row| opened(app, row)).collect()
}

/// Stops what is not essential to an address; an address that was stopped stays so.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `email`.
pub async fn stop(app: &App, actor: &Actor, address: &str) -> Result<()> {
    actor.require(Permission::Administer)?;
    let email = EmailAddress::parse(address).map_err(|why| Error::field("email", why))?;
    put(app, actor, &email).await
}

/// Stops what is not essential to an address, whoever asked it.
pub(super) async fn put(app: &App, actor: &Actor, email: &EmailAddress) -> Result<()> {
    if is_stopped(app, email.as_str()).await? {
        return Ok(());
    }
    let person = person_of(app, email).await?;
    let (seal_id, value) = (uuid::Uuid::new_v4().to_string(), key(email.as_str()));
    let context = SealContext { column: PLACE, seal_id: &seal_id };
    let row = ActiveModel {
        address: Set(app.vault().seal(context, &value, app.rng())),
        address_index: Set(app.vault().blind_index(PLACE, &value)),
        seal_id: Set(seal_id.clone()),
        stopped_at: Set(app.now()),
        by_account: Set(actor.member().ok().map(|member| member.account.0)),
        ..Default::default()
    };
    app.write(actor, async |tx| {
        let keep = OnConflict::column(Column::AddressIndex).do_nothing().to_owned();
        Entity::insert(row).on_conflict(keep).exec_without_returning(tx.conn()).await?;
        tx.record(Event::MailStopped { person });
        Ok(())
    })
    .await
}

/// Lets an address be written to again.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::NotFound`].
pub async fn allow(app: &App, actor: &Actor, id: i64) -> Result<()> {
    actor.require(Permission::Administer)?;
    let row = Entity::find_by_id(id).one(app.reader()).await?.ok_or(Error::NotFound)?;
    let stop = opened(app, row)?;
    let person = match EmailAddress::parse(&stop.address) {
        Ok(email) => person_of(app, &email).await?,
        Err(_) => None,
    };
    app.write(actor, async |tx| {
        if Entity::delete_by_id(id).exec(tx.conn()).await?.rows_affected == 0 {
            return Err(Error::NotFound);
        }
        tx.record(Event::MailAllowed { person });
        Ok(())
    })
    .await
}

/// Lets an address be written to again whose owner stopped it.
pub(super) async fn remove(app: &App, actor: &Actor, email: &EmailAddress) -> Result<()> {
    if !is_stopped(app, email.as_str()).await? {
        return Ok(());
    }
    let indexes = app.vault().blind_indexes(PLACE, &key(email.as_str()));
    let person = person_of(app, email).await?;
    app.write(actor, async |tx| {
        let gone = Entity::delete_many()
            .filter(Column::AddressIndex.is_in(indexes))
            .filter(Column::ByAccount.is_null());
        if gone.exec(tx.conn()).await?.rows_affected > 0 {
            tx.record(Event::MailAllowed { person });
        } else {
            tx.unseen();
        }
        Ok(())
    })
    .await
}

/// Whether an address gets nothing but what is essential.
pub(super) async fn is_stopped(app: &App, address: &str) -> Result<bool> {
    let indexes = app.vault().blind_indexes(PLACE, &key(address));
    let found = Entity::find().filter(Column::AddressIndex.is_in(indexes));
    Ok(found.count(app.reader()).await? > 0)
}

fn opened(app: &App, row: Model) -> Result<Stop> {
    let context = SealContext { column: PLACE, seal_id: &row.seal_id };
    let address = app.vault().open_sealed(context, &row.address).map_err(Error::fault)?;
    Ok(Stop { id: row.id, address, at: row.stopped_at, by_reader: row.by_account.is_none() })
}

async fn person_of(app: &App, email: &EmailAddress) -> Result<Option<PersonId>> {
    Ok(accounts::known(app, email).await?.map(|known| known.person))
}

fn key(address: &str) -> String {
    address.trim().to_lowercase()
}
