//! The colours of the pages: as the device says, or as the visitor chose (a cookie, so that nothing flashes).

use axum::{http::HeaderMap, response::Response};
use serde::Serialize;

use super::cookies;
use crate::Web;

const COOKIE: &str = "theme";

/// A choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the device says.
    #[default]
    Auto,
}

impl Theme {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Auto];

    /// The word in cookies, addresses and `data-theme`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The choice the browser remembers.
    #[must_use]
    pub fn read(headers: &HeaderMap) -> Self {
        cookies::read(headers, COOKIE).and_then(Self::parse).unwrap_or_default()
    }

    /// Makes the browser remember this choice.
    pub fn remember(self, web: &Web, response: &mut Response) {
        cookies::write(response, COOKIE, self.name(), Some(cookies::A_YEAR), web.secure);
    }
}
