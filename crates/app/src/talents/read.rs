//! A registration form into a new talent: every field parsed or refused, in the order of the form.

use chrono::NaiveDate;
use kernel::{
    Locale, Message, Violations, msg,
    text::{EmailAddress, optional_line, paragraph},
};

use super::{Availability, LanguageSkill, NewTalent, Skills, Terms};
use crate::{
    Reference,
    answers::Answers,
    people::{self, NewPerson, Purpose, Visibility, is_minor},
    taxonomy::{ListName, Talent},
};

/// Trades one person may choose.
const MOST_TALENTS: usize = 30;

/// A form being read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// What was answered.
    pub answers: &'a Answers,
    /// What can be chosen.
    pub reference: &'a Reference,
    /// The day it is.
    pub today: NaiveDate,
    /// Trades that are offered no more and that they keep.
    pub kept: Vec<kernel::TalentId>,
    /// What is refused so far.
    pub violations: Violations,
}

impl<'a> Reading<'a> {
    /// Begins with a form.
    #[must_use]
    pub const fn new(answers: &'a Answers, reference: &'a Reference, today: NaiveDate) -> Self {
        Self { answers, reference, today, kept: Vec::new(), violations: Violations::new() }
    }

    /// The ISO code of the country whose national numbers are meant.
    #[must_use]
    pub fn home(&self) -> Option<&'a str> {
        let country =
            self.reference.places.country_named(self.answers.one("residence_country_id").trim());
        country.map(|country| country.code.as_str())
    }

    /// Trades, experience, languages, education and words about oneself.
    pub fn skills(&mut self) -> Option<Skills> {
        let talents = self.talents();
        let talents = self.violations.take("talents[]", talents);
        let years = self.whole("years_experience", 80);
        let languages = self.languages();
        let languages = self.violations.take("languages[]", languages);
        let education =
            self.violations.take("education", paragraph(self.answers.one("education"), 500));
        let bio = self.violations.take("bio", paragraph(self.answers.one("bio"), 2000));
        Some(Skills {
            talents: talents?,
            years_experience: years,
            languages: languages?,
            education: non_empty(education?),
            bio: non_empty(bio?),
        })
    }

    /// When and how somebody works.
    pub fn availability(&mut self) -> Option<Availability> {
        let availability = self.choice("availability", ListName::Availability);
        let from = self.date("available_from");
        let work_modes = self.choices("work_mode[]", "work_mode", ListName::WorkMode);
        let contract_kinds =
            self.choices("contract_kind[]", "contract_kind", ListName::ContractKind);
        Some(Availability {
            availability,
            available_from: from,
            work_modes: work_modes?,
            contract_kinds: contract_kinds?,
        })
    }

    /// For how much; the most is not below the least, one alone is enough.
    pub fn terms(&mut self) -> Option<Terms> {
        let hourly = self.range("rate_hourly_min", "rate_hourly_max");
        let monthly = self.range("rate_monthly_min", "rate_monthly_max");
        let given = self.answers.one("currency").trim();
        let currency =
            if given.is_empty() { self.home_currency() } else { self.known_currency(given) };
        let any = [hourly.0, hourly.1, monthly.0, monthly.1].iter().any(Option::is_some);
        Some(Terms {
            hourly_min: hourly.0,
            hourly_max: hourly.1,
            monthly_min: monthly.0,
            monthly_max: monthly.1,
            currency: currency.filter(|_| any),
        })
    }

    fn talents(&self) -> Result<Vec<kernel::TalentId>, Message> {
        let mut found = Vec::new();
        let given = self.answers.all("talents[]").iter().chain(self.answers.all("talents"));
        for text in given.map(|text| text.trim()).filter(|text| !text.is_empty()) {
            let chosen = |talent: &&Talent| talent.active || self.kept.contains(&talent.id);
            let talent = self.reference.taxonomy.talent_named(text).filter(chosen);
            let id = talent.ok_or_else(|| msg!("words-choice-unknown"))?.id;
            if !found.contains(&id) {
                found.push(id);
            }
            if found.len() > MOST_TALENTS {
                return Err(msg!("talents-too-many-trades", max = 30_i64));
            }
        }
        if found.is_empty() { Err(msg!("talents-choose-a-trade")) } else { Ok(found) }
    }

    fn languages(&self) -> Result<Vec<LanguageSkill>, Message> {
        let levels = self.answers.all("language_levels[]");
        let mut found: Vec<LanguageSkill> = Vec::new();
        for (index, code) in self.answers.all("languages[]").iter().enumerate().take(20) {
            let code = code.trim();
            if code.is_empty() || found.iter().any(|known| known.language == code) {
                continue;
            }
            // "fra:b2" is one field for clients without parallel lists.
            let (code, inner) =
                code.split_once(':').map_or((code, None), |(code, level)| (code, Some(level)));
            let language = self
                .reference
                .taxonomy
                .language(code)
                .ok_or_else(|| msg!("words-choice-unknown"))?;
            let level = inner
                .or_else(|| levels.get(index).map(|level| level.trim()))
                .filter(|level| !level.is_empty());
            let level = self
                .reference
                .taxonomy
                .lists()
                .read(ListName::LanguageLevel, level.unwrap_or("b1"))?;
            found.push(LanguageSkill { language: language.code.clone(), level });
        }
        Ok(found)
    }

    fn choice(&mut self, field: &'static str, list: ListName) -> Option<String> {
        let given = self.answers.one(field).trim();
        if given.is_empty() {
            return None;
        }
        let read = self.reference.taxonomy.lists().read(list, given);
        self.violations.take(field, read)
    }

    fn choices(
        &mut self,
        field: &'static str,
        plain: &'static str,
        list: ListName,
    ) -> Option<Vec<String>> {
        let mut found = Vec::new();
        let given = self.answers.all(field).iter().chain(self.answers.all(plain));
        for text in given.map(|text| text.trim()).filter(|text| !text.is_empty()).take(20) {
            let read = self.reference.taxonomy.lists().read(list, text);
            let key = self.violations.take(field, read)?;
            if !found.contains(&key) {
                found.push(key);
            }
        }
        Some(found)
    }

    fn date(&mut self, field: &'static str) -> Option<NaiveDate> {
        let given = self.answers.one(field).trim();
        if given.is_empty() {
            return None;
        }
        let read =
            NaiveDate::parse_from_str(given, "%Y-%m-%d").map_err(|_| msg!("words-date-invalid"));
        let near = read.and_then(|day| {
            let span = (day - self.today).num_days();
            if (-3660..=3660).contains(&span) { Ok(day) } else { Err(msg!("words-date-invalid")) }
        });
        self.violations.take(field, near)
    }

    fn whole(&mut self, field: &'static str, max: i32) -> Option<i32> {
        let read =
            optional_line(self.answers.one(field), 12).and_then(|text| whole_number(&text, max));
        self.violations.take(field, read).flatten()
    }

    fn range(&mut self, least: &'static str, most: &'static str) -> (Option<i32>, Option<i32>) {
        let (min, max) = (self.whole(least, 10_000_000), self.whole(most, 10_000_000));
        if let (Some(min), Some(max)) = (min, max)
            && max < min
        {
            self.violations.add(most, msg!("words-max-below-min"));
        }
        (min, max)
    }

    fn home_currency(&self) -> Option<String> {
        let country =
            self.reference.places.country_named(self.answers.one("residence_country_id").trim());
        country.map(|country| country.currency.clone())
    }

    fn known_currency(&mut self, given: &str) -> Option<String> {
        let given = given.to_uppercase();
        let known =
            self.reference.places.countries().iter().any(|country| country.currency == given);
        self.violations
            .take("currency", if known { Ok(given) } else { Err(msg!("words-choice-unknown")) })
    }
}

/// Reads the whole registration form.
///
/// # Errors
/// Every refused field with its sentence.
pub fn read_new_talent(
    answers: &Answers,
    reference: &Reference,
    today: NaiveDate,
    locale: Locale,
) -> Result<NewTalent, Violations> {
    read(answers, Reading::new(answers, reference, today), locale, Consent::Asked)
}

/// Reads the same form as staff fill it in for somebody: the same rules, and no consent, which nobody gives for
/// another. The page is private until its owner agrees.
///
/// # Errors
/// As [`read_new_talent`].
pub fn read_prepared(
    answers: &Answers,
    reference: &Reference,
    today: NaiveDate,
    locale: Locale,
) -> Result<NewTalent, Violations> {
    read(answers, Reading::new(answers, reference, today), locale, Consent::ToBeGiven)
}

/// What somebody agrees to, as the boxes of a form say; those that are needed must be ticked.
pub(super) fn read_consents(
    answers: &Answers,
    minor: bool,
    violations: &mut Violations,
) -> Vec<(Purpose, bool)> {
    if minor && !answers.ticked("guardian_consent") {
        violations.add("guardian_consent", msg!("people-guardian-consent-required"));
    }
    consents(answers, minor, violations)
}

/// Whether who fills the form in agrees for themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Consent {
    Asked,
    ToBeGiven,
}

fn read(
    answers: &Answers,
    mut form: Reading<'_>,
    locale: Locale,
    consent: Consent,
) -> Result<NewTalent, Violations> {
    let (reference, today) = (form.reference, form.today);
    let home = form.home();
    let identity = people::read_identity(
        answers,
        &reference.places,
        reference.taxonomy.lists(),
        today,
        &mut form.violations,
    );
    let email = form.violations.take("email", EmailAddress::parse(answers.one("email")));
    let contact = people::read_contact(answers, home, &mut form.violations);
    let place = people::read_place(answers, &reference.places, &mut form.violations);
    let skills = form.skills();
    let availability = form.availability();
    let terms = form.terms();
    let links = people::read_links(answers, false, &mut form.violations);
    let minor = identity.as_ref().is_some_and(|identity| is_minor(identity.birth_date, today));
    let guardian =
        if minor { people::read_guardian(answers, home, &mut form.violations) } else { None };
    let consents = match consent {
        Consent::Asked => read_consents(answers, minor, &mut form.violations),
        Consent::ToBeGiven => Vec::new(),
    };
    form.violations.into_result()?;
    // Nothing was refused, so everything was read: a gap here would be a parser that lost its complaint.
    let gap = || Violations::one("first_name", msg!("words-required"));
    let public = consents.contains(&(Purpose::Public, true));
    Ok(NewTalent {
        person: NewPerson {
            identity: identity.ok_or_else(gap)?,
            contact: contact.ok_or_else(gap)?,
            place: place.ok_or_else(gap)?,
            guardian,
            locale,
            visibility: match consent {
                Consent::ToBeGiven => Visibility::Private,
                Consent::Asked => agreed_visibility(public, minor),
            },
            submission: submission(answers.one("form_id")),
        },
        email: email.ok_or_else(gap)?,
        skills: skills.ok_or_else(gap)?,
        availability: availability.ok_or_else(gap)?,
        terms: terms.ok_or_else(gap)?,
        links,
        consents,
    })
}

/// Who sees a page whose owner agreed: minors are never public (people.md §8).
pub(super) const fn agreed_visibility(public: bool, minor: bool) -> Visibility {
    if public && !minor { Visibility::Public } else { Visibility::Recruiter }
}

fn consents(answers: &Answers, minor: bool, violations: &mut Violations) -> Vec<(Purpose, bool)> {
    for needed in ["consent_processing", "consent_terms"] {
        if !answers.ticked(needed) {
            violations.add(needed, msg!("talents-consent-required"));
        }
    }
    let mut list = vec![
        (Purpose::Processing, true),
        (Purpose::Terms, true),
        (Purpose::Public, answers.ticked("consent_public")),
        (Purpose::Messages, answers.ticked("consent_messages")),
    ];
    if minor {
        list.push((Purpose::Guardian, true));
    }
    list
}

/// What makes a form sent twice the same: 16 to 64 letters and digits that the page drew.
fn submission(text: &str) -> Option<String> {
    let sound = (16..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    sound.then(|| text.to_owned())
}

fn whole_number(text: &str, max: i32) -> Result<Option<i32>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number: i32 = plain.parse().map_err(|_| msg!("words-number-invalid"))?;
    if (0..=max).contains(&number) {
        Ok(Some(number))
    } else {
        Err(msg!("words-number-range", min = 0_i64, max = i64::from(max)))
    }
}

fn non_empty(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
