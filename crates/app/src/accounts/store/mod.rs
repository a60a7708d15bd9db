//! Tables `accounts`, `sessions`, `account_links`, `limits` and `used_challenges`.

pub mod account;
pub mod challenge;
pub mod limit;
pub mod link;
pub mod session;
