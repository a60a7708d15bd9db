//! Through whom letters leave: what the environment says, else what administrators set. It is read for each letter, so a
//! change holds at once in every process.

mod open;
mod typed;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::msg;

pub use open::Built;
pub(crate) use open::answers_now;
pub(super) use open::{mailer, sender};
use typed::Wanted;

use super::{SendLetter, Template, deliver, rules};
use crate::{
    Actor, App, Error, Event, Permission, Result, accounts,
    answers::Answers,
    config::MailRoute,
    settings::{self, Post, Provider},
};

/// The keys by their names in forms and in the journal, and by those they are kept under.
const PASSWORD: (&str, &str) = ("smtp_password", "mail.smtp_password");
const SENDGRID: (&str, &str) = ("sendgrid_key", "mail.sendgrid_key");
/// Test letters an administrator may send in an hour.
const TRIALS: i32 = 10;
/// How a gateway begins what it says of a failure.
const KINDS: [&str; 2] = ["temporary", "permanent"];
/// What stands for a value that the journal does not say.
const MASK: &str = "••••";

/// Through whom letters leave, as administrators see it. Keys are never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderView {
    /// Whether the environment names the provider, so that the settings of one say nothing.
    pub by_environment: bool,
    /// Whether the environment names the sender.
    pub sender_by_environment: bool,
    /// The settings; the provider is the one in use.
    pub post: Post,
    /// The address that letters come from.
    pub sender: String,
    /// The name beside it.
    pub sender_name: String,
    /// Since when a password of the mail server is set, in UTC.
    pub password_since: Option<DateTime<Utc>>,
    /// Since when a key of SendGrid is set, in UTC.
    pub sendgrid_since: Option<DateTime<Utc>>,
}

/// Through whom letters leave. Who sees the page of keys has just shown who they are: what is typed into it is then
/// not lost to that question.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`].
pub async fn provider(app: &App, actor: &Actor) -> Result<ProviderView> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    let sender = sender(app).await?;
    Ok(ProviderView {
        by_environment: of_environment(app) != Provider::Outbox,
        sender_by_environment: app.config().mail_from_given,
        post: Post { provider: in_use(app).await?, ..settings::post(app).await? },
        sender: sender.email,
        sender_name: sender.name,
        password_since: settings::gateway_key_since(app, PASSWORD.1).await?,
        sendgrid_since: settings::gateway_key_since(app, SENDGRID.1).await?,
    })
}

/// Changes who takes letters and from whom they come. A key that is left empty stays; `erase_smtp_password` and
/// `erase_sendgrid_key` forget theirs. What the environment says is left out of what was typed.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Unproven`]; [`Error::Invalid`] on the fields of
/// [`Post`], on `smtp_password` and on `sendgrid_key`: for dots in place of a key, for a provider without its key, and for
/// a kept password when the server is another one.
pub async fn set_provider(app: &App, actor: &Actor, answers: &Answers) -> Result<()> {
    actor.require(Permission::Administer)?;
    actor.require_proof(app.now())?;
    let former = settings::post(app).await?;
    let wanted = Wanted::read(app, answers, &former).await?;
    let changes = changes(&former, &wanted.post);
    let keys: Vec<_> =
        wanted.keys().map(|(name, key)| (name.0.to_owned(), key.is_some())).collect();
    if keys.is_empty() && changes.is_empty() {
        return Ok(());
    }
    app.write(actor, async |tx| {
        for (name, key) in wanted.keys() {
            match key {
                Some(key) => settings::put_gateway_key(app, tx, actor, (name.1, key)).await?,
                None => settings::erase_gateway_key(tx, name.1).await?,
            }
        }
        settings::put_post(tx, &wanted.post).await?;
        tx.record(Event::ProviderSet { changes, keys });
        Ok(())
    })
    .await
}

/// Every setting that is another one, with what it was and is; who signs in at the server stays unsaid.
fn changes(former: &Post, wanted: &Post) -> Vec<(String, String, String)> {
    let said = |post: &Post| {
        [
            ("provider", post.provider.key().to_owned()),
            ("host", post.host.clone()),
            ("port", post.port.to_string()),
            ("travel", post.travel.key().to_owned()),
            ("user", post.user.clone()),
            ("sender", post.sender.clone().unwrap_or_default()),
            ("sender_name", post.sender_name.clone().unwrap_or_default()),
        ]
    };
    let pairs = said(former).into_iter().zip(said(wanted));
    let changed = pairs.filter(|((_, was), (_, is))| was != is);
    changed
        .map(|((name, was), (_, is))| match name {
            "user" => (name.to_owned(), MASK.to_owned(), MASK.to_owned()),
            _ => (name.to_owned(), was, is),
        })
        .collect()
}

/// Sends a letter to the administrator who asks, now; where it went when it was taken.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`]; [`Error::Later`] after ten in an hour; [`Error::Invalid`] on
/// `test` with the words of the provider.
pub async fn test_provider(app: &App, actor: &Actor) -> Result<Provider> {
    actor.require(Permission::Administer)?;
    let member = actor.member()?;
    let limit = format!("mail test {}", member.account);
    accounts::limits::allow(app, &limit, TRIALS, TimeDelta::hours(1)).await?;
    let letter = SendLetter {
        by: Some(member.account.0),
        ..SendLetter::again(Template::ProviderTest, member.person, Some(member.account))
    };
    match deliver::try_once(app, &letter).await? {
        Ok(()) => in_use(app).await,
        Err(why) => {
            let why = rules::without_addresses(&why);
            // Whether it may pass is of no matter to who looks at it now.
            let said = why.split_once(": ").filter(|(kind, _)| KINDS.contains(kind));
            let why = said.map_or(why.as_str(), |(_, said)| said);
            Err(Error::field("test", msg!("mail-provider-failed", why = why)))
        }
    }
}

/// Whether letters stay on this machine.
///
/// # Errors
/// When the database fails.
pub async fn stays_here(app: &App) -> Result<bool> {
    Ok(in_use(app).await? == Provider::Outbox)
}

fn of_environment(app: &App) -> Provider {
    match app.config().mail {
        MailRoute::Outbox => Provider::Outbox,
        MailRoute::Smtp(_) => Provider::Smtp,
        MailRoute::SendGrid(_) => Provider::SendGrid,
    }
}

async fn in_use(app: &App) -> Result<Provider> {
    match of_environment(app) {
        Provider::Outbox => Ok(settings::post(app).await?.provider),
        given => Ok(given),
    }
}
