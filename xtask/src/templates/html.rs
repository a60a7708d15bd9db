//! Reads templates as far as these checks need: tags, attributes and the text between.

/// Attributes that people read or hear.
const SPOKEN: [&str; 5] = ["alt", "title", "placeholder", "aria-label", "aria-description"];

/// The text with everything from `open` to `close` blanked; lines and places stay.
pub fn blanked(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        kept.push_str(before);
        let (inside, after) = inside.split_once(close).unwrap_or((inside, ""));
        for gone in [open, inside, close] {
            kept.extend(gone.chars().flat_map(|c| {
                std::iter::repeat_n(if c == '\n' { '\n' } else { ' ' }, c.len_utf8())
            }));
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The text with everything that the engine computes blanked, and with it macros and blocks that hold class names:
/// their own names end with `_class`.
pub fn without_jinja(text: &str) -> String {
    let mut kept = text.to_owned();
    for (kind, end) in [("macro ", "endmacro"), ("block ", "endblock")] {
        let names: Vec<String> = text
            .split(kind)
            .skip(1)
            .filter_map(name_of_classes)
            .map(|name| format!("{kind}{name}"))
            .collect();
        for name in names {
            kept = blanked(&kept, &name, end);
        }
    }
    blanked(&blanked(&kept, "{{", "}}"), "{%", "%}")
}

fn name_of_classes(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let (name, _) = text.split_at(end);
    name.ends_with("_class").then_some(name)
}

/// Inline styles, handlers and scripts, with their place.
pub fn inline_code(plain: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (place, tag) in tags(plain) {
        let attributes: Vec<(String, &str)> = attributes(tag);
        let named = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted);
        if named("style").is_some() {
            found.push((place, "an inline style"));
        }
        if attributes.iter().any(|(name, _)| name.len() > 2 && name.starts_with("on")) {
            found.push((place, "an inline handler"));
        }
        // JSON that a script reads is data.
        let is_data = named("type").is_some_and(|(_, value)| value.ends_with("json"));
        if tag.starts_with("script") && named("src").is_none() && !is_data {
            found.push((place, "an inline script"));
        }
    }
    found
}

/// Text between tags, and the spoken attributes, with their place; scripts and styles are no text.
pub fn visible(plain: &str) -> Vec<(usize, String)> {
    let mut plain = plain.to_owned();
    for name in ["script", "style", "svg"] {
        plain = blanked(&plain, &format!("<{name}"), &format!("</{name}>"));
    }
    let mut found = Vec::new();
    for (place, tag) in tags(&plain) {
        for (name, value) in attributes(tag) {
            if SPOKEN.contains(&name.as_str()) {
                found.push((place, one_line(value)));
            }
        }
    }
    let mut place = 0;
    for part in plain.split_inclusive('>') {
        let text = part.split('<').next().unwrap_or_default();
        let text = if part.contains('<') || !part.ends_with('>') { text } else { "" };
        found.push((place + text.len() - text.trim_start().len(), one_line(text)));
        place += part.len();
    }
    found
}

/// Each line of a plain text, with its place.
pub fn lines(plain: &str) -> Vec<(usize, String)> {
    let mut place = 0;
    let mut found = Vec::new();
    for line in plain.split_inclusive('\n') {
        found.push((place, one_line(line)));
        place += line.len();
    }
    found
}

/// Whether a word remains when entities and accepted words are taken away. `mx-auto`, `MA-F-0001` and `a="b"` are none.
pub fn has_words(text: &str, accepted: &[String]) -> bool {
    let mut text = text.to_owned();
    for word in accepted {
        text = text.replace(word.as_str(), " ");
    }
    let parts = text.split('&').enumerate();
    let without_entities: String =
        parts
            .map(|(place, part)| {
                if place == 0 {
                    part
                } else {
                    part.split_once(';').map_or(part, |(_, after)| after)
                }
            })
            .collect();
    without_entities.split_whitespace().any(is_word)
}

fn is_word(token: &str) -> bool {
    let bare = token.trim_matches(|c: char| ".,;:!?…«»“”\"()،؛؟".contains(c));
    !bare.is_empty() && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\''))
}

/// What stands between `<` and `>`, with the place of the tag; closing tags and comments are left out.
fn tags(plain: &str) -> impl Iterator<Item = (usize, &str)> {
    plain.match_indices('<').filter_map(|(place, _)| {
        let tag = plain.get(place + 1..)?.split('>').next()?;
        tag.starts_with(|c: char| c.is_ascii_alphabetic()).then_some((place, tag))
    })
}

/// Names in lower case with their quoted values (empty without quotes).
fn attributes(tag: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => value(after),
            None => ("", after),
        };
        found.push((name.to_ascii_lowercase(), value));
        rest = after.trim_start();
    }
    found
}

fn value(text: &str) -> (&str, &str) {
    let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return text.split_once(char::is_whitespace).unwrap_or((text, ""));
    };
    text.split_at(1).1.split_once(quote).unwrap_or((text, ""))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().filter(|word| !word.starts_with("&nbsp")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanking_keeps_lines_and_places() {
        assert_eq!(blanked("a{# é\n #}b", "{#", "#}"), "a     \n   b");
    }

    #[test]
    fn attributes_are_read_with_their_values() {
        assert_eq!(
            attributes("a href=\"x y\" hidden data-a='b'"),
            [("href".to_owned(), "x y"), ("hidden".to_owned(), ""), ("data-a".to_owned(), "b")]
        );
    }

    #[test]
    fn entities_and_signs_are_no_words() {
        assert!(!has_words("&larr; 12 · &nbsp;", &[]));
        assert!(has_words("&larr; Retour", &[]));
        assert!(!has_words("mx-auto sm:py-10 MA-F-0001-OUA aria-invalid=\"true\"", &[]));
        assert!(has_words("(facultatif),", &[]) && has_words("l’e-mail d’abord", &[]));
    }

    #[test]
    fn blocks_of_class_names_are_no_text() {
        let text = "{% block main_class %}grid gap{% endblock %}{% macro a_class(x) %}flex{% endmacro %}{% block main %}Oui{% endblock %}";
        assert_eq!(without_jinja(text).trim(), "Oui");
    }
}
