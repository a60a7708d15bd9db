//! The shapes of the registration page, for the roll-call of pages.

use std::collections::BTreeMap;

use render::{FormState, Page};

use super::{
    RegisterPage,
    folds::Folds,
    page::{Incoming, WaitingCv, sign_in_url},
};
use crate::{
    choices::FieldLists,
    hall::robot::{Hidden, Robot},
};

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "pages/talents/register.html";

    fn samples() -> Vec<Self> {
        let refused =
            ["first_name", "talents", "languages", "photo", "cv", "robot_answer", "email", ""];
        let mut wrong = Self::sample();
        wrong.form = wrong.form.value("residence_city_id", "other").value("crop", "0,0,1,1");
        wrong.form.errors.extend(refused.map(|field| render::FieldError {
            field: field.to_owned(),
            text: "Ce champ est nécessaire.".to_owned(),
        }));
        wrong.open = Folds { experience: true, availability: true, rates: true, links: true };
        wrong.sign_in_url = Some(sign_in_url(Some("a")));
        wrong.incoming = Some(Incoming::new("a.b", "amina.jpg"));
        wrong.incoming_cv = Some(WaitingCv::new("a.b", "amina.pdf"));
        vec![
            Self::sample(),
            wrong,
            Self { robot: None, ..Self::sample() },
            Self { closed: true, ..Self::sample() },
            Self { robot: None, signed_in: true, ..Self::sample() },
            Self { robot: None, signed_in: true, waited: true, ..Self::sample() },
        ]
    }
}

impl RegisterPage {
    fn sample() -> Self {
        Self {
            form: FormState::new(routes::REGISTER.pattern),
            lists: FieldLists::sample(),
            open: Folds::default(),
            incoming: None,
            incoming_cv: None,
            robot: Some(Robot::sample()),
            hidden: vec![Hidden::new("form_id", "0123456789abcdef")],
            labels: BTreeMap::from([("first_name".to_owned(), "Prénom".to_owned())]),
            closed: false,
            sign_in_url: None,
            signed_in: false,
            waited: false,
        }
    }
}
