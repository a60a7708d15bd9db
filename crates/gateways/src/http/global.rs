//! Which addresses belong to the world, and which to this machine, its network or nobody (IANA special-purpose registries).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of the old protocol that are not the world.
const INNER_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Networks inside 2000::/3 that are not the world, or lead somewhere else.
const INNER_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48),
];

/// Whether an address belongs to the world. Addresses of the new protocol that carry one of the old are judged by it.
#[must_use]
pub fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_global_v4(address),
        IpAddr::V6(address) => is_global_v6(address),
    }
}

/// Whether an address lies in a network.
#[must_use]
pub fn is_within(address: IpAddr, (network, bits): (IpAddr, u8)) -> bool {
    match (address, network) {
        (IpAddr::V4(one), IpAddr::V4(other)) => v4_within(one, (other, bits.into())),
        (IpAddr::V6(one), IpAddr::V6(other)) => v6_within(one, (other, bits.into())),
        _ => false,
    }
}

fn is_global_v4(address: Ipv4Addr) -> bool {
    !INNER_V4.iter().any(|network| v4_within(address, *network))
}

fn is_global_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = carried(address) {
        return is_global_v4(inner);
    }
    v6_within(address, (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3))
        && !INNER_V6.iter().any(|network| v6_within(address, *network))
}

/// The old address that a new one leads to: mapped, NAT64 (RFC 6052) and 6to4 (RFC 3056).
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [first, second, third, ..] = address.segments();
    let last: [u8; 4] =
        u32::try_from(u128::from(address) & u128::from(u32::MAX)).ok()?.to_be_bytes();
    if address.to_ipv4_mapped().is_some()
        || v6_within(address, (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96))
    {
        return Some(last.into());
    }
    (first == 0x2002).then(|| Ipv4Addr::from((u32::from(second) << 16) | u32::from(third)))
}

fn v4_within(address: Ipv4Addr, (network, bits): (Ipv4Addr, u32)) -> bool {
    let shift = 32_u32.saturating_sub(bits);
    let start = |address: Ipv4Addr| u32::from(address).checked_shr(shift).unwrap_or(0);
    start(address) == start(network)
}

fn v6_within(address: Ipv6Addr, (network, bits): (Ipv6Addr, u32)) -> bool {
    let shift = 128_u32.saturating_sub(bits);
    let start = |address: Ipv6Addr| u128::from(address).checked_shr(shift).unwrap_or(0);
    start(address) == start(network)
}
