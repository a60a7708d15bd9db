//! The letter about somebody who is called like a name that is watched.

use gateways::mail::Mailbox;
use kernel::Locale;

use super::{
    Draft, Unsent, Values, recap, to_account,
    values::{Fact, address},
};
use crate::{
    App,
    mail::{
        SendLetter,
        neighbours::{self, Person},
    },
    watchlist::Told,
};

/// The letter's address: an administrator's, or the one beside the name; with what is said of the match.
pub(super) async fn addressed(app: &App, job: &SendLetter) -> Result<(Draft, Told), Unsent> {
    let gone = Unsent::Needless("the name is watched no longer");
    let told = neighbours::detected(app, job).await?.ok_or(gone)?;
    let draft = match (job.account, &told.notify) {
        (Some(account), _) => {
            let admin = neighbours::person_of_account(app, account).await?;
            to_account(app, &admin.ok_or(Unsent::Needless("there is no such administrator"))?)?
        }
        (None, Some(notify)) => to_address(app, notify)?,
        (None, None) => return Err(Unsent::Needless("administrators are told one by one")),
    };
    Ok((draft, told))
}

/// Who is called like which name, to an administrator or to the address beside the name.
pub(super) async fn detection(
    app: &App,
    person: &Person,
    job: &SendLetter,
) -> Result<Draft, Unsent> {
    let (mut draft, told) = addressed(app, job).await?;
    let code = person.code.as_deref().ok_or(Unsent::Needless("there is no profile"))?;
    draft.values.talent_name = person.full_name();
    draft.values.code = Some(code.to_owned());
    draft.values.code_dashed = Some(neighbours::dashed(code));
    let route = &routes::ADMIN_PERSON;
    draft.values.record_url = Some(address(app, route, &[("id", &person.id.to_string())])?);
    let label = |key: &str| app.words().text(draft.locale, key, &[]);
    let fact = |key: &str, value: String| Fact { label: label(key), value, private: true };
    let mut facts = vec![
        fact("mail-detection-watched", render::single_line(&told.name)),
        Fact { private: false, ..fact("mail-detection-score", format!("{} %", told.score)) },
    ];
    facts.extend(told.note.map(|note| fact("mail-detection-note", render::single_line(&note))));
    facts.extend(recap::of_registration(app, person, draft.locale).await?);
    let email = person.email.clone().filter(|_| job.account.is_some());
    facts.extend(email.map(|email| fact("mail-recap-email", email)));
    draft.values.recap = facts;
    Ok(draft)
}

/// A letter to an address without an account, in the language of the house.
fn to_address(app: &App, email: &str) -> Result<Draft, Unsent> {
    Ok(Draft {
        to: Mailbox::new("", email),
        locale: Locale::default(),
        reply_to: None,
        values: Values { name: email.to_owned(), ..Values::of_house(app)? },
        attachments: Vec::new(),
    })
}
