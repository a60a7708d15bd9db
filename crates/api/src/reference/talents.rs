//! `GET /api/talents`: what may be chosen, general trades unless `?tag=cinema` (outputs.md §5).

use std::collections::HashMap;

use app::{
    App, Error,
    taxonomy::{TalentTag, Taxonomy},
};
use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use kernel::{Locale, TalentId, msg};
use serde::Serialize;

use super::parameter;
use crate::{answer, error::Problem, hall::Reader};

#[derive(Serialize)]
struct TalentRow<'a> {
    id: TalentId,
    name: &'a str,
    emoji: &'a str,
    category: &'a str,
    tag: &'static str,
    is_active: bool,
}

pub(super) async fn list(
    State(app): State<App>,
    Reader(locale): Reader,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tag = match parameter(query.as_deref(), "tag").as_deref() {
        None | Some("" | "general") => TalentTag::General,
        Some("cinema") => TalentTag::Cinema,
        Some(_) => {
            return Err(Problem::of(
                &app,
                locale,
                Error::field("tag", msg!("words-choice-unknown")),
            ));
        }
    };
    let reference = app.reference();
    let rows = rows(&reference.taxonomy, tag, locale);
    answer::list(&rows, &headers).map_err(|fault| Problem::of(&app, locale, fault))
}

fn rows(taxonomy: &Taxonomy, tag: TalentTag, locale: Locale) -> Vec<TalentRow<'_>> {
    let categories: HashMap<i64, &str> = taxonomy
        .categories()
        .iter()
        .map(|category| (category.id, category.names.get(locale)))
        .collect();
    let talents = taxonomy.talents().iter().filter(|talent| talent.active && talent.tag == tag);
    talents
        .map(|talent| TalentRow {
            id: talent.id,
            name: talent.names.get(locale),
            emoji: &talent.emoji,
            category: categories.get(&talent.category).copied().unwrap_or_default(),
            tag: talent.tag.key(),
            is_active: talent.active,
        })
        .collect()
}
