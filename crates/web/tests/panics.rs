//! Ten thousand panics in a process of their own, so that its memory can be weighed.
#![expect(clippy::panic, reason = "the test is about panics")]

use axum::{Router, routing::get};
use testkit::{TestSite, rig::Memory};

const PANICS: usize = 10_000;
/// What the process has taken by then does not count, in panics.
const WARM: usize = 1_000;
/// Most that the rest may add, in KiB: less than half a byte for each byte of an answer would already show.
const MORE: u64 = 4 * 1024;

async fn panics() -> &'static str {
    panic!("on purpose, and never the same words twice")
}

#[tokio::test]
async fn s88_ten_thousand_panics_leave_the_process_as_it_was() {
    // The words of a panic go to standard error, which the test would keep.
    std::panic::set_hook(Box::new(|_| {}));
    let site = TestSite::open_beside(Router::new().route("/test/panic", get(panics))).await;
    let mut browser = site.browser();
    let mut before = 0;
    for nth in 0..PANICS {
        if nth == WARM {
            before = Memory::of(std::process::id()).unwrap().anonymous;
        }
        assert_eq!(browser.get("/test/panic").await.status, 500);
    }
    let more = Memory::of(std::process::id()).unwrap().anonymous.saturating_sub(before);
    assert!(more < MORE, "{more} KiB more after {PANICS} panics");
    assert_eq!(browser.get("/healthz").await.html(), "ok");
}
