//! The letter about saved searches: who is new in each.

use kernel::{AccountId, Locale, local};

use super::{
    Draft, Unsent, recap, to_account,
    values::{FoundIn, Joined, address},
};
use crate::{
    Actor, App, Permission, accounts,
    mail::{
        SendLetter, digest,
        neighbours::{self, Person},
    },
};

/// Most people whom a letter names; the others are counted.
const MOST: u32 = 50;

/// The letter to `owner`, who may have lost the right to search since it was asked for; people who may no longer be
/// found are left out.
pub(super) async fn write(app: &App, owner: &Person, job: &SendLetter) -> Result<Draft, Unsent> {
    let lost = Unsent::Needless("they may search no longer");
    let account = AccountId(job.account.ok_or(Unsent::Needless("it says no account"))?);
    let reader = accounts::in_absence(app, account).await?.ok_or(lost)?;
    if !reader.may(Permission::SearchTalents) {
        return Err(Unsent::Needless("they may search no longer"));
    }
    // One that is sent again has a key of its own, and tells of whom the first one told.
    let first = job.until.map(|until| SendLetter::digest(account, until).key);
    let key = first.as_deref().unwrap_or(&job.key);
    let (told, count) = digest::told(app, (account.0, key), MOST).await?;
    let mut draft = to_account(app, owner)?;
    let mut named = 0;
    for some in told.chunk_by(|one, other| one.search_id == other.search_id) {
        let Some((Some(name), Some(token))) =
            some.first().map(|first| (first.search.clone(), first.token.clone()))
        else {
            continue;
        };
        let mut people = Vec::new();
        for one in some {
            let found = neighbours::person(app, one.person_id).await?;
            if let Some(person) = found.filter(|person| may_be_found(app, &reader, person)) {
                people.push(line(app, &person, draft.locale)?);
            }
        }
        named += people.len();
        let url = address(app, &routes::SAVED_SEARCH, &[("token", &token)])?;
        draft.values.searches.push(FoundIn { name: render::single_line(&name), url, people });
    }
    draft.values.searches.retain(|search| !search.people.is_empty());
    if named == 0 {
        return Err(Unsent::Needless("nobody of it may be found any more"));
    }
    draft.values.more = count.saturating_sub(told.len());
    draft.values.count = named + draft.values.more;
    Ok(draft)
}

/// As the directory finds people: no minors, and nobody hidden or suspended but for administrators.
fn may_be_found(app: &App, reader: &Actor, person: &Person) -> bool {
    let hidden = person.suspended_at.is_some() || person.visibility == "private";
    let everyone = reader.may(Permission::Administer);
    !person.is_minor(app.today()) && (everyone || !hidden)
}

fn line(app: &App, person: &Person, locale: Locale) -> Result<Joined, Unsent> {
    let code = person.code.clone().unwrap_or_default();
    let joined = person.registered_at.map(|at| app.words().date(locale, local::day_of(at)));
    Ok(Joined {
        name: person.full_name(),
        place: recap::home(app, person, locale),
        date: joined.unwrap_or_default(),
        url: address(app, &routes::PROFILE, &[("code", &code)])?,
        code: neighbours::dashed(&code),
    })
}
