//! What the templates of letters read as `mail.x`.

use routes::Route;
use serde::Serialize;

use super::Unsent;
use crate::App;

/// The name of the product in letters.
pub(crate) const SITE: &str = "Taalentio";
/// What stands for a secret in the kept copy.
const DOTS: &str = "••••••••";

/// A label and a value of a recap.
#[derive(Clone, Serialize)]
pub(crate) struct Fact {
    pub label: String,
    pub value: String,
    /// Whether the kept copy shows dots instead.
    #[serde(skip)]
    pub private: bool,
}

/// Somebody in a recap.
#[derive(Clone, Serialize)]
pub(crate) struct Joined {
    pub name: String,
    pub code: String,
    pub place: String,
    pub date: String,
    pub url: String,
}

/// Who is new in a search that is kept.
#[derive(Clone, Serialize)]
pub(crate) struct FoundIn {
    pub name: String,
    pub url: String,
    pub people: Vec<Joined>,
}

/// Every value a letter may speak of; what a letter does not use is none, empty or false.
#[derive(Clone, Default, Serialize)]
pub(crate) struct Values {
    pub site: String,
    pub base_url: String,
    pub host: String,
    pub privacy_url: String,
    pub login_url: String,
    pub forgot_url: String,
    pub dashboard_url: String,
    pub name: String,
    pub talent_name: String,
    pub code: Option<String>,
    pub code_dashed: Option<String>,
    pub profile_url: Option<String>,
    pub card_url: Option<String>,
    pub card_attached: bool,
    pub hidden: bool,
    pub minor: bool,
    pub recap: Vec<Fact>,
    pub identifier: Option<String>,
    pub password: Option<String>,
    pub link: Option<String>,
    pub expires_on: Option<String>,
    pub at: Option<String>,
    pub to_guardian: bool,
    pub sender_name: Option<String>,
    pub sender_email: Option<String>,
    pub message: Option<String>,
    pub record_url: Option<String>,
    pub alert: Option<String>,
    pub copied_subject: Option<String>,
    pub people: Vec<Joined>,
    pub searches: Vec<FoundIn>,
    pub count: usize,
    pub more: usize,
    pub from: Option<String>,
    pub until: Option<String>,
    /// Where the reader stops what is not essential.
    pub stop_url: Option<String>,
}

impl Values {
    /// What every letter of this installation says alike.
    pub fn of_house(app: &App) -> Result<Self, Unsent> {
        let base_url = app.config().base_url.clone();
        let host =
            url::Url::parse(&base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        Ok(Self {
            site: SITE.to_owned(),
            host: host.unwrap_or_else(|| base_url.clone()),
            privacy_url: address(app, &routes::PRIVACY, &[])?,
            login_url: address(app, &routes::LOGIN, &[])?,
            forgot_url: address(app, &routes::FORGOT, &[])?,
            dashboard_url: address(app, &routes::DASHBOARD, &[])?,
            base_url,
            ..Self::default()
        })
    }

    /// The same values for the kept copy: no password, no one-time link, no relayed words, no phone, no guardian.
    pub fn masked(&self) -> Self {
        let dots = |value: &Option<String>| value.as_ref().map(|_| DOTS.to_owned());
        let mut kept = self.clone();
        kept.password = dots(&self.password);
        kept.link = dots(&self.link);
        // Whoever reads the copy is not its reader.
        kept.stop_url = None;
        kept.message = dots(&self.message);
        kept.sender_name = dots(&self.sender_name);
        kept.sender_email = dots(&self.sender_email);
        for fact in kept.recap.iter_mut().filter(|fact| fact.private) {
            fact.value = DOTS.to_owned();
        }
        // A recap speaks of many: nobody's name stays when they are gone.
        kept.people.iter_mut().for_each(|person| DOTS.clone_into(&mut person.name));
        for search in &mut kept.searches {
            DOTS.clone_into(&mut search.name);
            search.people.iter_mut().for_each(|person| DOTS.clone_into(&mut person.name));
        }
        if self.to_guardian {
            kept.name = DOTS.to_owned();
        }
        kept
    }
}

/// The whole address of a page of this installation.
pub(super) fn address(app: &App, route: &Route, values: &[(&str, &str)]) -> Result<String, Unsent> {
    route
        .absolute(&app.config().base_url, values)
        .map_err(|fault| Unsent::Lasting(fault.to_string()))
}
