//! Why something could not be drawn: a bug in a template or in the values it was given.

/// A template that cannot be rendered; it names the place, and never the values (they may be personal).
#[derive(Debug, thiserror::Error)]
#[error("cannot render {template}: {detail}")]
pub struct RenderFault {
    /// The template asked for.
    pub template: String,
    /// What is wrong and where, innermost cause last.
    pub detail: String,
    #[source]
    source: minijinja::Error,
}

impl RenderFault {
    pub(crate) fn new(template: &str, source: minijinja::Error) -> Self {
        let mut detail = source.to_string();
        let mut cause = std::error::Error::source(&source);
        while let Some(inner) = cause {
            detail.push_str(": ");
            detail.push_str(&inner.to_string());
            cause = inner.source();
        }
        Self { template: template.to_owned(), detail, source }
    }
}
