//! A mail server that can be away, keep silent, refuse, or take a letter and break off before it says so.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    task::JoinSet,
};

/// How a recipient fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// The letter is taken.
    Taken,
    /// No answer comes.
    Silence,
    /// Not now.
    Later,
    /// Never.
    Never,
    /// The letter is taken, and nobody hears of it.
    BrokenOff,
}

/// One letter under its key, and what the sender heard of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Came {
    /// How often it was taken and said so.
    pub acknowledged: usize,
    /// How often it was taken without a word.
    pub unsaid: usize,
}

/// What came so far.
#[derive(Debug, Default)]
pub struct Seen {
    /// By recipient and message id.
    pub letters: BTreeMap<(String, String), Came>,
    /// Recipients that were refused for ever.
    pub never: Vec<String>,
}

/// A mail server on a port that stays the same.
pub struct Provider {
    port: u16,
    seen: Arc<Mutex<Seen>>,
    running: JoinSet<()>,
}

impl Provider {
    /// A port, and nobody there yet.
    pub fn away() -> Result<Self> {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        Ok(Self { port, seen: Arc::default(), running: JoinSet::new() })
    }

    /// Where it is, for `SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Nobody is there any more: whoever was connected is cut off.
    pub async fn leave(&mut self) {
        self.running.shutdown().await;
    }

    /// Somebody is there, in a mood that depends on the recipient.
    pub async fn come(&mut self, mood: fn(&str) -> Mood) -> Result<()> {
        self.leave().await;
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await;
        let listener = listener.context("the port of the mail server")?;
        let seen = Arc::clone(&self.seen);
        self.running.spawn(async move {
            let mut guests = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let seen = Arc::clone(&seen);
                guests.spawn(async move {
                    // A sender that goes away has said all it wanted.
                    let _gone = converse(stream, mood, &seen).await;
                });
            }
        });
        Ok(())
    }

    /// Looks at what came.
    pub fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn converse(
    stream: TcpStream,
    mood: fn(&str) -> Mood,
    seen: &Mutex<Seen>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut recipient = String::new();
    write.write_all(b"220 drill\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.get(..4).unwrap_or(&line) {
            "EHLO" => "250-drill\r\n250 8BITMIME",
            "RCPT" => {
                recipient = address(&line);
                match mood(&recipient) {
                    Mood::Silence => return std::future::pending().await,
                    Mood::Later => "451 try again later",
                    Mood::Never => {
                        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                        seen.never.push(recipient.clone());
                        "550 no such mailbox"
                    }
                    Mood::Taken | Mood::BrokenOff => "250 ok",
                }
            }
            "DATA" => {
                let id = letter(&mut lines, &mut write).await?;
                let broken = mood(&recipient) == Mood::BrokenOff;
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                let came = seen.letters.entry((recipient.clone(), id)).or_default();
                if broken {
                    came.unsaid += 1;
                    return Ok(());
                }
                came.acknowledged += 1;
                "250 taken"
            }
            "QUIT" => return Ok(()),
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// Reads a letter to its end and gives its id.
async fn letter(
    lines: &mut Lines<BufReader<OwnedReadHalf>>,
    write: &mut OwnedWriteHalf,
) -> std::io::Result<String> {
    write.write_all(b"354 go\r\n").await?;
    let mut id = String::new();
    while let Some(line) = lines.next_line().await? {
        if line == "." {
            break;
        }
        if let Some(found) = line.strip_prefix("Message-ID:") {
            found.trim().clone_into(&mut id);
        }
    }
    Ok(id)
}

/// The address in `RCPT TO:<…>`.
fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or("", |(address, _)| address).to_owned()
}
