//! Where a request comes from: the peer, or what a trusted proxy says of it (quality.md S16).

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{LazyLock, Mutex, Once, PoisonError},
};

use app::{Caller, Config, RequestLine};
use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, Method, header},
};
use woothee::parser::Parser;

use super::request_log::RequestName;

/// More hops than any chain of proxies has.
const MOST_HOPS: usize = 32;

/// Segments of a path that are longer are tokens; codes, numbers and words are shorter.
const LONGEST_OPEN: usize = 20;

/// Browsers kept in mind.
const MOST_DEVICES: usize = 1000;

static DEVICES: LazyLock<Mutex<HashMap<String, (String, &'static str)>>> =
    LazyLock::new(Mutex::default);

static FOREIGN_HEADER: Once = Once::new();

/// The caller of a request.
#[must_use]
pub fn of(config: &Config, request: &Request) -> Caller {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)).to_canonical();
    let (device, kind) = device(request.headers());
    Caller {
        address: shown(address(config, peer, request.headers())),
        device,
        kind: kind.to_owned(),
        request: line(request),
    }
}

/// What is asked for, without its query and without what only the receiver of a link may know.
fn line(request: &Request) -> RequestLine {
    let name = request.extensions().get::<RequestName>().cloned().unwrap_or_default();
    let method = match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    };
    RequestLine { method: method.to_owned(), path: harmless(request.uri().path()), name: name.0 }
}

/// A path whose long segments, the tokens of links, are left out; at most 200 characters.
fn harmless(path: &str) -> String {
    let open = |segment: &str| {
        if segment.len() > LONGEST_OPEN { "…".to_owned() } else { segment.to_owned() }
    };
    let segments: Vec<String> = path.split('/').map(open).collect();
    segments.join("/").chars().filter(|c| !c.is_control()).take(200).collect()
}

/// Walks `X-Forwarded-For` from the right, as long as trusted proxies speak.
fn address(config: &Config, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let trusted = |address: IpAddr| is_among(address, &config.trusted_proxies);
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let mut hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    if !trusted(peer) {
        if !hops.is_empty() {
            FOREIGN_HEADER.call_once(|| {
                tracing::warn!(
                    "X-Forwarded-For from an address that TRUSTED_PROXIES does not name is ignored"
                )
            });
        }
        return peer;
    }
    let mut nearest = peer;
    for _ in 0..MOST_HOPS {
        let Some(hop) = hops.pop().and_then(parse) else {
            break;
        };
        nearest = hop;
        if !trusted(hop) {
            break;
        }
    }
    nearest
}

/// An address as proxies write it: alone, with a port, in brackets.
fn parse(hop: &str) -> Option<IpAddr> {
    let bare = hop.trim_start_matches('[').split(']').next().unwrap_or_default();
    let plain: Result<IpAddr, _> = bare.parse();
    plain
        .ok()
        .or_else(|| hop.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .map(|address| address.to_canonical())
}

/// Whether an address belongs to one of these networks.
#[must_use]
pub fn is_among(address: IpAddr, networks: &[(IpAddr, u8)]) -> bool {
    networks.iter().any(|network| within(address, *network))
}

fn within(address: IpAddr, (network, bits): (IpAddr, u8)) -> bool {
    let shared = |one: u128, other: u128, width: u32| {
        let shift = width.saturating_sub(u32::from(bits));
        one.checked_shr(shift).unwrap_or(0) == other.checked_shr(shift).unwrap_or(0)
    };
    match (address, network.to_canonical()) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            shared(u32::from(one).into(), u32::from(other).into(), 32)
        }
        (IpAddr::V6(one), IpAddr::V6(other)) => shared(one.into(), other.into(), 128),
        _ => false,
    }
}

/// One household has a whole /64: limits count it once.
fn shown(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = u128::from(address) & !u128::from(u64::MAX);
            format!("{}/64", Ipv6Addr::from(network))
        }
    }
}

/// Browser and system, such as `Chrome / Android`, and what kind of machine it is. Reading a name costs dozens of
/// patterns, and most visitors have one of few: the last ones are kept in mind.
fn device(headers: &HeaderMap) -> (String, &'static str) {
    let agent =
        headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let agent = agent.get(..agent.floor_char_boundary(512)).unwrap_or_default();
    let mut known = DEVICES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(device) = known.get(agent) {
        return device.clone();
    }
    if known.len() >= MOST_DEVICES {
        known.clear();
    }
    known.entry(agent.to_owned()).or_insert_with(|| read_device(agent)).clone()
}

fn read_device(agent: &str) -> (String, &'static str) {
    // It looks at a link before anybody does, to show what is behind it.
    if agent.starts_with("WhatsApp/") {
        return ("WhatsApp".to_owned(), "robot");
    }
    let Some(known) = Parser::new().parse(agent).filter(|known| known.name != "UNKNOWN") else {
        return (String::new(), "");
    };
    let kind = match known.category {
        "smartphone" | "mobilephone" => "phone",
        "pc" => "computer",
        "crawler" => "robot",
        _ => "",
    };
    (format!("{} / {}", known.name, known.os), kind)
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::HeaderValue};

    use super::*;

    fn caller(peer: &str, forwarded: &str) -> String {
        let mut config = Config::for_tests(std::path::Path::new("/nowhere"));
        config.trusted_proxies =
            vec![(IpAddr::from([10, 0, 0, 0]), 8), (IpAddr::V6(Ipv6Addr::LOCALHOST), 128)];
        let mut request = Request::new(Body::empty());
        let peer: IpAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer, 40_000)));
        request.headers_mut().insert("x-forwarded-for", HeaderValue::from_str(forwarded).unwrap());
        of(&config, &request).address
    }

    #[test]
    fn s16_forwarded_addresses_count_only_from_configured_proxies() {
        assert_eq!(caller("203.0.113.7", "198.51.100.1"), "203.0.113.7");
        assert_eq!(caller("10.1.2.3", "198.51.100.1"), "198.51.100.1");
        for forged in 0..100 {
            let header = format!("192.0.2.{forged}, 198.51.100.1, 10.9.9.9");
            assert_eq!(caller("10.1.2.3", &header), "198.51.100.1");
        }
    }

    #[test]
    fn a_path_in_the_journal_shows_codes_and_numbers_but_no_token() {
        assert_eq!(harmless("/t/MAM0001RAB"), "/t/MAM0001RAB");
        assert_eq!(
            harmless("/admin/users/12/resend-credentials"),
            "/admin/users/12/resend-credentials"
        );
        let token = "dGhpcyBpcyBhIHNlY3JldCB0b2tlbg";
        assert_eq!(harmless(&format!("/auth/reset/{token}")), "/auth/reset/…");
    }

    #[test]
    fn a_browser_is_named_in_two_words_with_its_kind() {
        let agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
        let mut headers = HeaderMap::new();
        headers.insert(header::USER_AGENT, HeaderValue::from_static(agent));
        for _ in 0..2 {
            assert_eq!(device(&headers), ("Chrome / Android".to_owned(), "phone"));
        }
        assert_eq!(device(&HeaderMap::new()), (String::new(), ""));
        assert_eq!(read_device("WhatsApp/2.23.20.0 A"), ("WhatsApp".to_owned(), "robot"));
    }

    #[test]
    fn nonsense_in_the_chain_stops_at_the_last_proxy_that_made_sense() {
        assert_eq!(caller("10.1.2.3", "198.51.100.1, <script>"), "10.1.2.3");
        assert_eq!(caller("::1", "198.51.100.9:443"), "198.51.100.9");
        assert_eq!(caller("::ffff:10.1.2.3", "[2001:db8:1:2:3::4]:443"), "2001:db8:1:2::/64");
    }

    #[test]
    fn a_household_of_the_new_protocol_is_one_caller() {
        assert_eq!(caller("2001:db8:a:b:1:2:3:4", ""), "2001:db8:a:b::/64");
    }
}
