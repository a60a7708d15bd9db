//! The weekly recap: who joined since the one before it.

use gateways::mail::Mailbox;
use kernel::{Locale, local};

use super::{
    Draft, Unsent, recap, talent, to_account,
    values::{Joined, Values, address},
};
use crate::{
    App,
    mail::{
        SendLetter,
        neighbours::{self, Person},
    },
    settings,
};

/// Most people whom a letter names; the others are counted.
const MOST: usize = 100;

/// Who reads it: an administrator in their language, or the address of the settings.
pub(super) async fn to_reader(app: &App, job: &SendLetter) -> Result<Draft, Unsent> {
    if job.account.is_some() {
        return to_account(app, &talent::administrator(app, job).await?);
    }
    let nobody = Unsent::Needless("no address is set for it");
    let email = settings::recap(app).await?.recipient.ok_or(nobody)?;
    Ok(Draft {
        to: Mailbox::new("", email),
        locale: Locale::default(),
        reply_to: None,
        values: Values::of_house(app)?,
        attachments: Vec::new(),
    })
}

/// The letter.
pub(super) async fn write(app: &App, job: &SendLetter) -> Result<Draft, Unsent> {
    let mut draft = to_reader(app, job).await?;
    let until = job.until.ok_or(Unsent::Needless("it says no week"))?;
    // A former release wrote no beginning.
    let from = job.since.unwrap_or_else(|| local::week_before(until));
    let (people, count) = neighbours::joined(app, (from, until), MOST).await?;
    draft.values.more = count - people.len();
    draft.values.count = count;
    draft.values.from = Some(from.to_rfc3339());
    draft.values.until = Some(until.to_rfc3339());
    let lines = people.iter().map(|person| line(app, person, draft.locale));
    draft.values.people = lines.collect::<Result<_, _>>()?;
    Ok(draft)
}

fn line(app: &App, person: &Person, locale: Locale) -> Result<Joined, Unsent> {
    let joined = person.registered_at.map(|at| app.words().date(locale, local::day_of(at)));
    Ok(Joined {
        name: person.full_name(),
        code: person.code.as_deref().map(neighbours::dashed).unwrap_or_default(),
        place: recap::home(app, person, locale),
        date: joined.unwrap_or_default(),
        url: address(app, &routes::ADMIN_PERSON, &[("id", &person.id.to_string())])?,
    })
}
