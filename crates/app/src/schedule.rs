//! Every recurring job and its span.

use chrono::TimeDelta;
use queue::{NewJob, Recurring};

use crate::{
    accounts::SweepAccounts,
    exports::SweepExports,
    imports::SweepImports,
    mail::WeeklyRecap,
    media::{ScanWaiting, SweepFiles},
    rights::KeepNoLonger,
    search::saved::TellSaved,
    shortlists::links::TellLinks,
    talents::SweepWaiting,
    upkeep::{VerifyIntegrity, WatchSecurity},
    watchlist::ForgetExpired,
};

/// The recurring jobs of the product.
#[must_use]
pub fn all() -> Vec<Recurring> {
    let mut all = tidying();
    all.extend(works());
    all
}

/// What takes away what is over.
fn tidying() -> Vec<Recurring> {
    vec![
        Recurring {
            name: "sweep",
            // Refused files may wait an hour, files without a row ten minutes: five minutes more are not noticed.
            every: TimeDelta::minutes(5),
            job: NewJob::now(&SweepFiles {}),
        },
        Recurring {
            name: "scan-waiting",
            // Their owners see that they wait: a scanner that is back should show within minutes.
            every: TimeDelta::minutes(3),
            job: NewJob::now(&ScanWaiting {}),
        },
        Recurring {
            name: "sweep_accounts",
            // What is over opens nothing, wherever it stands: an hour only bounds how many rows wait to go.
            every: TimeDelta::hours(1),
            job: NewJob::now(&SweepAccounts {}),
        },
        Recurring {
            name: "sweep_waiting",
            // Forms wait a day and open to nobody afterwards: an hour more is not noticed.
            every: TimeDelta::hours(1),
            job: NewJob::now(&SweepWaiting {}),
        },
        Recurring {
            name: "sweep_imports",
            // Rows that were refused may be mended for seven days: an hour more is not noticed.
            every: TimeDelta::hours(1),
            job: NewJob::now(&SweepImports {}),
        },
        Recurring {
            name: "sweep_exports",
            // Somebody who is suspended cannot sign in to take a file: five minutes bound how long it lies there.
            every: TimeDelta::minutes(5),
            job: NewJob::now(&SweepExports {}),
        },
    ]
}

/// What is done for people at its time.
fn works() -> Vec<Recurring> {
    vec![
        Recurring {
            name: "recap",
            // It goes at a minute that administrators choose: three settings are read to find that it is not now.
            every: TimeDelta::minutes(1),
            job: NewJob::now(&WeeklyRecap {}),
        },
        Recurring {
            name: "tell-saved",
            // Who asked to hear at once hears within a minute or two; one question to the index for each such search.
            every: TimeDelta::minutes(1),
            job: NewJob::now(&TellSaved {}),
        },
        Recurring {
            name: "tell-links",
            // It goes once a day, at a minute: one setting is read to find that it is not now.
            every: TimeDelta::minutes(1),
            job: NewJob::now(&TellLinks {}),
        },
        Recurring {
            name: "retention",
            // Everything that is kept is kept for days: what is over goes within 24 hours (quality.md S66, S102).
            every: TimeDelta::days(1),
            job: NewJob::now(&KeepNoLonger {}),
        },
        Recurring {
            name: "forget-watched",
            // A name is watched until the end of a day, and is not compared afterwards whatever stands in the table.
            every: TimeDelta::hours(6),
            job: NewJob::now(&ForgetExpired {}),
        },
        Recurring {
            name: "watch-security",
            // An attack is told while it runs; two counts over an index cost nothing.
            every: TimeDelta::minutes(1),
            job: NewJob::now(&WatchSecurity {}),
        },
        Recurring {
            name: "verify-integrity",
            // Reads the whole journal: seconds of work for a hundred thousand entries.
            every: TimeDelta::hours(6),
            job: NewJob::now(&VerifyIntegrity {}),
        },
    ]
}
