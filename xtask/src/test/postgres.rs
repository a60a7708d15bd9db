//! A PostgreSQL server for tests, drills and measurements alone: made in a temporary folder, gone afterwards.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use super::install::is_root;
use crate::run;

/// Many small databases are opened at once.
const SETTINGS: &str =
    "-c max_connections=300 -c listen_addresses=127.0.0.1 -c shared_buffers=128MB";
/// What makes a server fast that loses everything when the machine does.
const CARELESS: &str =
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off";

/// What has to survive a crash of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing: for tests and drills, where only our own process is killed.
    None,
    /// Everything that was acknowledged, as in production: for measurements.
    Full,
}

/// A running server; it stops when this value goes.
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// Makes and starts a server inside `folder`.
    pub fn start(folder: &Path, durability: Durability) -> Result<Self> {
        let programs = programs()
            .context("PostgreSQL is not installed: `apt-get install postgresql` brings it")?;
        let folder = folder.join("postgres");
        fs::create_dir(&folder)?;
        if is_root() {
            run::quiet(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let server = Self { programs, folder, port: free_port()? };
        let data = server.folder.join("data");
        let mut initdb = server.program("initdb");
        initdb
            .args([
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ])
            .arg("-D")
            .arg(&data);
        run::quiet(&mut initdb)?;
        server.begin(&data, durability)?;
        Ok(server)
    }

    fn begin(&self, data: &Path, durability: Durability) -> Result<()> {
        let careless = if durability == Durability::None { CARELESS } else { "" };
        let options =
            format!("{SETTINGS} {careless} -p {} -k {}", self.port, self.folder.display());
        let mut start = self.program("pg_ctl");
        start
            .arg("-D")
            .arg(data)
            .args(["-w", "-t", "60", "-o", &options, "-l"])
            .arg(self.folder.join("log"))
            .arg("start");
        // The server keeps what it inherits open: it gets nothing, and its log is the file above.
        if !start
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?
            .success()
        {
            let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            bail!("PostgreSQL does not start:\n{log}");
        }
        Ok(())
    }

    /// Where the tests find it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// One of its programs, as the user it may run as: it refuses to run as root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut runuser = Command::new("runuser");
            runuser.args(["-u", "postgres", "--"]).arg(path);
            runuser
        } else {
            Command::new(path)
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.arg("-D").arg(self.folder.join("data")).args(["-w", "-m", "immediate", "stop"]);
        // A server that never started does not stop either.
        let _stopped =
            stop.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        let _removed = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of the newest installed server programs.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<_> = versions
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .collect();
    folders.sort();
    let packaged = folders.pop().map(|(_, bin)| bin);
    let path = std::env::var_os("PATH").unwrap_or_default();
    packaged.or_else(|| {
        std::env::split_paths(&path)
            .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
    })
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_and_leaves_nothing() {
        if programs().is_none() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755))
            .unwrap();
        let server = Server::start(folder.path(), Durability::None).unwrap();
        let port = server.port;
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(server);
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
        assert!(!folder.path().join("postgres").exists());
    }
}
