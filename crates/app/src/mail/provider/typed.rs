//! What an administrator typed about the provider.

use kernel::{
    Message, Secret, Violations, msg,
    text::{EmailAddress, optional_line},
};

use super::{PASSWORD, SENDGRID, of_environment, open::reach};
use crate::{
    App, Result,
    answers::Answers,
    settings::{self, Post, Provider, Travel},
};

/// Longest key or password in bytes.
const LONGEST_KEY: usize = 500;
/// Longest name of a sender or of a user, in characters.
const LONGEST_NAME: usize = 100;

/// A key and what is wanted of it.
enum Key {
    /// It stays as it is.
    Kept,
    /// This one from now on.
    Set(Secret<String>),
    /// None from now on.
    Erased,
}

/// The settings that were typed, checked.
pub(super) struct Wanted {
    pub post: Post,
    password: Key,
    sendgrid: Key,
}

type Name = (&'static str, &'static str);

impl Wanted {
    /// What was typed over what is set.
    pub async fn read(app: &App, answers: &Answers, former: &Post) -> Result<Self> {
        let mut refused = Violations::new();
        let mut wanted = Self { post: former.clone(), password: Key::Kept, sendgrid: Key::Kept };
        if !app.config().mail_from_given {
            wanted.post.sender = match answers.one("sender").trim() {
                "" => None,
                typed => refused
                    .take("sender", EmailAddress::parse(typed))
                    .map(|address| address.as_str().to_owned()),
            };
        }
        let name = optional_line(answers.one("sender_name"), LONGEST_NAME);
        let name = refused.take("sender_name", name);
        wanted.post.sender_name = name.filter(|name| !name.is_empty());
        if of_environment(app) == Provider::Outbox {
            wanted.way(app, answers, former, &mut refused).await?;
        }
        refused.into_result()?;
        Ok(wanted)
    }

    /// The keys that change: those that are set, and those that are erased.
    pub fn keys(&self) -> impl Iterator<Item = (Name, Option<&Secret<String>>)> {
        [(PASSWORD, &self.password), (SENDGRID, &self.sendgrid)].into_iter().filter_map(
            |(name, key)| match key {
                Key::Kept => None,
                Key::Set(key) => Some((name, Some(key))),
                Key::Erased => Some((name, None)),
            },
        )
    }

    async fn way(
        &mut self,
        app: &App,
        answers: &Answers,
        former: &Post,
        refused: &mut Violations,
    ) -> Result<()> {
        let unknown = || msg!("words-choice-unknown");
        let provider = Provider::parse(answers.one("provider")).ok_or_else(unknown);
        self.post.provider = refused.take("provider", provider).unwrap_or_default();
        self.server(app, answers, refused);
        let had_password = settings::gateway_key_since(app, PASSWORD.1).await?.is_some();
        let had_key = settings::gateway_key_since(app, SENDGRID.1).await?.is_some();
        self.password = key(answers, PASSWORD.0, had_password, password, refused);
        self.sendgrid = key(answers, SENDGRID.0, had_key, word, refused);
        let has = |key: &Key, had| matches!(key, Key::Set(_)) || (had && matches!(key, Key::Kept));
        if self.post.provider == Provider::SendGrid && !has(&self.sendgrid, had_key) {
            refused.add(SENDGRID.0, msg!("mail-provider-key-needed"));
        }
        let signs_in = !self.post.user.is_empty();
        if signs_in && !has(&self.password, had_password) {
            refused.add(PASSWORD.0, msg!("mail-provider-password-needed"));
        }
        if !signs_in && matches!(self.password, Key::Set(_)) {
            refused.add("user", msg!("mail-provider-user-needed"));
        }
        // Else a session that was left open could have the password said to a stranger's server.
        if had_password
            && signs_in
            && matches!(self.password, Key::Kept)
            && self.is_elsewhere(former)
        {
            refused.add(PASSWORD.0, msg!("mail-provider-password-again"));
        }
        Ok(())
    }

    fn server(&mut self, app: &App, answers: &Answers, refused: &mut Violations) {
        let post = &mut self.post;
        let typed = answers.one("host").trim();
        post.host = match typed {
            "" => String::new(),
            typed => refused.take("host", host(app, typed)).unwrap_or_default(),
        };
        if post.provider == Provider::Smtp && typed.is_empty() {
            refused.add("host", msg!("mail-provider-host-needed"));
        }
        post.port = match answers.one("port").trim() {
            "" => Post::default().port,
            typed => {
                let port = typed.parse().ok().filter(|port: &u16| *port > 0);
                refused.take("port", port.ok_or(msg!("mail-provider-port"))).unwrap_or_default()
            }
        };
        let travel = match answers.one("travel") {
            "" => Ok(Travel::default()),
            typed => Travel::parse(typed).ok_or(msg!("words-choice-unknown")),
        };
        post.travel = refused.take("travel", travel).unwrap_or_default();
        let user = optional_line(answers.one("user"), LONGEST_NAME);
        post.user = refused.take("user", user).unwrap_or_default();
        let names_server = post.provider == Provider::Smtp || !typed.is_empty();
        let exposed = !post.user.is_empty() || app.config().production;
        if names_server && post.travel == Travel::Clear && exposed {
            refused.add("travel", msg!("mail-provider-clear-text"));
        }
    }

    fn is_elsewhere(&self, former: &Post) -> bool {
        let place = |post: &Post| (post.host.clone(), post.port, post.travel, post.user.clone());
        place(&self.post) != place(former)
    }
}

fn key(
    answers: &Answers,
    field: &'static str,
    had: bool,
    parse: impl FnOnce(&str) -> std::result::Result<Secret<String>, Message>,
    refused: &mut Violations,
) -> Key {
    match answers.one(field) {
        "" if had && answers.ticked(&format!("erase_{field}")) => Key::Erased,
        "" => Key::Kept,
        typed => refused.take(field, parse(typed)).map_or(Key::Kept, Key::Set),
    }
}

/// A key as providers give it: one word of ASCII. What stands for a key on a page is not one.
fn word(typed: &str) -> std::result::Result<Secret<String>, Message> {
    let typed = typed.trim();
    if typed.chars().all(|c| c.is_ascii_graphic()) && !typed.contains("***") {
        password(typed)
    } else {
        Err(msg!("mail-provider-mask"))
    }
}

fn password(typed: &str) -> std::result::Result<Secret<String>, Message> {
    let dots = |c: char| matches!(c, '•' | '●' | '…');
    let is_mask = typed.chars().any(dots) || typed.chars().all(|c| matches!(c, '*' | '.' | ' '));
    if is_mask || typed.chars().any(char::is_control) || typed.len() > LONGEST_KEY {
        return Err(msg!("mail-provider-mask"));
    }
    Ok(Secret::new(typed.to_owned()))
}

/// The name or address of a server, as it is looked up.
fn host(app: &App, typed: &str) -> std::result::Result<String, Message> {
    let plain = typed.trim_start_matches('[').trim_end_matches(']');
    let host = match plain.parse::<std::net::IpAddr>() {
        Ok(address) => address.to_string(),
        Err(_) => match url::Host::parse(typed) {
            Ok(url::Host::Ipv4(address)) => address.to_string(),
            Ok(url::Host::Domain(name)) if name.len() <= 253 => name,
            _ => return Err(msg!("mail-provider-host")),
        },
    };
    if reach(app).may_name(&host) { Ok(host) } else { Err(msg!("mail-provider-inner")) }
}
