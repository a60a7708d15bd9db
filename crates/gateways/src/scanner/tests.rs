//! The words of clamd, spoken by a server of a few lines.

#![expect(clippy::disallowed_methods, reason = "the server of a test has no queue")]

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::{Clamd, Scanner as _, Verdict};

/// A server that answers once, and what it was sent.
async fn clamd(answer: &'static str) -> (Clamd, tokio::task::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let heard = tokio::spawn(async move {
        let (mut line, _) = listener.accept().await.unwrap();
        let mut heard = Vec::new();
        while !heard.ends_with(&[0; 4]) {
            line.read_buf(&mut heard).await.unwrap();
        }
        line.write_all(answer.as_bytes()).await.unwrap();
        heard
    });
    (Clamd::new(&address), heard)
}

#[tokio::test]
async fn a_clean_file_and_an_infected_one_are_told_apart() {
    let (scanner, heard) = clamd("stream: OK\0").await;
    assert_eq!(scanner.scan(b"hello").await, Ok(Verdict::Clean));
    assert_eq!(heard.await.unwrap(), b"zINSTREAM\0\0\0\0\x05hello\0\0\0\0");
    let (scanner, _heard) = clamd("stream: Eicar-Test-Signature FOUND\0").await;
    let verdict = scanner.scan(b"x").await;
    assert_eq!(verdict, Ok(Verdict::Infected("Eicar-Test-Signature".to_owned())));
}

#[tokio::test]
async fn no_answer_is_temporary_and_too_long_is_not() {
    let (scanner, _heard) = clamd("INSTREAM size limit exceeded. ERROR\0").await;
    assert!(!scanner.scan(b"x").await.unwrap_err().is_temporary());
    let (scanner, _heard) = clamd("").await;
    assert!(scanner.scan(b"x").await.unwrap_err().is_temporary());
    for nowhere in ["127.0.0.1:1", "unix:/nowhere/clamd.sock", "/nowhere/clamd.sock"] {
        assert!(Clamd::new(nowhere).scan(b"x").await.unwrap_err().is_temporary(), "{nowhere}");
    }
}
