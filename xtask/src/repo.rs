//! The repository: where it is, and its files as text.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 5] = ["target", "node_modules", ".git", "data", "test-output"];

/// The root of the repository.
pub struct Repo {
    root: PathBuf,
}

/// A text file of the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path below the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Repo {
    /// The repository this program was built from.
    pub fn here() -> Result<Self> {
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask.parent().context("the folder of xtask has no parent")?;
        Ok(Self { root: root.to_owned() })
    }

    /// The root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// Whether a file or folder exists.
    pub fn has(&self, below: &str) -> bool {
        self.path(below).exists()
    }

    /// The text of one file.
    pub fn read(&self, below: &str) -> Result<String> {
        fs::read_to_string(self.path(below)).with_context(|| format!("{below} cannot be read"))
    }

    /// Writes one file, with the folders it needs.
    pub fn write(&self, below: &str, text: &str) -> Result<()> {
        let path = self.path(below);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, text).with_context(|| format!("{below} cannot be written"))
    }

    /// Names of the folders directly inside a folder, sorted; none when it does not exist.
    pub fn folders(&self, below: &str) -> Result<Vec<String>> {
        let Ok(list) = fs::read_dir(self.path(below)) else {
            return Ok(Vec::new());
        };
        let mut names = Vec::new();
        for entry in list {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// Every text file with one of these extensions below a folder (`""` for all), sorted by path.
    pub fn sources(&self, below: &str, extensions: &[&str]) -> Result<Vec<Source>> {
        let mut found = Vec::new();
        let start = if below.is_empty() { self.root.clone() } else { self.path(below) };
        if start.is_dir() {
            self.collect(&start, extensions, &mut found)?;
        }
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    fn collect(&self, folder: &Path, extensions: &[&str], found: &mut Vec<Source>) -> Result<()> {
        for entry in fs::read_dir(folder)
            .with_context(|| format!("{} cannot be listed", folder.display()))?
        {
            let entry = entry?;
            let path = entry.path();
            let name = entry.file_name();
            if entry.file_type()?.is_dir() {
                if !FOREIGN.iter().any(|foreign| name == *foreign) {
                    self.collect(&path, extensions, found)?;
                }
            } else if path
                .extension()
                .is_some_and(|own| extensions.iter().any(|wanted| own == *wanted))
            {
                let below = path.strip_prefix(&self.root)?.to_string_lossy().replace('\\', "/");
                let text =
                    fs::read_to_string(&path).with_context(|| format!("{below} is not a text"))?;
                found.push(Source { path: below, text });
            }
        }
        Ok(())
    }
}

/// The sources that the product is made of: without tests, and without modules that only tests declare.
pub fn of_product(sources: Vec<Source>) -> Vec<Source> {
    let declared: Vec<String> = sources.iter().flat_map(Source::test_modules).collect();
    let in_tests = |path: &str| {
        declared.iter().any(|module| {
            path.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    };
    sources.into_iter().filter(|source| !source.is_test() && !in_tests(&source.path)).collect()
}

impl Source {
    /// Paths, without `.rs`, of the modules that this file declares for tests alone.
    fn test_modules(&self) -> Vec<String> {
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let declarations = self.text.split("#[cfg(test)]").skip(1);
        let names = declarations.filter_map(|after| {
            let line = after.trim_start().lines().next()?;
            line.split_once("mod ")?.1.strip_suffix(';')
        });
        names.map(|name| format!("{folder}/{name}")).collect()
    }

    /// Whether this is Rust that only tests compile.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs")
            || self.path.contains("/tests/")
            || self.path.contains("/testing/")
    }

    /// The Rust text without comment lines, and without the test module at its end.
    pub fn production(&self) -> String {
        let mut kept = String::with_capacity(self.text.len());
        let mut lines = self.text.lines().peekable();
        while let Some(line) = lines.next() {
            let bare = line.trim_start();
            if bare == "#[cfg(test)]"
                && lines.peek().is_some_and(|next| {
                    next.trim_start().starts_with("mod ") && next.ends_with('{')
                })
            {
                break;
            }
            kept.push_str(if bare.starts_with("//") { "" } else { line });
            kept.push('\n');
        }
        kept
    }

    /// The names of its functions, in their order.
    pub fn functions(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter_map(|line| {
            let line = line.trim_start();
            let rest = line.strip_prefix("async fn ").or_else(|| line.strip_prefix("fn "))?;
            rest.split(['(', '<']).next()
        })
    }

    /// The line number of a byte position, from 1.
    pub fn line_of(&self, position: usize) -> usize {
        self.text.bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_leaves_comments_and_the_test_module_out() {
        let text = "//! Head.\nuse a;\n    // why\nfn f() {}\n#[cfg(test)]\nmod tests {\n    fn g() {}\n}\n".to_owned();
        let kept = Source { path: "a.rs".to_owned(), text }.production();
        assert_eq!(kept, "\nuse a;\n\nfn f() {}\n");
    }

    #[test]
    fn modules_that_only_tests_declare_are_no_product() {
        let source =
            |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let list = vec![
            source("a/mod.rs", "mod find;\n#[cfg(test)]\npub(crate) mod seeding;\n"),
            source("a/find.rs", ""),
            source("a/seeding.rs", ""),
            source("a/seeding/deep.rs", ""),
            source("a/tests.rs", ""),
        ];
        let kept: Vec<_> = of_product(list).into_iter().map(|source| source.path).collect();
        assert_eq!(kept, ["a/mod.rs", "a/find.rs"]);
    }

    #[test]
    fn lines_are_counted_from_one() {
        let source = Source { path: String::new(), text: "a\nbc\nd".to_owned() };
        assert_eq!((source.line_of(0), source.line_of(3), source.line_of(5)), (1, 2, 3));
    }
}
