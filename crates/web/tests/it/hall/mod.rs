//! What every visitor passes.

mod assets;
mod caching;
mod cross_site;
mod download;
mod errors;
mod flash;
mod headers;
mod host;
mod language;
mod limits;
mod next;
mod session;
