//! People, their codes, photos, consents and talent profiles.

use sea_orm::{DbBackend, Statement};

use crate::migrations::columns::{lookup, table, unique};

pub fn up(backend: DbBackend) -> Vec<Statement> {
    let mut all = people(backend);
    all.extend(profiles(backend));
    all.extend(codes(backend));
    all.extend(around(backend));
    all
}

fn people(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "people",
            "id id
            seal_id text
            first_name text
            last_name text
            name_key text
            birth_date date
            gender text
            origin_country_id big?
            residence_country_id big?
            residence_city_id big?
            residence_city_name text?
            phone text?
            phone_index text?
            whatsapp text?
            address text?
            guardian text?
            locale text
            visibility text
            indexable flag
            verified_at time?
            submission text?
            created_at time
            updated_at time",
        ),
        unique(on, "people", &["submission"]),
        lookup(on, "people", &["phone_index"]),
        lookup(on, "people", &["name_key", "id"]),
        table(
            on,
            "person_nationalities",
            "person_id big key -> people\n country_id big key\n position int",
        ),
        table(
            on,
            "person_links",
            "person_id big key -> people\n kind text key\n url text\n shown flag",
        ),
    ]
}

fn profiles(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "talent_profiles",
            "person_id big key -> people
            code text
            name_key text
            years_experience int?
            education text?
            bio text?
            availability text?
            available_from date?
            rate_hourly_min int?
            rate_hourly_max int?
            rate_monthly_min int?
            rate_monthly_max int?
            currency text?
            score int
            status text
            registered_at time",
        ),
        lookup(on, "talent_profiles", &["registered_at", "person_id"]),
        lookup(on, "talent_profiles", &["name_key", "person_id"]),
        table(
            on,
            "profile_talents",
            "person_id big key -> people\n talent_id big key\n position int",
        ),
        lookup(on, "profile_talents", &["talent_id", "person_id"]),
        table(
            on,
            "profile_languages",
            "person_id big key -> people\n language text key\n level text\n position int",
        ),
        table(on, "profile_choices", "person_id big key -> people\n list text key\n key text key"),
    ]
}

fn codes(on: DbBackend) -> Vec<Statement> {
    vec![
        table(on, "code_counters", "kind text key\n country text key\n value big"),
        table(
            on,
            "codes",
            "code text key\n kind text\n person_id big -> people\n alias flag\n given_at time",
        ),
        lookup(on, "codes", &["person_id"]),
    ]
}

fn around(on: DbBackend) -> Vec<Statement> {
    vec![
        table(
            on,
            "photos",
            "id id
            person_id big -> people
            name text
            blur text
            width int
            height int
            created_at time",
        ),
        unique(on, "photos", &["person_id"]),
        unique(on, "photos", &["name"]),
        table(
            on,
            "consents",
            "id id
            person_id big -> people
            purpose text
            version text
            given flag
            how text
            at time",
        ),
        lookup(on, "consents", &["person_id", "id"]),
        table(on, "profile_views", "person_id big key -> people\n day date key\n count int"),
    ]
}
