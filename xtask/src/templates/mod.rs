//! What a template may not hold: physical sides, inline script and style, words of one language.

mod html;

use anyhow::Result;

use crate::{
    repo::{Repo, Source},
    scan,
};

/// Utilities that point to a side of the screen instead of a side of the text: wrong in Arabic.
const SIDES: [&str; 6] = ["ml-", "mr-", "pl-", "pr-", "left-", "right-"];
/// Mails need their styles inline, because mail programs drop the rest.
const MAILS: &str = "templates/mail/";

/// Every template that holds one of them.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let shown: Vec<String> = scan::words(repo)?
        .shown
        .into_iter()
        .filter(|word| !word.reason.is_empty())
        .map(|word| word.text)
        .collect();
    let templates = repo.sources("templates", &["html", "txt"])?;
    Ok(templates.iter().flat_map(|template| faults(template, &shown)).collect())
}

fn faults(template: &Source, shown: &[String]) -> Vec<String> {
    let text = without_comments(&template.text);
    let plain = html::without_jinja(&text);
    let tell = |place: usize, what: String| {
        format!("{}:{}: {what}", template.path, template.line_of(place))
    };
    let mut found: Vec<String> = sides(&text)
        .map(|(place, class)| tell(place, format!("`{class}` points to a side of the screen")))
        .collect();
    let mails = template.path.starts_with(MAILS);
    if !mails {
        found.extend(
            html::inline_code(&plain)
                .into_iter()
                .map(|(place, what)| tell(place, format!("{what} belongs in a file"))),
        );
    }
    let words =
        if template.path.ends_with(".txt") { html::lines(&plain) } else { html::visible(&plain) };
    let foreign = words.into_iter().filter(|(_, words)| html::has_words(words, shown));
    found.extend(
        foreign.map(|(place, words)| tell(place, format!("`{words}` has no translation key"))),
    );
    found
}

/// Class names that name a side, with their place.
fn sides(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let separates =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '=' | '{' | '}');
    let start = text.as_ptr().addr();
    text.split(separates)
        .filter(|token| names_a_side(token))
        .map(move |token| (token.as_ptr().addr() - start, token))
}

fn names_a_side(token: &str) -> bool {
    let utility = token.rsplit(':').next().unwrap_or_default().trim_start_matches(['-', '!']);
    matches!(utility, "text-left" | "text-right")
        || SIDES.iter().any(|side| utility.strip_prefix(side).is_some_and(is_measure))
}

/// `4`, `auto`, `1/2`, `[3px]`: what follows the dash of a spacing utility.
fn is_measure(text: &str) -> bool {
    matches!(text, "auto" | "px" | "full")
        || text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '[' | '('))
}

/// The same text with comments blanked, so that places stay what they were.
pub fn without_comments(text: &str) -> String {
    html::blanked(text, "{#", "#}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        faults(&Source { path: path.to_owned(), text: text.to_owned() }, &["Taalentio".to_owned()])
    }

    #[test]
    fn sides_of_the_screen_are_refused() {
        assert_eq!(
            found("templates/a.html", "<p class=\"mt-2\n sm:-ml-4 text-right\">{{ t('a') }}</p>")
                .len(),
            2
        );
        assert!(
            found(
                "templates/a.html",
                "<p class=\"ms-2 text-start right-handed\">{{ icon('arrow-left') }}</p>"
            )
            .is_empty()
        );
    }

    #[test]
    fn inline_code_is_refused_except_in_mails() {
        let text = "<p style=\"color:red\" onclick=\"x()\">{{ f(style=1) }}</p><script>x()</script><script src=\"{{ a }}\"></script>";
        assert_eq!(found("templates/a.html", text).len(), 3);
        assert!(
            found("templates/mail/a/body.html", "<p style=\"color:red\">{{ t('a') }}</p>")
                .is_empty()
        );
    }

    #[test]
    fn words_of_one_language_are_refused() {
        let text = "{# Words #}<p title=\"Bonjour\">{% if a > b %}Oui{% endif %} · {{ x }} &nbsp; Taalentio</p>\n<img alt=\"{{ t('x') }}\">";
        assert_eq!(
            found("templates/a.html", text),
            [
                "templates/a.html:1: `Bonjour` has no translation key",
                "templates/a.html:1: `Oui · Taalentio` has no translation key"
            ]
        );
        assert_eq!(found("templates/mail/a/body.txt", "{{ t('a') }} :\n{{ x }}").len(), 0);
        assert_eq!(found("templates/mail/a/body.txt", "{{ t('a') }}\nBonjour").len(), 1);
    }
}
