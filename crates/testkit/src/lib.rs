//! The whole product without a network: pages and API on top of a test house, and a browser that reads them. Drills and
//! measurements of the real program share [`rig`].
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop, with the reason")]

mod browser;
mod form;
mod people;
pub mod rig;
mod seen;

use std::sync::Arc;

use app::{Config, testing::TestHouse};
use axum::Router;
use gateways::scanner::Scanner;
use web::Web;

pub use browser::Browser;
pub use form::Form;
pub use gateways::{GatewayError, mail::Letter};
pub use seen::{Seen, Whole};

/// A product of its own for one test, with its pages and its API.
pub struct TestSite {
    /// The house behind the pages.
    pub house: TestHouse,
    router: Router,
}

impl TestSite {
    /// Opens a site with the default configuration.
    pub async fn open() -> Self {
        Self::open_with(|_| ()).await
    }

    /// Opens a site with more routes behind the hall: what a test needs and the product does not have.
    pub async fn open_beside(more: Router) -> Self {
        Self::over(TestHouse::open().await, more)
    }

    /// Opens a site whose configuration `change` has touched.
    pub async fn open_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::over(TestHouse::open_with(change).await, Router::new())
    }

    /// Opens a site with a virus scanner.
    pub async fn open_scanned(scanner: Arc<dyn Scanner>) -> Self {
        Self::over(TestHouse::open_scanned(scanner).await, Router::new())
    }

    /// A browser that was never here, at an address of the documentation range.
    #[must_use]
    pub fn browser(&self) -> Browser {
        let base_url = self.house.app.config().base_url.clone();
        Browser::new(self.router.clone(), base_url)
    }

    fn over(house: TestHouse, more: Router) -> Self {
        let web = Web::new(house.app.clone(), house.app.renderer());
        let router = web::router(web, api::router(house.app.clone()).merge(more));
        Self { house, router }
    }
}
