//! How often somebody may send files (quality.md S63).

use chrono::TimeDelta;
use kernel::msg;

use super::Purpose;
use crate::{Actor, App, Error, Result, accounts::limits};

/// Files in one window.
const MOST: i32 = 30;
const WINDOW: TimeDelta = TimeDelta::minutes(30);

/// Counts one file of whoever is signed in. Visitors send files with a registration, which has limits of its own: many
/// of them share one network address.
pub(super) async fn count(app: &App, actor: &Actor) -> Result<()> {
    let Ok(member) = actor.member() else {
        return Ok(());
    };
    allow(app, &format!("uploads {}", member.account)).await
}

/// Counts one file of a visitor that is to wait with a form, by their network address, before it costs anything: nobody
/// has been asked yet whether they are a robot.
pub(in crate::media) async fn count_waiting(
    app: &App,
    actor: &Actor,
    purpose: Purpose,
) -> Result<()> {
    if actor.member().is_ok() {
        return Ok(());
    }
    allow(app, &format!("waiting {} {}", purpose.field(), actor.caller().address)).await
}

async fn allow(app: &App, name: &str) -> Result<()> {
    match limits::allow(app, name, MOST, WINDOW).await {
        Err(Error::Later { after, .. }) => {
            let minutes = after.num_minutes() + 1;
            Err(Error::Later { after, why: msg!("media-too-often", minutes = minutes) })
        }
        other => other,
    }
}
