//! What merging one trade into another would do, and the merge.

use std::sync::Arc;

use app::{
    Error,
    trades::{self, MergePreview},
};
use axum::{
    extract::{Path, State},
    http::Uri,
};
use kernel::{TalentId, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{at, trade_in, words::others};
use crate::{
    Web,
    choices::{Choice, Group},
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
        visit::query,
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TradeMergePage {
    /// The form that chooses the trade that stays.
    pub form: FormState,
    /// The name of the trade that goes.
    pub gone: String,
    /// Its page.
    pub gone_url: String,
    /// The trades it can go into, by category.
    pub others: Vec<Group>,
    /// What the merge would do, once both are chosen.
    pub preview: Option<Preview>,
}

/// What a merge would do.
#[derive(Debug, Serialize)]
pub struct Preview {
    /// The name of the trade that stays.
    pub kept: String,
    /// Its number.
    pub into: String,
    /// How many people have the trade that goes.
    pub have_gone: u64,
    /// How many of them have both.
    pub have_both: u64,
    /// How many will have the trade that stays.
    pub after: u64,
    /// Whether one of them is of the cinema and the other is not.
    pub crosses: bool,
}

/// `GET /admin/talents/{id}/merge?into=`.
pub async fn show(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    uri: Uri,
) -> Answer {
    let id = trade_in(&id)?;
    let Some(into) = query(&uri, "into") else {
        return draw(&web, &visit, id, form(id, ""), None, &frame()).await;
    };
    match trades::preview(&web.app, &visit.actor, id, &into).await {
        Ok(preview) => draw(&web, &visit, id, form(id, &into), Some(preview), &frame()).await,
        Err(error) => refused(&web, &visit, id, &into, error).await,
    }
}

/// `POST /admin/talents/{id}/merge`.
pub async fn merge(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = trade_in(&id)?;
    match trades::merge(&web.app, &visit.actor, id, fields.one("into")).await {
        Ok(()) => Ok(Flash::TradesMerged.at(&web, routes::ADMIN_TRADES.pattern)),
        Err(error) => refused(&web, &visit, id, fields.one("into"), error).await,
    }
}

async fn refused(web: &Web, visit: &Visit, id: TalentId, into: &str, error: Error) -> Answer {
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(web, visit, form(id, into));
    draw(web, visit, id, form, None, &frame().refused(&refusal)).await
}

async fn draw(
    web: &Web,
    visit: &Visit,
    id: TalentId,
    form: FormState,
    preview: Option<MergePreview>,
    frame: &Frame,
) -> Answer {
    let (reference, locale) = (web.app.reference(), visit.locale);
    let gone = trades::trade(&web.app, &visit.actor, id).await?.trade;
    let preview = preview.map(|seen| Preview {
        after: seen.have_kept.saturating_add(seen.have_gone).saturating_sub(seen.have_both),
        crosses: seen.kept.tag != seen.gone.tag,
        kept: seen.kept.names.get(locale).to_owned(),
        into: seen.kept.id.to_string(),
        have_gone: seen.have_gone,
        have_both: seen.have_both,
    });
    let page = TradeMergePage {
        form,
        gone: gone.names.get(locale).to_owned(),
        gone_url: at(&routes::ADMIN_TRADE, id),
        others: others(&reference, locale, id),
        preview,
    };
    present::page(web, visit, frame, &page)
}

fn form(id: TalentId, into: &str) -> FormState {
    FormState::new(at(&routes::ADMIN_TRADE_MERGE, id)).value("into", into)
}

const fn frame() -> Frame {
    Frame::titled(msg!("trades-merge-title")).noindex()
}

impl Page for TradeMergePage {
    const TEMPLATE: &'static str = "pages/trades/merge.html";

    fn samples() -> Vec<Self> {
        let wrong = Violations::one("into", msg!("trades-merge-itself"));
        let refused = form(TalentId(1), "1").with_violations(&wrong, |why| why.key.to_string());
        let page = |form, preview| Self {
            form,
            gone: "Serveuse".to_owned(),
            gone_url: "/admin/talents/1".to_owned(),
            others: vec![Group {
                label: "Hôtellerie".to_owned(),
                open: true,
                options: vec![Choice::new(2, "Serveur")],
            }],
            preview,
        };
        let preview = |crosses| Preview {
            kept: "Serveur".to_owned(),
            into: "2".to_owned(),
            have_gone: 12,
            have_both: 3,
            after: 40,
            crosses,
        };
        vec![
            page(form(TalentId(1), ""), None),
            page(refused, None),
            page(form(TalentId(1), "2"), Some(preview(false))),
            page(form(TalentId(1), "2"), Some(preview(true))),
        ]
    }
}
