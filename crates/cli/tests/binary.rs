//! What the built program holds and must not hold.
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::process::Command;

/// What installations of other products, and the one before this, answer to or keep. Common words such as `admin` stand in
/// the list of passwords that are refused, and so in the program: a default one would lie there as its hash, or be made of it.
const SECRETS: [&str; 7] = [
    "@4dm1n",
    "admin@taalentio\\.com",
    r"\$argon2(i|d|id)\$v=[0-9]+\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{11,}",
    r"\$2[abxy]\$[0-9]{2}\$[./A-Za-z0-9]{22,}",
    r"scrypt:[0-9]+:[0-9]+:[0-9]+\$",
    r"pbkdf2:sha[0-9]+",
    r"\$(5|6|y)\$[./A-Za-z0-9]{8,}\$[./A-Za-z0-9]{20,}",
];

/// The places where the program holds this expression.
fn found(expression: &str) -> String {
    let program = env!("CARGO_BIN_EXE_taalentio");
    let grep = Command::new("grep")
        .env("LC_ALL", "C")
        .args(["--text", "--only-matching", "--extended-regexp", "--max-count=3", "--regexp"])
        .args([expression, program])
        .output()
        .unwrap();
    assert!(grep.status.code().is_some_and(|code| code < 2), "{grep:?}");
    String::from_utf8_lossy(&grep.stdout).into_owned()
}

#[test]
fn s10_the_program_holds_no_password() {
    assert!(!found("default-src 'none'; script-src").is_empty(), "what is there is found");
    for secret in SECRETS {
        assert_eq!(found(secret), "", "{secret}");
    }
}
