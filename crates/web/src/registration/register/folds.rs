//! The folded parts of the form: what was typed or refused in them is in sight, with or without script.

use render::FormState;
use serde::Serialize;

use crate::choices::FieldLists;

/// Which folds are open: those with something typed or refused in them.
#[derive(Debug, Default, Serialize)]
pub struct Folds {
    /// Experience, languages, words about oneself.
    pub experience: bool,
    /// When and how.
    pub availability: bool,
    /// For how much.
    pub rates: bool,
    /// Portfolio and networks.
    pub links: bool,
}

impl Folds {
    pub(super) fn of(form: &FormState, lists: &FieldLists) -> Self {
        let typed = |name: &str| {
            let refused =
                form.errors.iter().any(|error| error.field == name.trim_end_matches("[]"));
            refused
                || form.lists.get(name).is_some_and(|all| all.iter().any(|text| !text.is_empty()))
        };
        let any = |names: &[&str]| names.iter().any(|name| typed(name));
        Self {
            experience: any(&["years_experience", "languages[]", "education", "bio"]),
            availability: any(&[
                "availability",
                "available_from",
                "work_mode[]",
                "contract_kind[]",
            ]),
            rates: form.errors.iter().any(|error| error.field == "currency")
                || any(&[
                    "rate_hourly_min",
                    "rate_hourly_max",
                    "rate_monthly_min",
                    "rate_monthly_max",
                ]),
            links: any(&["portfolio_url", "website"])
                || lists.networks.iter().any(|network| typed(network.name)),
        }
    }
}
