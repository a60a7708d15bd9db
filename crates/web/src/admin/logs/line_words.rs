//! A line of a log in words.

use app::dashboards::LogLine;
use kernel::{Locale, PersonId};
use serde::Serialize;

use crate::{
    Web,
    admin::{file_of, journal::what},
};

/// A line of a log.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: String,
    /// What happened.
    pub event: String,
    /// What it is about.
    pub category: String,
    /// The word of its severity, or nothing.
    pub severity: &'static str,
    /// Its severity, or nothing.
    pub severity_label: String,
    /// Whether it was refused.
    pub refused: bool,
    /// Who did it.
    pub who: Named,
    /// Whom it was done to.
    pub whom: Named,
    /// Fields and numbers.
    pub details: String,
    /// The network address.
    pub address: String,
    /// Browser, system and kind of machine.
    pub device: String,
    /// Method and path.
    pub request: String,
    /// The name of the request in the log of the server.
    pub name: String,
    /// Whether it is settled.
    pub settled: bool,
    /// When, by whom and why it was settled.
    pub note: String,
    /// By whom.
    pub settled_by: String,
    /// When.
    pub settled_at: String,
    /// Its page, in the security log.
    pub href: Option<String>,
}

/// Somebody, with their file.
#[derive(Debug, Default, Serialize)]
pub struct Named {
    /// The name, or what is known instead.
    pub name: String,
    /// The file.
    pub href: Option<String>,
}

impl Line {
    /// The words of a line.
    #[must_use]
    pub fn of(web: &Web, locale: Locale, line: &LogLine) -> Self {
        let word = |key: String| web.words().text(locale, &key, &[]);
        let severity = line.severity.map(app::journal::kinds::Severity::key);
        let settled = line.settled.as_ref();
        let kind = match line.kind.as_str() {
            kind @ ("phone" | "computer" | "robot") => word(format!("journal-kind-{kind}")),
            _ => String::new(),
        };
        let device: Vec<&str> = [line.agent.as_str(), kind.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let number = line.id.to_string();
        Self {
            id: line.id,
            at: line.at.to_rfc3339(),
            event: what(web, locale, &line.name),
            category: word(format!("journal-category-{}", line.category.key())),
            severity: severity.unwrap_or_default(),
            severity_label: severity
                .map(|key| word(format!("journal-severity-{key}")))
                .unwrap_or_default(),
            refused: line.refused,
            who: Named::who(web, locale, line),
            whom: line.whom.as_ref().map(Named::of).unwrap_or_default(),
            details: line.details.clone(),
            address: line.address.clone(),
            device: device.join(" · "),
            request: format!("{} {}", line.method, line.path).trim().to_owned(),
            name: line.request.clone(),
            settled: settled.is_some(),
            note: settled.map(|settled| settled.note.clone()).unwrap_or_default(),
            settled_by: settled.map(|settled| settled.by.clone()).unwrap_or_default(),
            settled_at: settled.map(|settled| settled.at.to_rfc3339()).unwrap_or_default(),
            href: severity.and_then(|_| routes::SECURITY_LINE.path(&[("id", &number)]).ok()),
        }
    }

    /// A line for samples of pages.
    #[must_use]
    pub fn sample(settled: bool) -> Self {
        let text = str::to_owned;
        Self {
            id: 7,
            at: text("2026-06-01T09:00:00Z"),
            event: text("Connexion refusée"),
            category: text("Accès"),
            severity: if settled { "warning" } else { "high" },
            severity_label: text("À regarder"),
            refused: settled,
            who: Named { name: text("Sans compte"), href: None },
            whom: Named { name: text("Amina Benali"), href: Some(text("/admin/users/1")) },
            details: if settled { text("identity: first_name") } else { String::new() },
            address: text("192.0.2.0/24"),
            device: text("Firefox / Linux · Ordinateur"),
            request: text("POST /auth/login"),
            name: text("0123456789abcd"),
            settled,
            note: if settled { text("Vu avec elle") } else { String::new() },
            settled_by: if settled { text("Salma Idrissi") } else { String::new() },
            settled_at: text("2026-06-01T10:00:00Z"),
            href: Some(text("/admin/settings/security-logs/7")),
        }
    }
}

impl Named {
    fn of((id, name): &(PersonId, String)) -> Self {
        Self { name: name.clone(), href: Some(file_of(*id)) }
    }

    fn who(web: &Web, locale: Locale, line: &LogLine) -> Self {
        if let Some(who) = &line.who {
            return Self::of(who);
        }
        let key = match line.actor.as_str() {
            "admin" => "admin-role-admin",
            "recruteur" => "admin-role-recruteur",
            "presence" => "admin-role-presence",
            "user" => "admin-role-user",
            "system" => "admin-journal-system",
            _ => "admin-journal-visitor",
        };
        Self { name: web.words().text(locale, key, &[]), href: None }
    }
}
