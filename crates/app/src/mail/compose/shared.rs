//! Letters to who shared a shortlist: what happened on its link, and somebody who asks for another one.

use kernel::{AccountId, Locale};

use super::{
    Draft, Unsent, talent, to_account,
    values::{Fact, address},
};
use crate::{
    App, Permission, accounts,
    mail::{
        SendLetter,
        neighbours::Person,
        shared::{self, Activity, Shared},
    },
};

/// What happened on a link since the last letter, in numbers.
pub(super) async fn activity(app: &App, owner: &Person, job: &SendLetter) -> Result<Draft, Unsent> {
    let link = shared_link(app, job).await?;
    let nothing = Unsent::Needless("nothing happened on the link");
    let (Some(number), Some(since), Some(until)) = (job.link, job.since, job.until) else {
        return Err(nothing);
    };
    let done = shared::activity(app, number, (since, until)).await?.ok_or(nothing)?;
    let mut draft = to_account(app, owner)?;
    draft.values.recap = facts(app, draft.locale, &link, &done);
    draft.values.record_url = Some(page(app, &routes::SHORTLIST, &link)?);
    Ok(draft)
}

/// Who holds a link that is over asks for another one; the answer goes to them.
pub(super) async fn request(app: &App, owner: &Person, job: &SendLetter) -> Result<Draft, Unsent> {
    let link = shared_link(app, job).await?;
    let mut draft = to_account(app, owner)?;
    talent::quote(app, owner, job, &mut draft)?;
    let said = [("mail-shared-list", link.list.clone()), ("mail-shared-for", link.label.clone())];
    let said = said.map(|(label, value)| fact(app, draft.locale, label, value, true));
    draft.values.recap = said.into();
    draft.values.record_url = Some(page(app, &routes::SHORTLIST_LINKS, &link)?);
    Ok(draft)
}

/// The link, while its maker may share.
async fn shared_link(app: &App, job: &SendLetter) -> Result<Shared, Unsent> {
    let account = AccountId(job.account.ok_or(Unsent::Needless("it says no account"))?);
    let maker = accounts::in_absence(app, account).await?;
    if !maker.is_some_and(|maker| maker.may(Permission::SearchTalents)) {
        return Err(Unsent::Needless("they may share no longer"));
    }
    let gone = || Unsent::Needless("the link was removed");
    shared::link(app, job.link.ok_or_else(gone)?).await?.ok_or_else(gone)
}

fn facts(app: &App, locale: Locale, link: &Shared, done: &Activity) -> Vec<Fact> {
    // Beyond the openings that are remembered, only how many there ever were is known.
    let (openings, count) = if i64::from(link.openings) > done.remembered {
        ("mail-shared-openings-ever", i64::from(link.openings))
    } else {
        ("mail-shared-openings", done.openings)
    };
    let named = [("mail-shared-list", &link.list), ("mail-shared-for", &link.label)];
    let named = named.map(|(label, value)| fact(app, locale, label, value.clone(), true));
    let counted = [
        (openings, count),
        ("mail-shared-yes", done.yes),
        ("mail-shared-maybe", done.maybe),
        ("mail-shared-no", done.no),
        ("mail-shared-comments", done.comments),
    ];
    let counted = counted.map(|(label, count)| fact(app, locale, label, count.to_string(), false));
    named.into_iter().chain(counted).collect()
}

fn fact(app: &App, locale: Locale, label: &str, value: String, private: bool) -> Fact {
    let value = render::single_line(&value);
    Fact { label: app.words().text(locale, label, &[]), value, private }
}

fn page(app: &App, route: &routes::Route, link: &Shared) -> Result<String, Unsent> {
    address(app, route, &[("id", &link.shortlist_id.to_string())])
}
