//! Each way a photo comes in refuses the same files, and keeps nothing of them (quality.md S55, S57).

use app::Role;
use testkit::{Browser, Form, Seen, TestSite};

use super::{kept, open, tree};
use crate::{
    registration::pictures::{bomb, moving, png, talkative_jpeg, talkative_png},
    search::talent,
};

/// A JPEG that announces 65,535 × 65,535 pixels and ends.
const JPEG_BOMB: &[u8] =
    b"\xFF\xD8\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01\
    \xFF\xDA\x00\x0C\x03\x01\x00\x02\x11\x03\x11\x00\x3F\x00\xFF\xD9";
const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
const XML: &[u8] =
    b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>";
const HTML: &[u8] = b"<!doctype html><script>alert(1)</script>";
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xFF\xFF\xFF\x2C\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3B";
const GIF_SCRIPT: &[u8] = b"GIF89a/*<script>*/=1;alert(1)//</script>";

/// What no camera writes of itself, so that it is found wherever a file as sent would lie.
const CANARY: &[u8] = b"zq-31.6295N-7.9811W";
const MARK: &[u8] = b"<script>alert('behind')</script>PK\x03\x04";

/// What is no photo, whatever its name and kind say.
fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let jpeg_of_html = [b"\xFF\xD8\xFF\xE0".as_slice(), HTML].concat();
    let png_of_html = [b"\x89PNG\r\n\x1a\n".as_slice(), HTML].concat();
    vec![
        ("a bomb", bomb()),
        ("a bomb of another kind", JPEG_BOMB.to_vec()),
        ("a drawing", SVG.to_vec()),
        ("a document", XML.to_vec()),
        ("a page", HTML.to_vec()),
        ("a moving picture", GIF.to_vec()),
        ("a moving picture of another kind", moving()),
        ("a script that begins as a picture", GIF_SCRIPT.to_vec()),
        ("a page that begins as a photo", jpeg_of_html),
        ("a page that begins as a picture", png_of_html),
        ("nothing but zeros", vec![0; 4096]),
    ]
}

/// A page with a field for a photo.
struct Door {
    path: String,
    browser: Browser,
    field: &'static str,
}

impl Door {
    async fn form(&mut self) -> Form {
        self.browser.get(&self.path).await.form()
    }

    async fn send(&mut self, bytes: &[u8]) -> Seen {
        let png = bytes.starts_with(b"\x89PNG");
        let (name, kind) = if png { ("moi.png", "image/png") } else { ("moi.jpg", "image/jpeg") };
        let form = self.form().await.attach(self.field, name, kind, bytes);
        self.browser.submit(form).await
    }
}

/// Everywhere a photo comes in.
async fn doors(site: &TestSite) -> Vec<Door> {
    let amina = talent(site, "Amina", &[]).await;
    let owner = crate::talents::signed_in(site, &amina).await;
    let admin = site.signed_in(Role::Admin).await;
    let recruiter = site.signed_in(Role::Recruiter).await;
    let door = |path: &str, browser, field| Door { path: path.to_owned(), browser, field };
    vec![
        door("/auth/register", site.browser(), "photo"),
        door("/profile/photo", owner, "photo"),
        door(&format!("/admin/users/{}/edit?section=photo", amina.person), admin, "photo"),
        door("/talents/find", recruiter, "picture"),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s55_every_route_that_takes_a_photo_refuses_the_same_things() {
    let site = open().await;
    let before = kept(&site);
    for mut door in doors(&site).await {
        for (what, bytes) in refused() {
            let seen = door.send(&bytes).await;
            let (path, field) = (&door.path, door.field);
            assert_eq!(
                (seen.status.as_u16(), seen.has_error(field)),
                (422, true),
                "{path}: {what}"
            );
            assert_eq!(kept(&site), before, "{path}: {what} leaves something");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s55_what_hides_behind_a_photo_is_not_kept() {
    let site = open().await;
    let polyglot = [png(400, 500), MARK.to_vec()].concat();
    let doors = doors(&site).await.into_iter().filter(|door| door.field == "photo");
    for mut door in doors {
        let seen = door.send(&polyglot).await;
        let path = &door.path;
        assert!(!seen.has_error("photo"), "{path}: {:?}", seen.error("photo"));
        assert!(!kept(&site).is_empty(), "{path}");
        for file in kept(&site) {
            let bytes = std::fs::read(&file).unwrap();
            let holds = bytes.windows(8).any(|part| part == b"<script>");
            assert!(!holds && bytes != polyglot, "{path}: {}", file.display());
        }
    }
}

/// Asserts that nothing under the data folder, the database included, holds a word of what was sent.
fn assert_nowhere(site: &TestSite, what: &str) {
    for path in tree(site.house.folder.path()) {
        let bytes = std::fs::read(&path).unwrap();
        let found = bytes.windows(CANARY.len()).any(|part| part == CANARY);
        assert!(!found, "{what}: {}", path.display());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s55_the_file_as_sent_lies_nowhere_and_its_metadata_neither() {
    let site = open().await;
    let taken = documents::photo::ingest(&png(400, 500), None).unwrap();
    let jpeg = taken.variants.iter().find(|variant| variant.name == "full").unwrap();
    let sent = [talkative_png(CANARY), talkative_jpeg(&jpeg.bytes, CANARY)];
    for mut door in doors(&site).await {
        for bytes in &sent {
            let seen = door.send(bytes).await;
            // The picture somebody searches by is good as well; it only shows no code.
            let good = door.field == "picture" || !seen.has_error(door.field);
            assert!(good, "{}: {:?}", door.path, seen.error(door.field));
            if door.field == "photo" {
                assert!(!kept(&site).is_empty(), "{}", door.path);
            }
        }
        assert_nowhere(&site, &door.path);
    }
    let mut browser = site.browser();
    let form = browser.get("/auth/register").await.form();
    let nadia = site.house.amina("nadia@example.org").replaced("first_name", "Nadia");
    let form = nadia.iter().fold(form, |form, (name, _)| form.forge(name, nadia.one(name)));
    let before = kept(&site).len();
    let seen = browser.submit(form.attach("photo", "moi.png", "image/png", &sent[0])).await;
    assert!(seen.path.starts_with("/auth/welcome/"), "{}", seen.text());
    assert_eq!(kept(&site).len(), before + 7);
    site.house.run_jobs().await;
    assert_nowhere(&site, "registered");
}
