//! Structured logs on standard error: text for people, JSON for machines, never personal data.

use app::Config;
use tracing_subscriber::{EnvFilter, fmt};

/// Begins logging as the configuration says; lines of libraries below warning are left out.
pub fn begin(config: &Config) {
    let level = config.log_level.as_str();
    let ours =
        ["app", "api", "cli", "db", "documents", "gateways", "queue", "render", "web", "taalentio"];
    let directives: Vec<String> = ours.iter().map(|name| format!("{name}={level}")).collect();
    let filter = EnvFilter::new(format!("warn,{}", directives.join(",")));
    let ansi = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let writer = fmt()
        .with_ansi(ansi)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false);
    if config.log_json { writer.json().init() } else { writer.init() }
}
