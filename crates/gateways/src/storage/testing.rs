//! An S3 server over a folder, on this machine alone: it checks signatures, pages its lists and knows its buckets. And
//! one that takes connections and never answers.
#![expect(clippy::expect_used, reason = "a test that cannot go on must stop, with the reason")]

use std::net::SocketAddr;

use async_trait::async_trait;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use kernel::Secret;
use s3s::{
    S3Result,
    access::{S3Access, S3AccessContext},
    auth::SimpleAuth,
    s3_error,
    service::{S3Service, S3ServiceBuilder},
};
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinSet};

use super::S3Settings;

/// The name of the only key.
const ACCESS: &str = "taalentio-tests";
/// The only key.
const SECRET: &str = "kq83hD02mVnR7sLx";
/// The only bucket.
const BUCKET: &str = "files";

/// The server; it closes with this value, its files stay until then.
#[derive(Debug)]
pub struct S3Server {
    folder: TempDir,
    address: SocketAddr,
    door: JoinSet<()>,
}

impl S3Server {
    /// A server with one empty bucket.
    pub async fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        std::fs::create_dir(folder.path().join(BUCKET)).expect("a bucket");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let mut server = Self { folder, address, door: JoinSet::new() };
        server.answer(listener);
        server
    }

    /// Closes the door: connections are refused and those that stand are cut.
    pub async fn close(&mut self) {
        self.door.shutdown().await;
    }

    /// Opens the door again, at the same address with the same files.
    pub async fn open(&mut self) {
        let listener = TcpListener::bind(self.address).await.expect("the same port");
        self.answer(listener);
    }

    /// Closes the door and opens one behind which nobody answers.
    pub async fn hang(&mut self) {
        self.close().await;
        let listener = TcpListener::bind(self.address).await.expect("the same port");
        self.door.spawn(async move {
            let mut held = Vec::new();
            while let Ok((stream, _)) = listener.accept().await {
                held.push(stream);
            }
        });
    }

    /// What a client needs to know.
    #[must_use]
    pub fn settings(&self) -> S3Settings {
        S3Settings {
            endpoint: format!("http://{}", self.address),
            region: "us-east-1".to_owned(),
            bucket: BUCKET.to_owned(),
            access_key: Secret::new(ACCESS.to_owned()),
            secret_key: Secret::new(SECRET.to_owned()),
        }
    }

    /// The same as environment variables of the program.
    #[must_use]
    pub fn variables(&self) -> [(&'static str, String); 4] {
        [
            ("S3_ENDPOINT", format!("http://{}", self.address)),
            ("S3_BUCKET", BUCKET.to_owned()),
            ("S3_ACCESS_KEY_ID", ACCESS.to_owned()),
            ("S3_SECRET_ACCESS_KEY", SECRET.to_owned()),
        ]
    }

    fn answer(&mut self, listener: TcpListener) {
        let store = FileSystem::new(self.folder.path()).expect("a store");
        let mut service = S3ServiceBuilder::new(store);
        service.set_auth(SimpleAuth::from_single(ACCESS, SECRET));
        service.set_access(OneBucket);
        self.door.spawn(serve(listener, service.build()));
    }
}

/// What large servers refuse and the folder alone would not: whoever has no key, another bucket, and rights for others.
struct OneBucket;

#[async_trait]
impl S3Access for OneBucket {
    async fn check(&self, asked: &mut S3AccessContext<'_>) -> S3Result<()> {
        if asked.credentials().is_none() {
            return Err(s3_error!(AccessDenied));
        }
        if asked.s3_path().get_bucket_name().is_some_and(|name| name != BUCKET) {
            return Err(s3_error!(NoSuchBucket));
        }
        let gives = |name: &str| name == "x-amz-acl" || name.starts_with("x-amz-grant");
        if asked.headers().keys().any(|name| gives(name.as_str())) {
            return Err(s3_error!(AccessControlListNotSupported));
        }
        Ok(())
    }
}

async fn serve(listener: TcpListener, service: S3Service) {
    let mut talks = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let talk = http1::Builder::new().serve_connection(TokioIo::new(stream), service.clone());
        talks.spawn(async move {
            // A client that goes away in the middle is the client's affair.
            let _over = talk.await;
        });
        while talks.try_join_next().is_some() {}
    }
}
