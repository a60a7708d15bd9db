//! SMTP: taken, refused for now, refused for ever, silence, nobody there.

use super::smtp_server::{Mood, Server};
use super::{card, letter};
use crate::GatewayError;
use crate::mail::{Mailer as _, Smtp};
use mail_parser::{MessageParser, MimeHeaders as _};
use std::time::{Duration, Instant};

async fn send(mood: Mood) -> Result<Server, GatewayError> {
    let server = Server::start(mood).await;
    let smtp = Smtp::open(&format!("smtp://127.0.0.1:{}", server.port)).unwrap();
    smtp.with_patience(Duration::from_millis(400)).send(&letter()).await.map(|()| server)
}

#[tokio::test]
async fn a_letter_arrives_with_its_two_parts_its_file_and_its_id() {
    let server = Server::start(Mood::Accepts).await;
    let smtp = Smtp::open(&format!("smtp://user:p%40ss@127.0.0.1:{}", server.port)).unwrap();
    let mut letter = letter();
    letter.attachments.push(card());
    letter.list_unsubscribe = Some("https://taalentio.example/stop?t=1".to_owned());
    smtp.send(&letter).await.unwrap();
    let heard = server.heard().remove(0);
    assert_eq!((heard.recipients.len(), heard.authenticated), (1, true));
    let message = MessageParser::new().parse(heard.data.as_bytes()).unwrap();
    assert_eq!(message.message_id(), Some("letter-1@taalentio.example"));
    assert_eq!(message.subject(), Some("Bienvenue\u{202F}! مرحبا"));
    assert!(message.body_text(0).unwrap().contains("\nMot de passe temporaire : abc"));
    assert!(message.body_html(0).unwrap().contains("<p>Bonjour Amina</p>"));
    let file = message.attachment(0).unwrap();
    assert_eq!(
        (file.attachment_name(), file.contents()),
        (Some("carte-amina.pdf"), &b"%PDF-1.7"[..])
    );
    assert!(heard.data.contains("List-Unsubscribe: <https://taalentio.example/stop?t=1>"));
    assert!(heard.data.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
}

#[tokio::test]
async fn the_code_of_a_refusal_decides_whether_to_try_again() {
    let later = send(Mood::Says("451 4.7.1 greylisted")).await.err().unwrap();
    assert!(later.is_temporary() && later.to_string().contains("greylisted"), "{later}");
    let never = send(Mood::Says("550 5.1.1 no such mailbox")).await.err().unwrap();
    assert!(!never.is_temporary() && never.to_string().contains("no such mailbox"), "{never}");
    let nonsense = send(Mood::Says("what?")).await.err().unwrap();
    assert!(nonsense.is_temporary(), "{nonsense}");
}

#[tokio::test]
async fn r21_a_refusal_of_whoever_brings_a_letter_is_not_one_of_the_letter() {
    let refused = async |mood, user| {
        let server = Server::start(mood).await;
        let url = format!("smtp://{user}127.0.0.1:{}", server.port);
        let smtp = Smtp::open(&url).unwrap().with_patience(Duration::from_secs(4));
        smtp.send(&letter()).await.unwrap_err()
    };
    for says in ["534 5.7.9 too weak", "535 5.7.8 bad password", "538 5.7.11 in clear"] {
        let login = refused(Mood::SaysToLogins(says), "user:pass@").await;
        assert!(login.is_temporary() && login.to_string().contains(&says[..3]), "{login}");
    }
    let unknown = refused(Mood::Says("530 5.7.0 sign in first"), "").await;
    assert!(unknown.is_temporary(), "{unknown}");
    let shut = refused(Mood::Greets("554 no mail today"), "").await;
    assert!(shut.is_temporary() && shut.to_string().contains("no mail today"), "{shut}");
    let junk = refused(Mood::Says("554 5.7.1 looks like junk"), "").await;
    assert!(!junk.is_temporary() && junk.to_string().contains("junk"), "{junk}");
}

#[tokio::test]
async fn a_server_that_keeps_silent_does_not_keep_us() {
    let start = Instant::now();
    let silent = send(Mood::KeepsSilent).await.err().unwrap();
    assert!(silent.is_temporary() && start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn nobody_there_is_temporary() {
    let port = Server::start(Mood::Accepts).await.port;
    tokio::time::sleep(Duration::from_millis(20)).await;
    let smtp = Smtp::open(&format!("smtp://127.0.0.1:{port}")).unwrap();
    assert!(smtp.send(&letter()).await.unwrap_err().is_temporary());
}

#[tokio::test]
async fn a_password_is_not_sent_in_clear_to_another_machine() {
    use crate::mail::smtp::address;
    assert_eq!(
        address("smtp://u:p@mail.example:587").unwrap(),
        "smtp://u:p@mail.example:587?tls=required"
    );
    assert_eq!(
        address("smtp+starttls://mail.example").unwrap(),
        "smtp://mail.example?tls=required"
    );
    for kept in [
        "smtp://u:p@127.0.0.1:2525",
        "smtp://u:p@localhost",
        "smtp://catcher:1025",
        "smtps://u:p@mail.example",
    ] {
        assert_eq!(address(kept).unwrap(), kept);
    }
}

#[test]
fn only_an_encrypted_line_leaves_this_machine() {
    use crate::mail::is_guarded;
    for guarded in [
        "smtp://127.0.0.1:1025",
        "smtp://localhost",
        "smtps://mail.example",
        "smtp+starttls://mail.example",
        "smtp://u:p@mail.example",
        "smtp://mail.example?tls=required",
    ] {
        assert!(is_guarded(guarded), "{guarded}");
    }
    for open in ["smtp://mail.example", "smtp://mail.example?tls=opportunistic", "nonsense"] {
        assert!(!is_guarded(open), "{open}");
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_password_and_no_letter() {
    let server = Server::start(Mood::Accepts).await;
    let smtp = Smtp::open(&format!("smtp+starttls://user:pass@127.0.0.1:{}", server.port)).unwrap();
    assert!(smtp.send(&letter()).await.is_err());
    assert!(server.heard().is_empty());
}

#[test]
fn a_url_that_is_none_is_refused_without_its_password() {
    for url in ["", "mail.example", "ftp://u:secret@mail.example", "smtp://"] {
        let refused = Smtp::open(url).err().unwrap();
        assert!(!refused.is_temporary() && !refused.to_string().contains("secret"), "{refused}");
    }
}
