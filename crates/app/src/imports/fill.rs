//! Somebody known gets what they lack, and nothing they have is touched.

use kernel::PersonId;

use crate::{
    Actor, App, Result,
    answers::Answers,
    duplicates::Field,
    people::LinkKind,
    talents::{NewTalent, Section, answers_of, edit},
};

const ACTOR: Actor = Actor::System("import");

/// Fills the empty fields of a person from a row, section by section, each under the rules of an edit.
pub(super) async fn fill(app: &App, person: PersonId, new: &NewTalent) -> Result<()> {
    let before = answers_of(app, &ACTOR, person).await?;
    let row = answers(new);
    let mut after = before.clone();
    let mut sections: Vec<Section> = Vec::new();
    for field in Field::ALL.into_iter().filter(|field| *field != Field::Links) {
        if take(&mut after, &row, &field.names()) && !sections.contains(&field.section()) {
            sections.push(field.section());
        }
    }
    for kind in LinkKind::all() {
        let names = [kind.key().to_owned(), format!("show_{}", kind.key())];
        if take(&mut after, &row, &names) && !sections.contains(&Section::Links) {
            sections.push(Section::Links);
        }
    }
    for section in sections {
        edit(app, &ACTOR, person, section, &after).await?;
    }
    Ok(())
}

/// Takes fields that belong together when all of them are empty; says whether it did.
fn take(after: &mut Answers, row: &Answers, names: &[String]) -> bool {
    let says = |answers: &Answers| {
        names.iter().any(|name| answers.all(name).iter().any(|text| !text.is_empty()))
    };
    if says(after) || !says(row) {
        return false;
    }
    for name in names {
        after.set(name, row.all(name));
    }
    true
}

/// What a row says besides who somebody is, as the fields of a form.
fn answers(new: &NewTalent) -> Answers {
    let mut form = Answers::default();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            form.add(name, value);
        }
    };
    let number = |value: Option<i32>| value.map(|value| value.to_string());
    add("address", new.person.contact.address.clone());
    add("years_experience", number(new.skills.years_experience));
    add("education", new.skills.education.clone());
    add("bio", new.skills.bio.clone());
    add("availability", new.availability.availability.clone());
    add("available_from", new.availability.available_from.map(|day| day.to_string()));
    add("rate_hourly_min", number(new.terms.hourly_min));
    add("rate_hourly_max", number(new.terms.hourly_max));
    add("rate_monthly_min", number(new.terms.monthly_min));
    add("rate_monthly_max", number(new.terms.monthly_max));
    add("currency", new.terms.currency.clone());
    for talent in &new.skills.talents {
        add("talents[]", Some(talent.to_string()));
    }
    for language in &new.skills.languages {
        add("languages[]", Some(language.language.clone()));
        add("language_levels[]", Some(language.level.clone()));
    }
    for mode in &new.availability.work_modes {
        add("work_mode[]", Some(mode.clone()));
    }
    for kind in &new.availability.contract_kinds {
        add("contract_kind[]", Some(kind.clone()));
    }
    for link in &new.links {
        add(link.kind.key(), Some(link.url.clone()));
    }
    form
}
