//! The one HTTP client: short patience, addresses of the world alone, redirects judged one by one, bounded answers.

mod global;
mod guard;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use kernel::Secret;
use reqwest::{Client, Response, header::LOCATION, redirect::Policy};
use serde::Serialize;

use crate::GatewayError;
pub use guard::Reach;
use guard::{Guarded, Lookup, System};

/// How long a whole exchange may last.
const PATIENCE: Duration = Duration::from_secs(10);

/// Most bytes read of an answer: ours are small, and a hostile server has no end.
const LARGEST: usize = 1024 * 1024;

/// Most redirects that are followed.
const MOST_REDIRECTS: usize = 5;

/// What the other side answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status code.
    pub status: u16,
    /// At most 1 MiB of body.
    pub body: Vec<u8>,
}

/// The client every gateway shares.
#[derive(Clone, Debug)]
pub struct Http {
    client: Client,
    reach: Reach,
}

impl Http {
    /// The client with a patience of ten seconds, for these hosts.
    pub fn new(reach: Reach) -> Result<Self, GatewayError> {
        Self::with_patience(reach, PATIENCE)
    }

    /// The client with another patience, for tests and slow worlds.
    pub fn with_patience(reach: Reach, patience: Duration) -> Result<Self, GatewayError> {
        Self::built(reach, patience, System)
    }

    fn built(reach: Reach, patience: Duration, lookup: impl Lookup) -> Result<Self, GatewayError> {
        let guarded = Guarded { reach: reach.clone(), lookup: Arc::new(lookup) };
        let client = Client::builder()
            .connect_timeout(patience)
            .timeout(patience)
            .redirect(Policy::none())
            // A proxy of the environment would resolve names itself.
            .no_proxy()
            .dns_resolver(Arc::new(guarded))
            .user_agent("Taalentio")
            .build()
            .map_err(GatewayError::permanent)?;
        Ok(Self { client, reach })
    }

    /// Reads an address; redirects, at most five, are judged like the address itself.
    pub async fn get(&self, url: &str) -> Result<Answer, GatewayError> {
        let mut url = self.reach.check(url)?;
        for _ in 0..=MOST_REDIRECTS {
            let response = self.client.get(url.clone()).send().await.map_err(failed)?;
            let status = response.status();
            let next = response.headers().get(LOCATION).and_then(|to| to.to_str().ok());
            match next.filter(|_| status.is_redirection()) {
                Some(next) => {
                    let next = url.join(next).map_err(GatewayError::permanent)?;
                    url = self.reach.check(next.as_str())?;
                }
                None => {
                    return Ok(Answer { status: status.as_u16(), body: bounded(response).await? });
                }
            }
        }
        Err(GatewayError::permanent("too many redirects"))
    }

    /// Posts JSON with a bearer key; any status is an answer, no answer is temporary.
    pub async fn post_json(
        &self,
        url: &str,
        key: &Secret<String>,
        body: &impl Serialize,
    ) -> Result<Answer, GatewayError> {
        let url = self.reach.check(url)?;
        let request = self.client.post(url).bearer_auth(key.expose()).json(body);
        let response = request.send().await.map_err(failed)?;
        let status = response.status().as_u16();
        Ok(Answer { status, body: bounded(response).await? })
    }
}

async fn bounded(mut response: Response) -> Result<Vec<u8>, GatewayError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > LARGEST {
            return Err(GatewayError::permanent("the answer is larger than 1 MiB"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// An address that cannot be called stays so; the address itself is left out, it may hold a key.
fn failed(error: reqwest::Error) -> GatewayError {
    let error = error.without_url();
    if error.is_builder() { GatewayError::permanent(error) } else { GatewayError::temporary(error) }
}
