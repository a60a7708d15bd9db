//! Which field of a registration a column holds, guessed from its title in three languages.

use std::{collections::HashMap, sync::LazyLock};

use kernel::text::key;

/// Spellings of titles, field by field; the form names of fields are known without it.
const TITLES: &str = include_str!("../../../../seeds/import_columns.json");

/// The fields that a column may hold, in the order of the form: its form names, `residence_city` for the name of a
/// city, `locale`, and `reference` for the number a person has elsewhere.
pub const FIELDS: [&str; 47] = [
    "first_name",
    "last_name",
    "date_of_birth",
    "gender",
    "nationality",
    "email",
    "phone",
    "whatsapp",
    "address",
    "country_id",
    "residence_country_id",
    "residence_city",
    "talents",
    "years_experience",
    "languages",
    "education",
    "bio",
    "availability",
    "available_from",
    "work_mode",
    "contract_kind",
    "rate_hourly_min",
    "rate_hourly_max",
    "rate_monthly_min",
    "rate_monthly_max",
    "currency",
    "portfolio_url",
    "website",
    "linkedin",
    "instagram",
    "x",
    "facebook",
    "tiktok",
    "youtube",
    "github",
    "behance",
    "dribbble",
    "pinterest",
    "snapchat",
    "telegram",
    "imdb",
    "threads",
    "guardian_name",
    "guardian_phone",
    "guardian_email",
    "locale",
    "reference",
];

/// Fields that several columns may hold together.
const LISTS: [&str; 5] = ["talents", "languages", "nationality", "work_mode", "contract_kind"];

static KNOWN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(known);

fn known() -> HashMap<String, &'static str> {
    let seeds: HashMap<String, Vec<String>> = serde_json::from_str(TITLES).unwrap_or_default();
    let mut all = HashMap::new();
    for field in FIELDS {
        all.insert(key(field), field);
        for title in seeds.get(field).into_iter().flatten() {
            all.insert(key(title), field);
        }
    }
    all
}

/// Whether a column may hold this field.
#[must_use]
pub fn is_field(name: &str) -> Option<&'static str> {
    FIELDS.into_iter().find(|field| *field == name)
}

/// Whether several columns may hold this field.
pub(super) fn is_list(field: &str) -> bool {
    LISTS.contains(&field)
}

/// The field of each title; of two titles of one field the first has it, unless it is a list.
pub(super) fn recognise(titles: &[String]) -> Vec<Option<&'static str>> {
    let mut taken: Vec<&str> = Vec::new();
    let field = |title: &String| {
        let field = KNOWN.get(&key(title)).copied()?;
        if taken.contains(&field) && !is_list(field) {
            return None;
        }
        taken.push(field);
        Some(field)
    };
    titles.iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_in_three_languages_and_once() {
        let titles = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let fields = |text: &str| recognise(&titles(text));
        assert_eq!(
            fields("Prénom|NOM|E-mail|Téléphone portable|Ville de résidence|Remarques"),
            [
                Some("first_name"),
                Some("last_name"),
                Some("email"),
                Some("phone"),
                Some("residence_city"),
                None
            ]
        );
        assert_eq!(
            fields("First name|Surname|Email address|Date of birth"),
            [Some("first_name"), Some("last_name"), Some("email"), Some("date_of_birth")]
        );
        assert_eq!(
            fields("الاسم الشخصي|النسب|البريد الإلكتروني|الهاتف"),
            [Some("first_name"), Some("last_name"), Some("email"), Some("phone")]
        );
        assert_eq!(
            fields("Nom|Nom|Talents|Talents"),
            [Some("last_name"), None, Some("talents"), Some("talents")]
        );
    }

    #[test]
    fn every_spelling_belongs_to_a_field_and_to_one() {
        let seeds: HashMap<String, Vec<String>> = serde_json::from_str(TITLES).unwrap();
        let mut seen = HashMap::new();
        for (field, spellings) in &seeds {
            assert!(FIELDS.contains(&field.as_str()), "{field}");
            for title in spellings {
                let other = seen.insert(key(title), field);
                assert!(other.is_none_or(|other| other == field), "{title}: {field} {other:?}");
            }
        }
    }
}
