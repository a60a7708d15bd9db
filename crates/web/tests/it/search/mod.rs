//! The directory and finding by a code.

mod criteria;
mod find;
mod look;
mod minors;
mod palette;
mod people;
mod saved;

use app::talents::Registered;
use testkit::TestSite;

/// Somebody who registered: their first name, and other answers than Amina's.
pub async fn talent(site: &TestSite, name: &str, other: &[(&str, &str)]) -> Registered {
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "-"));
    let form = site.house.amina(&email).replaced("first_name", name);
    let form = other.iter().fold(form, |form, (name, value)| form.replaced(name, value));
    site.house.register(&form).await
}
