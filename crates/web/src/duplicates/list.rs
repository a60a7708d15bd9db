//! Pairs that may be one person, and merges that can still be undone.

use std::sync::Arc;

use app::{
    duplicates::{self, Merged, Pair, Side},
    people::dashed,
};
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::{PageRequest, msg};
use render::Page;
use routes::Route;
use serde::Serialize;

use super::two;
use crate::{
    Web,
    hall::{Visit, flash::Flash, visit::query},
    present::{self, Answer, Frame},
};

/// Pairs on one page.
const SIZE: u64 = 25;

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct DuplicatesPage {
    /// The pairs.
    pub pairs: Vec<PairLine>,
    /// The page before.
    pub prev: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Merges that can be undone.
    pub merges: Vec<MergeLine>,
}

/// A pair.
#[derive(Debug, Serialize)]
pub struct PairLine {
    /// Who registered first.
    pub first: SideLine,
    /// Who came after.
    pub second: SideLine,
    /// They have one telephone.
    pub same_phone: bool,
    /// They have one name and one birth date.
    pub same_name: bool,
    /// The merge in which the first stays.
    pub merge_url: String,
    /// Where they are told apart.
    pub apart_url: String,
}

/// One of a pair.
#[derive(Debug, Serialize)]
pub struct SideLine {
    /// First and last name.
    pub name: String,
    /// The code, as read.
    pub code: String,
    /// Date of birth.
    pub born: String,
    /// The address that signs in.
    pub email: Option<String>,
    /// Their file.
    pub href: String,
}

/// A merge that can be undone.
#[derive(Debug, Serialize)]
pub struct MergeLine {
    /// Who stayed.
    pub kept: SideLine,
    /// Who went.
    pub gone: SideLine,
    /// When, RFC 3339.
    pub at: String,
    /// Until when it can be undone, RFC 3339.
    pub ends_at: String,
    /// Where it is.
    pub undo_url: String,
}

impl Page for DuplicatesPage {
    const TEMPLATE: &'static str = "pages/duplicates/list.html";

    fn samples() -> Vec<Self> {
        let at = || "2026-06-01T09:00:00Z".to_owned();
        let pair = |same_phone| PairLine {
            first: SideLine::sample(true),
            second: SideLine::sample(false),
            same_phone,
            same_name: !same_phone,
            merge_url: "/admin/duplicates/1/2".to_owned(),
            apart_url: "/admin/duplicates/1/2/distinct".to_owned(),
        };
        let merge = MergeLine {
            kept: SideLine::sample(true),
            gone: SideLine::sample(false),
            at: at(),
            ends_at: at(),
            undo_url: "/admin/merges/1/undo".to_owned(),
        };
        let none = Self { pairs: Vec::new(), prev: None, next: None, merges: Vec::new() };
        let some = Self {
            pairs: vec![pair(true), pair(false)],
            prev: Some("/admin/duplicates".to_owned()),
            next: Some("/admin/duplicates?page=3".to_owned()),
            merges: vec![merge],
        };
        vec![none, some]
    }
}

impl SideLine {
    pub(super) fn of(side: Side) -> Self {
        Self {
            href: at(&routes::ADMIN_PERSON, &[("id", &side.person.to_string())]),
            name: side.name,
            code: dashed(&side.code),
            born: side.birth_date.to_string(),
            email: side.email,
        }
    }

    pub(super) fn sample(with_email: bool) -> Self {
        Self {
            name: "Amina Benali".to_owned(),
            code: "MA-F-0001-OUA".to_owned(),
            born: "2002-04-03".to_owned(),
            email: with_email.then(|| "amina@example.org".to_owned()),
            href: "/admin/users/1".to_owned(),
        }
    }
}

/// `GET /admin/duplicates?page=`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, uri: Uri) -> Answer {
    let number = query(&uri, "page").and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let number = number.clamp(1, 400);
    let asked = PageRequest::numbered(number, SIZE);
    let found = duplicates::likely(&web.app, &visit.actor, asked).await?;
    let merges = duplicates::latest(&web.app, &visit.actor).await?;
    let address = |number: u64| format!("{}?page={number}", routes::ADMIN_DUPLICATES.pattern);
    let page = DuplicatesPage {
        prev: (number > 1).then(|| address(number.saturating_sub(1))),
        next: found.more.then(|| address(number.saturating_add(1))),
        pairs: found.rows.into_iter().map(pair).collect(),
        merges: merges.into_iter().map(merge).collect(),
    };
    present::page(&web, &visit, &Frame::titled(msg!("duplicates-list-title")).noindex(), &page)
}

/// `POST /admin/duplicates/{kept}/{gone}/distinct`.
pub async fn tell_apart(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path((kept, gone)): Path<(String, String)>,
) -> Answer {
    let (one, other) = two(&kept, &gone)?;
    duplicates::dismiss(&web.app, &visit.actor, one, other).await?;
    Ok(Flash::ToldApart.at(&web, routes::ADMIN_DUPLICATES.pattern))
}

fn pair(pair: Pair) -> PairLine {
    let (first, second) = (pair.first.person.to_string(), pair.second.person.to_string());
    let both = [("kept", first.as_str()), ("gone", second.as_str())];
    PairLine {
        merge_url: at(&routes::ADMIN_MERGE, &both),
        apart_url: at(&routes::ADMIN_TELL_APART, &both),
        first: SideLine::of(pair.first),
        second: SideLine::of(pair.second),
        same_phone: pair.same_phone,
        same_name: pair.same_name,
    }
}

fn merge(merged: Merged) -> MergeLine {
    MergeLine {
        undo_url: at(&routes::ADMIN_UNMERGE, &[("id", &merged.id.to_string())]),
        kept: SideLine::of(merged.kept),
        gone: SideLine::of(merged.gone),
        at: merged.at.to_rfc3339(),
        ends_at: merged.ends_at.to_rfc3339(),
    }
}

pub(super) fn at(route: &Route, params: &[(&str, &str)]) -> String {
    route.path(params).unwrap_or_default()
}
