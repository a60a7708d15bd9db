//! What two people become: a pure function of both forms.

use crate::{answers::Answers, people::LinkKind, talents::Section};

/// Trades one person may have.
const MOST_TALENTS: usize = 30;

/// A field, or some that are taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// First and last name, birth date, gender and nationalities: always of who stays.
    Identity,
    /// Telephone and WhatsApp: always of who stays.
    Phone,
    /// Countries and city: always of who stays.
    Place,
    /// Postal address.
    Address,
    /// Trades of both.
    Talents,
    /// Languages of both.
    Languages,
    /// Years of experience.
    Experience,
    /// Education.
    Education,
    /// Words about oneself.
    Bio,
    /// Availability.
    Availability,
    /// From which day.
    AvailableFrom,
    /// Work modes of both.
    WorkModes,
    /// Kinds of contract of both.
    Contracts,
    /// Rates with their currency, together.
    Rates,
    /// Links of both, one of each kind.
    Links,
}

/// How a field of two people becomes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Who stays decides.
    Theirs,
    /// What is missing is taken from the other.
    Filled,
    /// Both together.
    Joined,
    /// One of each kind, who stays first.
    ByKind,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 15] = [
        Self::Identity,
        Self::Phone,
        Self::Place,
        Self::Address,
        Self::Talents,
        Self::Languages,
        Self::Experience,
        Self::Education,
        Self::Bio,
        Self::Availability,
        Self::AvailableFrom,
        Self::WorkModes,
        Self::Contracts,
        Self::Rates,
        Self::Links,
    ];

    /// The names of the form that hold it.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        match self {
            Self::Identity => own(&["first_name", "last_name", "date_of_birth"]),
            Self::Phone => own(&["phone", "whatsapp"]),
            Self::Place => {
                own(&["residence_country_id", "residence_city_id", "residence_city_name"])
            }
            Self::Address => own(&["address"]),
            Self::Talents => own(&["talents[]"]),
            Self::Languages => own(&["languages[]", "language_levels[]"]),
            Self::Experience => own(&["years_experience"]),
            Self::Education => own(&["education"]),
            Self::Bio => own(&["bio"]),
            Self::Availability => own(&["availability"]),
            Self::AvailableFrom => own(&["available_from"]),
            Self::WorkModes => own(&["work_mode[]"]),
            Self::Contracts => own(&["contract_kind[]"]),
            Self::Rates => own(&[
                "rate_hourly_min",
                "rate_hourly_max",
                "rate_monthly_min",
                "rate_monthly_max",
                "currency",
            ]),
            Self::Links => LinkKind::all()
                .flat_map(|kind| [kind.key().to_owned(), format!("show_{}", kind.key())])
                .collect(),
        }
    }

    /// The section whose form saves it.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::Identity => Section::Identity,
            Self::Phone | Self::Address => Section::Contact,
            Self::Place => Section::Place,
            Self::Talents | Self::Languages | Self::Experience | Self::Education | Self::Bio => {
                Section::Talents
            }
            Self::Availability
            | Self::AvailableFrom
            | Self::WorkModes
            | Self::Contracts
            | Self::Rates => Section::Availability,
            Self::Links => Section::Links,
        }
    }

    const fn way(self) -> Way {
        match self {
            Self::Identity | Self::Phone | Self::Place => Way::Theirs,
            Self::Talents | Self::Languages | Self::WorkModes | Self::Contracts => Way::Joined,
            Self::Links => Way::ByKind,
            _ => Way::Filled,
        }
    }
}

/// The form of who stays, with what they lack taken from who goes.
pub(super) fn joined(kept: &Answers, gone: &Answers) -> Answers {
    let mut both = kept.clone();
    for field in Field::ALL {
        match field.way() {
            Way::Theirs => {}
            Way::Filled => fill(&mut both, gone, &field.names()),
            Way::Joined if field == Field::Languages => languages(&mut both, gone),
            Way::Joined => field.names().iter().for_each(|name| join(&mut both, gone, name)),
            Way::ByKind => LinkKind::all().for_each(|kind| {
                let names = [kind.key().to_owned(), format!("show_{}", kind.key())];
                fill(&mut both, gone, &names);
            }),
        }
    }
    both
}

/// `now` with every field of `after` put back to `before`; what was changed since stays.
pub(super) fn put_back(now: &Answers, before: &Answers, after: &Answers) -> Answers {
    let mut back = now.clone();
    for field in Field::ALL {
        let names = field.names();
        if same(now, after, &names) {
            names.iter().for_each(|name| back.set(name, before.all(name)));
        }
    }
    back
}

/// The sections in which two forms differ.
pub(super) fn changed(one: &Answers, other: &Answers) -> Vec<Section> {
    let mut sections = Vec::new();
    for field in Field::ALL {
        if !same(one, other, &field.names()) && !sections.contains(&field.section()) {
            sections.push(field.section());
        }
    }
    sections
}

/// Whether a field says the same in two forms; an empty text is none.
pub(super) fn same(one: &Answers, other: &Answers, names: &[String]) -> bool {
    names.iter().all(|name| said(one, name).eq(said(other, name)))
}

/// What a form says under a name.
pub(super) fn said<'a>(answers: &'a Answers, name: &str) -> impl Iterator<Item = &'a String> {
    answers.all(name).iter().filter(|text| !text.is_empty())
}

/// Takes all of these from the other form when none of them says anything.
fn fill(both: &mut Answers, gone: &Answers, names: &[String]) {
    if names.iter().all(|name| said(both, name).next().is_none()) {
        names.iter().for_each(|name| both.set(name, gone.all(name)));
    }
}

fn join(both: &mut Answers, gone: &Answers, name: &str) {
    let mut all: Vec<String> = said(both, name).cloned().collect();
    for text in said(gone, name) {
        if !all.contains(text) {
            all.push(text.clone());
        }
    }
    all.truncate(MOST_TALENTS);
    both.set(name, &all);
}

/// Languages come with their levels, place by place.
fn languages(both: &mut Answers, gone: &Answers) {
    let (name, level) = ("languages[]", "language_levels[]");
    let mut codes = both.all(name).to_vec();
    let mut levels = both.all(level).to_vec();
    for (code, level) in gone.all(name).iter().zip(gone.all(level)) {
        if !codes.contains(code) {
            codes.push(code.clone());
            levels.push(level.clone());
        }
    }
    both.set(name, &codes);
    both.set(level, &levels);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Answers {
        Answers::from_iter([
            ("phone", "+212600000001"),
            ("address", ""),
            ("bio", "Mon texte"),
            ("talents[]", "1"),
            ("languages[]", "ara"),
            ("language_levels[]", "c2"),
            ("rate_hourly_min", "10"),
            ("website", "https://a.example/"),
        ])
    }

    fn gone() -> Answers {
        Answers::from_iter([
            ("phone", "+212600000002"),
            ("address", "1, rue du Souk"),
            ("bio", "Autre texte"),
            ("talents[]", "2"),
            ("languages[]", "fra"),
            ("language_levels[]", "b1"),
            ("rate_monthly_min", "500"),
            ("currency", "EUR"),
            ("website", "https://b.example/"),
            ("instagram", "https://instagram.com/b"),
            ("show_instagram", "on"),
        ])
    }

    #[test]
    fn what_is_missing_is_filled_lists_are_joined_and_the_rest_stays() {
        let both = joined(&kept(), &gone());
        let one = |name: &str| both.one(name).to_owned();
        assert_eq!(
            (one("phone"), one("address"), one("bio")),
            ("+212600000001".into(), "1, rue du Souk".into(), "Mon texte".into())
        );
        assert_eq!(both.all("talents[]"), ["1", "2"]);
        assert_eq!(
            (both.all("languages[]"), both.all("language_levels[]")),
            (&["ara".to_owned(), "fra".to_owned()][..], &["c2".to_owned(), "b1".to_owned()][..])
        );
        assert_eq!(
            (one("rate_monthly_min"), one("currency")),
            (String::new(), String::new()),
            "rates stay together"
        );
        assert_eq!(
            (one("website"), one("show_instagram")),
            ("https://a.example/".into(), "on".into())
        );
        assert_eq!(changed(&kept(), &both), [Section::Contact, Section::Talents, Section::Links]);
    }

    #[test]
    fn putting_back_leaves_what_was_changed_since() {
        let both = joined(&kept(), &gone());
        let now = both.clone().replaced("bio", "Nouveau").replaced("address", "2, avenue");
        let back = put_back(&now, &kept(), &both);
        assert_eq!((back.one("bio"), back.one("address")), ("Nouveau", "2, avenue"));
        assert_eq!(back.all("talents[]"), ["1"]);
        assert!(said(&back, "instagram").next().is_none());
    }
}
