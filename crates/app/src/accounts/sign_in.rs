//! Signing in: one message and one time for everybody who may not.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, PersonId, Secret, msg};

use super::{
    arrivals, factors, hashing,
    limits::{self, Counted},
    model::{locale, role},
    passkeys, query, rules,
    second_step::{self, Waiting},
    sessions,
    store::account,
};
use crate::{
    Actor, App, Entrance, Error, Event, Factor, Member, Result, Standing, Tx, Way, settings,
    vault::Hashed,
};

/// What somebody typed at the door.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// An e-mail address, or any code of the person, in any case and with or without dashes.
    pub identifier: String,
    /// The password.
    pub password: Secret<String>,
    /// Whether this device is to be remembered; ignored for roles that never are.
    pub remember: bool,
}

/// Somebody who came in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The value of the cookie.
    pub token: Secret<String>,
    /// Who they are.
    pub member: Member,
    /// When the session ends whatever happens, in UTC.
    pub expires_at: DateTime<Utc>,
    /// Whether the cookie outlives the browser.
    pub remember: bool,
}

/// What the right password leads to.
#[derive(Debug, Clone)]
pub enum Door {
    /// Come in.
    Open(SignedIn),
    /// The second factor is asked; the cookie opens nothing but that page.
    SecondStep(Waiting),
}

/// Opens a session for who knows the password of an account without a second factor.
///
/// # Errors
/// As [`knock`]; [`Error::Conflict`] when the account has a second factor, whose holder comes in by [`knock`].
pub async fn sign_in(app: &App, actor: &Actor, attempt: SignIn) -> Result<SignedIn> {
    match knock(app, actor, attempt).await? {
        Door::Open(signed_in) => Ok(signed_in),
        Door::SecondStep(_) => Err(Error::Conflict(msg!("accounts-second-step-needed"))),
    }
}

/// Opens a session for who knows the password, or the way to the second factor where there is one.
///
/// # Errors
/// [`Error::Invalid`] with `accounts-login-refused` on `identifier` for unknown, wrong, suspended and expired alike;
/// [`Error::Later`] beyond 5 a minute of one network address, or when too many wait.
pub async fn knock(app: &App, actor: &Actor, attempt: SignIn) -> Result<Door> {
    let who = rules::identifier(&attempt.identifier);
    slow_down(app, actor, &who.to_string()).await?;
    let account = query::identify(app.reader(), &who).await?;
    let stored = account.as_ref().and_then(|row| row.password.clone());
    let answer = hashing::verify(app, &attempt.password, stored).await?;
    let person = account.as_ref().map(|row| PersonId(row.person_id));
    let welcome =
        account.filter(|row| answer != Hashed::Wrong && rules::may_sign_in(row, app.now()));
    if let Some(account) = welcome {
        let upgraded = if answer == Hashed::RightButOld {
            Some(hashing::hash(app, &attempt.password).await?)
        } else {
            None
        };
        let entry = Entry { upgraded, remember: attempt.remember };
        if let Some(door) = open(app, actor, &account, entry).await? {
            return Ok(door);
        }
    }
    app.write(actor, async |tx| {
        tx.record(Event::SignInFailed { person });
        Ok(())
    })
    .await?;
    Err(Error::field("identifier", msg!("accounts-login-refused")))
}

/// Opens a session without a password, for somebody who has just shown another right to it (first run).
///
/// # Errors
/// [`Error::NotFound`] when there is no such account, or it is suspended.
pub(crate) async fn welcome(app: &App, actor: &Actor, id: AccountId) -> Result<SignedIn> {
    let account = account::find(app.reader(), id.0).await?.ok_or(Error::NotFound)?;
    let entered = enter(app, actor, &account, Entry { upgraded: None, remember: false }).await?;
    entered.ok_or(Error::NotFound)
}

/// `None` when the password was changed or the account suspended since they were read.
async fn open(
    app: &App,
    actor: &Actor,
    account: &account::Model,
    entry: Entry,
) -> Result<Option<Door>> {
    if !passkeys::or_application(app.reader(), account.id).await? {
        return Ok(enter(app, actor, account, entry).await?.map(Door::Open));
    }
    Ok(second_step::wait(app, actor, account, entry).await?.map(Door::SecondStep))
}

/// How somebody enters.
pub(super) struct Entry {
    /// A new hash for a password whose hash is of an older kind.
    pub upgraded: Option<String>,
    pub remember: bool,
}

/// As [`open`], past the second factor.
async fn enter(
    app: &App,
    actor: &Actor,
    account: &account::Model,
    entry: Entry,
) -> Result<Option<SignedIn>> {
    let welcoming = Welcoming::of(app, account, entry.remember).await?;
    app.write(actor, async |tx: &mut Tx| {
        if !account::sign_in(tx.conn(), account, entry.upgraded, tx.now()).await? {
            return Ok(None);
        }
        // Set up elsewhere since it was looked at: the password alone is too little now.
        if passkeys::or_application(tx.conn(), account.id).await? {
            return Ok(None);
        }
        welcoming.welcome(app, tx, actor, account).await.map(Some)
    })
    .await
}

/// Who is about to come in, and what is known of them before the write.
pub(super) struct Welcoming {
    member: Member,
    remember: bool,
    asked: bool,
    by: Way,
}

impl Welcoming {
    /// Reads who it is; being remembered is for the roles that may.
    pub(super) async fn of(app: &App, account: &account::Model, remember: bool) -> Result<Self> {
        let member = member(app, account).await?;
        let may = rules::lifetime(member.role, true) != rules::lifetime(member.role, false);
        let held = passkeys::or_application(app.reader(), account.id).await?;
        let asked = !held && settings::security(app).await?.asks_second_factor(member.role);
        Ok(Self { member, remember: remember && may, asked, by: Way::Password })
    }

    /// The same, let in by more than the password.
    pub(super) const fn by(mut self, way: Way) -> Self {
        self.by = way;
        self
    }

    /// Opens the session: everybody who comes in comes through here.
    pub(super) async fn welcome(
        mut self,
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        account: &account::Model,
    ) -> Result<SignedIn> {
        let (id, person) = (self.member.account, self.member.person);
        tx.record(Event::SignedIn(Entrance { account: id, person, by: self.by }));
        if self.asked {
            let until = account.factor_due_at.unwrap_or(tx.now() + factors::GRACE);
            account::ask_for_a_factor(tx.conn(), account.id, until).await?;
            self.member.standing.factor =
                if until <= tx.now() { Factor::Overdue } else { Factor::DueBy(until) };
        }
        if arrivals::is_new(app, tx, actor, id).await? {
            tx.record(Event::NewDeviceUsed { account: id, person });
        }
        let (token, expires_at) = sessions::begin(app, tx, actor, (account, self.remember)).await?;
        self.member.standing.proven_at = Some(tx.now());
        Ok(SignedIn { token, member: self.member, expires_at, remember: self.remember })
    }
}

/// A network address has 5 tries a minute. An identifier has 20 an hour; beyond, each network address has 3 more, so
/// that an attack slows down and its victim, coming from elsewhere, still gets in (quality.md §2.1, S15).
async fn slow_down(app: &App, actor: &Actor, who: &str) -> Result<()> {
    let too_many = async |tx: &Tx| match too_many_here(app, tx, actor).await? {
        None => too_many_as(app, tx, actor, who).await,
        here => Ok(here),
    };
    counting(app, actor, too_many).await
}

/// As [`slow_down`], before anybody is named.
pub(super) async fn slow_down_here(app: &App, actor: &Actor) -> Result<()> {
    counting(app, actor, async |tx: &Tx| too_many_here(app, tx, actor).await).await
}

/// As [`slow_down`], for who was named after [`slow_down_here`].
pub(super) async fn slow_down_as(app: &App, actor: &Actor, who: &str) -> Result<()> {
    counting(app, actor, async |tx: &Tx| too_many_as(app, tx, actor, who).await).await
}

async fn counting<F>(app: &App, actor: &Actor, too_many: F) -> Result<()>
where
    F: AsyncFnOnce(&Tx) -> Result<Option<Counted>>,
{
    if matches!(actor, Actor::System(_)) {
        return Ok(());
    }
    let counted = app.write(&Actor::System("limits"), async |tx| {
        tx.unseen();
        too_many(tx).await
    });
    counted.await?.map_or(Ok(()), |counted| Err(counted.later(app.now())))
}

async fn too_many_here(app: &App, tx: &Tx, actor: &Actor) -> Result<Option<Counted>> {
    let name = format!("sign-in {}", actor.caller().address);
    let here = limits::count_in(app, tx, &name, TimeDelta::minutes(1)).await?;
    Ok((here.count > 5).then_some(here))
}

async fn too_many_as(app: &App, tx: &Tx, actor: &Actor, who: &str) -> Result<Option<Counted>> {
    let hour = TimeDelta::hours(1);
    if limits::count_in(app, tx, &format!("sign-in-as {who}"), hour).await?.count <= 20 {
        return Ok(None);
    }
    let name = format!("sign-in-as {who} {}", actor.caller().address);
    let here_as = limits::count_in(app, tx, &name, hour).await?;
    Ok((here_as.count > 3).then_some(here_as))
}

async fn member(app: &App, account: &account::Model) -> Result<Member> {
    let names = query::names(app.reader(), account.person_id).await?;
    let leaving = query::is_leaving(app.reader(), account.person_id).await?;
    Ok(Member {
        account: AccountId(account.id),
        person: PersonId(account.person_id),
        role: role(&account.role)?,
        name: names.map(|names| names.first_name).unwrap_or_default(),
        locale: locale(&account.locale),
        must_change_password: account.temporary,
        standing: Standing { leaving, ..Standing::default() },
    })
}
