//! The whole product without a network: pages and API on top of a test house, and a browser that reads them.
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop, with the reason")]

mod browser;
mod form;
mod seen;

use std::sync::Arc;

use app::{Config, testing::TestHouse};
use axum::Router;
use i18n::Translator;
use render::Renderer;
use web::Web;

pub use browser::Browser;
pub use form::Form;
pub use seen::Seen;

/// A product of its own for one test, with its pages and its API.
pub struct TestSite {
    /// The house behind the pages.
    pub house: TestHouse,
    router: Router,
}

impl TestSite {
    /// Opens a site with the default configuration.
    pub async fn open() -> Self {
        Self::over(TestHouse::open().await)
    }

    /// Opens a site whose configuration `change` has touched.
    pub async fn open_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::over(TestHouse::open_with(change).await)
    }

    /// A browser that was never here, at an address of the documentation range.
    #[must_use]
    pub fn browser(&self) -> Browser {
        let base_url = self.house.app.config().base_url.clone();
        Browser::new(self.router.clone(), base_url)
    }

    fn over(house: TestHouse) -> Self {
        let words = Arc::new(Translator::embedded().expect("the translations read"));
        let web = Web::new(house.app.clone(), Arc::new(Renderer::embedded(words)));
        let router = web::router(web, api::router(house.app.clone()));
        Self { house, router }
    }
}
