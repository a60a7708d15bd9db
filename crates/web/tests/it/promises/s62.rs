//! S62: a file is weighed while it arrives, and what is too heavy is not waited for.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{Request, header},
};
use web::hall::limits;

use super::{open, tree};
use crate::search::talent;

const HEAD: &[u8] =
    b"--x\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"cv.pdf\"\r\n\r\n%PDF-1.7\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s62_a_file_without_end_is_refused_early_and_leaves_nothing() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let before = tree(site.house.folder.path()).len();
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&taken);
    let piece = Bytes::from(vec![b' '; 64 * 1024]);
    let gigabyte = std::iter::once(Bytes::from_static(HEAD))
        .chain(std::iter::repeat_n(piece, 16 * 1024))
        .map(move |piece| {
            counter.fetch_add(piece.len(), Ordering::Relaxed);
            Ok::<_, Infallible>(piece)
        });
    let request = Request::post("/profile/upload-cv")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from_stream(futures_util::stream::iter(gigabyte)))
        .unwrap();
    assert_eq!(owner.send(request).await.status, 413);
    let (taken, most) =
        (taken.load(Ordering::Relaxed), limits::body(&routes::UPLOAD_CV) + 128 * 1024);
    assert!(taken <= most, "{taken} bytes of at most {most}");
    assert_eq!(tree(site.house.folder.path()).len(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s62_the_limit_of_a_file_is_exact() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    for (page, field, name, most, words) in [
        ("/profile/cv", "cv", "cv.pdf", 10 * 1024 * 1024, "10 Mo au plus"),
        ("/profile/photo", "photo", "moi.jpg", 5 * 1024 * 1024, "5 Mo au plus"),
    ] {
        let heavy = |bytes: usize| {
            let mut content = b"%PDF-1.7\n".to_vec();
            content.resize(bytes, b' ');
            content
        };
        let form = owner.get(page).await.form();
        let seen = owner.submit(form.clone().attach(field, name, "", &heavy(most + 1))).await;
        assert_eq!(seen.status, 422, "{page}");
        assert!(seen.error(field).unwrap().contains(words), "{:?}", seen.error(field));
        // One byte less is weighed and looked at: a CV is taken, what is no picture is said to be none.
        let seen = owner.submit(form.attach(field, name, "", &heavy(most))).await;
        assert!(seen.error(field).is_none_or(|why| !why.contains(words)), "{page}");
    }
}
