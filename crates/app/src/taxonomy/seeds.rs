//! The talents, languages and lists that come with the program.

use db::Db;
use kernel::text::fold;
use sea_orm::Set;
use serde::Deserialize;

use super::{Language, Lists, TalentTag, store};
use crate::{Context, Error, Result, places::Names};

const TALENTS: &str = include_str!("../../../../seeds/taxonomy.toml");
const LISTS: &str = include_str!("../../../../seeds/lists.json");
const LANGUAGES: &str = include_str!("../../../../seeds/languages.json");

/// The texts whose change makes them be loaded again.
pub const SEEDS: &[&str] = &[TALENTS, "synonyms as they are typed"];

#[derive(Deserialize)]
struct File {
    category: Vec<CategorySeed>,
    talent: Vec<TalentSeed>,
}

#[derive(Deserialize)]
struct CategorySeed {
    key: String,
    #[serde(flatten)]
    names: Names,
    tag: TalentTag,
}

#[derive(Deserialize)]
struct TalentSeed {
    key: String,
    category: String,
    emoji: String,
    tag: TalentTag,
    #[serde(flatten)]
    names: Names,
    synonyms_fr: Vec<String>,
    synonyms_en: Vec<String>,
    synonyms_ar: Vec<String>,
    esco: Option<String>,
    rome: Option<String>,
}

pub(super) fn languages() -> Result<Vec<Language>> {
    serde_json::from_str(LANGUAGES).context("reading seeds/languages.json")
}

pub(super) fn lists() -> Result<Lists> {
    serde_json::from_str(LISTS).context("reading seeds/lists.json")
}

/// Writes the categories and talents of the seeds; rows that exist get the new names, none is removed.
pub async fn seed(db: &Db) -> Result<()> {
    let file: File = toml::from_str(TALENTS).context("reading seeds/taxonomy.toml")?;
    let categories: Vec<_> =
        (0_i32..).zip(file.category).map(|(position, seed)| category_row(position, seed)).collect();
    db.write(async |tx| Ok::<_, Error>(store::put_categories(tx.conn(), categories).await?))
        .await?;
    let known = store::category_ids(db.reader()).await?;
    let talents = (0_i32..).zip(file.talent).filter_map(|(position, seed)| {
        let category = *known.get(&seed.category)?;
        Some(talent_row(position, category, seed))
    });
    let talents: Vec<_> = talents.collect();
    for chunk in talents.chunks(500) {
        db.write(async |tx| Ok::<_, Error>(store::put_talents(tx.conn(), chunk.to_vec()).await?))
            .await?;
    }
    Ok(())
}

fn category_row(position: i32, seed: CategorySeed) -> store::category::ActiveModel {
    store::category::ActiveModel {
        key: Set(seed.key),
        name_fr: Set(seed.names.fr),
        name_en: Set(seed.names.en),
        name_ar: Set(seed.names.ar),
        tag: Set(seed.tag.key().to_owned()),
        position: Set(position),
        ..Default::default()
    }
}

fn talent_row(position: i32, category: i64, seed: TalentSeed) -> store::talent::ActiveModel {
    let words = [seed.synonyms_fr, seed.synonyms_en, seed.synonyms_ar].concat();
    let synonyms: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let words = words.join("\n");
    store::talent::ActiveModel {
        key: Set(seed.key),
        category_id: Set(category),
        emoji: Set(seed.emoji),
        tag: Set(seed.tag.key().to_owned()),
        name_fr: Set(seed.names.fr),
        name_en: Set(seed.names.en),
        name_ar: Set(seed.names.ar),
        synonyms: Set(synonyms.join("\n")),
        esco: Set(seed.esco),
        rome: Set(seed.rome),
        active: Set(true),
        position: Set(position),
        words: Set(Some(words)),
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::ListName;

    #[test]
    fn there_are_talents_enough() {
        let file: Option<File> = toml::from_str(TALENTS).ok();
        let counts = file.map(|file| (file.talent.len(), file.category.len()));
        assert!(counts.is_some_and(|(talents, categories)| talents >= 190 && categories >= 19));
    }

    #[test]
    fn lists_and_languages_read() {
        let lists = lists().unwrap_or_default();
        assert_eq!(lists.get(ListName::Availability).len(), 9);
        assert_eq!(lists.read(ListName::Availability, "Temps plein"), Ok("temps_plein".to_owned()));
        assert_eq!(lists.experience_level(12).map(|level| level.key.as_str()), Some("expert"));
        assert!(languages().is_ok_and(|list| list.len() > 90));
    }
}
