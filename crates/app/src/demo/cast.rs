//! The people of the demonstration, from `seeds/demo/people.json`, as they would fill in the form.

use serde::Deserialize;

use crate::{Context, Reference, Result, answers::Answers};

const PEOPLE: &str = include_str!("../../../../seeds/demo/people.json");

/// One invented person.
#[derive(Debug, Clone, Deserialize)]
pub struct Figure {
    first_name: String,
    last_name: String,
    gender: String,
    birth_year: i32,
    birth_month: u32,
    birth_day: u32,
    origin: String,
    residence: String,
    city: String,
    talents: Vec<String>,
    years_experience: i32,
    languages: Vec<(String, String)>,
    availability: String,
    work_mode: Vec<String>,
    contract_kind: Vec<String>,
    bio: String,
    education: String,
    phone: String,
    instagram: Option<String>,
    public: bool,
    /// Which of the drawn faces.
    pub man: bool,
    guardian: Option<Guardian>,
}

#[derive(Debug, Clone, Deserialize)]
struct Guardian {
    name: String,
    phone: String,
    email: String,
}

/// Everybody, in order.
pub fn figures() -> Result<Vec<Figure>> {
    serde_json::from_str(PEOPLE).context("reading seeds/demo/people.json")
}

impl Figure {
    /// First and last name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// The form as this person fills it in.
    pub fn answers(&self, reference: &Reference, email: &str) -> Answers {
        let birth = format!("{:04}-{:02}-{:02}", self.birth_year, self.birth_month, self.birth_day);
        let years = self.years_experience.to_string();
        let mut answers = Answers::from_iter([
            ("first_name", self.first_name.as_str()),
            ("last_name", &self.last_name),
            ("gender", &self.gender),
            ("date_of_birth", &birth),
            ("nationality", &self.origin),
            ("country_id", &self.origin),
            ("residence_country_id", &self.residence),
            ("email", email),
            ("phone", &self.phone),
            ("whatsapp_same", "on"),
            ("years_experience", &years),
            ("availability", &self.availability),
            ("bio", &self.bio),
            ("education", &self.education),
            ("instagram", self.instagram.as_deref().unwrap_or_default()),
            ("consent_processing", "on"),
            ("consent_terms", "on"),
            ("consent_messages", "on"),
        ]);
        if self.public {
            answers.add("consent_public", "on");
        }
        self.add_town(reference, &mut answers);
        self.talents.iter().for_each(|talent| answers.add("talents[]", talent));
        self.work_mode.iter().for_each(|mode| answers.add("work_mode[]", mode));
        self.contract_kind.iter().for_each(|kind| answers.add("contract_kind[]", kind));
        for (language, level) in &self.languages {
            answers.add("languages[]", language);
            answers.add("language_levels[]", level);
        }
        if let Some(guardian) = &self.guardian {
            answers.add("guardian_name", &guardian.name);
            answers.add("guardian_phone", &guardian.phone);
            answers.add("guardian_email", &guardian.email);
            answers.add("guardian_consent", "on");
        }
        answers
    }

    fn add_town(&self, reference: &Reference, answers: &mut Answers) {
        let country = reference.places.country_named(&self.residence);
        let towns = country.map_or(&[][..], |country| reference.places.cities_of(country.id));
        match towns.iter().find(|town| town.names.fr == self.city) {
            Some(town) => answers.add("residence_city_id", town.id.to_string()),
            None => {
                answers.add("residence_city_id", "other");
                answers.add("residence_city_name", &self.city);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{talents::read_new_talent, testing::TestHouse};

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn everybody_of_the_demonstration_fills_the_form_in_well() {
        let house = TestHouse::open().await;
        let reference = house.app.reference();
        let figures = figures().unwrap();
        assert!(figures.len() >= 40);
        for figure in figures {
            let answers = figure.answers(&reference, "a@demo.example");
            let read = read_new_talent(&answers, &reference, house.app.today(), kernel::Locale::Fr);
            assert!(read.is_ok(), "{}: {:?}", figure.full_name(), read.err());
            assert_ne!(answers.one("residence_city_id"), "other", "{}", figure.full_name());
        }
    }
}
