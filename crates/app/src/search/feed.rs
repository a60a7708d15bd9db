//! Table `search_feed`: whose entry in the search index is out of date, in the order of the changes. The tables write
//! it by themselves, in the transaction of the change (migration 11); the only way an index learns anything.

use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult, Order,
    sea_query::{Condition, Expr, Query, SelectStatement},
};
use serde::{Deserialize, Serialize};

use super::query::rows;
use crate::{Actor, App, Result};

/// Rows that are read at once.
pub(super) const STEP: usize = 500;
/// Rows that are forgotten at once.
const FORGOTTEN: u64 = 500;

/// A place in the feed: everything up to it has been read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub(super) struct Place {
    pub txid: i64,
    pub id: i64,
}

/// A change.
#[derive(Debug, FromQueryResult)]
pub(super) struct Change {
    txid: i64,
    id: i64,
    /// Whose entry is out of date.
    pub person_id: i64,
    /// Whether no other can still come before it.
    pub settled: bool,
}

impl Change {
    pub const fn place(&self) -> Place {
        Place { txid: self.txid, id: self.id }
    }
}

/// What comes after a place, in order; those that another may still come before are the last.
pub(super) async fn after(app: &App, place: Place) -> Result<Vec<Change>> {
    let mut select = feed(app);
    let beyond = Expr::col("txid").gt(place.txid);
    let beside = Expr::col("txid").eq(place.txid).and(Expr::col("id").gt(place.id));
    select
        .cond_where(Condition::any().add(beyond).add(beside))
        .order_by("txid", Order::Asc)
        .order_by("id", Order::Asc)
        .limit(u64::try_from(STEP).unwrap_or(u64::MAX));
    rows(app, &select).await
}

/// The last place so far, and the last that nothing can come before any more.
pub(super) async fn ends(app: &App) -> Result<(Place, Place)> {
    let last = async |select: &mut SelectStatement| {
        select.order_by("txid", Order::Desc).order_by("id", Order::Desc).limit(1);
        let last: Vec<Change> = rows(app, select).await?;
        Ok::<_, crate::Error>(last.first().map(Change::place).unwrap_or_default())
    };
    let settled = db::dialect::settled(Expr::col("txid"), app.reader().get_database_backend());
    let safe = last(feed(app).and_where(settled)).await?;
    Ok((last(&mut feed(app)).await?, safe))
}

fn feed(app: &App) -> SelectStatement {
    let settled = db::dialect::settled(Expr::col("txid"), app.reader().get_database_backend());
    let mut select = Query::select();
    select.columns(["txid", "id", "person_id"]).expr_as(settled, "settled").from("search_feed");
    select
}

/// Forgets rows that a later one of the same person stands for: whoever has not read them yet reads that one. So the
/// feed is never longer than the list of people for long, and an index may be as old as it likes.
///
/// # Errors
/// When the database fails; what is left is forgotten the next time.
pub(crate) async fn sweep(app: &App) -> Result<()> {
    #[derive(FromQueryResult)]
    struct Former {
        id: i64,
    }
    let mut later = Query::select();
    later
        .expr(Expr::val(1))
        .from_as("search_feed", "g")
        .and_where(Expr::col(("g", "person_id")).equals(("f", "person_id")))
        .and_where(Expr::col(("g", "txid")).gt(Expr::col(("f", "txid"))));
    let mut former = Query::select();
    former
        .column(("f", "id"))
        .from_as("search_feed", "f")
        .and_where(Expr::exists(later))
        .limit(FORGOTTEN);
    loop {
        let some: Vec<Former> = rows(app, &former).await?;
        if some.is_empty() {
            return Ok(());
        }
        let mut delete = Query::delete();
        let ids = some.into_iter().map(|row| row.id);
        delete.from_table("search_feed").and_where(Expr::col("id").is_in(ids));
        app.write(&Actor::System("search"), async |tx| {
            tx.unseen();
            tx.conn().execute(&delete).await?;
            Ok(())
        })
        .await?;
    }
}
