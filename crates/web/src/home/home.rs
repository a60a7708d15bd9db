//! The front page: a promise, two doors, faces. A signed-in person goes to the page of their role.

use std::sync::Arc;

use app::{
    dashboards::{self, FrontFace, FrontPage},
    media::{PhotoKind, PhotoSize},
    settings,
};
use axum::extract::State;
use kernel::{Message, msg};
use render::Page;
use serde::Serialize;

use crate::{
    Web,
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
    /// Two letters, where there is no photo.
    pub initials: String,
    /// The colour behind them, 0 to 5.
    pub tint: u8,
    /// The photo at 320 pixels, WebP.
    pub small: Option<String>,
    /// The same as JPEG.
    pub small_jpg: Option<String>,
    /// The photo at 800 pixels, WebP.
    pub large: Option<String>,
    /// The same as JPEG.
    pub large_jpg: Option<String>,
    /// What the photo shows, in words.
    pub alt: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "pages/home/home.html";

    fn samples() -> Vec<Self> {
        let face = |photo: Option<&str>| Face {
            name: "Amina B.".to_owned(),
            line: "Serveuse · Ouarzazate".to_owned(),
            initials: "AB".to_owned(),
            tint: 2,
            small: photo.map(str::to_owned),
            small_jpg: photo.map(str::to_owned),
            large: photo.map(str::to_owned),
            large_jpg: photo.map(str::to_owned),
            alt: "Amina B.".to_owned(),
        };
        let figures = vec![Figure { value: 12_345, label: "talents".to_owned() }];
        let faces = vec![face(Some("/media/x-320.webp")), face(None)];
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
    let page = HomePage { figures: figures(&web, &visit, &front), faces, register_open };
    present::page(&web, &visit, &Frame::titled(msg!("home-home-tab")).public(), &page)
}

/// The figures that say something; an installation without people shows none.
fn figures(web: &Web, visit: &Visit, front: &FrontPage) -> Vec<Figure> {
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
    let talent = face.talent.and_then(|id| reference.taxonomy.talent(id));
    let city = face.city.and_then(|id| reference.places.city(id)).map(|city| &city.names);
    let country = face.country.and_then(|id| reference.places.country(id));
    let place = city.or_else(|| country.map(|country| &country.names));
    let words = [talent.map(|talent| &talent.names), place];
    let line: Vec<&str> =
        words.into_iter().flatten().map(|names| names.get(visit.locale)).collect();
    let file = |size, kind| routes::PHOTO.path(&[("name", &face.photo.file(size, kind))]).ok();
    Face {
        name: face.name.clone(),
        line: line.join(" · "),
        initials: face.name.chars().filter(|c| c.is_uppercase()).take(2).collect(),
        tint: 0,
        small: file(PhotoSize::Face, PhotoKind::WebP),
        small_jpg: file(PhotoSize::Face, PhotoKind::Jpeg),
        large: file(PhotoSize::Hero, PhotoKind::WebP),
        large_jpg: file(PhotoSize::Hero, PhotoKind::Jpeg),
        alt: face.name.clone(),
    }
}
