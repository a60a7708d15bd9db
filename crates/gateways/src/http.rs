//! The one HTTP client: short patience, no redirects, bounded answers, our own name.

use crate::GatewayError;
use kernel::Secret;
use reqwest::{Client, Response, redirect::Policy};
use serde::Serialize;
use std::time::Duration;

/// How long a whole exchange may last.
const PATIENCE: Duration = Duration::from_secs(10);

/// Most bytes read of an answer: ours are small, and a hostile server has no end.
const LARGEST: usize = 1024 * 1024;

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
}

impl Http {
    /// The client with a patience of ten seconds.
    pub fn new() -> Result<Self, GatewayError> {
        Self::with_patience(PATIENCE)
    }

    /// The client with another patience, for tests and slow worlds.
    pub fn with_patience(patience: Duration) -> Result<Self, GatewayError> {
        let client = Client::builder()
            .connect_timeout(patience)
            .timeout(patience)
            .redirect(Policy::none())
            .user_agent("Taalentio")
            .build()
            .map_err(GatewayError::permanent)?;
        Ok(Self { client })
    }

    /// Posts JSON with a bearer key; any status is an answer, no answer is temporary.
    pub async fn post_json(
        &self,
        url: &str,
        key: &Secret<String>,
        body: &impl Serialize,
    ) -> Result<Answer, GatewayError> {
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
