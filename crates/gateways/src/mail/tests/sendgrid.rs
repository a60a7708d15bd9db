//! SendGrid behind a local fake of its API.

use super::{card, letter};
use crate::mail::{Mailbox, Mailer as _, SendGrid};
use crate::{GatewayError, Http, Reach};
use kernel::Secret;
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn account(server: &MockServer) -> SendGrid {
    let here = (IpAddr::from(Ipv4Addr::LOCALHOST), 32);
    let http =
        Http::with_patience(Reach::world().and_network(here), Duration::from_millis(400)).unwrap();
    SendGrid::at(&server.uri(), http, Secret::new("SG.key".to_owned()))
}

async fn answers(response: ResponseTemplate) -> Result<(), GatewayError> {
    let server = MockServer::start().await;
    Mock::given(method("POST")).respond_with(response).mount(&server).await;
    account(&server).send(&letter()).await
}

#[tokio::test]
async fn a_letter_is_one_post_with_the_key() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/v3/mail/send"))
        .and(header("authorization", "Bearer SG.key"))
        .and(header("user-agent", "Taalentio"))
        .respond_with(ResponseTemplate::new(202))
        .expect(1)
        .mount(&server)
        .await;
    let mut letter = letter();
    letter.attachments.push(card());
    letter.reply_to = Some(Mailbox::new("", "direction@example.com"));
    account(&server).send(&letter).await.unwrap();
    let body: Value = server.received_requests().await.unwrap()[0].body_json().unwrap();
    let to = json!([{ "email": "amina@example.com", "name": "Amina Él Fassi" }]);
    assert_eq!(body["personalizations"][0]["to"], to);
    assert_eq!(body["content"][0]["type"], "text/plain");
    assert_eq!(body["reply_to"], json!({ "email": "direction@example.com" }));
    assert_eq!(body["headers"]["Message-ID"], "<letter-1@taalentio.example>");
    assert_eq!(body["attachments"][0]["content"], "JVBERi0xLjc=");
    assert_eq!(body["tracking_settings"]["open_tracking"]["enable"], false);
}

#[tokio::test]
async fn the_status_decides_whether_to_try_again() {
    for status in [401, 402, 403, 408, 429, 500, 503] {
        let error = answers(ResponseTemplate::new(status)).await.unwrap_err();
        assert!(error.is_temporary(), "{status}");
    }
    for status in [302, 400, 404, 413] {
        let error = answers(ResponseTemplate::new(status)).await.unwrap_err();
        assert!(!error.is_temporary(), "{status}");
    }
}

#[tokio::test]
async fn a_refusal_is_told_in_one_line_with_its_reason() {
    let reason = json!({ "errors": [{ "message": "bad from\r\nINFO forged" }] });
    let error = answers(ResponseTemplate::new(400).set_body_json(reason)).await.unwrap_err();
    assert_eq!(
        error,
        GatewayError::Permanent("SendGrid answered 400: bad from INFO forged".to_owned())
    );
    let nonsense = ResponseTemplate::new(400).set_body_string("<html>");
    assert_eq!(
        answers(nonsense).await.unwrap_err(),
        GatewayError::Permanent("SendGrid answered 400".to_owned())
    );
}

#[tokio::test]
async fn silence_and_endless_answers_end() {
    let slow = ResponseTemplate::new(202).set_delay(Duration::from_secs(5));
    assert!(answers(slow).await.unwrap_err().is_temporary());
    let endless = ResponseTemplate::new(400).set_body_bytes(vec![b'a'; 1024 * 1024 + 1]);
    assert!(answers(endless).await.unwrap_err().to_string().contains("larger"));
}
