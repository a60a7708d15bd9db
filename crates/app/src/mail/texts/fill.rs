//! An edited text with the values of one letter: what its two parts show.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use i18n::Translator;
use kernel::{Arg, Locale, local};
use serde::Serialize;

use super::{
    known::Kind,
    source::{Line, Paragraph, Piece},
};
use crate::mail::{
    Template,
    compose::{Fact, FoundIn, Joined, Values},
};

/// The values of one letter by name; what the letter does not have is not there.
pub type Filling = BTreeMap<&'static str, String>;

/// Words of one line, and how they are shown: as `words`, a `value`, a `code` or an `address`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fragment {
    pub kind: &'static str,
    pub text: String,
}

/// What stands one below the other in a letter.
#[derive(Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    /// Lines of text.
    Text { lines: Vec<Vec<Fragment>> },
    /// Points, one a line, numbered or not.
    Points { numbered: bool, lines: Vec<Vec<Fragment>> },
    /// A page to go to.
    Button { label: String, href: String },
    /// A code under its label.
    Plate { label: String, value: String },
    /// What was said at a registration.
    Facts { rows: Vec<Fact> },
    /// Who joined.
    People { people: Vec<Joined> },
    /// Somebody's words.
    Quote { lines: Vec<String> },
}

/// The values of a letter in its language.
pub fn filling(template: Template, values: &Values, words: &Translator, locale: Locale) -> Filling {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let date = |text: &Option<String>| {
        let at = DateTime::parse_from_rfc3339(text.as_deref()?).ok()?;
        Some(words.date(locale, local::day_of(at.to_utc())))
    };
    let moment = |text: &Option<String>| {
        let at = DateTime::parse_from_rfc3339(text.as_deref()?).ok()?;
        Some(words.datetime(locale, at.to_utc()))
    };
    let more = i64::try_from(values.more).unwrap_or(i64::MAX);
    let others = match template {
        Template::SavedSearchDigest => "mail-digest-more",
        _ => "mail-weekly-more",
    };
    let more = (more > 0).then(|| words.text(locale, others, &[("count", more.into())]));
    let all = [
        ("site", some(&values.site)),
        ("base_url", some(&values.base_url)),
        ("name", some(&values.name)),
        ("talent_name", some(&values.talent_name)),
        ("code", values.code_dashed.clone()),
        ("profile_url", values.profile_url.clone()),
        ("card_url", values.card_url.clone()),
        ("dashboard_url", some(&values.dashboard_url)),
        ("login_url", some(&values.login_url)),
        ("forgot_url", some(&values.forgot_url)),
        ("identifier", values.identifier.clone()),
        ("password", values.password.clone()),
        ("link", values.link.clone()),
        ("expires_on", date(&values.expires_on)),
        ("at", moment(&values.at)),
        ("sender_name", values.sender_name.clone()),
        ("sender_email", values.sender_email.clone()),
        ("record_url", values.record_url.clone()),
        ("count", Some(values.count.to_string())),
        ("note", note(template, values, words, locale, &moment)),
        ("more", more),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The sentence that depends on the case: none where the case asks for none.
fn note(
    template: Template,
    values: &Values,
    words: &Translator,
    locale: Locale,
    moment: &dyn Fn(&Option<String>) -> Option<String>,
) -> Option<String> {
    let say = |key: &str, args: &[(&str, Arg)]| Some(words.text(locale, key, args));
    let given = |text: &Option<String>| Arg::from(text.as_deref().unwrap_or_default());
    match template {
        Template::AccountActivation if values.minor => say("mail-activation-minor", &[]),
        Template::TalentRegistration if values.minor => say("mail-registration-minor", &[]),
        Template::TalentRegistration if values.hidden => say("mail-registration-page-hidden", &[]),
        Template::AccountDeletion if values.link.is_none() => say("mail-deletion-staff", &[]),
        Template::AdminSecurityAlert => match values.alert.as_deref()? {
            "sign_in_attack" => say("mail-alert-sign-in", &[]),
            "many_exports" => say("mail-alert-exports", &[]),
            "journal_broken" => say("mail-alert-journal", &[]),
            _ => say("mail-alert-keys", &[]),
        },
        Template::ContactRelay => {
            let sender = given(&values.sender_name);
            if values.to_guardian {
                let name = Arg::from(values.talent_name.as_str());
                return say("mail-contact-lead-guardian", &[("sender", sender), ("name", name)]);
            }
            let site = Arg::from(values.site.as_str());
            say("mail-contact-lead", &[("sender", sender), ("site", site)])
        }
        Template::WeeklyRecapTalents => {
            let count = Arg::from(i64::try_from(values.count).unwrap_or(i64::MAX));
            let (from, until) = (moment(&values.from)?, moment(&values.until)?);
            let args = [("count", count), ("from", from.into()), ("until", until.into())];
            say("mail-weekly-lead", &args)
        }
        Template::SavedSearchDigest => {
            let count = Arg::from(i64::try_from(values.count).unwrap_or(i64::MAX));
            say("mail-digest-lead", &[("count", count)])
        }
        _ => None,
    }
}

/// What the letter shows, from top to bottom.
pub fn parts(paragraphs: &[Paragraph], filling: &Filling, values: &Values) -> Vec<Part> {
    paragraphs.iter().filter_map(|paragraph| part(paragraph, filling, values)).flatten().collect()
}

/// A line as plain words; none when it speaks of what the letter does not have.
pub fn plain(line: &[Piece], filling: &Filling) -> Option<String> {
    let fragments = line.iter().map(|piece| fragment(piece, filling));
    fragments.map(|one| one.map(|one| one.text)).collect()
}

fn part(paragraph: &[Line], filling: &Filling, values: &Values) -> Option<Vec<Part>> {
    if let [line] = paragraph
        && let [Piece::Value(known)] = line.as_slice()
        && known.kind == Kind::Block
    {
        return block(known.name, values);
    }
    if let Some(numbered) = points(paragraph) {
        let lines: Vec<_> = paragraph.iter().filter_map(|line| shown(line, filling)).collect();
        let lines: Vec<_> = lines.into_iter().map(unmarked).collect();
        return (!lines.is_empty()).then(|| vec![Part::Points { numbered, lines }]);
    }
    let (last, before) = paragraph.split_last()?;
    if let ([Piece::Value(known)], Some((label, text))) = (last.as_slice(), before.split_last())
        && matches!(known.kind, Kind::Address | Kind::Code)
    {
        let value = filling.get(known.name)?.clone();
        let label = plain(label, filling)?;
        let label = label.trim().trim_end_matches(':').trim_end().to_owned();
        let text: Vec<_> = text.iter().map(|line| shown(line, filling)).collect::<Option<_>>()?;
        let last = match known.kind {
            Kind::Address => Part::Button { label, href: value },
            _ => Part::Plate { label, value },
        };
        let text = (!text.is_empty()).then_some(Part::Text { lines: text });
        return Some(text.into_iter().chain([last]).collect());
    }
    let lines = paragraph.iter().map(|line| shown(line, filling)).collect::<Option<_>>()?;
    Some(vec![Part::Text { lines }])
}

fn block(name: &str, values: &Values) -> Option<Vec<Part>> {
    match name {
        "recap" => Some(vec![Part::Facts { rows: values.recap.clone() }]),
        "people" if values.people.is_empty() => None,
        "people" => Some(vec![Part::People { people: values.people.clone() }]),
        "searches" if values.searches.is_empty() => None,
        "searches" => Some(values.searches.iter().flat_map(found_in).collect()),
        _ => {
            let lines = values.message.as_deref()?.lines().map(str::to_owned).collect();
            Some(vec![Part::Quote { lines }])
        }
    }
}

/// A search that leads to its page, and who is new in it.
fn found_in(search: &FoundIn) -> [Part; 2] {
    let FoundIn { name, url, people } = search;
    let button = Part::Button { label: name.clone(), href: url.clone() };
    [button, Part::People { people: people.clone() }]
}

/// Whether every line is a point, and then whether they are numbered.
fn points(paragraph: &[Line]) -> Option<bool> {
    let mark = |line: &Line| match line.first() {
        Some(Piece::Words(words)) if words.starts_with("- ") => Some(false),
        Some(Piece::Words(words)) => {
            let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
            (rest.len() < words.len() && rest.starts_with(". ")).then_some(true)
        }
        _ => None,
    };
    let first = mark(paragraph.first()?)?;
    paragraph.iter().all(|line| mark(line) == Some(first)).then_some(first)
}

/// A point without its mark, which the letter draws itself.
fn unmarked(mut line: Vec<Fragment>) -> Vec<Fragment> {
    if let Some(first) = line.first_mut()
        && let Some((_, words)) = first.text.split_once(' ')
    {
        first.text = words.to_owned();
    }
    line
}

fn shown(line: &[Piece], filling: &Filling) -> Option<Vec<Fragment>> {
    line.iter().map(|piece| fragment(piece, filling)).collect()
}

fn fragment(piece: &Piece, filling: &Filling) -> Option<Fragment> {
    match piece {
        Piece::Words(words) => Some(Fragment { kind: "words", text: words.clone() }),
        Piece::Value(known) => {
            let text = filling.get(known.name)?.clone();
            let kind = match known.kind {
                Kind::Words | Kind::Block => "value",
                Kind::Code => "code",
                Kind::Address => "address",
            };
            Some(Fragment { kind, text })
        }
    }
}

/// A day that no letter speaks of, to find where the built-in text shows a date.
pub(super) fn stand_in() -> NaiveDate {
    NaiveDate::from_ymd_opt(1901, 2, 3).unwrap_or_default()
}

impl Part {
    /// The same in the plain part of the letter.
    pub fn plain(&self) -> String {
        let line = |fragments: &Vec<Fragment>| -> String {
            fragments.iter().map(|fragment| fragment.text.as_str()).collect()
        };
        let lines = match self {
            Self::Text { lines } => lines.iter().map(line).collect(),
            Self::Points { numbered: true, lines } => {
                (1..).zip(lines).map(|(number, one)| format!("{number}. {}", line(one))).collect()
            }
            Self::Points { lines, .. } => {
                lines.iter().map(|one| format!("- {}", line(one))).collect()
            }
            Self::Button { label, href } => vec![label.clone(), href.clone()],
            Self::Plate { label, value } => vec![label.clone(), value.clone()],
            Self::Facts { rows } => {
                rows.iter().map(|row| format!("- {} - {}", row.label, row.value)).collect()
            }
            Self::People { people } => people
                .iter()
                .map(|one| {
                    let Joined { name, code, place, date, url } = one;
                    format!("- {name} - {code} - {place} - {date}\n  {url}")
                })
                .collect(),
            Self::Quote { lines } => lines.iter().map(|line| format!("> {line}")).collect(),
        };
        let lines: Vec<String> = lines;
        lines.join("\n")
    }
}
