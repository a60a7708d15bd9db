//! The engine: where templates come from, and a page put together.

use crate::{Assets, Page, RenderFault, escape, form_functions, functions};
use i18n::Translator;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, UndefinedBehavior, context};
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;

#[derive(rust_embed::Embed)]
#[folder = "../../templates"]
pub(crate) struct Templates;

/// A template as it is drawn: indentation and empty lines of pages are for us, and would go to every phone.
fn compact(name: &str, text: &str) -> String {
    if name.rsplit_once('.').is_none_or(|(_, ending)| ending != "html") {
        return text.to_owned();
    }
    let lines = text.lines().map(str::trim_start).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Draws pages and mails; shared by all threads.
pub struct Renderer {
    pub(crate) env: Environment<'static>,
    words: Arc<Translator>,
}

impl Renderer {
    /// The product's own templates, carried inside a release binary.
    #[must_use]
    pub fn embedded(words: Arc<Translator>) -> Self {
        let mut renderer = Self::new(words, Arc::clone(Assets::embedded()));
        renderer.env.set_loader(|name| {
            Ok(Templates::get(name).map(|file| compact(name, &String::from_utf8_lossy(&file.data))))
        });
        renderer
    }

    /// The templates of a folder, read again when they change: for development.
    #[must_use]
    pub fn folder(path: impl AsRef<Path>, words: Arc<Translator>) -> Self {
        Self::with_assets(path, words, Arc::clone(Assets::embedded()))
    }

    /// A folder of templates beside chosen assets.
    #[must_use]
    pub fn with_assets(
        path: impl AsRef<Path>,
        words: Arc<Translator>,
        assets: Arc<Assets>,
    ) -> Self {
        let mut renderer = Self::new(words, assets);
        renderer.env.set_loader(minijinja::path_loader(path.as_ref()));
        renderer
    }

    /// The words its templates speak with.
    #[must_use]
    pub const fn words(&self) -> &Arc<Translator> {
        &self.words
    }

    /// A whole page; `shell` is what every page has around it, its `locale` chooses the words.
    /// A page with a field `form` has it as `form` too.
    pub fn render_page<P: Page>(
        &self,
        shell: &impl Serialize,
        page: &P,
    ) -> Result<String, RenderFault> {
        let page = Value::from(Serde(page));
        let shell = Value::from(Serde(shell));
        let form = page.get_attr("form").ok().filter(|form| !form.is_undefined());
        let context = match form {
            Some(form) => context! { shell, page, form },
            None => context! { shell, page },
        };
        self.render(P::TEMPLATE, context)
    }

    pub(crate) fn render(&self, template: &str, context: Value) -> Result<String, RenderFault> {
        self.env
            .get_template(template)
            .and_then(|found| found.render(context))
            .map_err(|error| RenderFault::new(template, error))
    }

    fn new(words: Arc<Translator>, assets: Arc<Assets>) -> Self {
        let mut env = Environment::new();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_formatter(escape::write);
        // Debug information quotes the values of the page, and errors reach the log.
        env.set_debug(false);
        functions::add(&mut env, &words, assets);
        form_functions::add(&mut env);
        functions::add_dates(&mut env, &words);
        Self { env, words }
    }
}
