//! One's own data, a deletion and the way back, and how long things are kept, as browsers see them.

mod data;
mod deletion;
mod retention;

use app::rights::KeepNoLonger;
use testkit::{Browser, TestSite};

/// What the scheduler does every night.
async fn a_night(site: &TestSite) {
    app::rights::keep_no_longer(site.house.app.clone(), KeepNoLonger {}).await.unwrap();
}

/// What a visitor gets who opens this page.
async fn status(site: &TestSite, path: &str) -> u16 {
    site.browser().get(path).await.status.as_u16()
}

/// Presses the button of a form of the page.
async fn press(browser: &mut Browser, page: &str, action: &str) -> testkit::Seen {
    let form = browser.get(page).await.form_at(&format!("form[action='{action}']"));
    browser.submit(form).await
}
