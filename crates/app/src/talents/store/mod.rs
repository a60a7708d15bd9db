//! The tables of talent profiles.

pub mod choice;
pub mod language;
pub mod profile;
pub mod trade;
pub mod waiting;

use kernel::{PersonId, TalentId};
use sea_orm::{ConnectionTrait, DbErr};

use super::{Availability, LanguageSkill, Skills, Terms};

/// What a profile holds, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub profile: profile::Model,
    pub talents: Vec<TalentId>,
    pub languages: Vec<LanguageSkill>,
    pub work_modes: Vec<String>,
    pub contract_kinds: Vec<String>,
}

/// Reads a whole profile.
pub async fn find(conn: &impl ConnectionTrait, person: PersonId) -> Result<Option<Kept>, DbErr> {
    let Some(profile) = profile::find(conn, person.0).await? else {
        return Ok(None);
    };
    let choices = choice::all_of(conn, person.0).await?;
    let of = |list: &str| {
        choices.iter().filter(|row| row.list == list).map(|row| row.key.clone()).collect()
    };
    Ok(Some(Kept {
        talents: trade::all_of(conn, person.0).await?,
        languages: language::all_of(conn, person.0).await?,
        work_modes: of("work_mode"),
        contract_kinds: of("contract_kind"),
        profile,
    }))
}

/// Writes the trades, languages and choices of a new profile.
pub async fn insert_around(
    conn: &impl ConnectionTrait,
    person: i64,
    skills: &Skills,
    availability: &Availability,
) -> Result<(), DbErr> {
    trade::insert(conn, person, &skills.talents).await?;
    language::insert(conn, person, &skills.languages).await?;
    choice::insert(conn, person, availability).await
}

/// Replaces trades, languages, experience, education and words.
pub async fn set_skills(
    conn: &impl ConnectionTrait,
    person: i64,
    skills: &Skills,
) -> Result<(), DbErr> {
    profile::set_skills(conn, person, skills).await?;
    trade::delete_of(conn, person).await?;
    trade::insert(conn, person, &skills.talents).await?;
    language::delete_of(conn, person).await?;
    language::insert(conn, person, &skills.languages).await
}

/// Replaces availability and rates.
pub async fn set_availability(
    conn: &impl ConnectionTrait,
    person: i64,
    availability: &Availability,
    terms: &Terms,
) -> Result<(), DbErr> {
    profile::set_availability(conn, person, availability, terms).await?;
    choice::delete_of(conn, person).await?;
    choice::insert(conn, person, availability).await
}
