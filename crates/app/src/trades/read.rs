//! A form into what a trade is called and where it stands.

use kernel::{
    Message, Violations, msg,
    text::{fold, line, paragraph},
};

use crate::{
    answers::Answers,
    places::Names,
    taxonomy::{Description, Talent, TalentTag, Taxonomy},
};

/// Characters of a name and of a synonym.
const LONGEST: usize = 80;
/// Synonyms of one trade.
const MOST_WORDS: usize = 60;
/// Code points of a decoration: families and flags are made of several.
const LONGEST_EMOJI: usize = 12;

/// Reads a form; `own` is the trade it changes.
///
/// # Errors
/// Every refused field with its sentence.
pub(super) fn description(
    answers: &Answers,
    taxonomy: &Taxonomy,
    own: Option<&Talent>,
) -> Result<Description, Violations> {
    let mut refused = Violations::new();
    let tag = TalentTag::parse(answers.one("tag").trim());
    let tag = refused.take("tag", tag.ok_or_else(|| msg!("words-choice-unknown")));
    let category = answers.one("category").trim().parse::<i64>().ok();
    let category = category.filter(|id| taxonomy.category(*id).is_some());
    let category = refused.take("category", category.ok_or_else(|| msg!("words-choice-unknown")));
    let mut name = |field: &'static str, of: fn(&Names) -> &str| {
        let read = name(answers.one(field)).and_then(|name| free(name, taxonomy, own, tag, of));
        refused.take(field, read)
    };
    let (fr, en, ar) = (
        name("name_fr", |names| &names.fr),
        name("name_en", |names| &names.en),
        name("name_ar", |names| &names.ar),
    );
    let emoji = refused.take("emoji", emoji(answers.one("emoji")));
    let words = refused.take("synonyms", synonyms(answers.one("synonyms")));
    match (fr, en, ar, emoji, words, category, tag) {
        (Some(fr), Some(en), Some(ar), Some(emoji), Some(words), Some(category), Some(tag)) => {
            Ok(Description { names: Names { fr, en, ar }, emoji, category, tag, words })
        }
        _ => Err(refused),
    }
}

fn name(raw: &str) -> Result<String, Message> {
    let name = line(raw, LONGEST)?;
    if name.chars().any(char::is_alphabetic) { Ok(name) } else { Err(msg!("trades-name-letters")) }
}

/// A name that no other trade of the same half has; one that stays as it was is not asked.
fn free(
    name: String,
    taxonomy: &Taxonomy,
    own: Option<&Talent>,
    tag: Option<TalentTag>,
    of: fn(&Names) -> &str,
) -> Result<String, Message> {
    let key = fold(&name);
    let same = |talent: &Talent| fold(of(&talent.names)) == key;
    if own.is_some_and(|own| same(own) && Some(own.tag) == tag) {
        return Ok(name);
    }
    let other = |talent: &&Talent| {
        own.is_none_or(|own| own.id != talent.id)
            && talent.merged_into.is_none()
            && Some(talent.tag) == tag
    };
    match taxonomy.talents().iter().filter(other).find(|talent| same(talent)) {
        Some(_) => Err(msg!("trades-name-taken")),
        None => Ok(name),
    }
}

/// A picture of the keyboard or nothing: no letters, no marks a page could take for its own.
fn emoji(raw: &str) -> Result<String, Message> {
    let emoji = raw.trim();
    let plain = |c: char| c.is_alphabetic() || c.is_control() || c.is_whitespace() || c.is_ascii();
    // A figure in a box is an ASCII digit with its frame.
    let framed = emoji.contains('\u{20e3}');
    if emoji.chars().count() > LONGEST_EMOJI || (!framed && emoji.chars().any(plain)) {
        return Err(msg!("trades-emoji-invalid"));
    }
    Ok(emoji.to_owned())
}

/// One a line, or between commas; each once.
fn synonyms(raw: &str) -> Result<String, Message> {
    let text = paragraph(raw, LONGEST * MOST_WORDS)?;
    let (mut kept, mut known) = (Vec::new(), Vec::new());
    for word in text.split(['\n', ',', '،', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        let word = line(word, LONGEST)?;
        let key = fold(&word);
        if !key.is_empty() && !known.contains(&key) {
            known.push(key);
            kept.push(word);
        }
    }
    if kept.len() > MOST_WORDS {
        return Err(msg!("trades-synonyms-many", max = 60_i64));
    }
    Ok(kept.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{emoji, name, synonyms};

    #[test]
    fn decorations_are_pictures_or_nothing() {
        for fine in ["", "🎬", "👩🏽‍🍳", "🇲🇦", "1️⃣", "⚙️", " 🎭 "] {
            assert_eq!(emoji(fine), Ok(fine.trim().to_owned()), "{fine}");
        }
        for bad in ["a", "<b>", "🎬 🎬", "é", "\u{202e}x", "ب", "&", "🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬"]
        {
            assert!(emoji(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_has_a_letter_and_synonyms_stand_once() {
        assert!(name("  Chef   d’orchestre ").is_ok_and(|name| name == "Chef d’orchestre"));
        for bad in ["", "  ", "123", "—"] {
            assert!(name(bad).is_err(), "{bad}");
        }
        let read = synonyms("Barman, barmaid\r\nBARMÀN\nنادل، ساقي").unwrap_or_default();
        assert_eq!(read, "Barman\nbarmaid\nنادل\nساقي");
        let many: Vec<String> = (0..61).map(|n| format!("m{n}")).collect();
        assert!(synonyms(&many.join(",")).is_err());
    }
}
