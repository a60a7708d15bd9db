//! S62: a hundred CVs of 10 MiB at once, and the memory that they cost.

use std::time::Instant;

use anyhow::{Context, Result};
use axum::http::{HeaderValue, StatusCode};
use testkit::rig::{Peak, Server, say};
use tokio::task::JoinSet;

use super::{broken::is_read, form, send};
use crate::check::Findings;

/// Files at once.
const AT_ONCE: usize = 100;
/// Bytes of each: the most that a CV may have.
const BYTES: usize = 10 * 1024 * 1024;
/// Most memory they may cost together, in KiB.
const MEMORY: u64 = 64 * 1024;

pub async fn hold(server: &Server, cookies: &[HeaderValue], findings: &mut Findings) -> Result<()> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.resize(BYTES, b' ');
    let body = form("cv.pdf", &pdf);
    drop(pdf);
    let pid = server.pid().context("the server ended")?;
    // Pages of the program itself that the first of them touches are no cost of a hundred.
    let cookie = cookies.first().context("somebody")?;
    send(server.client(), cookie, body.clone()).await?;
    let (peak, begun) = (Peak::begin(pid)?, Instant::now());
    let mut sending = JoinSet::new();
    for cookie in cookies.iter().cycle().take(AT_ONCE) {
        let (client, cookie, body) = (server.client(), cookie.clone(), body.clone());
        sending.spawn(async move { send(client, &cookie, body).await.map(|reply| reply.status) });
    }
    let mut taken = 0;
    while let Some(sent) = sending.join_next().await {
        match sent? {
            Ok(StatusCode::SEE_OTHER) => taken += 1,
            Ok(status) => say::line(&format!("         refused: {status}")),
            Err(fault) => say::line(&format!("         {fault:#}")),
        }
    }
    let more = peak.more()?;
    findings.equal("CVs of 10 MiB taken at once", taken, AT_ONCE);
    let (before, seconds) = (peak.before, begun.elapsed().as_secs_f64());
    findings.must(
        more <= MEMORY,
        &format!("memory of {AT_ONCE} of them, on {before} KiB: {more} KiB of at most {MEMORY}, in {seconds:.1} s"),
    );
    too_large(server, cookies, findings).await
}

/// One byte more than a form may have is refused before it is read.
async fn too_large(
    server: &Server,
    cookies: &[HeaderValue],
    findings: &mut Findings,
) -> Result<()> {
    // Whose CVs are still being read cost memory too, and not for this.
    for cookie in cookies {
        is_read(server, cookie).await?;
    }
    let cookie = cookies.first().context("somebody")?;
    let pid = server.pid().context("the server ended")?;
    let peak = Peak::begin(pid)?;
    let body = form("cv.pdf", &vec![b'%'; 64 * 1024 * 1024]);
    // The line may break before the answer is read: it was not waited for.
    let refused = match send(server.client(), cookie, body).await {
        Ok(reply) => reply.status == StatusCode::PAYLOAD_TOO_LARGE,
        Err(_) => true,
    };
    let more = peak.more()?;
    findings.must(refused, "64 MiB are refused");
    findings.must(more <= 16 * 1024, &format!("memory of that refusal: {more} KiB"));
    Ok(())
}
