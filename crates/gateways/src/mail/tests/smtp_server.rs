//! A mail server of forty lines: it takes letters, refuses recipients, or keeps silent.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// How the server answers, `RCPT TO` where nothing else is said.
#[derive(Clone, Copy)]
pub(super) enum Mood {
    Accepts,
    Says(&'static str),
    /// At the door.
    Greets(&'static str),
    /// To whoever signs in.
    SaysToLogins(&'static str),
    KeepsSilent,
}

/// What one client said.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    pub(super) recipients: Vec<String>,
    pub(super) authenticated: bool,
    pub(super) data: String,
}

pub(super) struct Server {
    pub(super) port: u16,
    heard: Arc<Mutex<Vec<Heard>>>,
    /// Ends with the server.
    _running: JoinSet<()>,
}

impl Server {
    pub(super) async fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::<Mutex<Vec<Heard>>>::default();
        let kept = Arc::clone(&heard);
        let mut running = JoinSet::new();
        running.spawn(async move {
            let mut guests = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let kept = Arc::clone(&kept);
                guests.spawn(async move { serve(stream, mood, &kept).await });
            }
        });
        Self { port, heard, _running: running }
    }

    pub(super) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }
}

async fn serve(stream: TcpStream, mood: Mood, kept: &Mutex<Vec<Heard>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut heard = Heard::default();
    let greeting = if let Mood::Greets(words) = mood { words } else { "220 test" };
    write.write_all(format!("{greeting}\r\n").as_bytes()).await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.get(..4).unwrap_or(&line) {
            "EHLO" => "250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN",
            "AUTH" => match mood {
                Mood::SaysToLogins(answer) => answer,
                _ => {
                    heard.authenticated = true;
                    "235 ok"
                }
            },
            "RCPT" => match mood {
                Mood::Accepts | Mood::Greets(_) | Mood::SaysToLogins(_) => {
                    heard.recipients.push(line.clone());
                    "250 ok"
                }
                Mood::Says(answer) => answer,
                Mood::KeepsSilent => std::future::pending().await,
            },
            "DATA" => {
                write.write_all(b"354 go\r\n").await.unwrap();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    heard.data.push_str(&line);
                    heard.data.push_str("\r\n");
                }
                kept.lock().unwrap().push(std::mem::take(&mut heard));
                "250 taken"
            }
            "QUIT" => return,
            _ => "250 ok",
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}
