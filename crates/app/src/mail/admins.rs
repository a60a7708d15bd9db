//! One registration, one letter to each administrator, when the setting says so; one alert, always.

use queue::{NewJob, Outcome};

use super::{SendLetter, deliver::ACTOR, neighbours, store};
use crate::{App, Result, settings};

/// Turns a letter to all administrators into one for each, or records that it was switched off.
pub(super) async fn tell(app: &App, job: &SendLetter) -> std::result::Result<(), Outcome> {
    try_tell(app, job).await.map_err(Outcome::retry)
}

/// Turns an alert into one letter for each administrator; no setting switches it off.
pub(super) async fn alert(app: &App, job: &SendLetter) -> std::result::Result<(), Outcome> {
    each(app, job).await.map_err(Outcome::retry)
}

async fn try_tell(app: &App, job: &SendLetter) -> Result<()> {
    if !settings::registration(app).await?.tell_admins {
        let skipped = async |tx: &mut crate::Tx| {
            Ok(store::insert_skipped(tx.conn(), job, "switched off", tx.now()).await?)
        };
        return app.write(&ACTOR, skipped).await;
    }
    each(app, job).await
}

async fn each(app: &App, job: &SendLetter) -> Result<()> {
    let admins = neighbours::administrators(app).await?;
    app.write(&ACTOR, async |tx| {
        tx.unseen();
        for admin in &admins {
            let key = format!("{}-{}", job.key, admin.account);
            let letter = SendLetter { key, account: Some(admin.account), ..job.clone() };
            tx.enqueue(NewJob::now(&letter));
        }
        Ok(())
    })
    .await
}
