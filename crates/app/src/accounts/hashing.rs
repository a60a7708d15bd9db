//! Hashing passwords: on threads of its own, two at a time, with a queue that has an end (quality.md S17).

use std::sync::OnceLock;

use kernel::{Message, Secret, msg};

use super::rules;
use crate::{
    App, Context, Result,
    slots::Slots,
    vault::{Hashed, Vault, hash_password, verify_password},
};

/// Hashes at a time; each takes 19 MiB and a core.
const SLOTS: usize = 2;
/// How many may wait for a slot; one more is asked to come back.
const MOST_WAITING: usize = 64;

/// What unknown people are compared with, so that they take as long as known ones. Made once a process.
static DUMMY: OnceLock<String> = OnceLock::new();

/// The two slots, and who waits for one; the process has one of these.
#[derive(Debug)]
pub struct Hashing(Slots);

impl Default for Hashing {
    fn default() -> Self {
        Self(Slots::new(SLOTS, MOST_WAITING))
    }
}

/// Hashes a password in its normal form; waits for one of two slots. Never call it inside a write.
///
/// # Errors
/// [`crate::Error::Later`] when 64 others wait already.
pub async fn hash(app: &App, password: &Secret<String>) -> Result<String> {
    let password = password.clone();
    let made = in_a_slot(app, move |vault| hash_password(vault, &rules::normal(password.expose())))
        .await?;
    made.context("hashing a password")
}

/// Compares a password with a stored hash, or with nobody's: the time is the same.
pub(crate) async fn verify(
    app: &App,
    password: &Secret<String>,
    stored: Option<String>,
) -> Result<Hashed> {
    let password = password.clone();
    in_a_slot(app, move |vault| {
        let dummy =
            DUMMY.get_or_init(|| hash_password(vault, "nobody has this one").unwrap_or_default());
        match stored {
            None => {
                let _nobody = verify_password(vault, &rules::normal(password.expose()), dummy);
                Hashed::Wrong
            }
            Some(ours) if ours.starts_with("$argon2") => {
                verify_password(vault, &rules::normal(password.expose()), &ours)
            }
            // The former application hashed what was typed, as it was typed.
            Some(older) => verify_password(vault, password.expose(), &older),
        }
    })
    .await
}

/// [`rules::acceptable`] where a slow judgement stops nobody else.
pub(super) async fn judge(
    password: &Secret<String>,
    known: Vec<String>,
) -> Result<std::result::Result<(), Message>> {
    let password = password.clone();
    let judged = tokio::task::spawn_blocking(move || {
        let inputs: Vec<&str> = known.iter().map(String::as_str).collect();
        rules::acceptable(password.expose(), &inputs)
    });
    judged.await.context("judging a password")
}

async fn in_a_slot<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&Vault) -> T + Send + 'static,
) -> Result<T> {
    let slot = app.parts().memory.hashing.0.take(msg!("accounts-busy")).await?;
    let app = app.clone();
    let done = tokio::task::spawn_blocking(move || {
        let made = work(app.vault());
        drop(slot);
        made
    });
    done.await.context("hashing")
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;

    use super::*;
    use crate::{Error, testing::TestHouse};

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn s17_a_crowd_waits_and_the_rest_is_asked_to_come_back() {
        let house = TestHouse::open().await;
        let password = Secret::new("une phrase de passe".to_owned());
        let answers = join_all((0..100).map(|_| hash(&house.app, &password))).await;
        let later =
            answers.iter().filter(|answer| matches!(answer, Err(Error::Later { .. }))).count();
        let made = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(
            (made + later, made >= MOST_WAITING, later >= 30),
            (100, true, true),
            "{made} made, {later} later"
        );
        assert_eq!(house.app.parts().memory.hashing.0.state(), (SLOTS, 0));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn who_goes_away_leaves_no_place_taken() {
        let house = TestHouse::open().await;
        let password = Secret::new("une phrase de passe".to_owned());
        let crowd = join_all((0..10).map(|_| hash(&house.app, &password)));
        let gone = tokio::time::timeout(std::time::Duration::from_millis(1), crowd).await;
        assert!(gone.is_err());
        assert!(hash(&house.app, &password).await.is_ok());
        assert_eq!(house.app.parts().memory.hashing.0.state().1, 0);
    }
}
