//! What only staff change of somebody: the guardian of a minor, the address that signs in, the language of letters.

use kernel::{AccountId, Locale, PersonId, Violations, msg, text::EmailAddress};

use crate::{
    Actor, App, Event, Result, Tx, accounts,
    answers::Answers,
    people::{self, Identity, Person, SealedContact, Visibility, is_minor},
};

/// Who answers for somebody once their identity is saved: a corrected birth date may bring a guardian or take them away,
/// and a minor is never public (people.md §8).
pub(super) struct Guarded {
    sealed: SealedContact,
    minor: bool,
}

impl Guarded {
    /// Reads the guardian that this birth date asks for.
    pub(super) fn of(
        app: &App,
        person: &Person,
        identity: &Identity,
        answers: &Answers,
        violations: &mut Violations,
    ) -> Self {
        let reference = app.reference();
        let home = person.residence.and_then(|id| reference.places.country(id));
        let home = home.map(|country| country.code.as_str());
        let minor = is_minor(identity.birth_date, app.today());
        let guardian = if minor { people::read_guardian(answers, home, violations) } else { None };
        Self { sealed: SealedContact::seal(app, &person.seal_id, None, guardian.as_ref()), minor }
    }

    pub(super) async fn write(self, tx: &Tx, person: &Person) -> Result<()> {
        people::set_guardian(tx.conn(), person.id.0, self.sealed).await?;
        if !self.minor {
            return Ok(());
        }
        let away = people::absence_of(tx.conn(), person.id).await?;
        let shown = away.map_or(person.visibility, |away| away.visibility);
        if shown == Visibility::Public {
            people::show_to(tx, person.id, Visibility::Recruiter).await?;
        }
        Ok(())
    }
}

/// How somebody is written to, where that changes.
#[derive(Default)]
pub(super) struct Reached {
    account: Option<AccountId>,
    email: Option<EmailAddress>,
    locale: Option<Locale>,
}

impl Reached {
    /// Reads the address and the language; fields that are not in the form stay untouched.
    pub(super) async fn of(
        app: &App,
        actor: &Actor,
        person: &Person,
        answers: &Answers,
        violations: &mut Violations,
    ) -> Result<Self> {
        let Some(account) = accounts::of_person(app, person.id).await? else {
            return Ok(Self::default());
        };
        let typed = answers.one("email").trim();
        let email = if typed.is_empty() {
            None
        } else {
            violations.take("email", EmailAddress::parse(typed))
        };
        let email = email.filter(|email| email.as_str() != account.email);
        if let Some(email) = &email {
            actor.require_proof(app.now())?;
            let known = accounts::known(app, email).await?;
            if known.is_some_and(|known| known.account != account.account) {
                violations.add("email", msg!("accounts-email-taken"));
            }
        }
        let locale =
            Locale::parse(answers.one("locale")).filter(|locale| *locale != account.locale);
        Ok(Self { account: Some(account.account), email, locale })
    }

    pub(super) async fn write(self, tx: &mut Tx, person: PersonId) -> Result<()> {
        let Some(account) = self.account else {
            return Ok(());
        };
        let mut fields = Vec::new();
        if let Some(email) = &self.email {
            accounts::by_staff::set_email(tx, account, email).await?;
            fields.push("email".to_owned());
        }
        if let Some(locale) = self.locale {
            accounts::by_staff::set_locale(tx, account, locale).await?;
            people::set_locale(tx.conn(), person.0, locale.tag()).await?;
            fields.push("locale".to_owned());
        }
        if !fields.is_empty() {
            tx.record(Event::ProfileEdited { person, section: "account".to_owned(), fields });
        }
        Ok(())
    }
}
