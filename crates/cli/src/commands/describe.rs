//! `taalentio describe`: what the program knows of itself, as Markdown, for `docs/generated`.

use std::fmt::Write as _;

use anyhow::Result;
use app::{Permission, Role, config, jobs, migrations};
use clap::{Args, ValueEnum};
use db::{Db, Pools};

use super::tell;

/// Which page.
#[derive(Args)]
pub struct Describe {
    /// The subject
    subject: Subject,
}

#[derive(Clone, Copy, ValueEnum)]
enum Subject {
    /// Every route with its audience
    Routes,
    /// Which role has which permission
    Permissions,
    /// Every job
    Jobs,
    /// Every configuration key
    Config,
    /// `.env.example`
    Env,
    /// Every column of the schema, as `table.column`
    Columns,
    /// `config/default.toml`
    Defaults,
    /// `config/schema.json`
    Schema,
}

impl Describe {
    /// Writes the page to standard output.
    ///
    /// # Errors
    /// When the schema cannot be made in the folder of temporary files.
    pub async fn run(self) -> Result<()> {
        let page = match self.subject {
            Subject::Routes => routes_page()?,
            Subject::Permissions => permissions_page()?,
            Subject::Jobs => jobs_page()?,
            Subject::Config => config_page()?,
            Subject::Env => env_page()?,
            Subject::Defaults => config::default_toml(),
            Subject::Schema => config::schema_json(),
            Subject::Columns => columns_page().await?,
        };
        tell(page.trim_end());
        Ok(())
    }
}

fn routes_page() -> Result<String> {
    let mut page = "# Routes\n\nWritten by `cargo xtask generate` from `crates/routes`.\n\n| Name | Address | Methods | Audience |\n|---|---|---|---|\n".to_owned();
    for route in routes::all() {
        let methods: Vec<String> =
            route.methods.iter().map(|method| format!("{method:?}").to_uppercase()).collect();
        writeln!(
            page,
            "| {} | `{}` | {} | {:?} |",
            route.name,
            route.pattern,
            methods.join(" "),
            route.audience
        )?;
    }
    Ok(page)
}

fn permissions_page() -> Result<String> {
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
    let mut page = format!(
        "# Permissions\n\nWritten by `cargo xtask generate` from `crates/app/src/permission.rs`.\n\n| Permission | {} |\n|---|{}\n",
        roles.join(" | "),
        "---|".repeat(roles.len())
    );
    for permission in Permission::ALL {
        let marks: Vec<&str> = Role::ALL
            .iter()
            .map(|role| if permission.is_given_to(*role) { "✔" } else { "–" })
            .collect();
        writeln!(page, "| {permission:?} | {} |", marks.join(" | "))?;
    }
    Ok(page)
}

fn jobs_page() -> Result<String> {
    let mut page = "# Jobs\n\nWritten by `cargo xtask generate` from the registry. A name stays in the database for ever.\n\n".to_owned();
    for name in jobs::registry().names() {
        writeln!(page, "* `{name}`")?;
    }
    page.push_str("\n## Recurring\n\n");
    for recurring in app::schedule::all() {
        writeln!(page, "* `{}` every {} minutes", recurring.name, recurring.every.num_minutes())?;
    }
    Ok(page)
}

fn config_page() -> Result<String> {
    let mut page = "# Configuration\n\nWritten by `cargo xtask generate`. The same names in lower case are the keys of `taalentio.toml`; the environment wins.\n\n| Variable | Meaning |\n|---|---|\n".to_owned();
    for (name, meaning) in config::VARIABLES {
        writeln!(page, "| `{name}` | {} |", meaning.replace('|', "\\|"))?;
    }
    Ok(page)
}

/// The schema as the migrations make it, in a database that is forgotten at once.
async fn columns_page() -> Result<String> {
    let folder = std::env::temp_dir().join(format!("taalentio-schema-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let url = format!("sqlite:{}", folder.join("schema.db").display());
    let db = Db::open(&url, Pools::default()).await?;
    db::migrate(&db, migrations::ALL).await?;
    let columns = db::dialect::columns(db.reader()).await?;
    db.close().await;
    std::fs::remove_dir_all(&folder)?;
    let lines = columns.into_iter().map(|(table, column)| format!("{table}.{column}"));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

fn env_page() -> Result<String> {
    let mut page =
        "# Every variable; all are optional. Written by `cargo xtask generate`.\n".to_owned();
    for (name, meaning) in config::VARIABLES {
        write!(page, "\n# {meaning}\n#{name}=\n")?;
    }
    Ok(page)
}
