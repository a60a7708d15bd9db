//! The registration: the most important page of the product.

mod cv;
mod fields;
mod known;
mod opening;
mod photo;
mod robots;
mod sending;

use testkit::{Browser, Form, TestSite};

/// A site that asks nobody whether they are a robot.
async fn open() -> TestSite {
    TestSite::open_with(|config| config.anti_robot = false).await
}

/// The number of a country on the page.
fn country(site: &TestSite, code: &str) -> String {
    let reference = site.house.app.reference();
    reference.places.country_named(code).unwrap().id.to_string()
}

fn city(site: &TestSite, name: &str) -> String {
    let reference = site.house.app.reference();
    let morocco = reference.places.country_named("MA").unwrap().id;
    let cities = reference.places.cities_of(morocco);
    let found = cities.iter().find(|city| city.names.fr == name);
    found.unwrap().id.to_string()
}

fn talent(site: &TestSite, place: usize) -> String {
    site.house.app.reference().taxonomy.talents()[place].id.to_string()
}

/// The page as Amina has filled it in, without a photo.
pub async fn amina(site: &TestSite, browser: &mut Browser) -> Form {
    filled(site, browser.get("/auth/register").await.form())
}

/// The form with Amina's answers.
pub fn filled(site: &TestSite, form: Form) -> Form {
    let morocco = country(site, "MA");
    form.fill("first_name", "Amina")
        .fill("last_name", "Benali")
        .fill("date_of_birth", "2002-04-03")
        .fill("gender", "F")
        .fill("nationality", &morocco)
        .fill("email", "amina@example.org")
        .fill("phone", "06 12 34 56 78")
        .fill("country_id", &morocco)
        .fill("residence_country_id", &morocco)
        .fill("residence_city_id", &city(site, "Ouarzazate"))
        .tick("talents[]", &talent(site, 0))
        .tick("consent_processing", "on")
        .tick("consent_terms", "on")
        .tick("consent_public", "on")
}
