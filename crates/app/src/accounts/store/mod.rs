//! Tables `accounts`, `sessions`, `pending_sign_ins`, `account_links`, `second_factors`, `recovery_codes`,
//! `known_devices`, `email_changes`, `passkeys`, `passkey_challenges`, `limits` and `used_challenges`.

pub mod account;
pub mod challenge;
pub mod device;
pub mod email_change;
pub mod factor;
pub mod limit;
pub mod link;
pub mod passkey;
pub mod passkey_challenge;
pub mod pending;
pub mod recovery;
pub mod session;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
};

/// Removes up to `most` rows whose time `end` has come by `now`, found by their `key`; says how many.
async fn sweep<Row: EntityTrait>(
    conn: &impl ConnectionTrait,
    (key, end): (Row::Column, Row::Column),
    now: DateTime<Utc>,
    most: u64,
) -> Result<u64, DbErr> {
    let over = Row::find().select_only().column(key).filter(end.lte(now)).limit(most);
    // Several rows may share a key: those whose time has not come stay.
    let sweep = Row::delete_many().filter(key.in_subquery(over.into_query())).filter(end.lte(now));
    Ok(sweep.exec(conn).await?.rows_affected)
}
