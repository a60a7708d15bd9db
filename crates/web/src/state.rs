//! What every handler has in hand.

use std::sync::Arc;

use app::App;
use i18n::Translator;
use kernel::{Locale, Message};
use render::Renderer;
use url::Url;

use crate::{
    hall::{burden::Burden, overload::Gauge, tally::Tally},
    shortlists::live::Live,
    talents::KeptPages,
};

/// The product and its template engine, behind the pages.
#[derive(Debug)]
pub struct Web {
    /// The product.
    pub app: App,
    pub(crate) renderer: Engine,
    pub(crate) secure: bool,
    pub(crate) host: String,
    pub(crate) kept: KeptPages,
    pub(crate) busy: Gauge,
    pub(crate) burden: Burden,
    pub(crate) live: Live,
    pub(crate) tally: Tally,
}

/// The engine, which has nothing to print.
pub(crate) struct Engine(pub Arc<Renderer>);

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Renderer")
    }
}

impl Web {
    /// The pages of this product, drawn by this engine.
    #[must_use]
    pub fn new(app: App, renderer: Arc<Renderer>) -> Self {
        let base = Url::parse(&app.config().base_url).ok();
        let host = base.as_ref().and_then(Url::host_str).unwrap_or_default().to_ascii_lowercase();
        let secure = base.is_some_and(|url| url.scheme() == "https");
        let (kept, busy, burden) = (KeptPages::default(), Gauge::default(), Burden::default());
        let (live, tally) = (Live::default(), Tally::since(app.now()));
        Self { app, renderer: Engine(renderer), secure, host, kept, busy, burden, live, tally }
    }

    /// The words of the three languages.
    #[must_use]
    pub fn words(&self) -> &Translator {
        self.renderer.0.words()
    }

    /// A message as a sentence of that language.
    #[must_use]
    pub fn say(&self, locale: Locale, message: &Message) -> String {
        self.words().translate(locale, message)
    }
}
