//! The fields of the directory's index.

use std::hash::{DefaultHasher, Hash, Hasher};

use index::{Analysis, Label, Layout, Number, Words};

use crate::{Reference, taxonomy::ListName};

/// Grows when what is put into the fields changes.
const VERSION: u32 = 2;

/// The handles of every field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    pub name: Words,
    pub sound: Words,
    pub about: Words,
    pub code: Words,
    pub talent: Number,
    pub origin: Number,
    pub country: Number,
    pub city: Number,
    pub nationality: Number,
    pub gender: Number,
    pub born: Number,
    pub availability: Number,
    pub work_mode: Number,
    pub contract_kind: Number,
    pub language: Number,
    pub language_level: Number,
    pub experience: Number,
    pub registered: Number,
    pub score: Number,
    pub visibility: Number,
    pub suspended: Number,
    pub has_photo: Number,
    pub has_cv: Number,
    pub has_portfolio: Number,
    pub rate_hourly: Number,
    pub rate_monthly: Number,
    pub consent: Number,
    pub name_key: Label,
}

/// The description of the index and its handles. Closed lists are kept as places in their list: other lists make
/// another description, and so another index.
pub(super) fn describe(reference: &Reference) -> (Layout, Fields) {
    let mut layout = Layout::new(VERSION ^ lists(reference));
    let fields = Fields {
        name: layout.words("name", Analysis::Names),
        sound: layout.words("sound", Analysis::Sound),
        about: layout.words("about", Analysis::Prose),
        code: layout.words("code", Analysis::Code),
        talent: layout.number("talent"),
        origin: layout.number("origin"),
        country: layout.number("country"),
        city: layout.number("city"),
        nationality: layout.number("nationality"),
        gender: layout.number("gender"),
        born: layout.number("born"),
        availability: layout.number("availability"),
        work_mode: layout.number("work_mode"),
        contract_kind: layout.number("contract_kind"),
        language: layout.number("language"),
        language_level: layout.number("language_level"),
        experience: layout.number("experience"),
        registered: layout.number("registered"),
        score: layout.number("score"),
        visibility: layout.number("visibility"),
        suspended: layout.number("suspended"),
        has_photo: layout.number("has_photo"),
        has_cv: layout.number("has_cv"),
        has_portfolio: layout.number("has_portfolio"),
        rate_hourly: layout.number("rate_hourly"),
        rate_monthly: layout.number("rate_monthly"),
        consent: layout.number("consent"),
        name_key: layout.label("name_key"),
    };
    (layout, fields)
}

/// What tells these lists from others. `DefaultHasher` is the same for every process of one release; where a release
/// changes it, the index is made again.
fn lists(reference: &Reference) -> u32 {
    let mut hash = DefaultHasher::new();
    let lists = reference.taxonomy.lists();
    for name in [
        ListName::Gender,
        ListName::Availability,
        ListName::WorkMode,
        ListName::ContractKind,
        ListName::LanguageLevel,
    ] {
        lists.get(name).iter().for_each(|choice| choice.key.hash(&mut hash));
    }
    reference.taxonomy.languages().iter().for_each(|language| language.code.hash(&mut hash));
    u32::try_from(hash.finish() >> 32).unwrap_or_default()
}

/// Private is the least.
pub(super) fn visibility(key: &str) -> i64 {
    match key {
        "public" => 2,
        "recruiter" => 1,
        _ => 0,
    }
}
