//! A mail server that an administrator named: it is looked up and judged for each letter, as everything is that the
//! product calls on somebody's word (quality.md S67).

use super::{Letter, Mailer, Smtp};
use crate::{GatewayError, Reach};
use kernel::Secret;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long one address of a name may take to answer before the next one is tried.
const KNOCK: Duration = Duration::from_secs(5);

/// How letters travel to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// Encrypted from the first byte, usually at port 465.
    Tls,
    /// Encrypted before anything is said, usually at port 587.
    StartTls,
    /// In clear.
    None,
}

/// A mail server and how it is entered.
#[derive(Clone, Debug)]
pub struct MailServer {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How letters travel there.
    pub encryption: Encryption,
    /// A user and a password, where it asks for them.
    pub login: Option<(String, Secret<String>)>,
}

/// A mail server that is judged each time, by all addresses of its name.
pub struct GuardedSmtp {
    server: MailServer,
    reach: Reach,
    open: Mutex<Option<(IpAddr, Arc<Smtp>)>>,
}

impl GuardedSmtp {
    /// That server, as far as it may be reached.
    #[must_use]
    pub fn new(server: MailServer, reach: Reach) -> Self {
        Self { server, reach, open: Mutex::new(None) }
    }

    /// The server at an address that was judged now; its connections are kept while its name leads there
    /// and it takes letters.
    async fn opened(&self) -> Result<Arc<Smtp>, GatewayError> {
        let found = self.addresses().await?;
        let mut open = self.open.lock().await;
        if let Some((address, smtp)) = open.as_ref()
            && found.contains(address)
        {
            return Ok(Arc::clone(smtp));
        }
        let address = self.answering(&found).await?;
        let smtp = Arc::new(Smtp::found(&self.server, address)?);
        *open = Some((address, Arc::clone(&smtp)));
        Ok(smtp)
    }

    /// Another address of the name may do better: the next letter asks which one answers.
    async fn forget(&self, failed: &Arc<Smtp>) {
        let mut open = self.open.lock().await;
        open.take_if(|(_, smtp)| Arc::ptr_eq(smtp, failed));
    }

    async fn addresses(&self) -> Result<Vec<IpAddr>, GatewayError> {
        let found = lookup_host((self.server.host.as_str(), self.server.port)).await;
        let unknown = |fault: std::io::Error| {
            GatewayError::temporary(format!("the name of the server: {fault}"))
        };
        let found: Vec<IpAddr> = found.map_err(unknown)?.map(|address| address.ip()).collect();
        // One inner address among others is enough to distrust the name.
        if found.is_empty() || !found.iter().all(|address| self.reach.allows(*address)) {
            return Err(GatewayError::permanent("the mail server is not one of the world"));
        }
        Ok(found)
    }

    async fn answering(&self, found: &[IpAddr]) -> Result<IpAddr, GatewayError> {
        let mut why = "no answer".to_owned();
        for address in found {
            match timeout(KNOCK, TcpStream::connect((*address, self.server.port))).await {
                Ok(Ok(_)) => return Ok(*address),
                Ok(Err(fault)) => why = fault.to_string(),
                Err(_) => {}
            }
        }
        Err(GatewayError::temporary(format!("the mail server does not answer: {why}")))
    }
}

#[async_trait::async_trait]
impl Mailer for GuardedSmtp {
    async fn send(&self, letter: &Letter) -> Result<(), GatewayError> {
        let smtp = self.opened().await?;
        let sent = smtp.send(letter).await;
        if sent.as_ref().is_err_and(GatewayError::is_temporary) {
            self.forget(&smtp).await;
        }
        sent
    }

    async fn probe(&self) -> Result<(), GatewayError> {
        self.opened().await?.probe().await
    }

    fn name(&self) -> &'static str {
        "smtp"
    }
}
