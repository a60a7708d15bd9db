//! Letters by SMTP, from a URL: `smtp://host:port`, `smtps://user:pass@host`, `smtp+starttls://user:pass@host`.

use super::{Encryption, Letter, MailServer, Mailer, compose};
use crate::GatewayError;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use std::net::IpAddr;
use std::time::Duration;
use url::{Host, Url};

/// How long one letter may take, attachments included; beyond it the job tries later.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server of the operator's choice.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl Smtp {
    /// The server of that URL. A user and password never travel in clear: plain `smtp://` with them asks
    /// STARTTLS of any server that is not this machine.
    pub fn open(url: &str) -> Result<Self, GatewayError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&address(url)?)
            .map_err(|error| GatewayError::permanent(format!("the SMTP URL: {}", said(&error))))?
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(2))
            .build();
        Ok(Self { transport, patience: PATIENCE })
    }

    /// A server that was found at this address and shows the certificate of its name.
    pub(super) fn found(server: &MailServer, address: IpAddr) -> Result<Self, GatewayError> {
        let certificate = || TlsParameters::new(server.host.clone());
        let tls = match server.encryption {
            Encryption::Tls => Tls::Wrapper(certificate().map_err(GatewayError::permanent)?),
            Encryption::StartTls => Tls::Required(certificate().map_err(GatewayError::permanent)?),
            Encryption::None => Tls::None,
        };
        let named = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(address.to_string());
        let named = named.port(server.port).tls(tls).timeout(Some(PATIENCE));
        let named = match &server.login {
            Some((user, password)) => {
                named.credentials(Credentials::new(user.clone(), password.expose().clone()))
            }
            None => named,
        };
        let transport = named.pool_config(PoolConfig::new().max_size(2)).build();
        Ok(Self { transport, patience: PATIENCE })
    }

    /// Whether this letter is refused for ever, rather than everything that we bring: a password that was changed, or a
    /// server that shuts its door, is mended within hours, and the letters of these hours must not be lost by it.
    async fn refuses_the_letter(&self, error: &Error) -> bool {
        match error.status().map(u16::from) {
            Some(530 | 534 | 535 | 538) => false,
            // Said at the door too, where a way to sign in may be missing as well: whoever is let in has a bad letter.
            Some(521 | 554) => self.probe().await.is_ok(),
            None if error.is_client() => self.probe().await.is_ok(),
            _ => error.is_permanent(),
        }
    }

    /// The same server with another patience.
    #[must_use]
    pub const fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }
}

#[async_trait::async_trait]
impl Mailer for Smtp {
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError> {
        let message = compose::message(letter)?;
        // The transport's own timeout covers connecting, not a server that accepts and then keeps silent.
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if self.refuses_the_letter(&error).await => {
                Err(GatewayError::permanent(said(&error)))
            }
            Ok(Err(error)) => Err(GatewayError::temporary(said(&error))),
            Err(_) => Err(GatewayError::temporary("the mail server kept silent")),
        }
    }

    async fn probe(&self) -> Result<(), GatewayError> {
        match tokio::time::timeout(self.patience, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(GatewayError::temporary("the mail server broke off")),
            Ok(Err(error)) => Err(GatewayError::temporary(said(&error))),
            Err(_) => Err(GatewayError::temporary("the mail server kept silent")),
        }
    }

    fn name(&self) -> &'static str {
        "smtp"
    }
}

/// Our URL in the transport's dialect.
pub(super) fn address(url: &str) -> Result<String, GatewayError> {
    let (wanted, rest) = match url.strip_prefix("smtp+starttls://") {
        Some(rest) => (true, format!("smtp://{rest}")),
        None => (false, url.to_owned()),
    };
    let mut parsed = Url::parse(&rest)
        .map_err(|error| GatewayError::permanent(format!("the SMTP URL: {error}")))?;
    let exposed = parsed.password().is_some() && !is_this_machine(&parsed);
    if parsed.scheme() == "smtp" && (wanted || exposed) {
        parsed.set_query(Some("tls=required"));
    }
    Ok(parsed.into())
}

/// Whether letters to the server of that URL stay on this machine or go encrypted; an address that does not read is not
/// guarded.
#[must_use]
pub fn is_guarded(url: &str) -> bool {
    let settled = address(url).ok().and_then(|url| Url::parse(&url).ok());
    settled.is_some_and(|url| {
        let tls = url
            .query_pairs()
            .any(|(name, value)| name == "tls" && matches!(value.as_ref(), "required" | "wrapper"));
        url.scheme() == "smtps" || tls || is_this_machine(&url)
    })
}

/// Opaque hosts of a non-special scheme are not read as addresses by the parser, so it is asked again.
fn is_this_machine(url: &Url) -> bool {
    match url.host_str().map(Host::parse) {
        Some(Ok(Host::Domain(name))) => name == "localhost",
        Some(Ok(Host::Ipv4(address))) => address.is_loopback(),
        Some(Ok(Host::Ipv6(address))) => address.is_loopback(),
        _ => false,
    }
}

/// What happened, with the server's own words.
fn said(error: &Error) -> String {
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let inner_said = inner.to_string();
        if !said.contains(&inner_said) {
            said = format!("{said}: {inner_said}");
        }
        cause = inner.source();
    }
    said
}
