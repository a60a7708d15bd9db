//! Codes of talents: of the right shape, each somebody's only one, none given twice.

use std::collections::HashMap;

use super::{Finding, query};
use crate::{App, Result, talents::TalentCode};

/// Codes that are named.
const NAMED: usize = 20;

pub(super) async fn look(app: &App) -> Result<Vec<Finding>> {
    let mut seen: HashMap<String, i64> = HashMap::new();
    let mut found = Vec::new();
    let mut last = String::new();
    loop {
        let rows = query::codes_after(app, &last).await?;
        let Some(end) = rows.last().map(|row| row.code.clone()) else { break };
        last = end;
        for row in rows {
            if !row.alias && row.kind == "talent" && row.code.parse::<TalentCode>().is_err() {
                found.push(malformed(&row.code, row.person_id));
            }
            let plain: String = row.code.chars().filter(char::is_ascii_alphanumeric).collect();
            if let Some(other) = seen.insert(plain.to_ascii_uppercase(), row.person_id)
                && other != row.person_id
            {
                found.push(twice(&row.code, other, row.person_id));
            }
        }
    }
    for code in query::codes_nobody_has(app).await? {
        found.push(Finding::fault(
            "codes",
            format!(
                "the profile of person {} shows {}, a code that was not given to them",
                code.person_id, code.code
            ),
            "restore the table `codes` from a backup, or write to the makers with this sentence",
        ));
    }
    let more = found.len().saturating_sub(NAMED);
    found.truncate(NAMED);
    if more > 0 {
        found.push(Finding::fault(
            "codes",
            format!("{more} more codes are wrong"),
            "begin with the first ones",
        ));
    }
    if found.is_empty() {
        found.push(Finding::good("codes", format!("{} codes, each somebody's", seen.len())));
    }
    Ok(found)
}

fn malformed(code: &str, person: i64) -> Finding {
    Finding::fault(
        "codes",
        format!(
            "{code} of person {person} has not the shape of a talent code: no scanner reads it"
        ),
        "give the person a new code; the old one can stay as an alias",
    )
}

fn twice(code: &str, one: i64, other: i64) -> Finding {
    Finding::fault(
        "codes",
        format!("{code} was given to person {one} and, spelt otherwise, to person {other}"),
        "give one of them a new code",
    )
}
