//! What casting staff do with shortlists, and somebody whom they gave a link.

use super::{Step, at, step, untouched};
use crate::promises::estate::Who;

pub const LISTS: &[Step] = &[
    step(
        &routes::SHORTLISTS,
        Who::Recruiter,
        |_| "/shortlists".to_owned(),
        "main form[method=post]",
        |f| f.form.fill("name", "Nuit d’été"),
    ),
    step(
        &routes::SHORTLIST_ADD,
        Who::Recruiter,
        |e| format!("/shortlists/add?person={}", e.nora.person),
        "main form[method=post]",
        |f| f.form.fill("name", "Nuit d’hiver"),
    ),
    step(
        &routes::SHORTLIST,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST),
        "section[aria-labelledby=settings] form",
        |f| f.form.tick("team", "on"),
    ),
    step(
        &routes::SHORTLIST_COPY,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST),
        "section[aria-labelledby=copying] form",
        untouched,
    ),
    step(
        &routes::SHORTLIST_ENTRY,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST_ENTRY),
        "main form:has(textarea)",
        |f| f.form.fill("text", "À revoir jeudi").clear("level").tick("level", "team"),
    ),
    step(
        &routes::SHORTLIST_ENTRY_CHANGE,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST),
        "form[action$='/change']",
        |f| f.form.forge("state", "kept"),
    ),
    step(
        &routes::SHORTLIST_LINKS,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST_LINKS),
        "section[aria-labelledby=new] form",
        |f| f.form.fill("label", "Nadia"),
    ),
    step(
        &routes::SHARED_SHORTLIST,
        Who::Recruiter,
        |e| e.addresses(&routes::SHARED_SHORTLIST).swap_remove(1),
        "main form[method=post]",
        |f| f.form.fill("code", "zqsésame"),
    ),
    step(
        &routes::SHARED_VOTE,
        Who::Recruiter,
        |e| at(e, &routes::SHARED_SHORTLIST),
        "main form[method=post]",
        |f| f.form.forge("vote", "yes"),
    ),
    step(
        &routes::SHARED_REQUEST,
        Who::Visitor,
        |e| at(e, &routes::SHARED_REQUEST),
        "main form[method=post]",
        |f| f.form.fill("name", "Karim").fill("email", "karim@example.org"),
    ),
    step(
        &routes::SHORTLIST_LINK,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST_LINKS),
        "section[aria-labelledby=links] form",
        |f| f.form.forge("act", "revoke"),
    ),
    step(
        &routes::SHORTLIST_REMOVE,
        Who::Recruiter,
        |e| at(e, &routes::SHORTLIST_REMOVE),
        "main form[method=post]",
        untouched,
    ),
];
