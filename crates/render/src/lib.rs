//! The template engine: pages, mails, forms and fingerprinted assets. It knows no page of the product.
//!
//! Templates are strict: an unknown value, key, route, asset or icon is an error, found by rendering every
//! page with its samples ([`check_samples`]). They receive prepared values and hold no logic of their own.

pub mod assets;

mod arguments;
mod engine;
mod escape;
mod fault;
mod form;
mod form_functions;
mod functions;
mod literals;
mod mail;
mod page;
mod roll_call;
#[cfg(test)]
mod tests;

pub use assets::{Asset, Assets};
pub use engine::Renderer;
pub use fault::RenderFault;
pub use form::{FieldError, FormState};
pub use literals::check_embedded_templates;
pub use mail::{MailParts, single_line};
pub use page::Page;
pub use roll_call::check_samples;
