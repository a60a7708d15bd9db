//! The real program: keys that change, a rotation that is killed, a start with other keys, and the doctor.
#![expect(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

use serde_json::Value;

/// People enough for a rotation to last longer than the wait before it is killed.
const PEOPLE: &str = "1200";

fn taalentio(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taalentio"));
    command.args(arguments).current_dir(folder).env_clear().env("DATA_DIR", folder.join("data"));
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    taalentio(folder, arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn keys(folder: &Path) -> Vec<(u64, u64)> {
    let list: Value =
        serde_json::from_str(&said(&run(folder, &["keys", "list", "--json"]))).unwrap();
    let number = |key: &Value, name: &str| key[name].as_u64().unwrap();
    let lines = list.as_array().unwrap();
    lines.iter().map(|key| (number(key, "number"), number(key, "values"))).collect()
}

fn furnished(people: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let seeded = run(folder.path(), &["seed", "--people", people]);
    assert!(seeded.status.success(), "{}", complained(&seeded));
    folder
}

#[test]
fn s78_a_rotation_that_was_killed_loses_nothing_and_goes_on() {
    let house = furnished(PEOPLE);
    let folder = house.path();
    let before = keys(folder);
    assert_eq!(before.len(), 1);
    let mut rotation = taalentio(folder, &["keys", "rotate"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Killed once something has been sealed with the new key.
    let second = folder.join("data/keys/seal-2.key");
    while !second.exists() {
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(Duration::from_millis(60));
    rotation.kill().unwrap();
    rotation.wait().unwrap();
    let between = keys(folder);
    assert_eq!(between.iter().map(|key| key.1).sum::<u64>(), before[0].1, "{between:?}");
    let again = run(folder, &["keys", "rotate"]);
    assert!(again.status.success(), "{}", complained(&again));
    let after = keys(folder);
    assert_eq!(after[0], (1, 0), "{after:?}");
    assert_eq!(after.last().unwrap().1, before[0].1);
    // Too soon after the rotation, and then the key that seals: refused with a sentence and the code of a conflict.
    let refused = run(folder, &["keys", "remove", "1"]);
    assert_eq!(refused.status.code(), Some(5));
    assert!(complained(&refused).contains("less than a minute ago"), "{}", complained(&refused));
    assert_eq!(run(folder, &["keys", "remove", "9"]).status.code(), Some(3));
    let doctor = run(folder, &["doctor", "--json"]);
    let found: Value = serde_json::from_str(&said(&doctor)).unwrap();
    let check = |name: &str| {
        found.as_array().unwrap().iter().find(|one| one["check"] == name).unwrap()["level"].clone()
    };
    assert_eq!((check("keys"), check("codes")), ("good".into(), "good".into()), "{found}");
}

#[test]
fn s79_the_program_refuses_other_keys_with_a_sentence() {
    let house = furnished("3");
    let (folder, other) = (house.path(), furnished("1"));
    let right = folder.join("data/keys/seal-1.key");
    fs::copy(other.path().join("data/keys/seal-1.key"), &right).unwrap();
    for arguments in [&["keys", "list"][..], &["migrate"], &["seed", "--people", "1"], &["serve"]] {
        let refused = run(folder, arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(
            complained(&refused).contains("not the ones this database was written with"),
            "{arguments:?}: {}",
            complained(&refused)
        );
    }
    let doctor = run(folder, &["doctor"]);
    assert_eq!(doctor.status.code(), Some(2));
    assert!(said(&doctor).contains("FAIL start"), "{}", said(&doctor));
    fs::remove_dir_all(folder.join("data/keys")).unwrap();
    assert!(complained(&run(folder, &["keys", "list"])).contains("are missing from"));
}

#[test]
fn s80_the_configuration_is_shown_without_its_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let shown = taalentio(folder.path(), &["config", "show"])
        .env("SMTP_URL", "smtp://u:kj394hfQ-canary@mail.example.org")
        .env("SENDGRID_API_KEY", "SG.canary-4hfQ92kdL")
        .env("S3_ACCESS_KEY_ID", "canary-id")
        .env("S3_SECRET_ACCESS_KEY", "canary-kq83hD02mVnR7sLx")
        .output()
        .unwrap();
    assert!(shown.status.success() && said(&shown).contains("BIND=127.0.0.1"), "{}", said(&shown));
    assert!(!said(&shown).contains("canary") && !complained(&shown).contains("canary"));
    let weak = taalentio(folder.path(), &["config", "check"])
        .env("BASE_URL", "https://talents.example.org")
        .env("SENDGRID_API_KEY", "changeme")
        .output()
        .unwrap();
    assert_eq!(weak.status.code(), Some(1));
    assert!(complained(&weak).contains("SENDGRID_API_KEY holds a placeholder"));
}

#[test]
fn s83_what_the_program_makes_is_the_owners_alone() {
    let house = furnished("1");
    let mode =
        |path: &str| fs::metadata(house.path().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("data"), mode("data/keys")), (0o700, 0o700));
    for name in ["sign.key", "index.key", "seal-1.key"] {
        assert_eq!(mode(&format!("data/keys/{name}")), 0o600, "{name}");
    }
}

#[test]
fn s84_a_core_dump_holds_no_memory() {
    let house = furnished("1");
    let mut server = taalentio(house.path(), &["serve"])
        .env("PORT", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(300));
    let filter = fs::read_to_string(format!("/proc/{}/coredump_filter", server.id()));
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(u32::from_str_radix(filter.unwrap().trim(), 16), Ok(0));
}

#[test]
fn s86_the_journal_of_the_program_verifies() {
    let house = furnished("2");
    let verdict = run(house.path(), &["audit", "verify", "--json"]);
    assert!(verdict.status.success(), "{}", complained(&verdict));
    let verdict: Value = serde_json::from_str(&said(&verdict)).unwrap();
    assert_eq!(verdict["broken"], Value::Null);
}

#[test]
fn r11_a_second_server_on_one_file_is_refused_and_commands_are_not() {
    let house = furnished("1");
    let mut server = taalentio(house.path(), &["serve"])
        .env("PORT", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(1500));
    let second = taalentio(house.path(), &["serve"]).env("PORT", "0").output().unwrap();
    let beside = run(house.path(), &["keys", "rotate"]);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(!second.status.success());
    assert!(complained(&second).contains("another server already uses"), "{}", complained(&second));
    assert!(beside.status.success(), "{}", complained(&beside));
    assert!(said(&beside).contains("key 2 encrypts now"), "{}", said(&beside));
}
