//! What casting staff do with searches they keep.

use super::{Step, at, nowhere, step, untouched};
use crate::promises::estate::Who;

pub const SEARCHES: &[Step] = &[
    step(
        &routes::SAVED_SEARCH_NEW,
        Who::Recruiter,
        |_| "/searches/new?gender=F".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("name", "Femmes"),
    ),
    step(
        &routes::SAVED_SEARCH_EDIT,
        Who::Recruiter,
        |e| at(e, &routes::SAVED_SEARCH_EDIT),
        "main form[action$='/edit']",
        |f| f.form.fill("name", "Autre nom"),
    ),
    step(
        &routes::SAVED_SEARCH_COPY,
        Who::Recruiter,
        |e| at(e, &routes::SAVED_SEARCH),
        "main form[action$='/copy']",
        untouched,
    ),
    step(&routes::SAVED_SEARCH_REMOVE, Who::Recruiter, nowhere, "", untouched),
];
