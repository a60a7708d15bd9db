//! What contradicts itself is refused at start, with one sentence that says what to do.

use std::{net::IpAddr, path::Path};

use gateways::mail;
use kernel::Secret;
use url::Url;

use super::{
    keys::{Config, MailRoute, Written},
    secrets, storage,
};

/// Why the configuration is refused.
#[derive(Debug, thiserror::Error)]
pub enum ConfigFault {
    /// The file or a variable does not read.
    #[error("the configuration does not read: {0}")]
    Unreadable(String),
    /// Two keys, or a key and its meaning, contradict each other.
    #[error("{0}")]
    Contradiction(String),
}

/// What the environment says beside our own keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Surroundings {
    /// The first domain a hosting platform announces.
    pub domain: Option<String>,
    /// Variables of the former application that mean nothing here.
    pub ignored: Vec<&'static str>,
}

impl Surroundings {
    #[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
    pub fn read() -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let listed =
            set("REPLIT_DOMAINS").and_then(|list| list.split(',').next().map(str::to_owned));
        let domain = set("APP_DOMAIN").or_else(|| set("REPLIT_DEV_DOMAIN")).or(listed);
        let ignored = ["ADMIN_PASSWORD", "FLASK_ENV"]
            .into_iter()
            .filter(|name| set(name).is_some())
            .collect();
        Self { domain, ignored }
    }
}

pub(super) fn check(written: Written, around: Surroundings) -> Result<Config, ConfigFault> {
    let base_url = base_url(&written, around.domain)?;
    let https = base_url.scheme() == "https";
    let production = https || !written.bind.is_loopback();
    let mut warnings: Vec<String> = around
        .ignored
        .iter()
        .map(|name| format!("{name} belongs to the former application and is ignored"))
        .collect();
    if production && !https {
        if !written.allow_http.is_on() {
            return refuse(
                "BIND is not a loopback address and BASE_URL is not https: put a proxy with https in front and set BASE_URL, or set ALLOW_HTTP=on",
            );
        }
        warnings.push(
            "ALLOW_HTTP is on: passwords and personal data cross the network in clear".to_owned(),
        );
    }
    for (name, switch) in [("ANTI_ROBOT", written.anti_robot), ("RATE_LIMITS", written.rate_limits)]
    {
        if production && !switch.is_on() {
            return Err(ConfigFault::Contradiction(format!(
                "{name}=off is refused in production: remove it"
            )));
        }
    }
    if production {
        no_placeholders(&written)?;
        warnings.extend(unverified(&written)?);
    }
    let s3 = storage::bucket(&written)?;
    warnings.extend(s3.as_ref().filter(|_| production).and_then(storage::warning));
    let mut trusted_proxies = networks(&written.trusted_proxies)?;
    if https && written.bind.is_loopback() && trusted_proxies.is_empty() {
        trusted_proxies =
            vec![(IpAddr::from([127, 0, 0, 1]), 32), (IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]), 128)];
    }
    Ok(Config {
        clamd: scanner(&written.clamd_addr)?,
        database_url: database_url(&written.database_url, &written.data_dir)?,
        mail: mail_route(&written)?,
        mail_from: sender(&written, &base_url),
        mail_from_given: !written.mail_from.is_empty() || !written.sendgrid_from_email.is_empty(),
        base_url: base_url.as_str().trim_end_matches('/').to_owned(),
        storage: written.storage,
        s3,
        data_dir: written.data_dir,
        bind: written.bind,
        port: written.port,
        trusted_proxies,
        anti_robot: written.anti_robot.is_on(),
        rate_limits: written.rate_limits.is_on(),
        hsts_subdomains: written.hsts_subdomains.is_on(),
        log_json: log_json(&written.log_format)?,
        log_level: written.log_level,
        metrics_token: secrets::metrics_token(&written.metrics_token)?,
        production,
        warnings,
    })
}

fn log_json(format: &str) -> Result<bool, ConfigFault> {
    match format {
        "json" => Ok(true),
        "text" => Ok(false),
        other => refuse(&format!("LOG_FORMAT is {other}: it must be text or json")),
    }
}

fn no_placeholders(written: &Written) -> Result<(), ConfigFault> {
    let secrets = [
        ("DATABASE_URL", &written.database_url),
        ("SMTP_URL", &written.smtp_url),
        ("SENDGRID_API_KEY", &written.sendgrid_api_key),
        ("S3_SECRET_ACCESS_KEY", &written.s3_secret_access_key),
        ("METRICS_TOKEN", &written.metrics_token),
    ];
    let weak = secrets.into_iter().find_map(|(name, value)| secrets::weakness(name, value));
    weak.map_or(Ok(()), |why| Err(ConfigFault::Contradiction(why)))
}

/// What leaves this machine unprotected: refused, or said when the operator's network is private.
fn unverified(written: &Written) -> Result<Vec<String>, ConfigFault> {
    let database = &written.database_url;
    let exposed = [
        (
            !database.is_empty() && !db::is_guarded(database),
            "DATABASE_URL leads to another machine without sslmode=verify-full: its data may cross the network in clear, or go to a stranger",
            "add ?sslmode=verify-full&sslrootcert=FILE",
        ),
        (
            !written.smtp_url.is_empty() && !mail::is_guarded(&written.smtp_url),
            "SMTP_URL leads to another machine without encryption: letters and their links cross the network in clear",
            "write smtps:// or smtp+starttls://",
        ),
    ];
    let exposed: Vec<_> = exposed.into_iter().filter(|(exposed, ..)| *exposed).collect();
    match exposed.first() {
        Some((_, what, instead)) if !written.allow_unverified.is_on() => {
            refuse(&format!("{what}: {instead}, or set ALLOW_UNVERIFIED=on on a private network"))
        }
        _ => Ok(exposed.into_iter().map(|(_, what, _)| what.to_owned()).collect()),
    }
}

pub(super) fn refuse<T>(sentence: &str) -> Result<T, ConfigFault> {
    Err(ConfigFault::Contradiction(sentence.to_owned()))
}

fn base_url(written: &Written, domain: Option<String>) -> Result<Url, ConfigFault> {
    let text = match (written.base_url.as_str(), domain) {
        ("", Some(domain)) => format!("https://{domain}"),
        ("", None) => format!("http://localhost:{}", written.port),
        (given, _) => given.to_owned(),
    };
    let complaint = || {
        ConfigFault::Contradiction(format!(
            "BASE_URL is {text}: it must be an http or https address without a path"
        ))
    };
    let url = Url::parse(&text).map_err(|_| complaint())?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.host_str().is_some();
    if plain { Ok(url) } else { Err(complaint()) }
}

fn database_url(given: &str, data_dir: &Path) -> Result<Secret<String>, ConfigFault> {
    if given.is_empty() {
        return Ok(Secret::new(format!("sqlite:{}", data_dir.join("taalentio.db").display())));
    }
    let known =
        ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| given.starts_with(scheme));
    if known {
        Ok(Secret::new(given.to_owned()))
    } else {
        refuse("DATABASE_URL must be sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")
    }
}

fn mail_route(written: &Written) -> Result<MailRoute, ConfigFault> {
    if !written.smtp_url.is_empty() {
        let scheme = written.smtp_url.split("://").next().unwrap_or_default();
        if !["smtp", "smtps", "smtp+starttls"].contains(&scheme) {
            return refuse("SMTP_URL must start with smtp://, smtps:// or smtp+starttls://");
        }
        return Ok(MailRoute::Smtp(Secret::new(written.smtp_url.clone())));
    }
    if !written.sendgrid_api_key.is_empty() {
        return Ok(MailRoute::SendGrid(Secret::new(written.sendgrid_api_key.clone())));
    }
    Ok(MailRoute::Outbox)
}

fn scanner(address: &str) -> Result<Option<String>, ConfigFault> {
    let local = address.strip_prefix("unix:").unwrap_or(address).starts_with('/');
    let port = address.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok());
    match address {
        "" => Ok(None),
        _ if local || port.is_some() => Ok(Some(address.to_owned())),
        _ => refuse("CLAMD_ADDR must be HOST:PORT or the path of a local socket"),
    }
}

fn sender(written: &Written, base_url: &Url) -> String {
    let first = [&written.mail_from, &written.sendgrid_from_email]
        .into_iter()
        .find(|text| !text.is_empty());
    first
        .cloned()
        .unwrap_or_else(|| format!("no-reply@{}", base_url.host_str().unwrap_or("localhost")))
}

fn networks(list: &str) -> Result<Vec<(IpAddr, u8)>, ConfigFault> {
    let parse = |text: &str| -> Option<(IpAddr, u8)> {
        let (address, bits) =
            text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().ok()?;
        let widest = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(widest), |bits| bits.parse().ok())?;
        (bits <= widest).then_some((address, bits))
    };
    let items = list.split(',').map(str::trim).filter(|text| !text.is_empty());
    items
        .map(|text| parse(text).ok_or_else(|| ConfigFault::Contradiction(format!("TRUSTED_PROXIES has {text}: it must be an address or a network such as 10.0.0.0/8"))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Switch;

    fn refused(change: impl FnOnce(&mut Written)) -> bool {
        let mut written = Written::default();
        change(&mut written);
        check(written, Surroundings::default()).is_err()
    }

    #[test]
    fn nothing_set_is_a_private_house() {
        let config = check(Written::default(), Surroundings::default());
        assert!(
            config.is_ok_and(
                |config| !config.production && config.base_url == "http://localhost:5000"
            )
        );
    }

    #[test]
    fn contradictions_are_refused() {
        assert!(refused(|w| w.bind = IpAddr::from([0, 0, 0, 0])));
        assert!(refused(|w| w.base_url = "ftp://x.org".to_owned()));
        assert!(refused(|w| w.base_url = "https://x.org/path".to_owned()));
        assert!(refused(|w| w.database_url = "mysql://x".to_owned()));
        assert!(refused(|w| w.trusted_proxies = "10.0.0.0/64".to_owned()));
        assert!(refused(|w| w.clamd_addr = "clamd".to_owned()));
        assert!(refused(|w| w.metrics_token = "short".to_owned()));
        assert!(refused(|w| {
            w.base_url = "https://x.org".to_owned();
            w.anti_robot = Switch::Off;
        }));
    }

    #[test]
    fn s25_without_https_no_network_is_served() {
        let open = |w: &mut Written| w.bind = IpAddr::from([0, 0, 0, 0]);
        assert!(refused(open));
        assert!(refused(|w| {
            open(w);
            w.base_url = "http://talents.example".to_owned();
        }));
        assert!(!refused(|w| {
            open(w);
            w.base_url = "https://talents.example".to_owned();
        }));
    }

    #[test]
    fn s80_production_refuses_placeholders() {
        let weak = |w: &mut Written| w.smtp_url = "smtp://u:changeme@mail".to_owned();
        assert!(!refused(weak), "at home it is the operator's own affair");
        assert!(refused(|w| {
            weak(w);
            w.base_url = "https://x.org".to_owned();
        }));
        assert!(!refused(|w| {
            w.smtp_url = "smtp://u:kj394hfQ@mail".to_owned();
            w.base_url = "https://x.org".to_owned();
        }));
    }

    #[test]
    fn production_speaks_to_other_machines_over_verified_lines() {
        let open: [fn(&mut Written); 3] = [
            |w| w.database_url = "postgres://u:kj394hfQ@db.example.org/x".to_owned(),
            |w| w.database_url = "postgres://u:kj394hfQ@db/x?sslmode=require".to_owned(),
            |w| w.smtp_url = "smtp://mail.example.org".to_owned(),
        ];
        let public = |w: &mut Written| w.base_url = "https://x.org".to_owned();
        for change in open {
            assert!(!refused(change), "at home it is the operator's own affair");
            assert!(refused(|w| {
                change(w);
                public(w);
            }));
            let mut written = Written { allow_unverified: Switch::On, ..Written::default() };
            change(&mut written);
            public(&mut written);
            let config = check(written, Surroundings::default());
            assert_eq!(config.map(|config| config.warnings.len()).ok(), Some(1));
        }
        let guarded: [fn(&mut Written); 4] = [
            |w| w.database_url = "postgres://u:kj394hfQ@db/x?sslmode=verify-full".to_owned(),
            |w| w.database_url = "postgres://u:kj394hfQ@127.0.0.1/x".to_owned(),
            |w| w.smtp_url = "smtp://127.0.0.1:1025".to_owned(),
            |w| w.smtp_url = "smtp+starttls://mail.example.org".to_owned(),
        ];
        for change in guarded {
            assert!(!refused(|w| {
                change(w);
                public(w);
            }));
        }
    }

    #[test]
    fn https_behind_a_local_proxy_trusts_it() {
        let written = Written { base_url: "https://x.org".to_owned(), ..Written::default() };
        assert!(
            check(written, Surroundings::default())
                .is_ok_and(|config| config.trusted_proxies.len() == 2)
        );
    }
}
