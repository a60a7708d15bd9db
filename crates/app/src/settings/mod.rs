//! Settings (*paramètres*): what administrators decide while the product runs, and what the installation knows of itself.
//!
//! A setting is one typed value with a default; it is read from the database, so every process sees a change at once.

mod gateway_keys;
mod installation;
mod post;
mod store;

pub(crate) use gateway_keys::{erase_gateway_key, gateway_key, gateway_key_since, put_gateway_key};
pub use installation::{InstallFault, keys_fit, recognise};
pub use post::{Post, Provider, Travel};
pub(crate) use post::{post, put_post};

use chrono::{DateTime, Utc};
use db::Db;
use sea_orm::ConnectionTrait;
use serde::{Serialize, de::DeserializeOwned};

use crate::{App, Context, Result, Role, Tx};

/// How talent codes are made (codes.md §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeStyle {
    /// `MAM0001RAB`: one sequence for each country of origin.
    #[default]
    Sequential,
    /// `MACAS4821F`: random digits.
    Random,
}

/// How a new account's first password travels (people.md §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CredentialDelivery {
    /// A temporary password in the mail, good for 7 days, changed at the first sign-in.
    #[default]
    TemporaryPassword,
    /// A link that lets the person choose a password, good for 7 days.
    ActivationLink,
}

/// The registration group of settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Registration {
    /// Whether the public may register.
    pub open: bool,
    /// How codes are made.
    pub code_style: CodeStyle,
    /// How the first password travels.
    pub credentials: CredentialDelivery,
    /// Whether administrators get a mail for each registration.
    pub tell_admins: bool,
}

impl Default for Registration {
    fn default() -> Self {
        Self {
            open: true,
            code_style: CodeStyle::default(),
            credentials: CredentialDelivery::default(),
            tell_admins: false,
        }
    }
}

/// The registration settings as they stand.
///
/// # Errors
/// When the database fails or holds something that is no setting.
pub async fn registration(app: &App) -> Result<Registration> {
    read(app.reader(), "registration").await
}

/// Replaces the registration settings; called by commands and tests, by a page when the settings room gets one.
///
/// # Errors
/// As [`crate::Actor::require`] for [`crate::Permission::Administer`].
pub async fn set_registration(app: &App, actor: &crate::Actor, value: &Registration) -> Result<()> {
    actor.require(crate::Permission::Administer)?;
    app.write(actor, async |tx| write(tx, "registration", value).await).await
}

/// Replaces the registration settings, in the caller's transaction, which records what changed.
pub(crate) async fn put_registration(tx: &Tx, value: &Registration) -> Result<()> {
    write(tx, "registration", value).await
}

/// The group of settings about letters, by the keys of their templates.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Letters {
    /// Letters that are not sent.
    pub off: Vec<String>,
    /// Letters of which administrators get a copy.
    pub copied: Vec<String>,
}

/// The settings about letters as they stand.
///
/// # Errors
/// When the database fails or holds something that is no setting.
pub async fn letters(app: &App) -> Result<Letters> {
    read(app.reader(), "letters").await
}

/// Replaces the settings about letters, in the caller's transaction, which records what changed.
pub(crate) async fn put_letters(tx: &Tx, value: &Letters) -> Result<()> {
    write(tx, "letters", value).await
}

/// The weekly recap: when it goes, and to whom (outputs.md §3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Recap {
    /// Whether it goes at all.
    pub on: bool,
    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub weekday: u8,
    /// The hour of clocks where the installation is.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The one address it goes to; every administrator when there is none.
    pub recipient: Option<String>,
    /// When these settings were last changed, in UTC.
    pub since: Option<DateTime<Utc>>,
}

impl Default for Recap {
    fn default() -> Self {
        Self { on: true, weekday: 6, hour: 12, minute: 59, recipient: None, since: None }
    }
}

/// The recap's settings as they stand.
pub(crate) async fn recap(app: &App) -> Result<Recap> {
    read(app.reader(), "recap").await
}

/// Replaces the recap's settings, in the caller's transaction, which records what changed.
pub(crate) async fn put_recap(tx: &Tx, value: &Recap) -> Result<()> {
    write(tx, "recap", value).await
}

/// The last moment at which a recap was due that was seen to, in UTC.
pub(crate) async fn recap_done(app: &App) -> Result<Option<DateTime<Utc>>> {
    read(app.reader(), "recap_done").await
}

/// As [`recap_done`], held until the transaction ends: of two who see one due, the second finds it done.
pub(crate) async fn hold_recap_done(tx: &Tx) -> Result<Option<DateTime<Utc>>> {
    let text = store::hold(tx.conn(), "recap_done").await?;
    text.map_or(Ok(None), |text| serde_json::from_str(&text).context("reading a setting"))
}

/// Remembers that a recap was seen to.
pub(crate) async fn put_recap_done(tx: &Tx, due: DateTime<Utc>) -> Result<()> {
    write(tx, "recap_done", &Some(due)).await
}

/// Until when the activity of shared links was told, in UTC.
pub(crate) async fn links_told(app: &App) -> Result<Option<DateTime<Utc>>> {
    read(app.reader(), "links_told").await
}

/// Remembers that the activity of shared links is told until `due`, in place of `former`; says whether this call was
/// the one that did: of two who tell at once, the second finds it told.
pub(crate) async fn take_links_told(
    tx: &Tx,
    former: Option<DateTime<Utc>>,
    due: DateTime<Utc>,
) -> Result<bool> {
    let text = |at| serde_json::to_string(&Some(at)).context("writing a setting");
    let value = text(due)?;
    Ok(match former {
        Some(former) => {
            store::swap(tx.conn(), "links_told", (text(former)?, value), tx.now()).await?
        }
        None => store::begin(tx.conn(), "links_told", value, tx.now()).await?,
    })
}

/// The security group of settings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Security {
    /// The roles that are asked for a second factor, besides administrators, who always are.
    pub second_factor: Vec<Role>,
}

impl Security {
    /// Whether accounts of this role must set up a second factor.
    #[must_use]
    pub fn asks_second_factor(&self, role: Role) -> bool {
        role == Role::Admin || self.second_factor.contains(&role)
    }
}

/// The security settings as they stand.
///
/// # Errors
/// When the database fails or holds something that is no setting.
pub async fn security(app: &App) -> Result<Security> {
    read(app.reader(), "security").await
}

/// Replaces the security settings.
///
/// # Errors
/// As [`crate::Actor::require`] for [`crate::Permission::Administer`]; [`crate::Error::Unproven`].
pub async fn set_security(app: &App, actor: &crate::Actor, value: &Security) -> Result<()> {
    actor.require(crate::Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        if read::<Security>(tx.conn(), "security").await? != *value {
            write(tx, "security", value).await?;
            let second_factor = value.second_factor.clone();
            tx.record(crate::Event::SecuritySet { second_factor });
        }
        Ok(())
    })
    .await
}

/// How long things are kept, in days (admin.md §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Retention {
    /// Lines of the journal about what people do: 30 to 3,650.
    pub activity: i64,
    /// Lines of the journal about the safety of accounts: 90 to 3,650.
    pub security: i64,
    /// Network addresses and browsers in lines of the journal: 1 to 365.
    pub addresses: i64,
    /// The log of letters with their copies: 7 to 3,650.
    pub letters: i64,
    /// Somebody who asked to be deleted: 7 to 90.
    pub deleted: i64,
}

impl Default for Retention {
    fn default() -> Self {
        Self { activity: 730, security: 365, addresses: 30, letters: 365, deleted: 30 }
    }
}

impl Retention {
    /// Every period: its name, its days, the fewest and the most it may be.
    #[must_use]
    pub const fn periods(&self) -> [(&'static str, i64, i64, i64); 5] {
        [
            ("activity", self.activity, 30, 3650),
            ("security", self.security, 90, 3650),
            ("addresses", self.addresses, 1, 365),
            ("letters", self.letters, 7, 3650),
            ("deleted", self.deleted, 7, 90),
        ]
    }
}

/// How long things are kept.
///
/// # Errors
/// When the database fails or holds something that is no setting.
pub async fn retention(app: &App) -> Result<Retention> {
    read(app.reader(), "retention").await
}

/// Replaces the periods, in the caller's transaction, which records what changed.
pub(crate) async fn put_retention(tx: &Tx, value: &Retention) -> Result<()> {
    write(tx, "retention", value).await
}

/// The group of settings about files that are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Uploads {
    /// Whether files are served without a look when the virus scanner does not answer; else they wait.
    pub fail_open: bool,
}

/// The settings about files as they stand.
///
/// # Errors
/// When the database fails or holds something that is no setting.
pub async fn uploads(app: &App) -> Result<Uploads> {
    read(app.reader(), "uploads").await
}

/// Replaces the settings about files.
///
/// # Errors
/// As [`crate::Actor::require`] for [`crate::Permission::Administer`]; [`crate::Error::Unproven`].
pub async fn set_uploads(app: &App, actor: &crate::Actor, value: &Uploads) -> Result<()> {
    actor.require(crate::Permission::Administer)?;
    actor.require_proof(app.now())?;
    app.write(actor, async |tx| {
        if read::<Uploads>(tx.conn(), "uploads").await? != *value {
            write(tx, "uploads", value).await?;
            tx.record(crate::Event::UploadsSet { fail_open: value.fail_open });
        }
        Ok(())
    })
    .await
}

/// The hash of the reference data that was last loaded.
pub(crate) async fn seeds_hash(db: &Db) -> Result<Option<String>> {
    read(db.reader(), "seeds").await
}

pub(crate) async fn remember_seeds(
    conn: &impl ConnectionTrait,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let hash = serde_json::to_string(&Some(hash)).context("writing a setting")?;
    store::put(conn, "seeds", hash.clone(), now).await?;
    // Servers of the former program read what this one has brought.
    store::put(conn, "reference", hash, now).await?;
    Ok(db::hints::give(conn).await?)
}

/// The name of this database's feed: a place in one feed is none in another.
pub(crate) async fn feed_name(app: &App) -> Result<String> {
    if let Some(name) = read(app.reader(), "search_feed").await? {
        return Ok(name);
    }
    app.write(&crate::Actor::System("search"), async |tx| {
        tx.unseen();
        // Another process may have been first.
        if let Some(name) = read(tx.conn(), "search_feed").await? {
            return Ok(name);
        }
        let name = uuid::Uuid::now_v7().to_string();
        write(tx, "search_feed", &name).await?;
        Ok(name)
    })
    .await
}

/// Gives the feed another name: every process makes its search index again.
pub(crate) async fn rename_feed(app: &App, actor: &crate::Actor) -> Result<()> {
    app.write(actor, async |tx| {
        tx.unseen();
        write(tx, "search_feed", &uuid::Uuid::now_v7().to_string()).await
    })
    .await
}

/// Says when the reference data was last changed while servers ran.
pub(crate) async fn reference_stamp(app: &App) -> Result<Option<String>> {
    read(app.reader(), "reference").await
}

/// Tells every process that the reference data has changed.
pub(crate) async fn stamp_reference(app: &App) -> Result<()> {
    app.write(&crate::Actor::System("reference"), async |tx| reference_changed(tx).await).await
}

/// As [`stamp_reference`], in the transaction of the change.
pub(crate) async fn reference_changed(tx: &Tx) -> Result<()> {
    write(tx, "reference", &Some(uuid::Uuid::now_v7().to_string())).await
}

/// When the database first saw each key; 0 is the key that signs.
pub(crate) async fn keys_since(app: &App) -> Result<Vec<(u32, DateTime<Utc>)>> {
    Ok(store::keys_since(app.reader()).await?)
}

/// Remembers the keys that are in the vault now.
pub(crate) async fn remember_keys(app: &App, tx: &Tx) -> Result<()> {
    store::insert_keys(tx.conn(), app.vault().checks(), tx.now()).await?;
    Ok(db::hints::give(tx.conn()).await?)
}

/// Forgets a key.
pub(crate) async fn forget_key(tx: &Tx, number: u32) -> Result<()> {
    store::delete_key(tx.conn(), number).await?;
    Ok(db::hints::give(tx.conn()).await?)
}

async fn read<T: DeserializeOwned + Default>(conn: &impl ConnectionTrait, name: &str) -> Result<T> {
    match store::find(conn, name).await? {
        None => Ok(T::default()),
        Some(text) => serde_json::from_str(&text).context("reading a setting"),
    }
}

async fn write<T: Serialize>(tx: &Tx, name: &'static str, value: &T) -> Result<()> {
    let text = serde_json::to_string(value).context("writing a setting")?;
    store::put(tx.conn(), name, text, tx.now()).await?;
    Ok(db::hints::give(tx.conn()).await?)
}
