//! A tiny house of templates, words and assets, drawn for real.

mod assets;
mod forms;
mod mails;
mod pages;

use crate::{Assets, Renderer};
use i18n::{Source, Translator};
use kernel::Locale;
use serde::Serialize;
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A renderer and the folder it reads.
struct House {
    folder: TempDir,
    renderer: Renderer,
}

#[derive(Serialize)]
struct Shell {
    locale: &'static str,
}

const FR: Shell = Shell { locale: "fr" };

impl House {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        files.iter().for_each(|(path, text)| write(folder.path(), path, text));
        let renderer =
            Renderer::with_assets(folder.path(), Arc::new(words()), Arc::new(pictures()));
        Self { folder, renderer }
    }

    fn write(&self, path: &str, text: &str) {
        write(self.folder.path(), path, text);
    }
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn words() -> Translator {
    let mut sources: Vec<_> = Source::embedded().unwrap();
    sources.retain(|source| source.file == "format.ftl");
    let ours = [
        (
            Locale::Fr,
            "hello = Bonjour { $name }\ncount = { $n ->\n [one] un talent\n *[other] { $n } talents\n }\nonly-fr = seul",
        ),
        (Locale::En, "hello = Hello { $name }"),
        (Locale::Ar, "hello = مرحبا { $name }"),
    ];
    sources.extend(ours.map(|(locale, text)| Source {
        locale,
        file: "test.ftl".to_owned(),
        text: text.to_owned(),
    }));
    Translator::from_sources(&sources).unwrap()
}

fn pictures() -> Assets {
    let file = |path: &str, bytes: &'static [u8], mime: &str| {
        (path.to_owned(), Cow::Borrowed(bytes), mime.to_owned())
    };
    Assets::from_files([
        file("css/app.css", b"@font-face{src:url(../fonts/a.woff2)}", "text/css"),
        file("fonts/a.woff2", b"font", "font/woff2"),
        file("icons.svg", b"<svg><symbol id=\"home\"/></svg>", "image/svg+xml"),
        file("js/long.js", &[b'a'; 4_000], "text/javascript"),
    ])
}
