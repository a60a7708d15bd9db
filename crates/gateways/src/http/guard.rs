//! Who may be called: a list of hosts where there is one, and addresses of the world alone (quality.md S67).
//!
//! Names are resolved here and the connection uses the addresses that were judged: a name that answers differently the
//! second time is never asked a second time.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::global::{is_global, is_within};
use crate::GatewayError;

/// Who may be called.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    hosts: Option<Arc<[String]>>,
    networks: Arc<[(IpAddr, u8)]>,
}

impl Reach {
    /// Any host of the world.
    #[must_use]
    pub fn world() -> Self {
        Self::default()
    }

    /// These hosts of the world alone, such as `api.sendgrid.com`.
    #[must_use]
    pub fn hosts<'h>(hosts: impl IntoIterator<Item = &'h str>) -> Self {
        let hosts = hosts.into_iter().map(str::to_ascii_lowercase).collect();
        Self { hosts: Some(hosts), networks: Arc::default() }
    }

    /// Also a network of the operator's own, such as that of a model server beside this one.
    #[must_use]
    pub fn and_network(mut self, network: (IpAddr, u8)) -> Self {
        self.networks = self.networks.iter().copied().chain([network]).collect();
        self
    }

    /// Whether this address may be asked: http or https, without a name and password in it, a host of the list, and
    /// when the host is a number, one of the world.
    ///
    /// # Errors
    /// A permanent failure that does not repeat the address: it may hold a key.
    pub(super) fn check(&self, url: &str) -> Result<Url, GatewayError> {
        let url =
            Url::parse(url).map_err(|_| GatewayError::permanent("the address does not read"))?;
        let plain = url.username().is_empty() && url.password().is_none();
        if !matches!(url.scheme(), "http" | "https") || !plain {
            return Err(GatewayError::permanent("the address is not one that is called"));
        }
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            Some(Host::Domain(_)) => None,
            None => return Err(GatewayError::permanent("the address has no host")),
        };
        let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
        let listed = self.hosts.as_ref().is_none_or(|hosts| hosts.contains(&host));
        if !listed || literal.is_some_and(|address| !self.allows(address)) {
            return Err(GatewayError::permanent(Outside));
        }
        Ok(url)
    }

    /// Whether this host may be named: another machine's name, or an address that is allowed.
    #[must_use]
    pub fn may_name(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.');
        if let Ok(address) = host.parse() {
            return self.allows(address);
        }
        match Host::parse(host) {
            Ok(Host::Ipv4(address)) => self.allows(address.into()),
            Ok(Host::Ipv6(address)) => self.allows(address.into()),
            Ok(Host::Domain(name)) if name == "localhost" || name.ends_with(".localhost") => {
                self.allows(Ipv4Addr::LOCALHOST.into())
            }
            Ok(Host::Domain(_)) => true,
            Err(_) => false,
        }
    }

    /// Any address, this machine's too: for whoever sits at it.
    #[must_use]
    pub fn anywhere() -> Self {
        let (old, new) = (Ipv4Addr::UNSPECIFIED.into(), Ipv6Addr::UNSPECIFIED.into());
        Self::world().and_network((old, 0)).and_network((new, 0))
    }

    /// Whether this address may be called.
    pub(crate) fn allows(&self, address: IpAddr) -> bool {
        is_global(address) || self.networks.iter().any(|network| is_within(address, *network))
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the address is not one of the world, or not one of those that may be called")]
struct Outside;

/// Finds the addresses of a name.
pub(super) trait Lookup: Send + Sync + 'static {
    /// The addresses; the port is of no matter.
    fn lookup(&self, name: String)
    -> impl Future<Output = std::io::Result<Vec<SocketAddr>>> + Send;
}

/// The resolver of the system.
#[derive(Clone, Copy, Debug)]
pub(super) struct System;

impl Lookup for System {
    async fn lookup(&self, name: String) -> std::io::Result<Vec<SocketAddr>> {
        Ok(tokio::net::lookup_host((name, 0)).await?.collect())
    }
}

/// A resolver that gives nothing but what may be called.
pub(super) struct Guarded<L> {
    pub reach: Reach,
    pub lookup: Arc<L>,
}

impl<L: Lookup> Resolve for Guarded<L> {
    fn resolve(&self, name: Name) -> Resolving {
        let (reach, lookup) = (self.reach.clone(), Arc::clone(&self.lookup));
        Box::pin(async move {
            let found = lookup.lookup(name.as_str().to_owned()).await?;
            // One inner address among others is enough to distrust the name.
            if found.is_empty() || found.iter().any(|address| !reach.allows(address.ip())) {
                return Err(Outside.into());
            }
            let addresses: Addrs = Box::new(found.into_iter());
            Ok(addresses)
        })
    }
}
