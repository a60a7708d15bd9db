//! The guard of everything outbound.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{net::TcpListener, task::JoinSet};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use super::{global::is_global, *};

const PATIENCE: Duration = Duration::from_secs(3);

/// A door of this machine that counts who knocks.
struct Canary {
    port: u16,
    knocks: Arc<AtomicUsize>,
    /// It listens as long as this value lives.
    _door: JoinSet<()>,
}

impl Canary {
    async fn at(address: IpAddr) -> Self {
        let listener = TcpListener::bind((address, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let knocks = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&knocks);
        let mut door = JoinSet::new();
        door.spawn(async move {
            while listener.accept().await.is_ok() {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        });
        Self { port, knocks, _door: door }
    }

    fn knocks(&self) -> usize {
        self.knocks.load(Ordering::Relaxed)
    }
}

/// A directory of names that says what a test wants.
struct Says(Vec<IpAddr>);

impl Lookup for Says {
    async fn lookup(&self, _name: String) -> io::Result<Vec<SocketAddr>> {
        Ok(self.0.iter().map(|address| SocketAddr::new(*address, 0)).collect())
    }
}

#[tokio::test]
async fn s67_forty_ways_to_this_machine_knock_nowhere() {
    // Any address of this machine would reach it.
    let canary = Canary::at(Ipv4Addr::UNSPECIFIED.into()).await;
    let http = Http::with_patience(Reach::world(), PATIENCE).unwrap();
    let hosts = [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.1.",
        "127.255.255.254",
        "0",
        "0.0.0.0",
        "0.1.2.3",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "%6c%6f%63alhost",
        "①②⑦.⓪.⓪.①",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::a00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2002:a00:1::1]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "[::ffff:169.254.169.254]",
        "198.18.0.1",
        "user:password@127.0.0.1",
        "255.255.255.255",
    ];
    assert!(hosts.len() >= 40);
    for host in hosts {
        let outcome = http.get(&format!("http://{host}:{}/", canary.port)).await;
        assert!(outcome.is_err(), "{host} was asked");
    }
    for odd in ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://example.org/", "//x", "http://"]
    {
        assert!(http.get(odd).await.is_err(), "{odd}");
    }
    assert_eq!(canary.knocks(), 0);
}

#[test]
fn s67_the_world_is_what_the_registries_leave() {
    let world = [
        "1.1.1.1",
        "8.8.8.8",
        "198.20.0.1",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2001:4860:4860::8888",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
    ];
    assert!(world.iter().all(|address| is_global(address.parse().unwrap())));
    let inner = [
        "192.0.2.1",
        "198.51.100.1",
        "203.0.113.1",
        "240.0.0.1",
        "224.0.0.1",
        "192.0.0.8",
        "2001:db8::1",
        "2001::1",
        "3fff::1",
        "100::1",
        "5f00::1",
        "fec0::1",
        "::ffff:10.0.0.1",
        "198.19.255.255",
        "192.88.99.1",
    ];
    assert!(!inner.iter().any(|address| is_global(address.parse().unwrap())));
}

#[tokio::test]
async fn s67_a_name_that_leads_inside_is_not_followed_whatever_else_it_says() {
    let canary = Canary::at(Ipv4Addr::LOCALHOST.into()).await;
    let (inside, outside) = (Ipv4Addr::LOCALHOST.into(), IpAddr::from([192, 0, 0, 9]));
    for answers in
        [vec![inside], vec![IpAddr::from([1, 1, 1, 1]), inside], vec![outside], Vec::new()]
    {
        let http = Http::built(Reach::world(), PATIENCE, Says(answers)).unwrap();
        let url = format!("http://rebinding.example:{}/", canary.port);
        assert!(http.get(&url).await.is_err());
        let key = Secret::new("key".to_owned());
        assert!(http.post_json(&url, &key, &"body").await.is_err());
    }
    assert_eq!(canary.knocks(), 0);
}

#[tokio::test]
async fn s67_a_redirect_is_judged_like_an_address() {
    let canary = Canary::at(IpAddr::from([127, 0, 0, 2])).await;
    let own = (IpAddr::from(Ipv4Addr::LOCALHOST), 32);
    let http = Http::with_patience(Reach::world().and_network(own), PATIENCE).unwrap();
    let server = MockServer::start().await;
    let to = format!("http://127.0.0.2:{}/", canary.port);
    let redirect = ResponseTemplate::new(302).insert_header("location", to.as_str());
    Mock::given(any()).respond_with(redirect).mount(&server).await;
    assert!(http.get(&server.uri()).await.is_err());
    assert_eq!(canary.knocks(), 0);
    server.reset().await;
    let again = ResponseTemplate::new(302).insert_header("location", "/again");
    Mock::given(any()).respond_with(again).mount(&server).await;
    let endless = http.get(&server.uri()).await.unwrap_err();
    assert!(endless.to_string().contains("redirects"), "{endless}");
}

#[tokio::test]
async fn s67_hosts_that_are_not_listed_are_not_asked_and_answers_are_bounded() {
    let own = (IpAddr::from(Ipv4Addr::LOCALHOST), 32);
    let server = MockServer::start().await;
    let large = ResponseTemplate::new(200).set_body_bytes(vec![b'a'; LARGEST + 1]);
    Mock::given(any()).respond_with(large).mount(&server).await;
    let http = Http::with_patience(Reach::hosts(["api.example.org"]).and_network(own), PATIENCE);
    assert!(http.unwrap().get(&server.uri()).await.is_err());
    assert!(server.received_requests().await.unwrap().is_empty());
    let http = Http::with_patience(Reach::world().and_network(own), PATIENCE).unwrap();
    let fault = http.get(&server.uri()).await.unwrap_err();
    assert!(fault.to_string().contains("1 MiB"), "{fault}");
}
