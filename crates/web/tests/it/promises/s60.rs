//! What a file is called where it comes from is nothing here (quality.md S60).

use std::path::{Path, PathBuf};

use app::Role;
use axum::{body::Body, http::Request};
use testkit::TestSite;

use super::{kept, open, tree};
use crate::{registration::pictures::png, search::talent};

/// Names that lead elsewhere on one system or another.
fn names() -> Vec<String> {
    let long = "zqnamezq".repeat(4096 / 8);
    [
        "../../../../zqname.png",
        "..\\..\\..\\zqname.png",
        "/tmp/zqname.png",
        "C:\\zqname.png",
        "file:///tmp/zqname.png",
        "..%2f..%2fzqname.png",
        "..%c0%af..%c0%afzqname.png",
        "....//....//zqname.png",
        "zqname\0.png",
        "/etc/cron.d/zqname",
        "\\\\?\\C:\\zqname.png",
        "CON",
        "NUL",
        "aux.png",
        "COM1",
        "lpt9.png",
        "zqname.png:stream",
        ".zqname",
        "zqname.php.png",
        "\u{202e}gnp.zqname",
        "..",
        long.as_str(),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// What the names say of themselves, in every folder that one of them leads to: those above the data folder, the one
/// where the program was started, and the absolute ones.
fn outside(site: &TestSite) -> Vec<PathBuf> {
    let here = std::env::current_dir().unwrap();
    let above = site.house.folder.path().ancestors().skip(1).chain(here.ancestors());
    let folders = above.chain([Path::new("/tmp"), Path::new("/etc/cron.d")]);
    let entries = folders.filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let named = |path: &PathBuf| path.to_string_lossy().contains("zqname");
    entries.map(|entry| entry.path()).filter(named).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s60_the_names_of_files_that_are_sent_never_matter() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let edit = format!("/admin/users/{}/edit?section=photo", amina.person);
    let others = |site: &TestSite| {
        let kept = kept(site);
        let mut all = tree(site.house.folder.path());
        all.retain(|path| !kept.contains(path) && !path.to_string_lossy().contains(".db"));
        all
    };
    let before = others(&site);
    for name in names() {
        for (browser, path) in [
            (&mut site.browser(), "/auth/register"),
            (&mut owner, "/profile/photo"),
            (&mut admin, &edit),
        ] {
            let form = browser.get(path).await.form();
            let seen =
                browser.submit(form.attach("photo", &name, "image/png", &png(300, 300))).await;
            assert!(!seen.status.is_server_error(), "{path} {name:?}: {}", seen.status);
        }
        for file in kept(&site) {
            let inside = file.strip_prefix(site.house.folder.path()).unwrap();
            let text = inside.to_str().unwrap();
            let ours = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
            assert!(!text.contains("zqname") && text.chars().all(ours), "{name:?}: {text}");
        }
        assert_eq!(others(&site), before, "{name:?}");
        assert_eq!(outside(&site), Vec::<PathBuf>::new(), "{name:?}");
    }
}

/// Bytes that are no text: a slash in two and in three bytes (overlong UTF-8), and a lone surrogate.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s60_a_name_that_is_no_text_does_not_matter_either() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let before = tree(site.house.folder.path()).len();
    for slash in [&b"\xC0\xAF"[..], b"\xE0\x80\xAF", b"\xED\xA0\x80"] {
        let name = [b"..", slash, b"..", slash, b"zqname.png"].concat();
        let head = &b"--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\""[..];
        let kind = b"\"\r\nContent-Type: image/png\r\n\r\n";
        let body = [head, &name[..], kind, &png(300, 300), b"\r\n--b--\r\n"].concat();
        let request = Request::post("/profile/upload-photo")
            .header("content-type", "multipart/form-data; boundary=b")
            .header("content-length", body.len());
        let seen = owner.send(request.body(Body::from(body)).unwrap()).await;
        assert!(!seen.status.is_server_error(), "{slash:?}: {}", seen.status);
        let files = tree(site.house.folder.path());
        assert!(files.iter().all(|path| !path.to_string_lossy().contains("zqname")), "{slash:?}");
        assert!([before, before + 7].contains(&files.len()), "{slash:?}: {files:?}");
        assert_eq!(outside(&site), Vec::<PathBuf>::new(), "{slash:?}");
    }
}
