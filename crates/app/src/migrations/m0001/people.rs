//! People, their codes, photos, consents and talent profiles.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{
    big, big_or_null, date, date_or_null, flag, id, int, int_or_null, key, keyed, lookup, table,
    text, text_or_null, tied, time, time_or_null, unique,
};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = people(backend);
    all.extend(facets(backend));
    all.extend(codes(backend));
    all.extend(around(backend));
    all
}

fn people(backend: DbBackend) -> Vec<Statement> {
    let people = table(
        "people",
        vec![
            id(),
            text("seal_id"),
            text("first_name"),
            text("last_name"),
            text("name_key"),
            date("birth_date"),
            text("gender"),
            big_or_null("origin_country_id"),
            big_or_null("residence_country_id"),
            big_or_null("residence_city_id"),
            text_or_null("residence_city_name"),
            text_or_null("phone"),
            text_or_null("phone_index"),
            text_or_null("whatsapp"),
            text_or_null("address"),
            text_or_null("guardian"),
            text("locale"),
            text("visibility"),
            flag("indexable"),
            time_or_null("verified_at"),
            text_or_null("submission"),
            time("created_at"),
            time("updated_at"),
        ],
    );
    vec![
        backend.build(&people),
        unique(backend, "people", &["submission"]),
        lookup(backend, "people", &["phone_index"]),
        lookup(backend, "people", &["name_key", "id"]),
    ]
}

fn facets(backend: DbBackend) -> Vec<Statement> {
    let nationalities = tied(
        keyed(
            table(
                "person_nationalities",
                vec![big("person_id"), big("country_id"), int("position")],
            ),
            &["person_id", "country_id"],
        ),
        "person_id",
        "people",
    );
    let links = tied(
        keyed(
            table(
                "person_links",
                vec![big("person_id"), text("kind"), text("url"), flag("shown")],
            ),
            &["person_id", "kind"],
        ),
        "person_id",
        "people",
    );
    let profiles = tied(
        table(
            "talent_profiles",
            vec![
                key(big("person_id")),
                text("code"),
                text("name_key"),
                int_or_null("years_experience"),
                text_or_null("education"),
                text_or_null("bio"),
                text_or_null("availability"),
                date_or_null("available_from"),
                int_or_null("rate_hourly_min"),
                int_or_null("rate_hourly_max"),
                int_or_null("rate_monthly_min"),
                int_or_null("rate_monthly_max"),
                text_or_null("currency"),
                int("score"),
                text("status"),
                time("registered_at"),
            ],
        ),
        "person_id",
        "people",
    );
    let talents = tied(
        keyed(
            table(
                "profile_talents",
                vec![big("person_id"), big("talent_id"), int("position")],
            ),
            &["person_id", "talent_id"],
        ),
        "person_id",
        "people",
    );
    let languages = tied(
        keyed(
            table(
                "profile_languages",
                vec![
                    big("person_id"),
                    text("language"),
                    text("level"),
                    int("position"),
                ],
            ),
            &["person_id", "language"],
        ),
        "person_id",
        "people",
    );
    let choices = tied(
        keyed(
            table(
                "profile_choices",
                vec![big("person_id"), text("list"), text("key")],
            ),
            &["person_id", "list", "key"],
        ),
        "person_id",
        "people",
    );
    vec![
        backend.build(&nationalities),
        backend.build(&links),
        backend.build(&profiles),
        lookup(backend, "talent_profiles", &["registered_at", "person_id"]),
        lookup(backend, "talent_profiles", &["name_key", "person_id"]),
        backend.build(&talents),
        lookup(backend, "profile_talents", &["talent_id", "person_id"]),
        backend.build(&languages),
        backend.build(&choices),
    ]
}

fn codes(backend: DbBackend) -> Vec<Statement> {
    let counters = keyed(
        table(
            "code_counters",
            vec![text("kind"), text("country"), big("value")],
        ),
        &["kind", "country"],
    );
    let codes = tied(
        table(
            "codes",
            vec![
                key(text("code")),
                text("kind"),
                big("person_id"),
                flag("alias"),
                time("given_at"),
            ],
        ),
        "person_id",
        "people",
    );
    vec![
        backend.build(&counters),
        backend.build(&codes),
        lookup(backend, "codes", &["person_id"]),
    ]
}

fn around(backend: DbBackend) -> Vec<Statement> {
    let photos = tied(
        table(
            "photos",
            vec![
                id(),
                big("person_id"),
                text("name"),
                text("blur"),
                int("width"),
                int("height"),
                time("created_at"),
            ],
        ),
        "person_id",
        "people",
    );
    let consents = tied(
        table(
            "consents",
            vec![
                id(),
                big("person_id"),
                text("purpose"),
                text("version"),
                flag("given"),
                text("how"),
                time("at"),
            ],
        ),
        "person_id",
        "people",
    );
    let views = tied(
        keyed(
            table(
                "profile_views",
                vec![big("person_id"), date("day"), int("count")],
            ),
            &["person_id", "day"],
        ),
        "person_id",
        "people",
    );
    vec![
        backend.build(&photos),
        unique(backend, "photos", &["person_id"]),
        unique(backend, "photos", &["name"]),
        backend.build(&consents),
        lookup(backend, "consents", &["person_id", "id"]),
        backend.build(&views),
    ]
}
