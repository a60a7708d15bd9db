//! The lines of the logs with the names of those they speak of: one statement a page.

use chrono::{DateTime, Utc};
use kernel::text::fold;
use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult, JoinType, Order,
    sea_query::{
        CaseStatement, Condition, Expr, Func, LikeExpr, Query, SelectStatement, SimpleExpr,
    },
};

use super::{Log, LogFilter};
use crate::{
    App, Result,
    journal::kinds::{self, Category, Kind},
    search::query::rows,
};

/// Stands before a wildcard that is meant as itself.
const ESCAPE: char = '!';
/// People whose name is like the one asked for.
const MOST_NAMESAKES: u64 = 200;

/// A line as it is kept.
#[derive(Debug, FromQueryResult)]
pub struct Row {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub name: String,
    pub actor: String,
    pub data: String,
    pub address: Option<String>,
    pub agent: Option<String>,
    pub kind: Option<String>,
    pub method: Option<String>,
    pub path: Option<String>,
    pub request: Option<String>,
    pub who_id: Option<i64>,
    pub who_first: Option<String>,
    pub who_last: Option<String>,
    pub whom_id: Option<i64>,
    pub whom_first: Option<String>,
    pub whom_last: Option<String>,
    pub note: Option<String>,
    pub settled_at: Option<DateTime<Utc>>,
    pub by_first: Option<String>,
    pub by_last: Option<String>,
}

/// At most `most` lines, newest first, older than `before`.
pub async fn lines(
    app: &App,
    filter: &LogFilter,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<Row>> {
    let mut select = asked(app, filter);
    columns(&mut select);
    if let Some(id) = before {
        select.and_where(Expr::col(("e", "id")).lt(id));
    }
    select.order_by(("e", "id"), Order::Desc).limit(most);
    rows(app, &select).await
}

/// One line, of either log.
pub async fn line(app: &App, id: i64) -> Result<Option<Row>> {
    let mut select = joined();
    columns(&mut select);
    select.and_where(Expr::col(("e", "id")).eq(id));
    Ok(rows(app, &select).await?.pop())
}

/// How many lines fall into each span that begins at one of `starts` (ascending) and ends at the next.
pub async fn counts(app: &App, filter: &LogFilter, starts: &[DateTime<Utc>]) -> Result<Vec<u64>> {
    let mut select = asked(app, filter);
    for (place, start) in starts.iter().enumerate() {
        let mut within = Expr::col(("e", "at")).gte(*start);
        if let Some(end) = starts.get(place + 1) {
            within = within.and(Expr::col(("e", "at")).lt(*end));
        }
        let one = CaseStatement::new().case(within, Expr::val(1)).finally(Expr::val(0));
        // An empty log has no sum.
        let sum = Func::coalesce([Func::sum(Expr::Case(Box::new(one))).into(), Expr::val(0)]);
        select.expr_as(sum, bucket(place));
    }
    let statement = app.reader().get_database_backend().build(&select);
    let row = app.reader().query_one_raw(statement).await?;
    let mut counts = Vec::with_capacity(starts.len());
    for place in 0..starts.len() {
        let n: i64 = match &row {
            Some(row) => row.try_get("", &bucket(place))?,
            None => 0,
        };
        counts.push(u64::try_from(n).unwrap_or(0));
    }
    Ok(counts)
}

fn bucket(place: usize) -> String {
    format!("bucket_{place}")
}

/// `e` is the line, `a` the account that acted, `w` its person, `p` the person concerned, `r` what was said of it by
/// `b`.
fn joined() -> SelectStatement {
    let mut select = Query::select();
    let same = |alias: &'static str, column: &'static str, to: (&'static str, &'static str)| {
        Expr::col((alias, column)).equals(to)
    };
    select
        .from_as("events", "e")
        .join_as(JoinType::LeftJoin, "accounts", "a", same("a", "id", ("e", "account_id")))
        .join_as(JoinType::LeftJoin, "people", "w", same("w", "id", ("a", "person_id")))
        .join_as(JoinType::LeftJoin, "people", "p", same("p", "id", ("e", "person_id")))
        .join_as(JoinType::LeftJoin, "event_reviews", "r", same("r", "event_id", ("e", "id")))
        .join_as(JoinType::LeftJoin, "accounts", "c", same("c", "id", ("r", "account_id")))
        .join_as(JoinType::LeftJoin, "people", "b", same("b", "id", ("c", "person_id")));
    select
}

fn columns(select: &mut SelectStatement) {
    for column in [
        "id", "at", "name", "actor", "data", "address", "agent", "kind", "method", "path",
        "request",
    ] {
        select.column(("e", column));
    }
    for (table, column, name) in [
        ("w", "id", "who_id"),
        ("w", "first_name", "who_first"),
        ("w", "last_name", "who_last"),
        ("p", "id", "whom_id"),
        ("p", "first_name", "whom_first"),
        ("p", "last_name", "whom_last"),
        ("r", "note", "note"),
        ("r", "at", "settled_at"),
        ("b", "first_name", "by_first"),
        ("b", "last_name", "by_last"),
    ] {
        select.expr_as(Expr::col((table, column)), name);
    }
}

fn asked(app: &App, filter: &LogFilter) -> SelectStatement {
    let (from, until) = filter.span(app.now());
    let mut select = joined();
    select
        .and_where(Expr::col(("e", "at")).gte(from))
        .and_where(Expr::col(("e", "at")).lt(until))
        .cond_where(of_kinds(filter));
    if let Some(text) = &filter.text {
        select.cond_where(says(text));
    }
    if let Some(who) = &filter.who {
        select.cond_where(concerns(who));
    }
    match filter.settled {
        Some(true) => {
            select.and_where(Expr::col(("r", "event_id")).is_not_null());
        }
        Some(false) => {
            select.and_where(Expr::col(("r", "event_id")).is_null());
        }
        None => {}
    }
    select
}

/// What the log, the kind, the category, the severity and the result say of names.
fn of_kinds(filter: &LogFilter) -> Condition {
    let mut all = Condition::all();
    if let Some(kind) = &filter.kind {
        all = all.add(Expr::col(("e", "name")).eq(kind.as_str()));
    }
    if filter.log == Log::Security {
        all = all.add(named(|kind| kind.severity.is_some()));
    }
    if let Some(severity) = filter.severity {
        all = all.add(named(|kind| kind.severity == Some(severity)));
    }
    match filter.category {
        // Kinds of a later release, too.
        Some(Category::Other) => {
            all = all.add(named(|kind| kind.category != Category::Other).not())
        }
        Some(category) => all = all.add(named(|kind| kind.category == category)),
        None => {}
    }
    match filter.refused {
        Some(true) => all.add(named(|kind| kind.refused)),
        Some(false) => all.add(named(|kind| kind.refused).not()),
        None => all,
    }
}

fn named(wanted: impl Fn(&Kind) -> bool) -> SimpleExpr {
    Expr::col(("e", "name")).is_in(kinds::names(wanted))
}

fn says(text: &str) -> Condition {
    let like = |column: &'static str| {
        let lower: SimpleExpr = Func::lower(Expr::col(("e", column))).into();
        lower.like(part(&text.to_lowercase()))
    };
    Condition::any().add(like("path")).add(like("request")).add(like("data"))
}

/// Lines by or about the person of this number, code or name.
fn concerns(who: &str) -> Condition {
    let mut people = Query::select();
    let code: String = who.chars().filter(char::is_ascii_alphanumeric).collect();
    if let Ok(number) = who.parse::<i64>() {
        people.column("id").from("people").and_where(Expr::col("id").eq(number));
    } else if code.chars().any(|c| c.is_ascii_digit()) {
        let code = code.to_ascii_uppercase();
        people.column("person_id").from("codes").and_where(Expr::col("code").eq(code));
    } else {
        people
            .column("id")
            .from("people")
            .and_where(Expr::col("name_key").like(part(&fold(who))))
            .limit(MOST_NAMESAKES);
    }
    let mut accounts = Query::select();
    accounts
        .column("id")
        .from("accounts")
        .and_where(Expr::col("person_id").in_subquery(people.clone()));
    Condition::any()
        .add(Expr::col(("e", "person_id")).in_subquery(people))
        .add(Expr::col(("e", "account_id")).in_subquery(accounts))
}

/// Anything that holds this text.
fn part(text: &str) -> LikeExpr {
    let mut pattern = String::from("%");
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(letter);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape(ESCAPE)
}
