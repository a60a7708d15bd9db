//! The log knows no secret and nobody's address, at no level (quality.md S85).

use std::{
    fmt::{Debug, Write as _},
    sync::{Mutex, OnceLock, PoisonError},
};

use chrono::TimeDelta;
use testkit::{Seen, TestSite};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::Interest,
};

use super::open;

/// Everything our own crates said since the test began, at every level.
static SAID: Mutex<String> = Mutex::new(String::new());
static LISTENING: OnceLock<()> = OnceLock::new();

const OURS: [&str; 12] = [
    "app",
    "api",
    "cli",
    "db",
    "documents",
    "gateways",
    "i18n",
    "kernel",
    "queue",
    "render",
    "routes",
    "web",
];

struct Everything;

struct Words<'a>(&'a mut String);

impl Visit for Words<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

fn say(target: &str, record: impl FnOnce(&mut Words<'_>)) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    said.push_str(target);
    record(&mut Words(&mut said));
    said.push('\n');
}

impl Subscriber for Everything {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if self.enabled(metadata) { Interest::always() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        OURS.contains(&metadata.target().split("::").next().unwrap_or_default())
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        say(span.metadata().target(), |words| span.record(words));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        say("", |words| values.record(words));
    }

    fn event(&self, event: &Event<'_>) {
        say(event.metadata().target(), |words| event.record(words));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Listens to the whole process from now on, whatever thread speaks.
fn listen() {
    LISTENING.get_or_init(|| tracing::subscriber::set_global_default(Everything).unwrap());
}

const NEW: &str = "zq-quatre-canaris-au-port";
const CANARIES: [&str; 8] = [
    "zq-amina@example.net",
    "zq-nadia@example.net",
    "698765432",
    "98 76 54 32",
    "zq-rue-des-canaris",
    "zq-secret-message",
    "zq-wrong-password",
    NEW,
];

/// Amina's form with values that stand nowhere else.
async fn register(site: &TestSite) -> Seen {
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form();
    let amina = site.house.amina(CANARIES[0]);
    let mut form = amina.iter().fold(form, |form, (name, _)| form.forge(name, amina.one(name)));
    form = form.forge("phone", "06 98 76 54 32").forge("address", CANARIES[4]);
    // Once refused, once taken.
    browser.submit(form.clone().forge("last_name", "")).await;
    browser.submit(form).await
}

/// The words that follow this label in Amina's letters.
fn mailed(site: &TestSite, part: &str) -> String {
    let letters = site.house.mailer.sent_to(CANARIES[0]);
    let mut lines = letters.iter().flat_map(|letter| letter.text.lines());
    let line = lines.find(|line| line.contains(part)).unwrap();
    let word = line.rsplit([' ', ':', '/', '\u{a0}', '\u{202f}']).find(|word| !word.is_empty());
    word.unwrap().to_owned()
}

/// The first sign-in, with the password that must be changed; gives the cookies there were.
async fn sign_in(site: &TestSite, temporary: &str) -> Vec<String> {
    let mut browser = site.browser().staying();
    let page = browser.get("/auth/login").await;
    let form = page.form().fill("identifier", CANARIES[0]);
    browser.submit(form.clone().fill("password", CANARIES[6])).await;
    let seen = browser.submit(form.fill("password", temporary)).await;
    assert_eq!(seen.status, 303, "{}", seen.text());
    let first = browser.cookie("sid").unwrap().to_owned();
    let form = browser.get("/account/password").await.form();
    let form = form.fill("current", temporary).fill("password", NEW).fill("password_again", NEW);
    assert_eq!(browser.submit(form).await.status, 303);
    assert_eq!(browser.get("/profile/dashboard").await.status, 200);
    vec![first, browser.cookie("sid").unwrap().to_owned()]
}

/// A message to Amina's page.
async fn contact(site: &TestSite, code: &str) {
    let mut browser = site.browser();
    let form = browser.get(&format!("/t/{code}/contact")).await.form();
    site.house.clock.advance(TimeDelta::seconds(5));
    let form = form.fill("name", "Nadia").fill("email", CANARIES[1]);
    let seen = browser.submit(form.fill("message", CANARIES[5])).await;
    assert!(seen.path.starts_with(&format!("/t/{code}?")), "{}", seen.text());
}

#[tokio::test]
async fn s85_secrets_never_reach_the_log() {
    listen();
    let site = open().await;
    let welcome = register(&site).await;
    assert!(welcome.path.starts_with("/auth/welcome/"), "{}", welcome.words("[data-summary]"));
    let code = welcome.attribute("[data-copy]", "data-copy").unwrap();
    site.house.run_jobs().await;
    let temporary = mailed(&site, "Mot de passe temporaire");
    let mut secrets = sign_in(&site, &temporary).await;
    contact(&site, &code).await;
    site.browser().post("/auth/forgot", &[("identifier", CANARIES[0])]).await;
    site.house.run_jobs().await;
    let link = mailed(&site, "/auth/reset/");
    let path = format!("/auth/reset/{link}");
    assert_eq!(site.browser().get(&path).await.status, 200);
    assert_eq!(site.browser().get(&format!("/nowhere?token={link}")).await.status, 404);
    secrets.extend([temporary, link, welcome.path.rsplit('/').next().unwrap().to_owned()]);
    secrets.extend(CANARIES.map(str::to_owned));
    let said = SAID.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(said.contains("answered") && said.contains("/auth/reset/{token}"), "nothing was heard");
    for secret in secrets {
        assert!(secret.len() >= 8, "{secret}");
        let line = said.lines().find(|line| line.contains(&secret));
        assert_eq!(line, None, "{secret}");
    }
}

/// What a request brings beside its form: where a secret can hide.
const CARRIED: [&str; 6] =
    ["zq-bearer", "zq-cookie", "zq-query-token", "zq-referrer", "zq-agent", "zq-path-token"];

#[expect(clippy::panic, reason = "a handler that panics is what is tested")]
async fn panics(uri: axum::http::Uri) -> &'static str {
    panic!("cannot cut {uri}")
}

#[tokio::test]
async fn s85_what_a_request_carries_never_reaches_the_log() {
    listen();
    let more = axum::Router::new().route("/panic", axum::routing::get(panics));
    let site = TestSite::open_beside(more).await;
    let mut browser = site
        .browser()
        .with_header("authorization", "Bearer zq-bearer")
        .with_header("cookie", "sid=zq-cookie; __Host-sid=zq-cookie")
        .with_header("referer", "http://localhost:5000/?t=zq-referrer")
        .with_header("user-agent", "zq-agent")
        .staying();
    let query = "?token=zq-query-token&code=zq-query-token&m=zq-query-token&waiting=zq-query-token";
    for route in routes::all() {
        let path = crate::table::path(route).replace("/0", "/zq-path-token");
        for method in route.methods {
            match method {
                routes::Method::Get => browser.get(&format!("{path}{query}")).await,
                routes::Method::Post => browser.post(&path, &[("password", "zq-bearer")]).await,
            };
        }
    }
    assert_eq!(browser.get(&format!("/panic{query}")).await.status, 500);
    assert_eq!(browser.get("/zq-path-token/nowhere").await.status, 404);
    let said = SAID.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(said.contains("a handler panicked"), "nothing was heard");
    for carried in CARRIED {
        let line = said.lines().find(|line| line.contains(carried));
        assert_eq!(line, None, "{carried}");
    }
}
