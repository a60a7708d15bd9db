//! Installation, settings, journal, places and taxonomy.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{lookup, table, unique};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = installation(backend);
    all.extend(places(backend));
    all.extend(taxonomy(backend));
    all
}

fn installation(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "installation",
            "id int key\n database_id text\n key_check text\n created_at time",
        ),
        table(on, "settings", "name text key\n value text\n updated_at time\n updated_by big?"),
        table(
            on,
            "events",
            "id id
            name text
            at time
            actor text
            account_id big?
            person_id big?
            data text
            address text?
            agent text?",
        ),
        lookup(on, "events", &["person_id", "id"]),
        lookup(on, "events", &["name", "id"]),
    ]
}

fn places(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "countries",
            "id id
            code text
            alpha3 text
            name_fr text
            name_en text
            name_ar text
            flag text
            nationality_m text
            nationality_f text
            dial text
            currency text",
        ),
        unique(on, "countries", &["code"]),
        table(
            on,
            "cities",
            "id id
            country_id big -> countries
            code text
            name_fr text
            name_en text
            name_ar text
            name_key text",
        ),
        unique(on, "cities", &["country_id", "code"]),
    ]
}

fn taxonomy(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "talent_categories",
            "id id
            key text
            name_fr text
            name_en text
            name_ar text
            tag text
            position int",
        ),
        unique(on, "talent_categories", &["key"]),
        table(
            on,
            "talents",
            "id id
            key text
            category_id big -> talent_categories
            emoji text
            tag text
            name_fr text
            name_en text
            name_ar text
            synonyms text
            esco text?
            rome text?
            active flag
            position int",
        ),
        unique(on, "talents", &["key"]),
    ]
}
