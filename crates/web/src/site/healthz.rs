//! Is the process alive? It says so, and nothing else (contracts.md).

/// `GET /healthz`.
pub async fn show() -> &'static str {
    "ok"
}
