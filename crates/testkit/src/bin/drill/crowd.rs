//! The people of the drill: they register at a steady pace, note what they were told, and send again what was cut off.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use app::talents::TalentCode;
use axum::{body::Bytes, http::StatusCode};
use testkit::rig::{Applicant, Choices, Client, Server};
use tokio::{
    sync::{Mutex as Turn, Notify},
    task::JoinSet,
    time::{Interval, MissedTickBehavior, interval},
};

use crate::journal::{Acknowledged, Journal};

/// People who send at the same time.
pub const TASKS: usize = 16;
/// One form each 20 ms: fifty a second (quality.md R01).
const PACE: Duration = Duration::from_millis(20);
/// Every third form has a picture.
const WITH_PHOTO: usize = 3;

/// The crowd of one drill.
pub struct Crowd {
    choices: Choices,
    picture: Bytes,
    journal: Journal,
    next: AtomicUsize,
    answers: AtomicUsize,
    answer: Notify,
    pace: Turn<Interval>,
    /// Forms without an answer: their people will send them again.
    cut: Mutex<Vec<Applicant>>,
    /// What the server refused, which it never should.
    refused: Mutex<Vec<String>>,
}

impl Crowd {
    /// A crowd that writes this journal.
    pub fn new(choices: Choices, picture: Bytes, journal: Journal) -> Self {
        let mut pace = interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self {
            choices,
            picture,
            journal,
            next: AtomicUsize::new(0),
            answers: AtomicUsize::new(0),
            answer: Notify::new(),
            pace: Turn::new(pace),
            cut: Mutex::default(),
            refused: Mutex::default(),
        }
    }

    /// Lets everybody send until the server is gone.
    pub fn rush(self: &Arc<Self>, server: &Server) -> JoinSet<Result<()>> {
        let mut tasks = JoinSet::new();
        for _ in 0..TASKS {
            let (crowd, client) = (Arc::clone(self), server.client());
            tasks.spawn(async move { crowd.keep_sending(client).await });
        }
        tasks
    }

    async fn keep_sending(&self, mut client: Client) -> Result<()> {
        loop {
            self.pace.lock().await.tick().await;
            let applicant = self.somebody();
            if !self.send(&mut client, applicant).await? {
                return Ok(());
            }
        }
    }

    /// Sends what is left of the last rounds; everything must be answered now.
    pub async fn finish(&self, server: &Server) -> Result<()> {
        let mut client = server.client();
        while let Some(applicant) = self.take_cut() {
            let email = applicant.email.clone();
            let answered = self.send(&mut client, applicant).await?;
            anyhow::ensure!(answered, "no answer for {email} from a server that runs");
        }
        Ok(())
    }

    /// Everything that was acknowledged, from the disk.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// How many different forms were sent.
    pub fn sent(&self) -> usize {
        self.next.load(Ordering::Relaxed)
    }

    /// How many answers came, those to forms that were sent twice counted twice.
    pub fn answers(&self) -> usize {
        self.answers.load(Ordering::Relaxed)
    }

    /// Returns at the next answer, or after that time.
    pub async fn answered(&self, patience: Duration) {
        // Without an answer the round goes on all the same.
        let _late = tokio::time::timeout(patience, self.answer.notified()).await;
    }

    /// What the server refused.
    pub fn refused(&self) -> Vec<String> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many forms wait to be sent again.
    pub fn unanswered(&self) -> usize {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Somebody who was cut off comes first.
    fn somebody(&self) -> Applicant {
        if let Some(again) = self.take_cut() {
            return again;
        }
        let nth = self.next.fetch_add(1, Ordering::Relaxed);
        let applicant = Applicant::draw(&self.choices, "drill", nth);
        if nth.is_multiple_of(WITH_PHOTO) {
            applicant.with_photo(self.picture.clone())
        } else {
            applicant
        }
    }

    fn take_cut(&self) -> Option<Applicant> {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// Whether an answer came.
    async fn send(&self, client: &mut Client, applicant: Applicant) -> Result<bool> {
        let (kind, body) = applicant.body();
        let Ok(reply) = client.post(routes::REGISTER.pattern, &kind, body).await else {
            self.cut.lock().unwrap_or_else(PoisonError::into_inner).push(applicant);
            return Ok(false);
        };
        self.answers.fetch_add(1, Ordering::Relaxed);
        self.answer.notify_waiters();
        let welcome = reply.location().filter(|_| reply.status == StatusCode::SEE_OTHER);
        let Some(welcome) = welcome.filter(|path| path.starts_with("/auth/welcome/")) else {
            let why = format!("{}: {} for a sound form", applicant.email, reply.status);
            self.refused.lock().unwrap_or_else(PoisonError::into_inner).push(why);
            return Ok(true);
        };
        let (email, photo) = (applicant.email, applicant.photo.is_some());
        let mut entry = Acknowledged { email, photo, code: None };
        self.journal.note(&entry)?;
        let Ok(page) = client.get(welcome).await else {
            return Ok(false);
        };
        entry.code = Some(code_on(&page.text()).context("the welcome page shows no code")?);
        self.journal.note(&entry)?;
        Ok(true)
    }
}

/// The first code in a page.
fn code_on(page: &str) -> Option<String> {
    let mut words = page.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 9);
    words
        .find(|word| *word == word.to_uppercase() && word.parse::<TalentCode>().is_ok())
        .map(str::to_owned)
}
