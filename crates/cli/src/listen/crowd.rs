//! Who is connected, by address: one household cannot take every place.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

use app::Config;
use web::hall::caller;

/// Connections one address may hold; loopback and trusted proxies, where many people share one, are not counted.
const PER_ADDRESS: usize = 512;

/// Who is connected, by address.
#[derive(Clone)]
pub struct Crowd {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    proxies: Arc<[(IpAddr, u8)]>,
}

/// A place in the crowd; leaving gives it back.
pub struct Place(Option<(Crowd, IpAddr)>);

impl Crowd {
    /// Nobody yet.
    pub fn of(config: &Config) -> Self {
        Self { counts: Arc::default(), proxies: config.trusted_proxies.clone().into() }
    }

    /// A place for one more connection from there, when there is one.
    pub fn enter(&self, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        if peer.is_loopback() || caller::is_among(peer, &self.proxies) {
            return Some(Place(None));
        }
        let household = household(peer);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(household).or_default();
        if *count >= PER_ADDRESS {
            return None;
        }
        *count += 1;
        Some(Place(Some((self.clone(), household))))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some((crowd, household)) = self.0.take() else {
            return;
        };
        let mut counts = crowd.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&household) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&household);
            }
        }
    }
}

/// A household has a whole /64 of the new protocol.
fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from(u128::from(address) & !u128::from(u64::MAX)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd() -> Crowd {
        Crowd { counts: Arc::default(), proxies: vec![(IpAddr::from([10, 0, 0, 0]), 8)].into() }
    }

    #[test]
    fn r17_one_address_holds_512_connections_and_others_still_come_in() {
        let crowd = crowd();
        let peer = IpAddr::from([203, 0, 113, 7]);
        let mut places: Vec<Place> = (0..PER_ADDRESS).map(|_| crowd.enter(peer).unwrap()).collect();
        assert!(crowd.enter(peer).is_none());
        assert!(crowd.enter(IpAddr::from([203, 0, 113, 8])).is_some());
        places.pop();
        assert!(crowd.enter(peer).is_some());
        drop(places);
        assert!(crowd.counts.lock().unwrap().is_empty());
    }

    #[test]
    fn r17_loopback_and_trusted_proxies_are_not_counted() {
        let crowd = crowd();
        for peer in ["127.0.0.1", "::1", "10.1.2.3", "::ffff:10.1.2.3"] {
            let places: Vec<_> =
                (0..=PER_ADDRESS).map(|_| crowd.enter(peer.parse().unwrap())).collect();
            assert!(places.iter().all(Option::is_some), "{peer}");
        }
    }

    #[test]
    fn r17_a_household_of_the_new_protocol_is_one_address() {
        let crowd = crowd();
        let places: Vec<_> = (0..PER_ADDRESS)
            .map(|n| crowd.enter(format!("2001:db8:a:b::{n:x}").parse().unwrap()))
            .collect();
        assert!(places.iter().all(Option::is_some));
        assert!(crowd.enter("2001:db8:a:b:ffff::1".parse().unwrap()).is_none());
        assert!(crowd.enter("2001:db8:a:c::1".parse().unwrap()).is_some());
    }
}
