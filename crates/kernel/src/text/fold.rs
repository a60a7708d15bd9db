//! Folding: what is compared, sorted and looked up, never shown.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents, one space between words: the `name_key` of lists (NFKD, UAX #15).
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'œ' => "oe".to_owned(),
            'æ' => "ae".to_owned(),
            'ß' => "ss".to_owned(),
            'ø' => "o".to_owned(),
            'ł' => "l".to_owned(),
            '’' | 'ʼ' => "'".to_owned(),
            other => other.to_string(),
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key of a closed list's French label: letters kept, all else `_` (contracts.md).
#[must_use]
pub fn key(label: &str) -> String {
    let folded = fold(label);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_fold_away() {
        assert_eq!(fold("  Éloïse   BŒUF"), "eloise boeuf");
        assert_eq!(key("Temps plein"), "temps_plein");
        assert_eq!(key("Marron foncé"), "marron_fonce");
    }
}
