//! The mark of the HTTP Observatory (quality.md S39), counted from our answers by the published rules of its release
//! 1.4.8 (<https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring>). The tool itself asks a public host
//! over the network; its rules are a list of points, and this is that list. A+ begins at 100; the promise is 130.

use testkit::{Seen, TestSite};

/// The directives of a policy.
fn directive<'p>(policy: &'p str, name: &str) -> Option<&'p str> {
    let mut all = policy.split(';').map(str::trim);
    all.find_map(|one| one.strip_prefix(name).filter(|rest| rest.starts_with(' ')).map(str::trim))
}

/// Points for the content policy: +10 for `default-src 'none'` with nothing unsafe in scripts and styles.
fn policy(seen: &Seen) -> i32 {
    let policy = seen.header("content-security-policy");
    let sources = |name| directive(policy, name).or_else(|| directive(policy, "default-src"));
    let scripts = sources("script-src").unwrap_or("*");
    let unsafe_scripts = ["'unsafe-inline'", "'unsafe-eval'", "data:", "*", "http:", "https:"];
    if unsafe_scripts.iter().any(|word| scripts.split(' ').any(|source| source == *word)) {
        return -20;
    }
    let styles = sources("style-src").unwrap_or("*");
    if styles.split(' ').any(|source| matches!(source, "'unsafe-inline'" | "*" | "data:")) {
        return 0;
    }
    if directive(policy, "default-src") == Some("'none'") { 10 } else { 5 }
}

/// +5 when every cookie is `Secure`, the session `HttpOnly`, and all have `SameSite`; −40 for a session in clear.
fn cookies(seen: &[Seen]) -> i32 {
    let lines: Vec<&str> = seen
        .iter()
        .flat_map(|seen| seen.headers.get_all("set-cookie"))
        .map(|line| line.to_str().unwrap())
        .collect();
    assert!(lines.iter().any(|line| line.starts_with("__Host-sid=")), "{lines:?}");
    let all = |word: &str| lines.iter().all(|line| line.contains(word));
    match (all("Secure") && all("HttpOnly"), all("SameSite=")) {
        (true, true) => 5,
        (true, false) => 0,
        (false, _) => -40,
    }
}

/// −20 without at least half a year; +5 only for names on the preload list, which is its operator's to ask for.
fn transport(seen: &Seen) -> i32 {
    let age = seen.header("strict-transport-security").split(';').next().unwrap_or_default();
    let age: i64 = age.trim_start_matches("max-age=").parse().unwrap_or(0);
    if age >= 15_768_000 { 0 } else { -20 }
}

/// +5 for a policy that keeps addresses to ourselves.
fn referrer(seen: &Seen) -> i32 {
    let private =
        ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
    if private.contains(&seen.header("referrer-policy")) { 5 } else { -5 }
}

/// Scripts of another site without a checksum cost 5 at least; ours alone cost and give nothing.
fn scripts(seen: &Seen) -> i32 {
    let foreign = seen.whole().elements.into_iter().filter(|(name, _)| name == "script").any(
        |(_, attributes)| {
            attributes.iter().any(|(name, value)| name == "src" && !value.starts_with("/assets/"))
        },
    );
    if foreign { -50 } else { 0 }
}

fn score(page: &Seen, others: &[Seen]) -> i32 {
    let content = if page.header("x-content-type-options") == "nosniff" { 0 } else { -5 };
    let frames = directive(page.header("content-security-policy"), "frame-ancestors");
    // +5: frames are forbidden by the policy, not by the older header alone.
    let frames = if frames == Some("'none'") { 5 } else { -20 };
    let sharing = if page.header("access-control-allow-origin").is_empty() { 0 } else { -50 };
    // +10 since resources are kept from other origins.
    let resources =
        if page.header("cross-origin-resource-policy") == "same-origin" { 10 } else { 0 };
    [policy(page), cookies(others), transport(page), referrer(page), scripts(page)]
        .into_iter()
        .chain([content, frames, sharing, resources])
        .fold(100, |sum, points| sum + points)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s39_the_observatory_would_give_its_best_mark() {
    let site =
        TestSite::open_with(|config| config.base_url = "https://talents.example".to_owned()).await;
    site.signed_in(app::Role::Recruiter).await;
    let mut browser = site.browser().staying();
    let form = browser.get("/auth/login").await.form();
    let form = form.fill("identifier", "recruteur@example.org");
    let signed_in = browser.submit(form.fill("password", "une girafe sous la pluie")).await;
    assert_eq!(signed_in.status, 303);
    let language = browser.get("/language/fr").await;
    let theme = browser.get("/theme/dark").await;
    let cookies = [signed_in, language, theme];
    for path in ["/", "/auth/login", "/auth/register", "/poster", "/nowhere"] {
        let page = site.browser().get(path).await;
        let score = score(&page, &cookies);
        assert!(score >= 130, "{path}: {score}");
    }
}
