//! S59: files that are two things at once, or act when they are opened, are refused or served inert.

use app::media::{Purpose, Upload, receive};

use super::{open, tree};
use crate::{registration::pictures::png, search::talent};

const PDF: &[u8] = include_bytes!("../../../../../tests/documents/cv-fr.pdf");
const DOCX: &[u8] = include_bytes!("../../../../../tests/documents/cv-fr.docx");
const SCRIPT: &[u8] = b"<script>alert('zqactive')</script>";

/// What acts, under honest names and under the names of what is taken.
fn active() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec();
    let html = [b"<!doctype html>".as_slice(), SCRIPT].concat();
    let entity = b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    let mut all = vec![
        ("a.svg", "image/svg+xml", svg.clone()),
        ("a.html", "text/html", html.clone()),
        ("a.js", "text/javascript", b"alert(1)".to_vec()),
        ("a.php", "application/x-php", b"<?php system($_GET['a']); ?>".to_vec()),
        ("a.xml", "application/xml", entity.to_vec()),
        ("a.gif", "image/gif", b"GIF89a/*\0*/=1;alert(1)".to_vec()),
        ("a.hta", "application/hta", html.clone()),
        ("a.rtf", "application/rtf", b"{\\rtf1 \\object}".to_vec()),
    ];
    for (name, declared) in [("a.pdf", "application/pdf"), ("a.jpg", "image/jpeg"), ("a.docx", "")]
    {
        let disguised: Vec<_> = all.iter().take(8).map(|(.., bytes)| bytes.clone()).collect();
        all.extend(disguised.into_iter().map(|bytes| (name, declared, bytes)));
    }
    // Something else before the sign of a document, and a document under another's name.
    all.push(("a.pdf", "application/pdf", [SCRIPT, PDF].concat()));
    all.push(("a.pdf", "application/pdf", DOCX.to_vec()));
    all.push(("a.docx", "", PDF.to_vec()));
    all.push(("a.html", "", PDF.to_vec()));
    all.push(("a.pdf", "text/html", PDF.to_vec()));
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s59_what_acts_is_taken_nowhere_and_leaves_nothing() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let app = &site.house.app;
    let actor = app::Actor::System("test");
    let before = tree(site.house.folder.path()).len();
    for (name, declared, bytes) in active() {
        for purpose in [Purpose::Cv, Purpose::Photo] {
            let upload = Upload::of(name, declared, bytes.clone());
            let refused = receive(app, &actor, &upload, purpose).await;
            assert!(
                matches!(refused, Err(app::Error::Invalid(_))),
                "{name} {declared} {purpose:?}"
            );
        }
    }
    assert_eq!(tree(site.house.folder.path()).len(), before, "{amina:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s59_a_document_that_is_a_script_too_is_saved_and_never_runs() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    // JavaScript inside a PDF, and a page behind its end.
    let act =
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n";
    let polyglot = [act, SCRIPT, PDF].concat();
    let form = owner.get("/profile/cv").await.form();
    let seen = owner.submit(form.attach("cv", "cv.pdf", "application/pdf", &polyglot)).await;
    assert_eq!(seen.status, 200, "{}", seen.text());
    let seen = owner.get(&format!("/t/{}/cv", amina.code)).await;
    assert!(seen.body == polyglot);
    assert_eq!(seen.header("content-type"), "application/pdf");
    assert_eq!(seen.header("x-content-type-options"), "nosniff");
    assert!(seen.header("content-disposition").starts_with("attachment;"));
    assert_eq!(seen.header("content-security-policy"), "sandbox; default-src 'none'");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s59_nothing_that_hides_behind_a_picture_stays() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let face = png(400, 500);
    for hidden in [SCRIPT, DOCX, b"<?php __HALT_COMPILER(); zqactive".as_slice()] {
        let polyglot = [face.as_slice(), hidden].concat();
        let form = owner.get("/profile/photo").await.form();
        let seen = owner.submit(form.attach("photo", "moi.png", "image/png", &polyglot)).await;
        assert_eq!(seen.status, 200, "{}", seen.text());
        for file in tree(&site.house.folder.path().join("files/photos")) {
            let bytes = std::fs::read(&file).unwrap();
            for sign in [b"zqactive".as_slice(), b"PK\x03\x04", b"<?php"] {
                assert!(!bytes.windows(sign.len()).any(|window| window == sign), "{file:?}");
            }
        }
    }
}
