//! Real processes that answer, crash and hang.

use std::{
    io::{Seek as _, Write as _},
    time::{Duration, Instant},
};

use super::{Child, Ended, Sandbox as _};

async fn run(script: &str, patience: u64, bytes: &[u8]) -> Ended {
    let child = Child::new("/bin/sh", &["-c", script], Duration::from_millis(patience));
    child.run(bytes.to_vec()).await.unwrap()
}

#[tokio::test]
async fn what_goes_in_comes_out_however_long_it_is() {
    let long = vec![b'a'; 1_000_000];
    assert_eq!(run("/bin/cat", 10_000, &long).await, Ended::Said(long));
}

#[tokio::test]
async fn a_file_goes_in_without_being_held() {
    let long = vec![b'a'; 1_000_000];
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&long).unwrap();
    file.rewind().unwrap();
    let child = Child::new("/bin/sh", &["-c", "/bin/cat"], Duration::from_secs(10));
    assert_eq!(child.run_on(file).await.unwrap(), Ended::Said(long));
}

#[tokio::test]
async fn a_process_that_fails_or_is_killed_has_died() {
    for script in ["echo half; exit 3", "kill -SEGV $$", "exit 1 < /dev/null"] {
        assert_eq!(run(script, 10_000, &vec![0; 300_000]).await, Ended::Died, "{script}");
    }
}

#[tokio::test]
async fn a_process_that_hangs_is_ended() {
    let began = Instant::now();
    assert_eq!(run("while :; do :; done", 300, b"x").await, Ended::Died);
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_process_knows_nothing_of_our_environment() {
    let Ended::Said(said) = run("/usr/bin/env", 10_000, b"").await else {
        panic!("env ends well");
    };
    let said = String::from_utf8(said).unwrap();
    assert!(!said.contains("PATH=/") && !said.contains("HOME"), "{said}");
}

#[tokio::test]
async fn a_program_that_is_not_there_is_an_error() {
    let child = Child::new("/nowhere/at/all", &[], Duration::from_secs(1));
    assert!(child.run(Vec::new()).await.unwrap_err().is_temporary());
}
