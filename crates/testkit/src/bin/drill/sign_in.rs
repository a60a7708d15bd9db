//! Whoever may not sign in is answered alike and takes the same time (quality.md S11).

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use axum::{body::Bytes, http::StatusCode};
use testkit::rig::{Client, Place, Reply, Server, Work, say};
use url::form_urlencoded;

use crate::{
    What,
    cast::{Cast, PHRASE},
    check::Findings,
    timing::{Most, Series, compare, order},
};

/// What is promised.
const MOST: Most = Most { t: Some(4.5), gap: 2.0 };
/// Tries of each case before the clock runs.
const WARM_UP: u32 = 5;
const FORM: &str = "application/x-www-form-urlencoded";

/// A reason for the refusal.
struct Case {
    name: &'static str,
    identifier: String,
    password: &'static str,
}

/// Holds the drill: so many tries of each case, one after the other in turn.
pub async fn run(tries: u32, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let cases = cases(&place).await?;
    let server = Server::start(&what.binary, &place, Work::Left).await?;
    let (mut client, mut findings) = (server.client(), Findings::default());
    let names: Vec<&'static str> = cases.iter().map(|case| case.name).collect();
    let mut series = Series::of(&names);
    let mut answers = BTreeSet::new();
    for round in 0..WARM_UP.saturating_add(tries) {
        if round == WARM_UP {
            series.iter_mut().for_each(Series::forget);
        }
        for place in order(cases.len()) {
            let (case, series) = cases.get(place).zip(series.get_mut(place)).context("a case")?;
            let reply = series.time(attempt(&mut client, case)).await?;
            ensure!(
                reply.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{}: {}",
                case.name,
                reply.status
            );
            answers.insert(seen(&reply, &case.identifier));
        }
    }
    say::line(&format!("{}: {tries} tries of each of {} cases", place.database(), cases.len()));
    findings.equal("different answers to all of them", answers.len(), 1);
    compare(&series, MOST, &mut findings);
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn cases(place: &Place) -> Result<Vec<Case>> {
    let cast = Cast::open(place).await?;
    let known = cast.newcomer(0).await?;
    cast.own_password(&known).await?;
    let newcomer = cast.newcomer(1).await?;
    let temporary = cast.newcomer(2).await?;
    cast.temporary(&temporary).await?;
    let suspended = cast.newcomer(3).await?;
    cast.own_password(&suspended).await?;
    cast.suspend(&suspended).await?;
    let wrong = "ce n’est pas cela du tout";
    let case = |name, identifier, password| Case { name, identifier, password };
    Ok(vec![
        case("an unknown address", "cast-9@rig.example".to_owned(), wrong),
        case("a known address", known.email, wrong),
        case("a known code", known.registered.code, wrong),
        case("an unknown code", "MAM9999RAB".to_owned(), wrong),
        case("nobody's password yet", newcomer.email, wrong),
        case("a temporary password", temporary.email, wrong),
        case("suspended, a wrong password", suspended.email.clone(), wrong),
        case("suspended, the right password", suspended.email, PHRASE),
    ])
}

async fn attempt(client: &mut Client, case: &Case) -> Result<Reply> {
    let fields = [("identifier", case.identifier.as_str()), ("password", case.password)];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    client.post(routes::LOGIN.pattern, FORM, Bytes::from(body)).await
}

/// What an answer shows, with what was typed taken out.
fn seen(reply: &Reply, identifier: &str) -> String {
    let headers = reply
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "content-length"));
    let headers: BTreeSet<String> =
        headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    format!("{headers:?} {}", reply.text().replace(identifier, "…"))
}
