//! The hall: what every visitor passes before a page, and what pages use to speak to a browser.
//!
//! A handler gets a [`visit::Visit`] (who, language, colours), reads a form with [`forms::Fields`], answers with
//! `present::page` or a redirect of [`flash`]. It is mounted by [`mount::mount`], the only way in.

pub mod assets;
pub mod audience;
pub mod burden;
pub mod caller;
pub mod compress;
pub mod confirm;
pub mod cookies;
pub mod cross_site;
pub mod download;
pub mod flash;
pub mod forms;
pub mod headers;
pub mod host;
pub mod limits;
pub mod locale;
pub mod mount;
pub mod nav;
pub mod overload;
pub mod panic;
pub mod redirect;
pub mod request_log;
pub mod robot;
pub mod session_cookie;
pub mod shell;
pub mod tally;
pub mod theme;
pub mod visit;

pub use mount::mount;
pub use visit::Visit;
