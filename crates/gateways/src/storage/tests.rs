//! The store on a real folder.

use super::{LocalFiles, is_key};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use tempfile::TempDir;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn store() -> (TempDir, LocalFiles) {
    let folder = TempDir::new().unwrap();
    let files = LocalFiles::open(folder.path().join("files")).unwrap();
    (folder, files)
}

#[tokio::test]
async fn what_is_put_is_got_until_it_is_deleted() {
    let (_folder, files) = store();
    files.put("photos/ab/x-96.webp", b"one".to_vec()).await.unwrap();
    files.put("photos/ab/x-96.webp", b"two".to_vec()).await.unwrap();
    assert_eq!(files.get("photos/ab/x-96.webp").await.unwrap(), Some(b"two".to_vec()));
    assert!(files.exists("photos/ab/x-96.webp").await.unwrap());
    assert!(!files.exists("photos/ab").await.unwrap(), "a folder is no file");
    assert!(files.delete("photos/ab/x-96.webp").await.unwrap());
    assert!(!files.delete("photos/ab/x-96.webp").await.unwrap());
    assert_eq!(files.get("photos/ab/x-96.webp").await.unwrap(), None);
}

#[tokio::test]
async fn files_and_folders_are_closed_to_other_accounts() {
    let (folder, files) = store();
    files.put("a/b.txt", vec![1]).await.unwrap();
    let root = folder.path().join("files");
    assert_eq!(mode(&root), 0o700);
    assert_eq!(mode(&root.join("a")), 0o700);
    assert_eq!(mode(&root.join("a/b.txt")), 0o600);
}

#[tokio::test]
async fn a_list_is_sorted_and_shows_no_write_in_progress() {
    let (folder, files) = store();
    for key in ["b/2", "a", "b/1", "c/d/e"] {
        files.put(key, vec![]).await.unwrap();
    }
    std::fs::write(folder.path().join("files/b/.123.tmp"), b"half").unwrap();
    assert_eq!(files.list("").await.unwrap(), ["a", "b/1", "b/2", "c/d/e"]);
    assert_eq!(files.list("b").await.unwrap(), ["b/1", "b/2"]);
    assert!(files.list("none").await.unwrap().is_empty());
}

#[tokio::test]
async fn a_write_that_fails_leaves_nothing_behind() {
    let (folder, files) = store();
    files.put("a/b", vec![1]).await.unwrap();
    assert!(files.put("a/b/c", vec![1]).await.is_err(), "a file is no folder");
    assert!(files.put("a", vec![1]).await.is_err(), "a folder is no file");
    let left: Vec<_> = std::fs::read_dir(folder.path().join("files")).unwrap().collect();
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn no_key_reaches_outside_the_store() {
    let (_folder, files) = store();
    let bad = [
        "",
        "/etc/passwd",
        "../x",
        "a/../x",
        "a//b",
        "a/",
        ".x",
        "a/.x",
        "A",
        "a b",
        "é",
        "a\\b",
        "a\0",
    ];
    for key in bad {
        assert!(!is_key(key), "{key}");
        let refused = files.put(key, vec![]).await.unwrap_err();
        assert!(!refused.is_temporary());
        assert!(files.get(key).await.is_err() && files.delete(key).await.is_err());
        assert!(files.exists(key).await.is_err());
    }
    assert!(!is_key(&"a".repeat(201)) && is_key("a/b_c-d.e"));
}
