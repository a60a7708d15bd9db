//! Every job of the product, by name.

use queue::Registry;

use crate::{
    App, accounts, exports, imports, mail, media, rights, search, shortlists, talents, trades,
    upkeep, watchlist,
};

/// The functions that run the jobs.
#[must_use]
pub fn registry() -> Registry<App> {
    Registry::default()
        .with(mail::send_letter)
        .with(mail::weekly_recap)
        .with(media::sweep_files)
        .with(accounts::sweep_accounts)
        .with(talents::sweep_waiting)
        .with(exports::run_export)
        .with(exports::sweep_exports)
        .with(imports::check_import)
        .with(imports::run_import)
        .with(imports::sweep_imports)
        .with(trades::move_people)
        .with(watchlist::match_person)
        .with(watchlist::match_everybody)
        .with(watchlist::forget_expired)
        .with(rights::keep_no_longer)
        .with(search::saved::tell_saved)
        .with(shortlists::links::tell_links)
        .with(shortlists::links::pass_on)
        .with(upkeep::watch_security)
        .with(upkeep::verify_integrity)
        .with(media::cvs::read_cv)
        .with(media::scan_waiting)
}
