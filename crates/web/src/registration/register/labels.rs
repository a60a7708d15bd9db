//! What the fields of the form are called, for the list of what is to be corrected.

use std::collections::BTreeMap;

use kernel::{Locale, Message, msg};
use render::FormState;

use crate::{Web, choices::NetworkOption};

/// Fields whose refusal does not name them.
const LABELS: [(&str, Message); 35] = [
    ("first_name", msg!("talents-fields-first-name")),
    ("last_name", msg!("talents-fields-last-name")),
    ("date_of_birth", msg!("talents-fields-birth")),
    ("gender", msg!("talents-fields-gender")),
    ("nationality", msg!("talents-fields-nationality")),
    ("email", msg!("talents-fields-email")),
    ("phone", msg!("talents-fields-phone")),
    ("whatsapp", msg!("talents-fields-whatsapp")),
    ("address", msg!("talents-fields-address")),
    ("country_id", msg!("talents-fields-origin")),
    ("residence_country_id", msg!("talents-fields-residence")),
    ("residence_city_id", msg!("talents-fields-city")),
    ("residence_city_name", msg!("talents-fields-city-name")),
    ("talents", msg!("talents-register-step-talents")),
    ("years_experience", msg!("talents-fields-years")),
    ("languages", msg!("talents-fields-languages")),
    ("education", msg!("talents-fields-education")),
    ("bio", msg!("talents-fields-bio")),
    ("availability", msg!("talents-fields-availability")),
    ("available_from", msg!("talents-fields-available-from")),
    ("work_mode", msg!("talents-fields-work-mode")),
    ("contract_kind", msg!("talents-fields-contract")),
    ("rate_hourly_min", msg!("talents-fields-hourly-min")),
    ("rate_hourly_max", msg!("talents-fields-hourly-max")),
    ("rate_monthly_min", msg!("talents-fields-monthly-min")),
    ("rate_monthly_max", msg!("talents-fields-monthly-max")),
    ("currency", msg!("talents-fields-currency")),
    ("portfolio_url", msg!("talents-fields-portfolio")),
    ("website", msg!("talents-fields-website")),
    ("cv", msg!("talents-fields-cv")),
    ("consent_processing", msg!("shell-privacy")),
    ("consent_terms", msg!("shell-terms")),
    ("guardian_name", msg!("talents-fields-guardian-name")),
    ("guardian_phone", msg!("talents-fields-guardian-phone")),
    ("guardian_email", msg!("talents-fields-guardian-email")),
];

/// What a field is called.
pub(crate) fn of(field: &str) -> Option<Message> {
    LABELS.into_iter().find(|(name, _)| *name == field).map(|(_, label)| label)
}

/// The names of the refused fields, by their form name.
pub(crate) fn of_refused(
    web: &Web,
    locale: Locale,
    form: &FormState,
    networks: &[NetworkOption],
) -> BTreeMap<String, String> {
    let network = |field: &str| networks.iter().find(|network| network.name == field);
    let label = |field: &str| {
        of(field)
            .map(|label| web.say(locale, &label))
            .or_else(|| network(field).map(|network| network.label.to_owned()))
    };
    let refused = form.errors.iter().map(|error| error.field.as_str());
    refused.filter_map(|field| Some((field.to_owned(), label(field)?))).collect()
}
