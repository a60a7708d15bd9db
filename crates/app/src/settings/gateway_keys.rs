//! Table `gateway_keys`: keys of outside services, sealed. They are written, replaced and erased; only the gateway that
//! uses one opens it.

use chrono::{DateTime, Utc};
use kernel::Secret;
use row::{ActiveModel, Column, Entity, Model};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::{Actor, App, Error, Result, Tx, vault::SealContext};

/// Where keys are sealed.
const PLACE: &str = "gateway_keys.value";

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gateway_keys")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub name: String,
        pub seal_id: String,
        pub value: String,
        pub set_at: DateTimeUtc,
        pub by_account: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A key, opened for its gateway.
pub(crate) async fn gateway_key(app: &App, name: &str) -> Result<Option<Secret<String>>> {
    let Some(row) = find(app, name).await? else { return Ok(None) };
    let context = SealContext { column: PLACE, seal_id: &row.seal_id };
    let opened = app.vault().open_sealed(context, &row.value).map_err(Error::fault)?;
    Ok(Some(Secret::new(opened)))
}

/// Since when a key is set, in UTC.
pub(crate) async fn gateway_key_since(app: &App, name: &str) -> Result<Option<DateTime<Utc>>> {
    Ok(find(app, name).await?.map(|row| row.set_at))
}

/// Sets or replaces a key, in the caller's transaction, which records that it did.
pub(crate) async fn put_gateway_key(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    (name, value): (&str, &Secret<String>),
) -> Result<()> {
    erase_gateway_key(tx, name).await?;
    let seal_id = uuid::Uuid::new_v4().to_string();
    let context = SealContext { column: PLACE, seal_id: &seal_id };
    let row = ActiveModel {
        name: Set(name.to_owned()),
        value: Set(app.vault().seal(context, value.expose(), app.rng())),
        seal_id: Set(seal_id.clone()),
        set_at: Set(tx.now()),
        by_account: Set(actor.member().ok().map(|member| member.account.0)),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Forgets a key, in the caller's transaction.
pub(crate) async fn erase_gateway_key(tx: &Tx, name: &str) -> Result<()> {
    Entity::delete_many().filter(Column::Name.eq(name)).exec(tx.conn()).await?;
    Ok(())
}

async fn find(app: &App, name: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Name.eq(name)).one(app.reader()).await?)
}
