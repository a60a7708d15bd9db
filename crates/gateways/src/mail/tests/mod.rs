//! Letters through real local servers and real folders.

mod headers;
mod outbox;
mod sendgrid;
mod server;
mod smtp;
mod smtp_server;

use super::{Attachment, FakeMailer, Letter, Mailbox, Mailer as _};
use crate::GatewayError;

fn letter() -> Letter {
    Letter {
        id: "letter-1".to_owned(),
        from: Mailbox::new("Taalentio", "bonjour@taalentio.example"),
        to: Mailbox::new("Amina Él Fassi", "amina@example.com"),
        reply_to: None,
        subject: "Bienvenue\u{202F}! مرحبا".to_owned(),
        text: "Bonjour Amina,\nMot de passe temporaire : abc\n".to_owned(),
        html: "<p>Bonjour Amina</p>".to_owned(),
        attachments: vec![],
        list_unsubscribe: None,
    }
}

fn card() -> Attachment {
    Attachment {
        name: "carte-amina.pdf".to_owned(),
        mime: "application/pdf".to_owned(),
        bytes: b"%PDF-1.7".to_vec(),
    }
}

#[tokio::test]
async fn the_fake_remembers_each_letter_once_and_fails_when_told() {
    let fake = FakeMailer::new();
    fake.fail_next(GatewayError::temporary("busy"));
    assert!(fake.send(&letter()).await.unwrap_err().is_temporary());
    fake.send(&letter()).await.unwrap();
    fake.send(&letter()).await.unwrap();
    assert_eq!((fake.sent().len(), fake.sent_to("amina@example.com").len()), (1, 1));
    assert!(fake.sent_to("nobody@example.com").is_empty());
}
