//! Initials: what stands for a face.

/// The first letters of the first and the last word, upper case: two at most, in any script.
#[must_use]
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut words = name.split_whitespace().filter_map(first);
    let ends = [words.next(), words.next_back()];
    ends.into_iter().flatten().flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        for (name, expected) in [
            ("Amina B.", "AB"),
            ("amina el  idrissi", "AI"),
            ("émile", "É"),
            ("(é) l’", "ÉL"),
            ("فاطمة الزهراء", "فا"),
            ("(Jo) <b>", "JB"),
            ("", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
