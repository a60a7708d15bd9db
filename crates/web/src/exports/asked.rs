//! Whom an address means: a filter of the directory, or people ticked one by one.

use app::{Actor, Reference, exports::Whom, search::DirectoryFilter};
use kernel::PersonId;
use url::form_urlencoded;

/// Whom these pairs mean, as far as the reader may ask it; a selection, as soon as one is named.
pub(super) fn whom(reference: &Reference, actor: &Actor, pairs: &[(String, String)]) -> Whom {
    let named =
        pairs.iter().filter(|(name, _)| matches!(name.as_str(), "ids" | "ids[]" | "person"));
    let mut named = named.map(|(_, value)| value.as_str()).peekable();
    if named.peek().is_some() {
        let numbers = named.flat_map(|value| value.split([',', ' ']));
        return Whom::selected(numbers.filter_map(|number| number.parse().ok()).map(PersonId));
    }
    Whom::Found(DirectoryFilter::parse(reference, pairs).0.open_to(actor).0)
}

/// The same people at another address.
pub(super) fn address(path: &str, whom: &Whom) -> String {
    let pairs: Vec<(&str, String)> = match whom {
        Whom::Found(filter) => filter.to_query(),
        Whom::Selected(people) => {
            let numbers: Vec<String> = people.iter().map(ToString::to_string).collect();
            vec![("ids", numbers.join(","))]
        }
    };
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The list these people were picked from.
pub(super) fn list(whom: &Whom) -> String {
    match whom {
        Whom::Found(_) => address(routes::PEOPLE.pattern, whom),
        Whom::Selected(_) => format!("{}?view=table", routes::PEOPLE.pattern),
    }
}
