//! The front page: a promise, two doors, faces. A signed-in person goes to the page of their role.

use std::sync::Arc;

use app::{
    dashboards::{self, FrontFace, FrontFigures},
    settings,
};
use axum::extract::State;
use kernel::{Message, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
    cards::{Portrait, words},
    hall::{Visit, nav::front_page, redirect},
    present::{self, Answer, Frame},
};

/// The values of the front page.
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// Figures of this installation.
    pub figures: Vec<Figure>,
    /// Public people, up to nine; without any, drawn ones stand there.
    pub faces: Vec<Face>,
    /// Whether the public may register.
    pub register_open: bool,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// How many.
    pub value: i64,
    /// Of what.
    pub label: String,
}

/// One person on the front page.
#[derive(Debug, Serialize)]
pub struct Face {
    /// The name shown.
    pub name: String,
    /// Trade and town.
    pub line: String,
    /// The face.
    #[serde(flatten)]
    pub portrait: Portrait,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "pages/home/home.html";

    fn samples() -> Vec<Self> {
        let face = |with_photo| Face {
            name: "Amina B.".to_owned(),
            line: "Serveuse · Ouarzazate".to_owned(),
            portrait: Portrait::sample(with_photo),
        };
        let figures = vec![Figure { value: 12_345, label: "talents".to_owned() }];
        let faces = vec![face(true), face(false)];
        vec![
            Self { figures: Vec::new(), faces: Vec::new(), register_open: false },
            Self { figures, faces, register_open: true },
        ]
    }
}

/// `GET /`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    if let Ok(member) = visit.actor.member() {
        let front = front_page(member.role);
        if front != &routes::HOME {
            return Ok(redirect::to(front, &[]));
        }
    }
    let register_open = settings::registration(&web.app).await?.open;
    let front = dashboards::front_page(&web.app).await?;
    let faces = front.faces.iter().map(|face| present_face(&web, &visit, face)).collect();
    let page = HomePage { figures: figures(&web, &visit, front.figures), faces, register_open };
    present::page(&web, &visit, &Frame::titled(msg!("home-home-tab")).public(), &page)
}

/// The figures that say something; an installation without people shows none.
fn figures(web: &Web, visit: &Visit, front: FrontFigures) -> Vec<Figure> {
    let named = [
        (front.talents, msg!("home-figure-talents", count = signed(front.talents))),
        (front.trades, msg!("home-figure-trades", count = signed(front.trades))),
        (front.countries, msg!("home-figure-countries", count = signed(front.countries))),
    ];
    let figure = |(value, label): (u64, Message)| Figure {
        value: signed(value),
        label: web.say(visit.locale, &label),
    };
    named.into_iter().filter(|(value, _)| *value > 0).map(figure).collect()
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn present_face(web: &Web, visit: &Visit, face: &FrontFace) -> Face {
    let reference = web.app.reference();
    let (talent, locale) = (face.talent.as_slice(), visit.locale);
    let talent = words::trades(&reference, talent, locale).pop().map(|talent| talent.name);
    let place = words::city(&reference, face.city, None, locale)
        .or_else(|| words::country(&reference, face.country, locale));
    Face {
        name: face.name.clone(),
        line: words::dotted([talent, place]),
        // Everybody here has a photo: no ground shows, and none needs a code.
        portrait: Portrait::of(web, locale, &face.name, "", Some(&face.photo)),
    }
}
