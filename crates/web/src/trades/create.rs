//! The form that adds a trade.

use std::sync::Arc;

use app::{answers::Answers, trades};
use axum::extract::State;
use kernel::{Locale, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::words::{categories, tags};
use crate::{
    Web,
    choices::Choice,
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TradeCreatePage {
    /// The form.
    pub form: FormState,
    /// Categories.
    pub categories: Vec<Choice>,
    /// Halves of the product.
    pub tags: Vec<Choice>,
}

/// `GET /admin/talents/create`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    visit.actor.require(app::Permission::Administer)?;
    let form = FormState::new(routes::ADMIN_TRADE_CREATE.pattern).value("tag", "general");
    present::page(&web, &visit, &frame(), &page(&web, visit.locale, form))
}

/// `POST /admin/talents/create`.
pub async fn add(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = trades::add(&web.app, &visit.actor, &answers).await else {
        return Ok(Flash::TradeAdded.at(&web, routes::ADMIN_TRADES.pattern));
    };
    let refusal = FormRefusal::from_error(error)?;
    let form = refusal.beside(&web, &visit, fields.into_form(routes::ADMIN_TRADE_CREATE.pattern));
    present::page(&web, &visit, &frame().refused(&refusal), &page(&web, visit.locale, form))
}

fn page(web: &Web, locale: Locale, form: FormState) -> TradeCreatePage {
    let categories = categories(&web.app.reference(), locale);
    TradeCreatePage { form, categories, tags: tags(web, locale) }
}

const fn frame() -> Frame {
    Frame::titled(msg!("trades-create-title")).noindex()
}

impl Page for TradeCreatePage {
    const TEMPLATE: &'static str = "pages/trades/create.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(routes::ADMIN_TRADE_CREATE.pattern);
        let taken = Violations::one("name_fr", msg!("trades-name-taken"));
        let refused = form.clone().with_violations(&taken, |why| why.key.to_string());
        let page = |form| Self {
            form,
            categories: vec![Choice::new(1, "Hôtellerie")],
            tags: vec![Choice::new("general", "Métiers")],
        };
        vec![page(form), page(refused)]
    }
}
