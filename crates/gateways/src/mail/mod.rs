//! Letters out: one trait, four ways to send.
//!
//! A letter carries its own id, and every way uses it to send at most once where the other side allows:
//! as Message-ID by SMTP and SendGrid, as file name in the outbox.

mod address;
mod compose;
mod fake;
mod letter;
mod outbox;
mod sendgrid;
mod server;
mod smtp;
#[cfg(test)]
mod tests;

pub use fake::FakeMailer;
pub use letter::{Attachment, Letter, Mailbox};
pub use outbox::{KeptLetter, LetterText, Outbox};
pub use sendgrid::SendGrid;
pub use server::{Encryption, GuardedSmtp, MailServer};
pub use smtp::{Smtp, is_guarded};

use crate::GatewayError;

/// Somebody who takes letters away.
#[async_trait::async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one letter; the error says whether trying again can help.
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError>;

    /// Whether letters would be taken now, as far as one can tell without sending one.
    async fn probe(&self) -> Result<(), GatewayError> {
        Ok(())
    }

    /// The way's name, for the mail log: `smtp`, `sendgrid`, `outbox`.
    fn name(&self) -> &'static str;
}
