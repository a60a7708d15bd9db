//! What a passkey answers, and whether it is one of ours.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{AccountId, PersonId, msg};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PublicKeyCredential, WebauthnError,
};

use super::challenge::{Bound, Challenge, Purpose, ceremonies, keep, take};
use crate::{
    Actor, App, Context, Error, Event, Result, Tx,
    accounts::store::{
        account,
        passkey::{self, Used},
    },
};

/// Longer answers are none; those of devices have about 1,000 characters.
const LONGEST: usize = 16_384;

/// What a browser brings back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The name of the challenge.
    pub handle: String,
    /// The credential as JSON, bytes as base64url.
    pub credential: String,
}

impl Answer {
    /// The credential, when it is one at all.
    pub(super) fn read<C: serde::de::DeserializeOwned>(&self) -> Option<C> {
        let whole = Some(&self.credential).filter(|text| text.len() <= LONGEST)?;
        serde_json::from_str(whole).ok()
    }
}

/// A passkey that gave the right answer.
#[derive(Debug, Clone)]
pub(in crate::accounts) struct Shown {
    pub row: passkey::Model,
    used: Used,
}

/// What an answer is worth.
#[derive(Debug)]
pub(in crate::accounts) enum Worth {
    /// The right one.
    Right(Shown),
    /// The right key, and a count that went back.
    Copied(passkey::Model),
    /// Nothing; a passkey that it names may be known.
    Nothing(Option<passkey::Model>),
}

impl Shown {
    /// Notes the use in the caller's transaction; says whether nobody used it further meanwhile.
    pub async fn note(&self, tx: &Tx) -> Result<bool> {
        Ok(passkey::note(tx.conn(), self.used.clone(), tx.now()).await?)
    }
}

/// Asks for a passkey: any that this browser finds, or one of `own`.
pub(in crate::accounts) async fn asked_of(
    app: &App,
    bound: Bound<'_>,
    own: &[passkey::Model],
) -> Result<Challenge> {
    let (asked, state) =
        ceremonies(app)?.start_discoverable_authentication().context("asking for a passkey")?;
    let mut options = serde_json::to_value(asked).context("asking for a passkey")?;
    if let Some(options) = options.as_object_mut() {
        // The script decides whether the browser offers it in a field or in a window.
        options.remove("mediation");
        if let Some(public) = options.get_mut("publicKey").and_then(Value::as_object_mut) {
            let one = |row: &passkey::Model| json!({"type": "public-key", "id": row.credential_id});
            public.insert("allowCredentials".to_owned(), own.iter().map(one).collect());
        }
    }
    let handle = keep(app, bound, &state).await?;
    Ok(Challenge { handle, options })
}

/// What an answer is worth, from who may give it; the challenge is used up.
pub(in crate::accounts) async fn shown(
    app: &App,
    bound: Bound<'_>,
    answer: &Answer,
) -> Result<Worth> {
    let state = take::<DiscoverableAuthentication>(app, bound, &answer.handle).await?;
    let Some(credential) = answer.read::<PublicKeyCredential>() else {
        return Ok(Worth::Nothing(None));
    };
    let named = URL_SAFE_NO_PAD.encode(credential.get_credential_id());
    let Some(row) = passkey::by_credential(app.reader(), &named).await? else {
        return Ok(Worth::Nothing(None));
    };
    let Some(state) = state.filter(|_| is_theirs(bound, &row, &credential)) else {
        return Ok(Worth::Nothing(Some(row)));
    };
    let mut key: Passkey = serde_json::from_str(&row.public_key).context("reading a passkey")?;
    match ceremonies(app)?.finish_discoverable_authentication_v2(&credential, state, &key) {
        Ok(result) if result.user_verified() => {
            key.update_credential(&result);
            let public_key = serde_json::to_string(&key).context("keeping a passkey")?;
            let used = Used { id: row.id, public_key, counter: result.counter().into() };
            Ok(Worth::Right(Shown { row, used }))
        }
        Err(WebauthnError::CredentialPossibleCompromise) => Ok(Worth::Copied(row)),
        Ok(_) | Err(_) => Ok(Worth::Nothing(Some(row))),
    }
}

/// The account that was asked; who asked nobody in particular must be named by the device itself.
fn is_theirs(bound: Bound<'_>, row: &passkey::Model, credential: &PublicKeyCredential) -> bool {
    let named = credential.get_user_unique_id();
    let same = named.is_some_and(|bytes| {
        uuid::Uuid::from_slice(bytes).is_ok_and(|uuid| uuid.to_string() == row.user_handle)
    });
    let open = bound.purpose == Purpose::SignIn;
    (same || (named.is_none() && !open))
        && bound.account.is_none_or(|account| account == row.account_id)
}

/// The passkey that gave the right answer; any other answer is a line of the journal, and a copied key a letter.
///
/// # Errors
/// [`Error::Invalid`] with one sentence for all of them.
pub(in crate::accounts) async fn right(app: &App, actor: &Actor, worth: Worth) -> Result<Shown> {
    let (row, copied) = match worth {
        Worth::Right(shown) => return Ok(shown),
        Worth::Copied(row) => (Some(row), true),
        Worth::Nothing(row) => (row, false),
    };
    let account = match &row {
        Some(row) => account::find(app.reader(), row.account_id).await?,
        None => None,
    };
    app.write(actor, async |tx| {
        let person = account.as_ref().map(|row| PersonId(row.person_id));
        match (account, person) {
            (Some(row), Some(person)) if copied => {
                tx.record(Event::PasskeyCopied { account: AccountId(row.id), person });
            }
            (_, person) => tx.record(Event::SignInFailed { person }),
        }
        Ok(())
    })
    .await?;
    Err(refused())
}

/// What everybody hears whose passkey opens nothing.
pub(in crate::accounts) fn refused() -> Error {
    Error::field("", msg!("accounts-passkey-refused"))
}
