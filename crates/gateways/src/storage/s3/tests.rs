//! The store against a server that speaks S3.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kernel::{Clock as _, Secret, SystemClock};

use super::*;
use crate::storage::testing::S3Server;

const SHORT: Duration = Duration::from_millis(400);

fn open(settings: &S3Settings) -> S3Files {
    S3Files::open(settings).unwrap()
}

#[tokio::test]
async fn what_is_put_is_got_until_it_is_deleted() {
    let server = S3Server::start().await;
    let files = open(&server.settings());
    files.put("photos/x-96.webp", b"one".to_vec()).await.unwrap();
    files.put("photos/x-96.webp", b"two".to_vec()).await.unwrap();
    assert_eq!(files.get("photos/x-96.webp").await.unwrap(), Some(b"two".to_vec()));
    assert_eq!(files.get("photos/y-96.webp").await.unwrap(), None);
    files.put("empty", Vec::new()).await.unwrap();
    assert_eq!(files.get("empty").await.unwrap(), Some(Vec::new()));
    let large: Vec<u8> = (0..10 * 1024 * 1024_u32).map(|at| at.to_le_bytes()[1]).collect();
    files.put("large", large.clone()).await.unwrap();
    assert_eq!(files.get("large").await.unwrap(), Some(large));
    for _ in 0..2 {
        files.delete("photos/x-96.webp").await.unwrap();
    }
    assert_eq!(files.get("photos/x-96.webp").await.unwrap(), None);
    files.probe().await.unwrap();
    assert_eq!(files.list("").await.unwrap(), ["empty", "large"]);
}

#[tokio::test]
async fn a_list_goes_on_beyond_a_thousand_keys_and_shows_what_is_ours() {
    let server = S3Server::start().await;
    let files = open(&server.settings());
    let keys: Vec<String> = (0..1_203).map(|at| format!("photos/{at:04}")).collect();
    let put = futures_util::stream::iter(&keys)
        .map(|key| files.put(key, vec![1]))
        .buffer_unordered(16)
        .collect::<Vec<_>>();
    assert!(put.await.into_iter().all(|done| done.is_ok()));
    files.put("photo", vec![]).await.unwrap();
    let stranger = Path::parse("photos/Of Another Program").unwrap();
    files.store.put(&stranger, Vec::new().into()).await.unwrap();
    assert_eq!(files.list("photos").await.unwrap(), keys);
    assert_eq!(files.list("").await.unwrap().len(), 1_204);
    assert!(files.list("none").await.unwrap().is_empty());
}

#[tokio::test]
async fn wrong_keys_and_a_bucket_that_is_not_there_are_refusals_with_a_sentence() {
    let server = S3Server::start().await;
    let good = server.settings();
    let wrong_secret = S3Settings { secret_key: Secret::new("another".to_owned()), ..good.clone() };
    let wrong_name = S3Settings { access_key: Secret::new("nobody".to_owned()), ..good.clone() };
    let no_bucket = S3Settings { bucket: "nowhere".to_owned(), ..good };
    let cases = [
        (wrong_secret, "refuses these keys for the bucket files (SignatureDoesNotMatch)"),
        (wrong_name, "refuses these keys for the bucket files"),
        (no_bucket, "has no bucket nowhere"),
    ];
    for (settings, sentence) in cases {
        let files = open(&settings);
        let faults = [
            files.put("a", vec![1]).await.unwrap_err(),
            files.get("a").await.unwrap_err(),
            files.list("").await.unwrap_err(),
            files.probe().await.unwrap_err(),
        ];
        for fault in faults {
            assert!(!fault.is_temporary() && fault.to_string().contains(sentence), "{fault}");
            assert!(!fault.to_string().contains("another"), "{fault}");
        }
    }
}

#[tokio::test]
async fn a_server_that_is_down_or_silent_costs_bounded_time_and_is_temporary() {
    let mut server = S3Server::start().await;
    let files = S3Files::with_patience(&server.settings(), SHORT).unwrap();
    files.put("a", vec![1]).await.unwrap();
    server.close().await;
    let begun = Instant::now();
    assert!(files.put("b", vec![1]).await.unwrap_err().is_temporary());
    assert!(files.get("a").await.unwrap_err().is_temporary());
    server.hang().await;
    assert!(files.put("b", vec![1]).await.unwrap_err().is_temporary());
    assert!(files.get("a").await.unwrap_err().is_temporary());
    assert!(files.delete("a").await.unwrap_err().is_temporary());
    assert!(files.list("").await.unwrap_err().is_temporary());
    assert!(begun.elapsed() < SHORT * 2 * 6, "{:?}", begun.elapsed());
    server.close().await;
    server.open().await;
    assert_eq!(files.list("").await.unwrap(), ["a"], "nothing was written by half");
}

#[tokio::test]
async fn what_a_killed_process_left_is_swept_once_it_is_old() {
    let server = S3Server::start().await;
    let files = open(&server.settings());
    files.put("readiness/x", vec![1]).await.unwrap();
    files.put("photos/x", vec![1]).await.unwrap();
    assert_eq!(files.sweep_unfinished(SystemClock.now() - TimeDelta::minutes(1)).await.unwrap(), 0);
    assert_eq!(files.sweep_unfinished(SystemClock.now() + TimeDelta::minutes(1)).await.unwrap(), 1);
    assert_eq!(files.list("").await.unwrap(), ["photos/x"]);
}

#[tokio::test]
async fn s61_nobody_reads_the_bucket_without_the_key() {
    let server = S3Server::start().await;
    let files = open(&server.settings());
    files.put("photos/x", vec![1]).await.unwrap();
    let address = format!("{}/files/photos/x", server.settings().endpoint);
    for asked in [address.clone(), format!("{address}?acl"), address.replace("/photos/x", "")] {
        let answer = reqwest::Client::builder().no_proxy().build().unwrap().get(asked).send().await;
        assert_eq!(answer.unwrap().status(), 403);
    }
    assert!(
        files.place().starts_with("the bucket files at http://") && !files.place().contains("kq83")
    );
    assert!(!format!("{files:?} {:?}", server.settings()).contains("kq83hD02mVnR7sLx"));
}

#[tokio::test]
async fn s60_no_key_reaches_outside_the_bucket() {
    let server = S3Server::start().await;
    let files = open(&server.settings());
    for key in ["", "/etc/passwd", "../x", "a/../x", "a//b", "a/", ".x", "A", "a b", "é", "a\0"] {
        assert!(!files.put(key, vec![1]).await.unwrap_err().is_temporary(), "{key}");
        assert!(files.get(key).await.is_err() && files.delete(key).await.is_err(), "{key}");
    }
    assert!(files.list("").await.unwrap().is_empty());
}
