//! Installation, settings, journal, places and taxonomy.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{
    big_or_null, flag, id, int, key, keyed, lookup, table, text, text_or_null, tied, time, unique,
};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = installation(backend);
    all.extend(places(backend));
    all.extend(taxonomy(backend));
    all
}

fn installation(backend: DbBackend) -> Vec<Statement> {
    let installation = table(
        "installation",
        vec![
            key(int("id")),
            text("database_id"),
            text("key_check"),
            time("created_at"),
        ],
    );
    let settings = table(
        "settings",
        vec![
            key(text("name")),
            text("value"),
            time("updated_at"),
            big_or_null("updated_by"),
        ],
    );
    let events = table(
        "events",
        vec![
            id(),
            text("name"),
            time("at"),
            text("actor"),
            big_or_null("account_id"),
            big_or_null("person_id"),
            text("data"),
            text_or_null("address"),
            text_or_null("agent"),
        ],
    );
    vec![
        backend.build(&installation),
        backend.build(&settings),
        backend.build(&events),
        lookup(backend, "events", &["person_id", "id"]),
        lookup(backend, "events", &["name", "id"]),
    ]
}

fn places(backend: DbBackend) -> Vec<Statement> {
    let countries = table(
        "countries",
        vec![
            id(),
            text("code"),
            text("alpha3"),
            text("name_fr"),
            text("name_en"),
            text("name_ar"),
            text("flag"),
            text("nationality_m"),
            text("nationality_f"),
            text("dial"),
            text("currency"),
        ],
    );
    let cities = tied(
        table(
            "cities",
            vec![
                id(),
                crate::migrations::columns::big("country_id"),
                text("code"),
                text("name_fr"),
                text("name_en"),
                text("name_ar"),
                text("name_key"),
            ],
        ),
        "country_id",
        "countries",
    );
    vec![
        backend.build(&countries),
        unique(backend, "countries", &["code"]),
        backend.build(&cities),
        unique(backend, "cities", &["country_id", "code"]),
    ]
}

fn taxonomy(backend: DbBackend) -> Vec<Statement> {
    let categories = table(
        "talent_categories",
        vec![
            id(),
            text("key"),
            text("name_fr"),
            text("name_en"),
            text("name_ar"),
            text("tag"),
            int("position"),
        ],
    );
    let talents = tied(
        table(
            "talents",
            vec![
                id(),
                text("key"),
                crate::migrations::columns::big("category_id"),
                text("emoji"),
                text("tag"),
                text("name_fr"),
                text("name_en"),
                text("name_ar"),
                text("synonyms"),
                text_or_null("esco"),
                text_or_null("rome"),
                flag("active"),
                int("position"),
            ],
        ),
        "category_id",
        "talent_categories",
    );
    let used = keyed(
        table("used_challenges", vec![text("id"), time("expires_at")]),
        &["id"],
    );
    vec![
        backend.build(&categories),
        unique(backend, "talent_categories", &["key"]),
        backend.build(&talents),
        unique(backend, "talents", &["key"]),
        backend.build(&used),
    ]
}
