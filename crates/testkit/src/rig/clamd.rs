//! A real clamd of our own, which knows one virus: the test file of the trade.

use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use gateways::scanner::{Clamd, Scanner as _};
use tempfile::TempDir;

/// Where Debian puts it; the test command installs it.
const PROGRAM: &str = "/usr/sbin/clamd";

/// A running clamd; it is killed with this value. Its only signature is made here, so that nothing is downloaded.
#[derive(Debug)]
pub struct RealClamd {
    process: Child,
    folder: TempDir,
}

/// The test file of the virus trade, put together here so that no scanner stops at this source.
#[must_use]
pub fn eicar() -> Vec<u8> {
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"]
        .concat()
        .into_bytes()
}

impl RealClamd {
    /// Starts it and waits until it answers.
    ///
    /// # Errors
    /// When it is not installed, or does not answer within half a minute.
    pub async fn start() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("taalentio-clamd-").tempdir()?;
        let root = folder.path().display();
        let hex: String = eicar().iter().map(|byte| format!("{byte:02x}")).collect();
        fs::create_dir(folder.path().join("db"))?;
        let signature = format!("Eicar-Test-Signature:0:*:{hex}\n");
        fs::write(folder.path().join("db/test.ndb"), signature)?;
        let lines = [
            format!("LocalSocket {root}/clamd.sock"),
            format!("DatabaseDirectory {root}/db"),
            format!("TemporaryDirectory {root}"),
            "Foreground yes\nStreamMaxLength 12M\nMaxThreads 2\n".to_owned(),
        ];
        let settings = folder.path().join("clamd.conf");
        fs::write(&settings, lines.join("\n"))?;
        let mut command = Command::new(PROGRAM);
        command.arg("--config-file").arg(&settings).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().with_context(|| format!("no {PROGRAM}"))?;
        let real = Self { process, folder };
        for _ in 0..300 {
            if real.scanner().scan(b"x").await.is_ok() {
                return Ok(real);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("clamd does not answer")
    }

    /// The way to it.
    #[must_use]
    pub fn scanner(&self) -> Clamd {
        Clamd::new(&self.socket().display().to_string())
    }

    /// Its local socket, as `CLAMD_ADDR` names it.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("clamd.sock")
    }
}

impl Drop for RealClamd {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use gateways::scanner::Verdict;

    use super::*;

    #[tokio::test]
    async fn s65_a_real_clamd_finds_the_test_virus_and_never_calls_too_much_clean() {
        let real = RealClamd::start().await.expect("clamd is installed by `cargo xtask test`");
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
        // It answers, or hangs up in the middle of what is too much.
        assert!(scanner.scan(&vec![b' '; 13 * 1024 * 1024]).await.is_err());
        drop(real);
        let gone = scanner.scan(b"x").await.expect_err("it is gone");
        assert!(gone.is_temporary());
    }
}
