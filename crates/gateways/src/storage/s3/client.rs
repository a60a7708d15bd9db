//! The HTTP client of the store: short patience, no redirect that could carry a signature elsewhere, no proxy of the
//! environment. The operator names the server, so inner networks are allowed: that is where most of them stand.

use std::time::Duration;

use object_store::{
    ClientOptions, Error, Result,
    client::{HttpClient, HttpConnector},
};
use reqwest::{Client, redirect::Policy};

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(3);

/// Makes the client.
#[derive(Debug)]
pub(super) struct Connector {
    pub patience: Duration,
}

impl HttpConnector for Connector {
    fn connect(&self, _options: &ClientOptions) -> Result<HttpClient> {
        let client = Client::builder()
            .connect_timeout(CONNECT.min(self.patience))
            .timeout(self.patience)
            .redirect(Policy::none())
            .no_proxy()
            .user_agent("Taalentio")
            .build()
            .map_err(|fault| Error::Generic { store: "S3", source: Box::new(fault) })?;
        Ok(HttpClient::new(client))
    }
}
