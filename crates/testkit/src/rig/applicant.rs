//! Somebody who registers: a form with every field that people.md §2 knows, the same person for the same number.

use anyhow::{Context, Result};
use app::{Reference, answers::Answers};
use axum::body::Bytes;
use chrono::{NaiveDate, TimeDelta};
use kernel::{Clock as _, SystemClock, local};
use serde::Deserialize;
use url::form_urlencoded;

use super::Client;

const FIRST: [&str; 8] = ["Amina", "Youssef", "Fatou", "Karim", "Leïla", "Koffi", "مريم", "Chloé"];
const LAST: [&str; 7] = ["Benali", "El Amrani", "Ndiaye", "Traoré", "Koné", "العلوي", "Moreau"];
const BOUNDARY: &str = "----rig-5f1c9a7e3b";

/// What can be chosen in the form of one country.
#[derive(Debug, Clone)]
pub struct Choices {
    country: String,
    city: String,
    talents: Vec<String>,
}

/// One form.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// The address it registers.
    pub email: String,
    /// Whether a picture travels with it.
    pub photo: Option<Bytes>,
    fields: Vec<(&'static str, String)>,
}

#[derive(Deserialize)]
struct Choice {
    id: i64,
}

impl Choices {
    /// What a server offers for a country, as an outside client asks for it.
    ///
    /// # Errors
    /// When the lists do not come.
    pub async fn asked(client: &mut Client, country: &str) -> Result<Self> {
        let cities = client.get(&format!("/api/cities?country_id={country}")).await?;
        let cities: Vec<Choice> = serde_json::from_slice(&cities.body).context("no cities")?;
        let talents = client.get("/api/talents").await?;
        let talents: Vec<Choice> = serde_json::from_slice(&talents.body).context("no talents")?;
        Ok(Self {
            country: country.to_owned(),
            city: cities.first().context("a country without cities")?.id.to_string(),
            talents: talents.iter().map(|talent| talent.id.to_string()).collect(),
        })
    }

    /// The same lists as the product holds them.
    ///
    /// # Errors
    /// When there is no such country.
    pub fn of(reference: &Reference, country: &str) -> Result<Self> {
        let found = reference.places.country_named(country).context("no such country")?;
        let city = reference.places.cities_of(found.id).first().context("no city")?;
        let talents = reference.taxonomy.talents().iter().filter(|talent| talent.active);
        Ok(Self {
            country: country.to_owned(),
            city: city.id.to_string(),
            talents: talents.map(|talent| talent.id.to_string()).collect(),
        })
    }
}

impl Applicant {
    /// Number `nth` of a run; everybody of a run has another address.
    #[must_use]
    pub fn draw(choices: &Choices, run: &str, nth: usize) -> Self {
        Self::draw_on(local::day_of(SystemClock.now()), choices, run, nth)
    }

    /// The same when the server's clock shows another day.
    #[must_use]
    pub fn draw_on(today: NaiveDate, choices: &Choices, run: &str, nth: usize) -> Self {
        let email = format!("{run}-{nth}@rig.example");
        let mut fields = who(choices, nth);
        fields.push(("email", email.clone()));
        fields.push(("form_id", uuid::Uuid::new_v4().simple().to_string()));
        fields.extend(skills(today, choices, nth));
        let constant = [
            ("availability", "temps_plein"),
            ("work_mode[]", "on_site"),
            ("contract_kind[]", "cachet"),
            ("rate_hourly_min", "80"),
            ("rate_hourly_max", "150"),
            ("rate_monthly_min", "8000"),
            ("rate_monthly_max", "12000"),
            ("currency", "MAD"),
            ("portfolio_url", "https://portfolio.example/amina"),
            ("website", "https://amina.example"),
            ("linkedin", "amina-benali"),
            ("instagram", "amina.benali"),
            ("consent_processing", "on"),
            ("consent_terms", "on"),
            ("consent_public", "on"),
            ("consent_messages", "on"),
        ];
        fields.extend(constant.map(|(name, value)| (name, value.to_owned())));
        Self { email, photo: None, fields }
    }

    /// The same form with a picture (JPEG).
    #[must_use]
    pub fn with_photo(self, picture: Bytes) -> Self {
        Self { photo: Some(picture), ..self }
    }

    /// The form as the product reads it.
    #[must_use]
    pub fn answers(&self) -> Answers {
        self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    /// The form as a browser sends it: its content type and its body.
    #[must_use]
    pub fn body(&self) -> (String, Bytes) {
        match &self.photo {
            None => {
                let mut body = form_urlencoded::Serializer::new(String::new());
                body.extend_pairs(&self.fields);
                ("application/x-www-form-urlencoded".to_owned(), body.finish().into())
            }
            Some(photo) => (format!("multipart/form-data; boundary={BOUNDARY}"), self.parts(photo)),
        }
    }

    fn parts(&self, photo: &[u8]) -> Bytes {
        let mut body = Vec::with_capacity(photo.len() + 8192);
        for (name, value) in &self.fields {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"me.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(photo);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        body.into()
    }
}

fn who(choices: &Choices, nth: usize) -> Vec<(&'static str, String)> {
    let birth = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default()
        + TimeDelta::days(i64::try_from(nth % 12_000).unwrap_or(0));
    let pick = |list: &[&str]| list.get(nth % list.len()).copied().unwrap_or("Amina").to_owned();
    vec![
        ("first_name", pick(&FIRST)),
        ("last_name", pick(&LAST)),
        ("date_of_birth", birth.to_string()),
        ("gender", pick(&["F", "M", "N"])),
        ("nationality", choices.country.clone()),
        ("phone", format!("+212661{:06}", nth % 1_000_000)),
        ("whatsapp_same", "on".to_owned()),
        ("address", "12, rue des Orangers\nImmeuble B".to_owned()),
        ("country_id", choices.country.clone()),
        ("residence_country_id", choices.country.clone()),
        ("residence_city_id", choices.city.clone()),
    ]
}

fn skills(today: NaiveDate, choices: &Choices, nth: usize) -> Vec<(&'static str, String)> {
    let from = today + TimeDelta::days(30);
    let count = choices.talents.len().max(1);
    let mut fields = vec![
        ("years_experience", (nth % 30).to_string()),
        ("languages[]", "fra:c1".to_owned()),
        ("languages[]", "eng:b1".to_owned()),
        ("education", "Licence d’études théâtrales, Rabat".to_owned()),
        ("bio", "Comédienne et figurante, ponctuelle, à l’aise à cheval.".repeat(4)),
        ("available_from", from.to_string()),
    ];
    for place in [nth % count, (nth + 1) % count] {
        if let Some(talent) = choices.talents.get(place) {
            fields.push(("talents[]", talent.clone()));
        }
    }
    fields
}
