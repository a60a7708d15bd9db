//! Registration (*inscription*): the form the public fills in, the check that it is human, and the welcome.

pub mod challenge;
pub mod incoming;
mod poster;
pub mod register;
pub mod welcome;

use std::sync::Arc;

use axum::{
    Router,
    routing::{MethodRouter, get},
};
use routes::Route;

use crate::{Web, hall};

pub(crate) fn mount(pages: Router<Arc<Web>>) -> Router<Arc<Web>> {
    let doors: [(&'static Route, MethodRouter<Arc<Web>>); 4] = [
        (&routes::REGISTER, get(register::show).post(register::send)),
        (&routes::WELCOME, get(welcome::show)),
        (&routes::ROBOT_CHALLENGE, get(challenge::show)),
        (&routes::INCOMING_THUMB, get(incoming::show)),
    ];
    doors.into_iter().fold(pages, |pages, (route, handlers)| hall::mount(pages, route, handlers))
}
