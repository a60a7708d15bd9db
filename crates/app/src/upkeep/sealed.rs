//! Sealed values of any table, read and replaced by the list in `vault`.

use sea_orm::{
    ConnectionTrait, DbErr, ExprTrait, FromQueryResult, QueryResult,
    sea_query::{Condition, Expr, Func, LikeExpr, Order, Query, SelectStatement},
};

use crate::vault::{BoundTo, SealedColumn, SealedTable};

/// A row with the sealed values that were asked for.
#[derive(Debug)]
pub(super) struct SealedRow {
    pub cursor: i64,
    /// What binds the values to the row; none when its person is gone.
    pub seal_id: Option<String>,
    /// One for each column of the table's list, as they are stored.
    pub values: Vec<Option<String>>,
}

/// A value that is to stand in place of another, if that is still there.
#[derive(Debug)]
pub(super) struct Replacement {
    pub table: &'static SealedTable,
    pub column: &'static SealedColumn,
    pub cursor: i64,
    pub old: String,
    pub new: String,
    pub index: Option<String>,
}

/// Which rows are looked at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Which {
    /// Those with any sealed value.
    Any,
    /// Those with a value that another key than this one sealed.
    NotOf(u32),
}

/// At most about `most` rows after `position`, in the order of the cursor; rows that share a value stay together.
pub(super) async fn rows(
    conn: &impl ConnectionTrait,
    table: &'static SealedTable,
    which: Which,
    position: i64,
    most: u64,
) -> Result<Vec<SealedRow>, DbErr> {
    let cursor = || Expr::col(("t", table.cursor));
    let mut step = Query::select();
    step.expr_as(cursor(), "cursor")
        .from_as(table.name, "t")
        .and_where(cursor().gt(position))
        .cond_where(chosen(table, which))
        .order_by(("t", table.cursor), Order::Asc)
        .limit(most);
    let mut last = Query::select();
    last.expr_as(Func::max(Expr::col(("s", "cursor"))), "last").from_subquery(step, "s");
    let last = one::<Last>(conn, &last).await?.and_then(|row| row.last);
    let Some(last) = last else { return Ok(Vec::new()) };
    let mut select = Query::select();
    select
        .expr_as(cursor(), "cursor")
        .from_as(table.name, "t")
        .and_where(cursor().gt(position))
        .and_where(cursor().lte(last))
        .cond_where(chosen(table, which))
        .order_by(("t", table.cursor), Order::Asc);
    for column in table.columns {
        select.column(("t", column.name));
    }
    match table.bound_to {
        BoundTo::Itself => {
            select.column(("t", "seal_id"));
        }
        BoundTo::Person(column) => {
            select.left_join_person(column).column(("p", "seal_id"));
        }
        BoundTo::Inside { .. } => {
            select.expr_as(Expr::val(Option::<String>::None), "seal_id");
        }
    }
    let found = conn.query_all_raw(conn.get_database_backend().build(&select)).await?;
    let mut all = Vec::with_capacity(found.len());
    for row in found {
        all.push(read(conn, table, &row).await?);
    }
    Ok(all)
}

trait JoinPerson {
    fn left_join_person(&mut self, column: &'static str) -> &mut Self;
}

impl JoinPerson for SelectStatement {
    fn left_join_person(&mut self, column: &'static str) -> &mut Self {
        self.join_as(
            sea_orm::JoinType::LeftJoin,
            "people",
            "p",
            Expr::col(("p", "id")).equals(("t", column)),
        )
    }
}

async fn read(
    conn: &impl ConnectionTrait,
    table: &SealedTable,
    row: &QueryResult,
) -> Result<SealedRow, DbErr> {
    let mut values = Vec::with_capacity(table.columns.len());
    for column in table.columns {
        values.push(row.try_get::<Option<String>>("", column.name)?);
    }
    let seal_id = match table.bound_to {
        BoundTo::Inside { person, own } => {
            let payload = values.iter().flatten().next().map_or("", String::as_str);
            let json: serde_json::Value = serde_json::from_str(payload).unwrap_or_default();
            match json.get(person).and_then(serde_json::Value::as_i64) {
                Some(person) => seal_id_of(conn, person).await?,
                None => json.get(own).and_then(|own| own.as_str()).map(str::to_owned),
            }
        }
        _ => row.try_get::<Option<String>>("", "seal_id")?,
    };
    Ok(SealedRow { cursor: row.try_get("", "cursor")?, seal_id, values })
}

async fn seal_id_of(conn: &impl ConnectionTrait, person: i64) -> Result<Option<String>, DbErr> {
    let mut select = Query::select();
    select.column("seal_id").from("people").and_where(Expr::col("id").eq(person));
    Ok(one::<SealId>(conn, &select).await?.map(|row| row.seal_id))
}

/// How many rows of a table have a value that another key than this one sealed.
pub(super) async fn count(
    conn: &impl ConnectionTrait,
    table: &SealedTable,
    which: Which,
) -> Result<u64, DbErr> {
    number(conn, table, chosen(table, which)).await
}

/// How many values and keyed hashes of a table need this key.
pub(super) async fn uses(
    conn: &impl ConnectionTrait,
    table: &SealedTable,
    key: u32,
) -> Result<u64, DbErr> {
    let mut sum = 0;
    for column in table.columns {
        let sealed = Expr::col(("t", column.name)).like(beginning(column, Some(key)));
        sum += number(conn, table, Condition::all().add(sealed)).await?;
        if let Some(index) = column.index {
            let hashed = if key == 1 {
                Expr::col(("t", index)).not_like("%.%")
            } else {
                Expr::col(("t", index)).like(format!("{key}.%"))
            };
            sum += number(conn, table, Condition::all().add(hashed)).await?;
        }
    }
    Ok(sum)
}

/// Puts a value in place of another, unless somebody has changed it since; says whether it did.
pub(super) async fn replace(
    conn: &impl ConnectionTrait,
    change: &Replacement,
) -> Result<bool, DbErr> {
    let mut update = Query::update();
    update
        .table(change.table.name)
        .value(change.column.name, change.new.as_str())
        .and_where(Expr::col(change.table.cursor).eq(change.cursor))
        .and_where(Expr::col(change.column.name).eq(change.old.as_str()));
    if let (Some(column), Some(index)) = (change.column.index, &change.index) {
        update.value(column, index.as_str());
    }
    let done = conn.execute_raw(conn.get_database_backend().build(&update)).await?;
    Ok(done.rows_affected() > 0)
}

fn chosen(table: &SealedTable, which: Which) -> Condition {
    let mut any = Condition::any();
    for column in table.columns {
        let value = || Expr::col(("t", column.name));
        let mut this = Condition::all().add(value().is_not_null());
        if column.inside.is_some() {
            this = this.add(value().like(beginning(column, None)));
        }
        if let Which::NotOf(key) = which {
            this = this.add(value().not_like(beginning(column, Some(key))));
        }
        any = any.add(this);
    }
    any
}

/// How a stored value begins that was sealed, or was sealed with this key.
fn beginning(column: &SealedColumn, key: Option<u32>) -> LikeExpr {
    let key = key.map_or_else(String::new, |key| format!("{key}."));
    LikeExpr::new(match column.inside {
        None => format!("v1.{key}%"),
        Some(member) => format!("%\"{member}\":\"v1.{key}%"),
    })
}

#[derive(FromQueryResult)]
struct Last {
    last: Option<i64>,
}

#[derive(FromQueryResult)]
struct SealId {
    seal_id: String,
}

#[derive(FromQueryResult)]
struct Number {
    n: i64,
}

async fn number(
    conn: &impl ConnectionTrait,
    table: &SealedTable,
    condition: Condition,
) -> Result<u64, DbErr> {
    let mut select = Query::select();
    select
        .expr_as(Func::count(Expr::col(("t", table.cursor))), "n")
        .from_as(table.name, "t")
        .cond_where(condition);
    let found = one::<Number>(conn, &select).await?;
    Ok(found.map_or(0, |row| u64::try_from(row.n).unwrap_or(0)))
}

async fn one<T: FromQueryResult>(
    conn: &impl ConnectionTrait,
    select: &SelectStatement,
) -> Result<Option<T>, DbErr> {
    T::find_by_statement(conn.get_database_backend().build(select)).one(conn).await
}

/// The sealed text of a stored value; none when a JSON value has none.
pub(super) fn inner(column: &SealedColumn, value: &str) -> Option<String> {
    let Some(member) = column.inside else { return Some(value.to_owned()) };
    let json = serde_json::from_str::<serde_json::Value>(value).ok()?;
    json.get(member)?.as_str().map(str::to_owned)
}

/// The stored value with this sealed text in it.
pub(super) fn outer(column: &SealedColumn, value: &str, sealed: String) -> Option<String> {
    let Some(member) = column.inside else { return Some(sealed) };
    let mut json = serde_json::from_str::<serde_json::Value>(value).ok()?;
    json.as_object_mut()?.insert(member.to_owned(), sealed.into());
    serde_json::to_string(&json).ok()
}

/// The cursor value that leaves about `most` values after it; none in a smaller table.
pub(super) async fn near_end(
    conn: &impl ConnectionTrait,
    table: &SealedTable,
    most: u64,
) -> Result<Option<i64>, DbErr> {
    let mut select = Query::select();
    select
        .expr_as(Expr::col(("t", table.cursor)), "last")
        .from_as(table.name, "t")
        .cond_where(chosen(table, Which::Any))
        .order_by(("t", table.cursor), Order::Desc)
        .offset(most)
        .limit(1);
    Ok(one::<Last>(conn, &select).await?.and_then(|row| row.last))
}
