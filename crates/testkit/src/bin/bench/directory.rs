//! The directory as casting staff open it: lists, filters and pages deep inside.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use app::{
    Actor, App, Role,
    accounts::{SignIn, sign_in},
    people::{NewStaff, create_staff},
};
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{
    Secret,
    text::{EmailAddress, PersonName},
};
use testkit::rig::{Client, Reply, Server};

use crate::{
    Options,
    figure::{Figure, Figures, Goal},
    load::{self, Ask},
};

/// What is opened, in turns.
const LISTS: [&str; 8] = [
    "/talents",
    "/talents?page=2",
    "/talents?q=benali",
    "/talents?q=amina",
    "/talents?country_id=MA",
    "/talents?gender=F",
    "/talents?country_id=SN&gender=M",
    "/talents?page=40",
];

/// How often it is asked whether the index is made, and how long at most.
const LOOK: Duration = Duration::from_millis(200);
const PATIENCE: Duration = Duration::from_secs(600);

/// Lists, opened by somebody who is signed in.
struct Lists;

impl Ask for Lists {
    async fn ask(&self, client: &mut Client, nth: usize) -> Result<Reply> {
        client.get(LISTS.get(nth % LISTS.len()).context("a list to open")?).await
    }

    fn is_good(&self, reply: &Reply) -> bool {
        reply.status == StatusCode::OK
    }
}

/// Waits until the directory answers: its index is made first where there is none.
pub async fn ready(client: &mut Client) -> Result<()> {
    let begun = Instant::now();
    while client.get("/talents").await?.status != StatusCode::OK {
        ensure!(begun.elapsed() < PATIENCE, "the directory does not answer");
        tokio::time::sleep(LOOK).await;
    }
    Ok(())
}

/// Makes a recruiter and gives the cookie of a session.
pub async fn recruiter(app: &App, email: &str, password: &str) -> Result<String> {
    let sound = |message| anyhow::anyhow!("{message:?}");
    let new = NewStaff {
        first_name: PersonName::parse("Nadia").map_err(sound)?,
        last_name: PersonName::parse("Haddad").map_err(sound)?,
        email: EmailAddress::parse(email).map_err(sound)?,
        password: Secret::new(password.to_owned()),
    };
    let actor = Actor::System("bench");
    create_staff(app, &actor, new, Role::Recruiter).await?;
    let attempt = SignIn {
        identifier: email.to_owned(),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    let welcome = sign_in(app, &actor, attempt).await?;
    Ok(format!("sid={}", welcome.token.expose()))
}

/// Measures the lists: one reader alone, then sixteen.
pub async fn measure(
    options: &Options,
    server: &Server,
    session: &str,
    figures: &mut Figures,
) -> Result<()> {
    let cookie = HeaderValue::from_str(session)?;
    let client = || server.client().with_header(header::COOKIE, cookie.clone());
    let effort = options.effort();
    let lists = Arc::new(Lists);
    load::closed(&lists, client, 1, effort.run / 5).await?;
    for readers in [1, 16] {
        let seen = load::closed(&lists, client, readers, effort.run).await?;
        let what = format!("list page p95, {} people, {readers} reader(s)", options.people);
        let mut figure = Figure::new("list", what, seen.within(0.95), "ms").detail(format!(
            "{:.0} pages/s, p50 {:.1} ms, p99 {:.1} ms, worst {:.1} ms, {} answers were no 200; eight lists in turns",
            seen.rate(), seen.within(0.5), seen.within(0.99), seen.within(1.0), seen.bad
        ));
        if readers == 1 {
            // The goal of P11 and of the table in quality.md §4: server time p99 ≤ 50 ms.
            figure = figure.goal(Goal::AtMost(50.0));
        }
        figures.add(figure);
    }
    Ok(())
}
