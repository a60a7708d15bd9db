//! Files at the limit of what is taken: a hundred large ones at once, and thousands that are broken on purpose
//! (quality.md S62, S64).

mod broken;
mod crowd;

use anyhow::Result;
use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
};
use testkit::rig::{Client, Place, Reply, Server, Work};
use url::form_urlencoded;

use crate::{
    What,
    cast::{Cast, PHRASE, Somebody},
    check::Findings,
};

const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=x";

/// Holds the drill: so many broken documents.
pub async fn run(documents: usize, what: &What) -> Result<Findings> {
    let place = Place::fresh(what.postgres.as_deref()).await?;
    let people = people(&place).await?;
    let server = Server::start(&what.binary, &place, Work::Here).await?;
    let mut findings = Findings::default();
    let held = all(documents, what, &server, &people, &mut findings).await;
    if let Err(fault) = held {
        return Err(fault.context(format!("the server says:\n{}", server.said())));
    }
    server.stop().await?;
    place.remove().await?;
    Ok(findings)
}

async fn all(
    documents: usize,
    what: &What,
    server: &Server,
    people: &[Somebody],
    findings: &mut Findings,
) -> Result<()> {
    let mut cookies = Vec::new();
    for somebody in people {
        cookies.push(sign_in(server, somebody).await?);
    }
    crowd::hold(server, &cookies, findings).await?;
    broken::through_the_server(server, &cookies, findings).await?;
    broken::through_the_child(documents, &what.binary, findings).await
}

/// Ten people with passwords of their own.
async fn people(place: &Place) -> Result<Vec<Somebody>> {
    let cast = Cast::open(place).await?;
    let mut people = Vec::new();
    for nth in 0..10 {
        let somebody = cast.newcomer(nth).await?;
        cast.own_password(&somebody).await?;
        people.push(somebody);
    }
    Ok(people)
}

/// The cookie of somebody's session.
async fn sign_in(server: &Server, somebody: &Somebody) -> Result<HeaderValue> {
    let fields = [("identifier", somebody.email.as_str()), ("password", PHRASE)];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let reply = server.client().post(routes::LOGIN.pattern, FORM, Bytes::from(body)).await?;
    anyhow::ensure!(reply.status == StatusCode::SEE_OTHER, "nobody signs in: {}", reply.status);
    let set = reply.headers.get_all(header::SET_COOKIE).iter();
    let pairs: Vec<&str> =
        set.filter_map(|cookie| cookie.to_str().ok()?.split(';').next()).collect();
    Ok(HeaderValue::from_str(&pairs.join("; "))?)
}

/// The body of the form of a CV.
fn form(name: &str, content: &[u8]) -> Bytes {
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    Bytes::from([head.as_bytes(), content, b"\r\n--x--\r\n"].concat())
}

/// Sends a CV as one of the people.
async fn send(client: Client, cookie: &HeaderValue, body: Bytes) -> Result<Reply> {
    let mut client = client.with_header(header::COOKIE, cookie.clone());
    client.post(routes::UPLOAD_CV.pattern, PARTS, body).await
}
