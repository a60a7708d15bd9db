//! The copy of a letter for an administrator, from what is kept of it: without secrets.

use super::{Draft, Unsent, talent, to_account};
use crate::{
    App,
    mail::{SendLetter, neighbours::Person, store},
};

/// What the copied letter said, to one administrator in their language.
pub(super) async fn write(app: &App, person: &Person, job: &SendLetter) -> Result<Draft, Unsent> {
    let gone = Unsent::Needless("the letter that was copied is gone");
    let key = job.copy_of.as_deref().unwrap_or_default();
    let row = store::find_key(app.reader(), key).await.map_err(crate::Error::from)?;
    let row = row.ok_or(gone)?;
    let mut draft = to_account(app, &talent::administrator(app, job).await?)?;
    draft.values.talent_name =
        if row.recipient_name.is_empty() { person.full_name() } else { row.recipient_name };
    draft.values.copied_subject = Some(row.subject);
    draft.values.message = Some(row.plain.unwrap_or_default());
    Ok(draft)
}
