//! QR codes: drawn for pages, prints and downloads; read from a picture somebody uploads.
//!
//! Error correction M and a quiet zone of four modules, so that a crumpled badge still
//! scans at 30 cm.

mod draw;
mod read;

pub use draw::{QrFault, png, svg};
pub use read::{MAX_BYTES, QrRefusal, read};
