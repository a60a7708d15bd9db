//! All assets by name, and the names their content gives them.

use crate::Asset;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

#[derive(rust_embed::Embed)]
#[folder = "../../assets/public"]
struct Folder;

/// The sprite that `icon()` draws from.
const SPRITE: &str = "icons.svg";

/// Hex digits of the content's SHA-256 in a name: 40 bits tell apart every release of one file.
const FINGERPRINT: usize = 10;

/// A closed set of assets.
#[derive(Debug)]
pub struct Assets {
    files: BTreeMap<String, File>,
    plain: BTreeMap<String, String>,
    icons: BTreeSet<String>,
}

#[derive(Debug)]
struct File {
    address: String,
    asset: Asset,
}

impl Assets {
    /// The product's own assets, carried inside a release binary; read once in a process.
    #[must_use]
    pub fn embedded() -> &'static Arc<Self> {
        static EMBEDDED: OnceLock<Arc<Assets>> = OnceLock::new();
        let read = |path: Cow<'static, str>| {
            let file = Folder::get(&path)?;
            let mime = file.metadata.mimetype().to_owned();
            Some((path.into_owned(), file.data, mime))
        };
        EMBEDDED.get_or_init(|| Arc::new(Self::from_files(Folder::iter().filter_map(read))))
    }

    /// A set from (path, content, media type); stylesheets are pointed at the fingerprinted names.
    #[must_use]
    pub fn from_files(
        files: impl IntoIterator<Item = (String, Cow<'static, [u8]>, String)>,
    ) -> Self {
        let is_css = |path: &str| path.ends_with(".css");
        let (styles, others): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(path, ..)| is_css(path));
        let mut assets =
            Self { files: BTreeMap::new(), plain: BTreeMap::new(), icons: BTreeSet::new() };
        for (path, bytes, mime) in others {
            if path == SPRITE {
                assets.icons = ids(&String::from_utf8_lossy(&bytes));
            }
            assets.add(path, bytes, &mime);
        }
        for (path, bytes, mime) in styles {
            let bytes = assets.point(&bytes).map_or(bytes, Cow::Owned);
            assets.add(path, bytes, &mime);
        }
        assets
    }

    /// The fingerprinted address of a plain name, `/assets/` included.
    #[must_use]
    pub fn path(&self, path: &str) -> Option<&str> {
        self.files.get(self.plain.get(path)?).map(|file| file.address.as_str())
    }

    /// The asset at a fingerprinted path under `/assets/`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Asset> {
        self.files.get(path.trim_start_matches('/')).map(|file| &file.asset)
    }

    /// The asset of a plain name.
    #[must_use]
    pub fn find_plain(&self, path: &str) -> Option<&Asset> {
        self.find(self.plain.get(path.trim_start_matches('/'))?)
    }

    /// Every plain name, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.plain.keys().map(String::as_str)
    }

    /// The sprite's address, when it has an icon of that name.
    #[must_use]
    pub fn sprite(&self, icon: &str) -> Option<&str> {
        self.icons.contains(icon).then(|| self.path(SPRITE)).flatten()
    }

    fn add(&mut self, path: String, bytes: Cow<'static, [u8]>, mime: &str) {
        let hash = hex(&Sha256::digest(&bytes));
        let named = fingerprinted(&path, hash.get(..FINGERPRINT).unwrap_or(&hash));
        let address = routes::ASSET.path(&[("path", &named)]);
        let Ok(address) = address else { return };
        self.files.insert(named.clone(), File { address, asset: Asset::new(bytes, mime, &hash) });
        self.plain.insert(path, named);
    }

    /// The stylesheet with `../fonts/x` and the like replaced; nothing when it is not text.
    fn point(&self, css: &[u8]) -> Option<Vec<u8>> {
        let mut css = std::str::from_utf8(css).ok()?.to_owned();
        for (plain, named) in &self.plain {
            css = css.replace(&format!("../{plain}"), &format!("../{named}"));
        }
        Some(css.into_bytes())
    }
}

fn fingerprinted(path: &str, hash: &str) -> String {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{folder}{slash}{stem}.{hash}.{extension}"),
        None => format!("{folder}{slash}{name}.{hash}"),
    }
}

fn ids(svg: &str) -> BTreeSet<String> {
    let starts = svg.split(" id=\"").skip(1);
    starts.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
