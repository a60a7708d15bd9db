//! What the virus scanner says, and what that means (quality.md S65).

use gateways::scanner::Verdict;
use kernel::msg;

use super::Purpose;
use crate::{App, Error, Result, settings};

/// What is known of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// No scanner is configured, or none answered and administrators chose to go on.
    Unseen,
    /// The scanner found nothing.
    Clean,
    /// The scanner did not answer: the file waits and is not served.
    Waiting,
}

impl Scan {
    /// The stored word.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unseen => "unseen",
            Self::Clean => "clean",
            Self::Waiting => "waiting",
        }
    }
}

/// Asks the scanner, when there is one.
///
/// # Errors
/// [`Error::Invalid`] on the field of the purpose when something was found.
pub async fn ask(app: &App, bytes: &[u8], purpose: Purpose) -> Result<Scan> {
    let Some(scanner) = &app.parts().scanner else {
        return Ok(Scan::Unseen);
    };
    match scanner.scan(bytes).await {
        Ok(Verdict::Clean) => Ok(Scan::Clean),
        Ok(Verdict::Infected(virus)) => {
            tracing::warn!(virus, "an infected file was refused");
            Err(Error::field(purpose.field(), msg!("media-file-infected")))
        }
        Err(fault) => {
            tracing::warn!(%fault, "the virus scanner does not answer");
            let open = settings::uploads(app).await?.fail_open;
            Ok(if open { Scan::Unseen } else { Scan::Waiting })
        }
    }
}
