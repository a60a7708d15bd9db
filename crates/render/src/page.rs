//! What a page promises to the engine.

/// The values of one page: fields are what its template reads as `page.x`.
pub trait Page: serde::Serialize {
    /// Path of the template under `templates/`, such as `pages/home/home.html`.
    const TEMPLATE: &'static str;

    /// Every shape the page can take, at least one: the roll-call renders them all.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}
