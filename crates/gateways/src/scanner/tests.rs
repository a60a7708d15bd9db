//! The words of clamd, spoken by a server of a few lines.

#![expect(clippy::disallowed_methods, reason = "the server of a test has no queue")]

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::{Clamd, Scanner as _, Verdict};

/// A server that answers once, and what it was sent.
async fn clamd(answer: &'static str) -> (Clamd, tokio::task::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let heard = tokio::spawn(async move {
        let (mut line, _) = listener.accept().await.unwrap();
        let mut heard = Vec::new();
        while !heard.ends_with(&[0; 4]) {
            line.read_buf(&mut heard).await.unwrap();
        }
        line.write_all(answer.as_bytes()).await.unwrap();
        heard
    });
    (Clamd::new(&address), heard)
}

#[tokio::test]
async fn a_clean_file_and_an_infected_one_are_told_apart() {
    let (scanner, heard) = clamd("stream: OK\0").await;
    assert_eq!(scanner.scan(b"hello").await, Ok(Verdict::Clean));
    assert_eq!(heard.await.unwrap(), b"zINSTREAM\0\0\0\0\x05hello\0\0\0\0");
    let (scanner, _heard) = clamd("stream: Eicar-Test-Signature FOUND\0").await;
    let verdict = scanner.scan(b"x").await;
    assert_eq!(verdict, Ok(Verdict::Infected("Eicar-Test-Signature".to_owned())));
}

#[tokio::test]
async fn no_answer_is_temporary_and_too_long_is_not() {
    let (scanner, _heard) = clamd("INSTREAM size limit exceeded. ERROR\0").await;
    assert!(!scanner.scan(b"x").await.unwrap_err().is_temporary());
    let (scanner, _heard) = clamd("").await;
    assert!(scanner.scan(b"x").await.unwrap_err().is_temporary());
    for nowhere in ["127.0.0.1:1", "unix:/nowhere/clamd.sock", "/nowhere/clamd.sock"] {
        assert!(Clamd::new(nowhere).scan(b"x").await.unwrap_err().is_temporary(), "{nowhere}");
    }
}

/// The test file of the virus trade, put together here so that no scanner stops at this source.
fn eicar() -> Vec<u8> {
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"]
        .concat()
        .into_bytes()
}

/// A clamd of our own, which knows one virus.
struct Real {
    process: std::process::Child,
    folder: tempfile::TempDir,
}

impl Real {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().display();
        let hex: String = eicar().iter().map(|byte| format!("{byte:02x}")).collect();
        std::fs::create_dir(folder.path().join("db")).unwrap();
        let signature = format!("Eicar-Test-Signature:0:*:{hex}\n");
        std::fs::write(folder.path().join("db/test.ndb"), signature).unwrap();
        let lines = [
            format!("LocalSocket {root}/clamd.sock"),
            format!("DatabaseDirectory {root}/db"),
            format!("TemporaryDirectory {root}"),
            "Foreground yes\nStreamMaxLength 12M\nMaxThreads 2\n".to_owned(),
        ];
        let settings = folder.path().join("clamd.conf");
        std::fs::write(&settings, lines.join("\n")).unwrap();
        let mut clamd = std::process::Command::new("/usr/sbin/clamd");
        clamd.arg("--config-file").arg(&settings);
        clamd.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let process = clamd.spawn().expect("clamd is installed by `cargo xtask test`");
        let real = Self { process, folder };
        for _ in 0..300 {
            if real.scanner().scan(b"x").await.is_ok() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        real
    }

    fn scanner(&self) -> Clamd {
        Clamd::new(&self.folder.path().join("clamd.sock").display().to_string())
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test]
async fn s65_a_real_clamd_finds_the_test_virus_also_inside_a_document() {
    let real = Real::start().await;
    let scanner = real.scanner();
    assert_eq!(scanner.scan(b"%PDF-1.7 a good document").await, Ok(Verdict::Clean));
    assert_eq!(scanner.scan(&vec![b' '; 10 * 1024 * 1024]).await, Ok(Verdict::Clean));
    for bytes in [eicar(), [b"%PDF-1.7 ".as_slice(), &eicar()].concat()] {
        let found = scanner.scan(&bytes).await;
        assert!(
            matches!(&found, Ok(Verdict::Infected(name)) if name.starts_with("Eicar-Test-Signature")),
            "{found:?}"
        );
    }
    let heavy = scanner.scan(&vec![b' '; 13 * 1024 * 1024]).await.unwrap_err();
    drop(real);
    // It answers, or hangs up in the middle of what is too much; either way the file is not called clean.
    assert!(!heavy.to_string().is_empty());
    assert!(scanner.scan(b"x").await.unwrap_err().is_temporary(), "it is gone");
}
