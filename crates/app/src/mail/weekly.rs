//! The weekly recap: who joined, to administrators or to the address of the settings, at their weekday and hour.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use kernel::{Violations, local, msg, text::EmailAddress};
use queue::{Job, NewJob, Outcome};
use serde::{Deserialize, Serialize};

use super::{SendLetter, deliver::ACTOR, neighbours};
use crate::{
    Actor, App, Error, Event, Permission, Result,
    answers::Answers,
    settings::{self, Recap},
};

/// A recap that was seen to later than this was seen to by a clock that was ahead: it counts as seen to now. One that
/// goes back an hour makes no second recap.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Look whether a recap is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyRecap {}

impl Job for WeeklyRecap {
    const NAME: &'static str = "mail.weekly_recap";
}

/// Runs [`WeeklyRecap`]: at most one recap for each hour of the settings, however many processes look.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn weekly_recap(app: App, _job: WeeklyRecap) -> std::result::Result<(), Outcome> {
    tell(&app).await.map_err(|fault: Error| Outcome::retry(format!("{fault:?}")))
}

async fn tell(app: &App) -> Result<()> {
    let recap = settings::recap(app).await?;
    let due = last_moment(&recap, app.now());
    let done = settings::recap_done(app).await?;
    // What was due before the product was there, or before the settings were changed, is nobody's recap.
    let Some(done) = done else {
        return app.write(&ACTOR, async |tx| settings::put_recap_done(tx, due).await).await;
    };
    if done > app.now() + AHEAD {
        return app.write(&ACTOR, async |tx| settings::put_recap_done(tx, tx.now()).await).await;
    }
    if due <= done || recap.since.is_some_and(|since| due <= since) {
        return Ok(());
    }
    // One that is switched off is written down as skipped, like every letter.
    let letters = letters(app, &recap, (done, due)).await?;
    app.write(&ACTOR, async |tx| {
        if settings::hold_recap_done(tx).await? != Some(done) {
            tx.unseen();
            return Ok(());
        }
        settings::put_recap_done(tx, due).await?;
        letters.into_iter().for_each(|letter| tx.enqueue(letter));
        Ok(())
    })
    .await
}

async fn letters(
    app: &App,
    recap: &Recap,
    (since, due): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<NewJob>> {
    if recap.recipient.is_some() {
        return Ok(vec![NewJob::now(&SendLetter::recapping(since, due, None))]);
    }
    let admins = neighbours::administrators(app).await?.into_iter();
    let letter = |account| NewJob::now(&SendLetter::recapping(since, due, Some(account)));
    Ok(admins.map(|admin| letter(admin.account)).collect())
}

/// The last time the recap was due, at that instant or before it.
pub(super) fn last_moment(recap: &Recap, now: DateTime<Utc>) -> DateTime<Utc> {
    let today = local::day_of(now);
    let back = (7 + today.weekday().num_days_from_monday() - u32::from(recap.weekday % 7)) % 7;
    let time = NaiveTime::from_hms_opt(u32::from(recap.hour), u32::from(recap.minute), 0);
    let on = |day: NaiveDate| local::instant(day.and_time(time.unwrap_or_default()));
    let day = today - Days::new(u64::from(back));
    let moment = on(day);
    if moment > now { on(day - Days::new(7)) } else { moment }
}

/// The recap's settings.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn recap(app: &App, actor: &Actor) -> Result<Recap> {
    actor.require(Permission::Administer)?;
    settings::recap(app).await
}

/// Changes the recap: `on`, `weekday` (0 is Monday), `time` (`HH:MM`), `recipient` (an address, or nothing for every
/// administrator). What was due before the change is not sent because of it.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Invalid`] on `weekday`, `time` and `recipient`.
pub async fn set_recap(app: &App, actor: &Actor, answers: &Answers) -> Result<()> {
    actor.require(Permission::Administer)?;
    let former = settings::recap(app).await?;
    let mut refused = Violations::new();
    let weekday = answers.one("weekday").parse().ok().filter(|day: &u8| *day < 7);
    let weekday = refused.take("weekday", weekday.ok_or(msg!("words-choice-unknown")));
    let time = NaiveTime::parse_from_str(answers.one("time").trim(), "%H:%M").ok();
    let time = refused.take("time", time.ok_or(msg!("mail-recap-time-wrong")));
    let recipient = match answers.one("recipient").trim() {
        "" => None,
        typed => refused.take("recipient", EmailAddress::parse(typed)),
    };
    refused.into_result()?;
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    let time = time.unwrap_or_default();
    let wanted = Recap {
        on: answers.ticked("on"),
        weekday: weekday.unwrap_or_default(),
        hour: part(time.hour()),
        minute: part(time.minute()),
        recipient: recipient.map(|address| address.as_str().to_owned()),
        since: former.since,
    };
    if wanted == former {
        return Ok(());
    }
    app.write(actor, async |tx| {
        let wanted = Recap { since: Some(tx.now()), ..wanted };
        settings::put_recap(tx, &wanted).await?;
        tx.record(Event::RecapSet {
            on: wanted.on,
            weekday: wanted.weekday,
            hour: wanted.hour,
            minute: wanted.minute,
            redirected: wanted.recipient.is_some(),
        });
        Ok(())
    })
    .await
}
