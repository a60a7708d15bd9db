//! A fixed mix of 200 searches with words and five criteria each, every answer with the counts of all facets (P01, P02).

use std::sync::Arc;

use anyhow::{Context, Result};
use axum::http::{HeaderValue, StatusCode, header};
use testkit::rig::{Client, Reply, Server};

use crate::{
    Options, directory,
    figure::{Figure, Figures, Goal},
    load::{self, Ask},
};

/// How many different searches there are.
const SEARCHES: usize = 200;
/// From so many people on, the goal is that of a million (P01); below it is that of a hundred thousand (P02).
pub const MANY: u64 = 1_000_000;
/// What is typed: names, half a name, a wrong letter, another script, a trade, a place. Not what stands in every
/// biography of drawn people: a word that everybody has asks nothing.
const WORDS: [&str; 10] =
    ["amina", "benali", "yous", "traore", "cherkaui", "fatou", "محمد", "plombier", "dakar", "kone"];
/// Criteria with values that drawn people have.
const CRITERIA: [&[&str]; 8] = [
    &["gender=F", "gender=M", "gender=F&gender=N"],
    &[
        "residence_country_id=MA",
        "residence_country_id=SN&residence_country_id=CI",
        "residence_country_id=FR",
    ],
    &["age_min=25&age_max=45", "age_max=60", "age_min=20"],
    &["experience_min=3", "experience_min=10", "experience_min=1"],
    &["languages=fra", "languages=fra&languages=ara"],
    &["has_photo=0", "has_cv=0", "has_portfolio=0"],
    &[
        "nationality=MA&nationality=SN",
        "country_id=CI&country_id=MA",
        "nationality=FR&nationality=SN",
    ],
    &["score_min=25", "registered_from=2020-01-01", "score_min=50"],
];

/// Search number `nth`: words, and five of the criteria. The same number is the same search in every run.
fn search(nth: usize) -> String {
    let (round, word) = (nth / WORDS.len(), nth % WORDS.len());
    let words = WORDS.get(word).copied().unwrap_or_default();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let mut search = format!("/talents?{}", query.append_pair("q", words).finish());
    for turn in 0..5 {
        // Five of eight, beginning elsewhere each time; three is no divisor of eight, so none comes twice.
        let values = CRITERIA.get((round + turn * 3) % CRITERIA.len());
        let value =
            values.and_then(|values| values.get((round / CRITERIA.len() + turn) % values.len()));
        search.extend(value.map(|value| format!("&{value}")));
    }
    search
}

struct Searches(Vec<String>);

impl Ask for Searches {
    async fn ask(&self, client: &mut Client, nth: usize) -> Result<Reply> {
        client.get(self.0.get(nth % self.0.len()).context("a search to make")?).await
    }

    fn is_good(&self, reply: &Reply) -> bool {
        reply.status == StatusCode::OK
    }
}

/// Measures the searches as whole pages: one reader alone, then sixteen; then a page for each kind of search.
pub async fn measure(
    options: &Options,
    server: &Server,
    session: &str,
    figures: &mut Figures,
) -> Result<()> {
    let cookie = HeaderValue::from_str(session)?;
    let client = || server.client().with_header(header::COOKIE, cookie.clone());
    directory::ready(&mut client()).await?;
    let effort = options.effort();
    let searches = Arc::new(Searches((0..SEARCHES).map(search).collect()));
    let (promise, most) = if options.people >= MANY { ("P01", 50.0) } else { ("P02", 12.0) };
    load::closed(&searches, client, 1, effort.run / 5).await?;
    let alone = load::closed(&searches, client, 1, effort.run).await?;
    let what = format!("search page p95, {} people, 1 reader", options.people);
    let what = Figure::new(promise, what, alone.within(0.95), "ms").goal(Goal::AtMost(most));
    figures.add(what.detail(format!(
        "{:.0} pages/s, p50 {:.1} ms, p99 {:.1} ms, worst {:.1} ms, {} answers were no 200; {SEARCHES} searches in turns, each \
         words and five criteria, with the counts of every facet and its page",
        alone.rate(), alone.within(0.5), alone.within(0.99), alone.within(1.0), alone.bad
    )));
    let many = load::closed(&searches, client, 16, effort.run).await?;
    let what = format!("search pages, {} people, 16 readers", options.people);
    let mut figure = Figure::new(promise, what, many.rate(), "/s");
    if options.people >= MANY {
        figure = figure.goal(Goal::AtLeast(100.0));
    }
    figures.add(figure.detail(format!(
        "p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms, {} answers were no 200",
        many.within(0.5),
        many.within(0.95),
        many.within(0.99),
        many.bad
    )));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn two_hundred_searches_are_all_different_and_ask_five_criteria() {
        let all: BTreeSet<String> = (0..SEARCHES).map(search).collect();
        assert_eq!(all.len(), SEARCHES);
        for search in all {
            let names = CRITERIA.iter().filter(|values| {
                values.iter().any(|value| {
                    search.split_once('&').is_some_and(|(_, rest)| {
                        format!("&{rest}&").contains(&format!("&{value}&"))
                    })
                })
            });
            assert_eq!(names.count(), 5, "{search}");
        }
    }
}
