//! Everybody who was told so is there, once and whole.

use std::collections::BTreeMap;

use anyhow::Result;
use db::Db;
use testkit::rig::rows;

use super::Findings;
use crate::journal::Acknowledged;

/// What makes a person whole, as conditions on a row `p` of people.
pub const WHOLE: [(&str, &str); 9] = [
    (
        "people without exactly one account",
        "(SELECT count(*) FROM accounts a WHERE a.person_id = p.id) = 1",
    ),
    (
        "people without exactly one profile",
        "(SELECT count(*) FROM talent_profiles t WHERE t.person_id = p.id) = 1",
    ),
    (
        "people whose profile has not the one code they were given",
        "(SELECT count(*) FROM codes c WHERE c.person_id = p.id) = 1 AND EXISTS (SELECT 1 FROM codes c JOIN talent_profiles t ON t.person_id = c.person_id AND t.code = c.code WHERE c.person_id = p.id)",
    ),
    (
        "people without their four consents",
        "(SELECT count(*) FROM consents c WHERE c.person_id = p.id) = 4",
    ),
    (
        "people without a nationality",
        "(SELECT count(*) FROM person_nationalities n WHERE n.person_id = p.id) = 1",
    ),
    (
        "people without their two trades",
        "(SELECT count(*) FROM profile_talents t WHERE t.person_id = p.id) = 2",
    ),
    (
        "people without their two languages",
        "(SELECT count(*) FROM profile_languages l WHERE l.person_id = p.id) = 2",
    ),
    (
        "people without their four links",
        "(SELECT count(*) FROM person_links l WHERE l.person_id = p.id) = 4",
    ),
    (
        "people whose registration is not in the journal once",
        "(SELECT count(*) FROM events e WHERE e.person_id = p.id AND e.name = 'talent_registered') = 1",
    ),
];

/// One account as it stands.
struct Kept {
    code: String,
    photos: i64,
}

/// Compares the journal with the database.
pub async fn kept(
    db: &Db,
    acknowledged: &BTreeMap<String, Acknowledged>,
    findings: &mut Findings,
) -> Result<()> {
    let found = accounts(db).await?;
    let (mut lost, mut twice, mut other, mut photos) = (vec![], vec![], vec![], vec![]);
    for (email, entry) in acknowledged {
        match found.get(email).map_or(&[][..], Vec::as_slice) {
            [] => lost.push(email.clone()),
            [one] => {
                if entry.code.as_ref().is_some_and(|code| *code != one.code) {
                    other.push(format!("{email} was told {:?}, has {}", entry.code, one.code));
                }
                if one.photos != i64::from(entry.photo) {
                    photos.push(email.clone());
                }
            }
            _ => twice.push(email.clone()),
        }
    }
    findings.none("acknowledged people who are lost", &lost);
    findings.none("acknowledged people who are there twice", &twice);
    findings.none("people who were told another code", &other);
    findings.none("people whose picture is not as they sent it", &photos);
    let strangers: Vec<String> =
        found.keys().filter(|email| !acknowledged.contains_key(*email)).cloned().collect();
    findings.none("people who were never acknowledged", &strangers);
    Ok(())
}

async fn accounts(db: &Db) -> Result<BTreeMap<String, Vec<Kept>>> {
    let sql = "SELECT a.email, t.code, (SELECT count(*) FROM photos f WHERE f.person_id = a.person_id) \
        FROM accounts a JOIN people p ON p.id = a.person_id JOIN talent_profiles t ON t.person_id = p.id";
    let mut found: BTreeMap<String, Vec<Kept>> = BTreeMap::new();
    for row in rows(db, sql).await? {
        let kept = Kept { code: row.try_get_by_index(1)?, photos: row.try_get_by_index(2)? };
        found.entry(row.try_get_by_index(0)?).or_default().push(kept);
    }
    Ok(found)
}
