//! One trade: what it is called, whether it is offered, and the way into another.

use std::sync::Arc;

use app::{
    answers::Answers,
    taxonomy::Talent,
    trades::{self, TradeLine},
};
use axum::extract::{Path, State};
use kernel::{TalentId, Violations, msg};
use render::{FormState, Page};
use serde::Serialize;

use super::{
    at, trade_in,
    words::{categories, others, people_of, state, tags},
};
use crate::{
    Web,
    choices::{Choice, Group},
    hall::{
        Visit,
        flash::Flash,
        forms::{Fields, FormRefusal},
    },
    present::{self, Answer, Frame},
};

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct TradePage {
    /// The form.
    pub form: FormState,
    /// Categories.
    pub categories: Vec<Choice>,
    /// Halves of the product.
    pub tags: Vec<Choice>,
    /// Its name in the reader's language.
    pub name: String,
    /// Decoration.
    pub emoji: String,
    /// Its stable key.
    pub key: String,
    /// How many people have it.
    pub people: u64,
    /// The list of those people.
    pub people_url: String,
    /// `active`, `retired` or `merged`.
    pub state: &'static str,
    /// The trade it went into.
    pub into: Option<Into>,
    /// The trades it can go into, by category.
    pub others: Vec<Group>,
    /// Where the merge is looked at.
    pub merge_url: String,
    /// Where it is retired.
    pub retire_url: String,
    /// Where it is brought back.
    pub restore_url: String,
}

/// Another trade.
#[derive(Debug, Serialize)]
pub struct Into {
    /// Its name.
    pub name: String,
    /// Where it is changed.
    pub href: String,
}

/// `GET /admin/talents/{id}`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = trade_in(&id)?;
    let line = trades::trade(&web.app, &visit.actor, id).await?;
    let form = filled(&line.trade);
    present::page(&web, &visit, &frame(), &page(&web, &visit, form, &line))
}

/// `POST /admin/talents/{id}`.
pub async fn save(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let id = trade_in(&id)?;
    let answers = Answers::from_iter(fields.pairs());
    let Err(error) = trades::describe(&web.app, &visit.actor, id, &answers).await else {
        return Ok(Flash::TradeSaved.at(&web, &at(&routes::ADMIN_TRADE, id)));
    };
    let refusal = FormRefusal::from_error(error)?;
    let line = trades::trade(&web.app, &visit.actor, id).await?;
    let form = refusal.beside(&web, &visit, fields.into_form(at(&routes::ADMIN_TRADE, id)));
    present::page(&web, &visit, &frame().refused(&refusal), &page(&web, &visit, form, &line))
}

/// `POST /admin/talents/{id}/retire`.
pub async fn retire(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = trade_in(&id)?;
    trades::retire(&web.app, &visit.actor, id).await?;
    Ok(Flash::TradeRetired.at(&web, &at(&routes::ADMIN_TRADE, id)))
}

/// `POST /admin/talents/{id}/restore`.
pub async fn restore(State(web): State<Arc<Web>>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = trade_in(&id)?;
    trades::restore(&web.app, &visit.actor, id).await?;
    Ok(Flash::TradeRestored.at(&web, &at(&routes::ADMIN_TRADE, id)))
}

fn filled(trade: &Talent) -> FormState {
    let values = [
        ("name_fr", trade.names.fr.clone()),
        ("name_en", trade.names.en.clone()),
        ("name_ar", trade.names.ar.clone()),
        ("emoji", trade.emoji.clone()),
        ("category", trade.category.to_string()),
        ("tag", trade.tag.key().to_owned()),
        ("synonyms", trade.words.clone()),
    ];
    let form = FormState::new(at(&routes::ADMIN_TRADE, trade.id));
    values.into_iter().fold(form, |form, (name, value)| form.value(name, value))
}

fn page(web: &Web, visit: &Visit, form: FormState, line: &TradeLine) -> TradePage {
    let (reference, locale, trade) = (web.app.reference(), visit.locale, &line.trade);
    let into = trade.merged_into.and_then(|id| reference.taxonomy.talent(id));
    TradePage {
        form,
        categories: categories(&reference, locale),
        tags: tags(web, locale),
        name: trade.names.get(locale).to_owned(),
        emoji: trade.emoji.clone(),
        key: trade.key.clone(),
        people: line.people,
        people_url: people_of(trade.id),
        state: state(trade),
        into: into.map(|into| Into {
            name: into.names.get(locale).to_owned(),
            href: at(&routes::ADMIN_TRADE, into.id),
        }),
        others: others(&reference, locale, trade.id),
        merge_url: at(&routes::ADMIN_TRADE_MERGE, trade.id),
        retire_url: at(&routes::ADMIN_TRADE_RETIRE, trade.id),
        restore_url: at(&routes::ADMIN_TRADE_RESTORE, trade.id),
    }
}

const fn frame() -> Frame {
    Frame::titled(msg!("trades-edit-title")).noindex()
}

impl Page for TradePage {
    const TEMPLATE: &'static str = "pages/trades/edit.html";

    fn samples() -> Vec<Self> {
        let form = FormState::new(at(&routes::ADMIN_TRADE, TalentId(1)));
        let taken = Violations::one("name_fr", msg!("trades-name-taken"));
        let refused = form.clone().with_violations(&taken, |why| why.key.to_string());
        let page = |form, state, people| Self {
            form,
            categories: vec![Choice::new(1, "Hôtellerie")],
            tags: vec![Choice::new("general", "Métiers")],
            name: "Serveuse".to_owned(),
            emoji: "🍽️".to_owned(),
            key: "serveuse".to_owned(),
            people,
            people_url: "/admin/users?talent=1".to_owned(),
            state,
            into: (state == "merged")
                .then(|| Into { name: "Serveur".to_owned(), href: "/admin/talents/2".to_owned() }),
            others: vec![Group {
                label: "Hôtellerie".to_owned(),
                open: true,
                options: vec![Choice::new(2, "Serveur").with("🍽️")],
            }],
            merge_url: "/admin/talents/1/merge".to_owned(),
            retire_url: "/admin/talents/1/retire".to_owned(),
            restore_url: "/admin/talents/1/restore".to_owned(),
        };
        vec![page(form.clone(), "active", 12), page(refused, "retired", 0), page(form, "merged", 1)]
    }
}
