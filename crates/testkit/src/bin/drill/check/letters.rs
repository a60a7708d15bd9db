//! Each letter once: its row, its file, and the password it brings.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, Result};
use app::{
    Actor, App, Caller,
    accounts::{SignIn, sign_in},
};
use db::Db;
use gateways::mail::{KeptLetter, Outbox};
use kernel::{Clock, PageRequest, Secret, SystemClock};
use testkit::rig::Place;

use super::Findings;

/// The letters of a registration and what became of each; administrators have not asked for theirs.
const LETTERS: [(&str, &str); 3] = [
    ("talent_registration", "sent"),
    ("login_credentials", "sent"),
    ("admin_new_registration", "skipped"),
];
/// Sign-ins that are tried with the passwords of letters.
const TRIED: usize = 10;

/// Looks at the rows.
pub async fn rows(db: &Db, findings: &mut Findings) -> Result<()> {
    for (template, status) in LETTERS {
        let sql = format!(
            "SELECT count(*) FROM people p WHERE (SELECT count(*) FROM letters l WHERE l.person_id = p.id \
             AND l.template = '{template}' AND l.status = '{status}') <> 1"
        );
        findings.zero(db, &format!("people whose {template} is not {status} once"), &sql).await?;
    }
    let others = "SELECT (SELECT count(*) FROM letters) - 3 * (SELECT count(*) FROM people)";
    findings.zero(db, "letters beside those", others).await?;
    findings
        .zero(db, "jobs that were given up", "SELECT count(*) FROM jobs WHERE state = 'dead'")
        .await
}

/// Looks at the outbox, and signs in with some of its passwords.
pub async fn files(app: &App, place: &Place, people: usize, findings: &mut Findings) -> Result<()> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let outbox = Outbox::open(place.folder().join("outbox"), clock)?;
    let kept = outbox.list(PageRequest { offset: 0, size: u64::MAX }).await?.rows;
    let mut copies: BTreeMap<(String, String), usize> = BTreeMap::new();
    for letter in &kept {
        *copies.entry((letter.to.clone(), template_of(letter))).or_default() += 1;
    }
    let doubles: Vec<String> = copies
        .iter()
        .filter(|(_, count)| **count > 1)
        .map(|((to, template), count)| format!("{template} to {to}: {count} files"))
        .collect();
    findings.none("letters of the outbox that are there twice", &doubles);
    findings.equal("letters in the outbox", copies.len(), 2 * people);
    let credentials = kept.iter().filter(|letter| template_of(letter) == "login_credentials");
    let mut closed = Vec::new();
    for letter in credentials.take(TRIED) {
        closed.extend(try_to_enter(app, &outbox, letter).await?);
    }
    findings.none("passwords of letters that do not open their account", &closed);
    Ok(())
}

/// The template in a file's name: `{time}-{template}-{person}[.{try}].eml`.
fn template_of(letter: &KeptLetter) -> String {
    let id = letter.name.split_once('-').map_or("", |(_, id)| id);
    id.rsplit_once('-').map_or(id, |(template, _)| template).to_owned()
}

/// Signs in with the password of a letter; gives the reason when that fails.
async fn try_to_enter(app: &App, outbox: &Outbox, letter: &KeptLetter) -> Result<Option<String>> {
    let text = outbox.read(&letter.name).await?.context("a letter that was listed")?.text;
    let line = text.lines().find_map(|line| line.strip_prefix("Mot de passe temporaire"));
    let password = line.context("a letter without its password")?;
    let password = password.trim_start_matches([' ', '\u{202f}', '\u{a0}', ':']).trim();
    let caller =
        Caller { address: letter.to.clone(), device: "drill".to_owned(), ..Caller::default() };
    let attempt = SignIn {
        identifier: letter.to.clone(),
        password: Secret::new(password.to_owned()),
        remember: false,
    };
    let refusal = sign_in(app, &Actor::Visitor(caller), attempt).await.err();
    Ok(refusal.map(|why| format!("{}: {why}", letter.name)))
}
