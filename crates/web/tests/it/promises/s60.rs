//! What a file is called where it comes from is nothing here (quality.md S60).

use app::Role;

use super::{kept, open, tree};
use crate::{registration::pictures::png, search::talent};

/// Names that lead elsewhere on one system or another.
fn names() -> Vec<String> {
    let long = "zqname".repeat(4096 / 6);
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
        "CON",
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s60_the_names_of_files_that_are_sent_never_matter() {
    let site = open().await;
    let amina = talent(&site, "Amina", &[]).await;
    let mut owner = crate::talents::signed_in(&site, &amina).await;
    let mut admin = site.signed_in(Role::Admin).await;
    let edit = format!("/admin/users/{}/edit?section=photo", amina.person);
    let others = |site: &testkit::TestSite| {
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
        for outside in ["/tmp/zqname.png", "/zqname.png"] {
            assert!(!std::path::Path::new(outside).exists(), "{name:?}: {outside}");
        }
    }
}
