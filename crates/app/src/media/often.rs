//! How often somebody may send a form whose photo is to wait: nobody has been asked yet whether they are a robot.

use chrono::TimeDelta;
use kernel::msg;

use crate::{Actor, App, Error, Result, accounts::limits};

/// Photos in one window (quality.md S63).
const MOST: i32 = 30;
const WINDOW: TimeDelta = TimeDelta::minutes(30);

/// Counts one photo of whoever sends it, a visitor by their network address, before it costs anything.
pub(super) async fn count(app: &App, actor: &Actor) -> Result<()> {
    let sender = match actor.member() {
        Ok(member) => member.account.to_string(),
        Err(_) => actor.caller().address,
    };
    match limits::allow(app, &format!("waiting photo {sender}"), MOST, WINDOW).await {
        Err(Error::Later { after, .. }) => {
            let minutes = after.num_minutes() + 1;
            Err(Error::Later { after, why: msg!("media-photo-too-often", minutes = minutes) })
        }
        other => other,
    }
}
