//! What administrators do with jobs.

use std::sync::Arc;

use app::{Error, Result, schedule, upkeep};
use axum::{extract::State, response::Response};

use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /admin/jobs/run`: a recurring job, before its time.
pub async fn run(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let slot = fields.one("slot");
    let asked = upkeep::run_job_now(&web.app, &visit.actor, &schedule::all(), slot).await?;
    let flash = if asked { Flash::JobAsked } else { Flash::JobOnItsWay };
    Ok(flash.at(&web, routes::JOBS.pattern))
}

/// `POST /admin/jobs/replay`: a job that was given up, or all of them when none is named.
pub async fn replay(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let done = match fields.one("job") {
        "" => upkeep::replay_all_jobs(&web.app, &visit.actor).await.map(|_| ()),
        one => upkeep::replay_job(&web.app, &visit.actor, number(one)?).await,
    };
    Ok(told(&web, done, Flash::JobsReplayed)?)
}

/// `POST /admin/jobs/remove`.
pub async fn remove(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let job = number(fields.one("job"))?;
    let done = upkeep::cancel_job(&web.app, &visit.actor, &schedule::all(), job).await;
    Ok(told(&web, done, Flash::JobRemoved)?)
}

fn number(job: &str) -> Result<i64> {
    job.parse().map_err(|_| Error::NotFound)
}

/// A job that ended meanwhile is no fault of whoever pressed the button.
fn told(web: &Web, done: Result<()>, flash: Flash) -> Result<Response> {
    let flash = match done {
        Ok(()) => flash,
        Err(Error::NotFound) => Flash::JobGone,
        Err(other) => return Err(other),
    };
    Ok(flash.at(web, routes::JOBS.pattern))
}
