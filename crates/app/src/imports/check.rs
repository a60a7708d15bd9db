//! The check: for every row what would become of it. Nothing of it is written but that.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use kernel::{Message, msg};
use queue::{Job, Outcome};
use serde::{Deserialize, Serialize};

use super::{
    Choices, OnKnown, Reason, State, Verdict,
    arrive::open,
    cells::Cells,
    columns::is_field,
    judge::{Sound, judge},
    query,
    store::{import, row},
};
use crate::{Actor, App, Context, Result, people};

/// Rows that are judged together.
const BATCH: u64 = 250;

/// Judge the rows of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckImport {
    /// Which.
    pub import: i64,
}

impl Job for CheckImport {
    const NAME: &'static str = "imports.check";
}

/// Runs [`CheckImport`]; begun again, it judges everything again.
///
/// # Errors
/// [`Outcome::Retry`] when the database fails.
pub async fn check_import(app: App, job: CheckImport) -> std::result::Result<(), Outcome> {
    check(&app, job.import).await.map_err(|fault| Outcome::retry(format!("{fault:?}")))
}

/// What is needed to read the rows of an import.
pub(super) struct Plan {
    pub model: import::Model,
    pub columns: Vec<Option<&'static str>>,
    pub choices: Choices,
}

impl Plan {
    /// An import that is in this state; `None` when it was given up or is elsewhere.
    pub(super) async fn of(app: &App, id: i64, state: State) -> Result<Option<Self>> {
        let found = import::find(app.reader(), id).await?;
        let Some(model) = found.filter(|model| model.state == state.key()) else {
            return Ok(None);
        };
        Self::read(model).map(Some)
    }

    pub(super) fn read(model: import::Model) -> Result<Self> {
        let columns: Vec<Option<String>> =
            serde_json::from_str(&model.columns).context("reading columns")?;
        let columns = columns.iter().map(|name| is_field(name.as_deref()?)).collect();
        let choices = serde_json::from_str(&model.choices).context("reading choices")?;
        Ok(Self { model, columns, choices })
    }

    /// What a row is recognised by, whenever it comes again: the number its person has elsewhere, else its place in the
    /// file.
    pub(super) fn reference(&self, row: &row::Model, number: Option<&str>) -> String {
        number.map_or_else(
            || format!("file:{}:{}", self.model.file_hash, row.number),
            |number| format!("number:{number}"),
        )
    }
}

async fn check(app: &App, id: i64) -> Result<()> {
    let Some(plan) = Plan::of(app, id, State::Checking).await? else {
        return Ok(());
    };
    let reference = app.reference();
    let cells = Cells::new(&reference, &plan.columns, &plan.choices);
    let today = app.today();
    let mut seen = Seen::default();
    let mut last = 0;
    loop {
        let rows = row::after(app.reader(), id, &Verdict::ALL, (last, BATCH)).await?;
        let Some(end) = rows.last().map(|row| row.number) else { break };
        last = end;
        let mut judged = Vec::with_capacity(rows.len());
        for row in rows {
            let words: Vec<String> = open(app, "import_rows.cells", &row.seal_id, &row.cells)?;
            judged.push((judge(&cells, &words, &reference, today), row));
            tokio::task::yield_now().await;
        }
        let known = Known::of(app, &plan, &judged).await?;
        let decided: Vec<_> = judged
            .iter()
            .map(|(judged, row)| (row.id, decide(app, &plan, &known, &mut seen, (judged, row))))
            .collect();
        write(app, decided).await?;
    }
    app.write(&Actor::System("import"), async |tx| {
        tx.unseen();
        Ok(import::go(tx.conn(), id, &[State::Checking], State::Checked).await?)
    })
    .await?;
    Ok(())
}

type Judged = (std::result::Result<Sound, Vec<Reason>>, row::Model);

/// A verdict, why, and about whom.
pub(super) struct Decided {
    pub verdict: Verdict,
    pub why: Vec<Reason>,
    pub person: Option<i64>,
}

impl Decided {
    const fn plain(verdict: Verdict) -> Self {
        Self { verdict, why: Vec::new(), person: None }
    }

    pub(super) fn because(verdict: Verdict, field: &str, message: Message) -> Self {
        let why = vec![Reason { field: field.to_owned(), message }];
        Self { verdict, why, person: None }
    }

    fn about(self, person: Option<i64>) -> Self {
        Self { person, ..self }
    }
}

/// Who of the directory the rows of a batch may be.
struct Known {
    references: HashMap<String, i64>,
    addresses: HashMap<String, (i64, bool)>,
    phones: HashMap<String, i64>,
    names: HashMap<(String, NaiveDate), i64>,
}

impl Known {
    async fn of(app: &App, plan: &Plan, judged: &[Judged]) -> Result<Self> {
        let sound = || judged.iter().filter_map(|(judged, row)| Some((judged.as_ref().ok()?, row)));
        let references = sound().flat_map(|(sound, row)| {
            let reference = plan.reference(row, sound.reference.as_deref());
            app.vault().blind_indexes("import_keys.reference", &reference)
        });
        let phones = sound().flat_map(|(sound, _)| {
            let phone = sound.new.person.contact.phone.as_str();
            app.vault().blind_indexes("people.phone", phone)
        });
        let addresses = sound().map(|(sound, _)| sound.new.email.as_str().to_owned()).collect();
        let names = sound().map(|(sound, _)| name_of(sound).0).collect();
        let (references, phones) = (references.collect(), phones.collect());
        let referred = query::referred(app, references).await?;
        let addressed = query::addressed(app, addresses).await?;
        let called = query::called(app, phones).await?;
        let named = query::named(app, names).await?;
        Ok(Self {
            references: referred.into_iter().map(|one| (one.found, one.person_id)).collect(),
            addresses: addressed
                .into_iter()
                .map(|one| (one.found, (one.person_id, one.profile.is_some())))
                .collect(),
            phones: called.into_iter().map(|one| (one.found, one.person_id)).collect(),
            names: named
                .into_iter()
                .map(|one| ((one.found, one.birth_date), one.person_id))
                .collect(),
        })
    }
}

fn name_of(sound: &Sound) -> (String, NaiveDate) {
    let identity = &sound.new.person.identity;
    (people::name_key(identity), identity.birth_date)
}

/// What earlier rows of the same file have.
#[derive(Default)]
struct Seen {
    addresses: HashMap<String, i32>,
    references: HashSet<String>,
    phones: HashSet<String>,
    names: HashSet<(String, NaiveDate)>,
}

fn decide(
    app: &App,
    plan: &Plan,
    known: &Known,
    seen: &mut Seen,
    (judged, row): (&std::result::Result<Sound, Vec<Reason>>, &row::Model),
) -> Decided {
    let sound = match judged {
        Ok(sound) => sound,
        Err(why) => return Decided { why: why.clone(), ..Decided::plain(Verdict::Refuse) },
    };
    let address = sound.new.email.as_str();
    if let Some(number) = seen.addresses.get(address) {
        let why = msg!("imports-row-twice", row = i64::from(*number));
        return Decided::because(Verdict::Refuse, "email", why);
    }
    seen.addresses.insert(address.to_owned(), row.number);
    let reference = plan.reference(row, sound.reference.as_deref());
    let before = app
        .vault()
        .blind_indexes("import_keys.reference", &reference)
        .iter()
        .find_map(|index| known.references.get(index).copied());
    if !seen.references.insert(reference) {
        return Decided::because(Verdict::Refuse, "reference", msg!("imports-row-number-twice"));
    }
    let on_known = plan.choices.on_known;
    let addressed = known.addresses.get(address).copied();
    if let Some(person) = before.or(addressed.map(|(person, _)| person)) {
        let has_profile = before.is_some() || addressed.is_some_and(|(_, profile)| profile);
        return of_known(on_known, person, has_profile, before.is_some());
    }
    alike(app, (known, seen), sound, on_known)
}

/// Somebody who came before, or whose address has an account.
fn of_known(on_known: OnKnown, person: i64, has_profile: bool, came: bool) -> Decided {
    let decided = match on_known {
        _ if !has_profile => {
            Decided::because(Verdict::Refuse, "email", msg!("imports-row-no-profile"))
        }
        OnKnown::Fill => Decided::plain(Verdict::Fill),
        OnKnown::Skip | OnKnown::Create if came => {
            Decided::because(Verdict::Skip, "", msg!("imports-row-came-before"))
        }
        OnKnown::Skip => Decided::because(Verdict::Skip, "email", msg!("imports-row-known")),
        OnKnown::Create => Decided::because(Verdict::Refuse, "email", msg!("imports-row-known")),
    };
    decided.about(Some(person))
}

/// Somebody who only looks like somebody: telephone and name together are enough to fill in, one of them is a doubt.
fn alike(
    app: &App,
    (known, seen): (&Known, &mut Seen),
    sound: &Sound,
    on_known: OnKnown,
) -> Decided {
    let phone = sound.new.person.contact.phone.as_str();
    let indexes = app.vault().blind_indexes("people.phone", phone);
    let called = indexes.iter().find_map(|index| known.phones.get(index).copied());
    let name = name_of(sound);
    let named = known.names.get(&name).copied();
    let again = !seen.phones.insert(phone.to_owned()) | !seen.names.insert(name);
    let doubt = called.is_some() || named.is_some() || again;
    let person = named.or(called);
    if !doubt || on_known == OnKnown::Create {
        return Decided::plain(Verdict::New);
    }
    if on_known == OnKnown::Fill && named.is_some() && named == called {
        return Decided::plain(Verdict::Fill).about(person);
    }
    let why = if person.is_some() {
        msg!("imports-row-alike")
    } else {
        msg!("imports-row-alike-in-file")
    };
    Decided::because(Verdict::Skip, "", why).about(person)
}

async fn write(app: &App, decided: Vec<(i64, Decided)>) -> Result<()> {
    let (plain, told): (Vec<_>, Vec<_>) =
        decided.into_iter().partition(|(_, one)| one.verdict == Verdict::New && one.why.is_empty());
    app.write(&Actor::System("import"), async |tx| {
        tx.unseen();
        if !plain.is_empty() {
            let ids = plain.iter().map(|(id, _)| *id).collect();
            row::set_all(tx.conn(), ids, Verdict::New).await?;
        }
        for (id, one) in &told {
            let why = kept(&one.why)?;
            row::set(tx.conn(), *id, one.verdict, (why, one.person)).await?;
        }
        Ok(())
    })
    .await
}

/// Reasons as they are stored.
pub(super) fn kept(why: &[Reason]) -> Result<Option<String>> {
    if why.is_empty() {
        return Ok(None);
    }
    serde_json::to_string(why).map(Some).context("writing reasons")
}
