//! Every key with its default.

use std::{net::IpAddr, path::PathBuf};

use figment::{
    Figment, Provider,
    providers::{Env, Format, Serialized, Toml},
};
use gateways::storage::S3Settings;
use kernel::Secret;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::{ConfigFault, Storage};

/// The file, in the folder the program is started in or in one above it.
const FILE: &str = "taalentio.toml";

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    /// As it says.
    On,
    /// As it says.
    Off,
}

impl Switch {
    /// Whether it is on.
    #[must_use]
    pub const fn is_on(self) -> bool {
        matches!(self, Self::On)
    }
}

/// The keys as they are written; an empty text means "not set".
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub database_url: String,
    pub data_dir: PathBuf,
    pub base_url: String,
    pub bind: IpAddr,
    pub port: u16,
    pub trusted_proxies: String,
    pub allow_http: Switch,
    pub allow_unverified: Switch,
    pub hsts_subdomains: Switch,
    pub smtp_url: String,
    pub sendgrid_api_key: String,
    pub sendgrid_from_email: String,
    pub mail_from: String,
    pub storage: Storage,
    pub s3_endpoint: String,
    pub s3_region: String,
    pub s3_bucket: String,
    pub s3_access_key_id: String,
    pub s3_secret_access_key: String,
    pub clamd_addr: String,
    pub anti_robot: Switch,
    pub rate_limits: Switch,
    pub log_format: String,
    pub log_level: String,
    pub metrics_token: String,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            database_url: String::new(),
            data_dir: PathBuf::from("./data"),
            base_url: String::new(),
            bind: IpAddr::from([127, 0, 0, 1]),
            port: 5000,
            trusted_proxies: String::new(),
            allow_http: Switch::Off,
            allow_unverified: Switch::Off,
            hsts_subdomains: Switch::Off,
            smtp_url: String::new(),
            sendgrid_api_key: String::new(),
            sendgrid_from_email: String::new(),
            mail_from: String::new(),
            storage: Storage::Folder,
            s3_endpoint: String::new(),
            s3_region: "us-east-1".to_owned(),
            s3_bucket: String::new(),
            s3_access_key_id: String::new(),
            s3_secret_access_key: String::new(),
            clamd_addr: String::new(),
            anti_robot: Switch::On,
            rate_limits: Switch::On,
            log_format: "text".to_owned(),
            log_level: "info".to_owned(),
            metrics_token: String::new(),
        }
    }
}

/// The names of the environment variables, for the reference page and `.env.example`.
pub const VARIABLES: &[(&str, &str)] = &[
    (
        "DATABASE_URL",
        "sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME; empty: taalentio.db in the data folder",
    ),
    ("DATA_DIR", "the folder of everything that is not in the database: keys, files, outbox"),
    (
        "BASE_URL",
        "the address people type, such as https://talents.example.org; empty: http://localhost:PORT",
    ),
    ("BIND", "the address to listen on"),
    ("PORT", "the port to listen on"),
    (
        "TRUSTED_PROXIES",
        "addresses or networks (CIDR), separated by commas, whose forwarded headers are believed",
    ),
    ("ALLOW_HTTP", "on: serve a network without https, and say so at each start"),
    (
        "ALLOW_UNVERIFIED",
        "on: a database or mail server of another machine without verified encryption, said at each start",
    ),
    (
        "HSTS_SUBDOMAINS",
        "on: browsers are told to use https alone for every name below BASE_URL's too",
    ),
    (
        "SMTP_URL",
        "smtp://, smtps:// or smtp+starttls:// with user and password; wins over SendGrid",
    ),
    (
        "SENDGRID_API_KEY",
        "the key of a SendGrid account; empty with SMTP_URL empty: mails stay in the outbox folder",
    ),
    ("SENDGRID_FROM_EMAIL", "the sender SendGrid knows"),
    (
        "MAIL_FROM",
        "the sender of every mail; empty: SENDGRID_FROM_EMAIL, else no-reply at the host of BASE_URL",
    ),
    (
        "STORAGE",
        "folder: photos and documents in the data folder; s3: in the bucket that S3_BUCKET names",
    ),
    (
        "S3_ENDPOINT",
        "the origin of an S3-compatible server, such as http://127.0.0.1:9000; empty: Amazon's in S3_REGION",
    ),
    ("S3_REGION", "the region that requests to it are signed for"),
    ("S3_BUCKET", "the private bucket; empty: none"),
    ("S3_ACCESS_KEY_ID", "the name of a key that may read, write, list and delete there"),
    ("S3_SECRET_ACCESS_KEY", "that key"),
    (
        "CLAMD_ADDR",
        "the clamd that looks at every file: HOST:PORT, or the path of its local socket; empty: none",
    ),
    ("ANTI_ROBOT", "off: no anti-robot check, refused in production"),
    ("RATE_LIMITS", "off: no limits, refused in production"),
    ("LOG_FORMAT", "text or json"),
    ("LOG_LEVEL", "error, warn, info, debug or trace"),
    (
        "METRICS_TOKEN",
        "what monitoring of another machine says as its bearer at /metrics; empty: only this machine reads it",
    ),
];

/// How mail leaves.
#[derive(Debug, Clone)]
pub enum MailRoute {
    /// Each message a file in the data folder.
    Outbox,
    /// A mail server.
    Smtp(Secret<String>),
    /// The SendGrid API.
    SendGrid(Secret<String>),
}

/// The operator's decisions, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database is.
    pub database_url: Secret<String>,
    /// The data folder.
    pub data_dir: PathBuf,
    /// The public origin, without a slash at the end.
    pub base_url: String,
    /// Where to listen.
    pub bind: IpAddr,
    /// The port to listen on.
    pub port: u16,
    /// Networks whose forwarded headers are believed.
    pub trusted_proxies: Vec<(IpAddr, u8)>,
    /// How mail leaves.
    pub mail: MailRoute,
    /// The sender of every mail.
    pub mail_from: String,
    /// Whether the operator named that sender; else administrators may.
    pub mail_from_given: bool,
    /// Where photos and documents are kept.
    pub storage: Storage,
    /// The bucket that is configured, whether it is in use or not: files are moved before.
    pub s3: Option<S3Settings>,
    /// The virus scanner, when there is one.
    pub clamd: Option<String>,
    /// Whether the anti-robot check asks.
    pub anti_robot: bool,
    /// Whether limits count.
    pub rate_limits: bool,
    /// Whether https is asked of every name below ours too.
    pub hsts_subdomains: bool,
    /// `text` or `json`.
    pub log_json: bool,
    /// The log level.
    pub log_level: String,
    /// What monitoring of another machine must say.
    pub metrics_token: Option<Secret<String>>,
    /// Whether this is production: an https origin or a network address.
    pub production: bool,
    /// Sentences to say at each start.
    pub warnings: Vec<String>,
}

impl Config {
    /// Reads the environment and, when it exists, `taalentio.toml`.
    ///
    /// # Errors
    /// [`ConfigFault`] with one sentence that says what to do.
    pub fn read() -> Result<Self, ConfigFault> {
        super::check::check(written()?, super::check::Surroundings::read())
    }

    /// Every variable and its value as it is written, secrets masked; an empty value is not set.
    ///
    /// # Errors
    /// [`ConfigFault::Unreadable`] when the file or a variable does not read.
    pub fn shown() -> Result<Vec<(&'static str, String)>, ConfigFault> {
        let unreadable = |fault: serde_json::Error| ConfigFault::Unreadable(fault.to_string());
        let all = serde_json::to_value(written()?).map_err(unreadable)?;
        let value = |name: &str| match all.get(name.to_lowercase()) {
            Some(serde_json::Value::String(text)) => super::secrets::shown(name, text),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        Ok(VARIABLES.iter().map(|(name, _)| (*name, value(name))).collect())
    }

    /// Whether this is what monitoring of another machine must say; takes one time for every word of that length.
    #[must_use]
    pub fn is_metrics_token(&self, said: &str) -> bool {
        let token = self.metrics_token.as_ref();
        token.is_some_and(|token| token.expose().as_bytes().ct_eq(said.as_bytes()).into())
    }
}

fn written() -> Result<Written, ConfigFault> {
    let names: Vec<&str> = VARIABLES.iter().map(|(name, _)| *name).collect();
    Written::read(Toml::file(FILE), Env::raw().only(&names))
}

impl Written {
    /// The defaults, then the file where there is one, then the environment.
    fn read(file: impl Provider, environment: impl Provider) -> Result<Self, ConfigFault> {
        let defaults = Figment::from(Serialized::defaults(Self::default()));
        let figment = defaults.merge(file).merge(environment);
        figment.extract().map_err(|fault| ConfigFault::Unreadable(fault.to_string()))
    }
}

#[cfg(feature = "testing")]
impl Config {
    /// A private house in `folder`, for tests.
    #[must_use]
    pub fn for_tests(folder: &std::path::Path) -> Self {
        Self {
            database_url: Secret::new(String::new()),
            data_dir: folder.to_owned(),
            base_url: "http://localhost:5000".to_owned(),
            bind: IpAddr::from([127, 0, 0, 1]),
            port: 5000,
            trusted_proxies: Vec::new(),
            mail: MailRoute::Outbox,
            mail_from: "no-reply@taalentio.test".to_owned(),
            mail_from_given: false,
            storage: Storage::Folder,
            s3: None,
            clamd: None,
            anti_robot: true,
            rate_limits: true,
            hsts_subdomains: false,
            log_json: false,
            log_level: "info".to_owned(),
            metrics_token: None,
            production: false,
            warnings: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, environment: &[(&str, &str)]) -> Result<Written, ConfigFault> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        std::fs::write(&path, file).unwrap();
        let environment = environment.iter().copied().collect::<std::collections::BTreeMap<_, _>>();
        Written::read(Toml::file(path), Serialized::defaults(environment))
    }

    #[test]
    fn the_file_is_read_and_the_environment_wins() {
        let file = "port = 6000\nlog_format = \"json\"\nanti_robot = \"off\"\n";
        let written = read(file, &[("log_format", "text")]).unwrap();
        assert_eq!((written.port, written.log_format.as_str()), (6000, "text"));
        assert!(!written.anti_robot.is_on() && written.rate_limits.is_on());
    }

    #[test]
    fn a_key_nobody_knows_and_a_value_of_another_kind_are_refused() {
        for file in ["prot = 6000", "port = \"six thousand\"", "anti_robot = \"maybe\"", "port ="] {
            assert!(matches!(read(file, &[]), Err(ConfigFault::Unreadable(_))), "{file}");
        }
    }

    #[test]
    fn the_file_of_defaults_changes_nothing() {
        let written = read(&super::super::default_toml(), &[]).unwrap();
        assert_eq!(format!("{written:?}"), format!("{:?}", Written::default()));
    }
}
