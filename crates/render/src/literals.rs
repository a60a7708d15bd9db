//! Reads the product's templates without drawing them: they parse, and all they name exists.

use crate::engine::Templates;
use crate::{Assets, Renderer};
use i18n::Translator;
use kernel::Locale;
use std::sync::Arc;

/// Every fault of the embedded templates, one sentence each: what does not parse, and every literal key,
/// route, asset or icon that does not exist. Branches that no sample reaches are read too.
#[must_use]
pub fn check_embedded_templates(words: &Arc<Translator>) -> Vec<String> {
    let renderer = Renderer::embedded(Arc::clone(words));
    let assets = Assets::embedded();
    let drawn = |name: &str| name.ends_with(".html") || name.ends_with(".txt");
    let mut faults = Vec::new();
    for name in Templates::iter().filter(|name| drawn(name)) {
        if let Err(error) = renderer.env.get_template(&name) {
            faults.push(format!("{name}: {error}"));
        }
        let Some(file) = Templates::get(&name) else {
            continue;
        };
        let text = without_comments(&String::from_utf8_lossy(&file.data));
        let mut check = |function, exists: &dyn Fn(&str) -> bool| {
            let unknown = literals(&text, function).into_iter().filter(|literal| !exists(literal));
            faults.extend(
                unknown.map(|literal| format!("{name}: {function}('{literal}') is unknown")),
            );
        };
        check("t", &|key| words.has(Locale::Fr, key));
        check("url", &|route| routes::find(route).is_some());
        check("asset", &|path| assets.path(path).is_some());
        check("icon", &|icon| assets.sprite(icon).is_some());
    }
    faults
}

/// Comments show how a macro is called, with names that need not exist.
fn without_comments(text: &str) -> String {
    let mut parts = text.split("{#");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("#}").map_or("", |(_, after)| after));
    }
    kept
}

/// The literal first arguments of a function's calls.
fn literals<'t>(text: &'t str, function: &str) -> Vec<&'t str> {
    let mut found = Vec::new();
    for quote in ['\'', '"'] {
        let call = format!("{function}({quote}");
        for (place, _) in text.match_indices(&call) {
            let (before, rest) = (text.get(..place), text.get(place + call.len()..));
            let part_of_a_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
            let whole_name = before.is_some_and(|before| !before.ends_with(part_of_a_name));
            let Some((literal, after)) = rest.and_then(|rest| rest.split_once(quote)) else {
                continue;
            };
            // A literal that is only the beginning of an expression names nothing by itself.
            if whole_name && after.trim_start().starts_with([',', ')']) {
                found.push(literal);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{check_embedded_templates, literals, without_comments};
    use i18n::Translator;
    use std::sync::Arc;

    #[test]
    fn literals_are_found_and_computed_names_are_not() {
        let text = "{# t('how') #}{{ t('a-b') }}{{ t(\"c\", n=1) }}{{ at('x') }}{{ t('d-' ~ e) }}{{ x.t('y') }}{{ t(z) }}";
        let text = without_comments(text);
        assert_eq!(literals(&text, "t"), ["a-b", "c"]);
    }

    #[test]
    fn everything_the_templates_name_exists() {
        let words = Arc::new(Translator::embedded().unwrap());
        let faults = check_embedded_templates(&words);
        assert!(faults.is_empty(), "mend these templates:\n{}", faults.join("\n"));
    }
}
