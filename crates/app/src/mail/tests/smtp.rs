//! A mail server of this machine: it takes letters, refuses them, keeps silent, or takes them and breaks off.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

/// How a letter fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Takes,
    Says(&'static str),
    KeepsSilent,
    BreaksOff,
}

/// A server on a port that stays the same, and the letters it took.
pub struct Server {
    pub port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    running: JoinSet<()>,
}

impl Server {
    /// A server that takes everything.
    pub async fn open() -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { port, taken: Arc::default(), running: JoinSet::new() };
        server.becomes(Mood::Takes).await;
        server
    }

    /// Nobody is there any more.
    pub async fn leaves(&mut self) {
        self.running.shutdown().await;
    }

    /// Somebody is there, in this mood.
    pub async fn becomes(&mut self, mood: Mood) {
        self.leaves().await;
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.unwrap();
        let taken = Arc::clone(&self.taken);
        self.running.spawn(async move {
            let mut guests = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let taken = Arc::clone(&taken);
                guests.spawn(async move {
                    let _gone = converse(stream, mood, &taken).await;
                });
            }
        });
    }

    /// The letters that were taken, as they came.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

async fn converse(
    stream: TcpStream,
    mood: Mood,
    taken: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 here\r\n").await?;
    let mut letter: Option<String> = None;
    while let Some(line) = lines.next_line().await? {
        let answer = match (&mut letter, line.get(..4).unwrap_or(&line)) {
            (Some(text), ".") => {
                taken.lock().unwrap().push(std::mem::take(text));
                letter = None;
                if mood == Mood::BreaksOff {
                    return Ok(());
                }
                "250 taken"
            }
            (Some(text), _) => {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            (None, "RCPT") => match mood {
                Mood::Says(answer) => answer,
                Mood::KeepsSilent => std::future::pending().await,
                Mood::Takes | Mood::BreaksOff => "250 yes",
            },
            (None, "DATA") => {
                letter = Some(String::new());
                "354 go on"
            }
            (None, "EHLO") => "250-here\r\n250 8BITMIME",
            (None, "QUIT") => return Ok(()),
            _ => "250 yes",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
