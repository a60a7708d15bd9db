//! Where the words come from: the `translations` folder, carried inside a release binary.

use crate::CatalogueFault;
use kernel::Locale;

#[derive(rust_embed::Embed)]
#[folder = "../../translations"]
struct Folder;

/// One translation file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The language of the folder it lies in.
    pub locale: Locale,
    /// File name inside that folder, such as `format.ftl`.
    pub file: String,
    /// Its Fluent text.
    pub text: String,
}

impl Source {
    /// Every file of the product, in the order of their names.
    pub fn embedded() -> Result<Vec<Self>, CatalogueFault> {
        let mut faults = Vec::new();
        let paths = Folder::iter().filter(|path| path.ends_with(".ftl"));
        let read = paths.filter_map(|path| read(&path).map_err(|fault| faults.push(fault)).ok());
        let sources = read.collect();
        if faults.is_empty() { Ok(sources) } else { Err(CatalogueFault(faults)) }
    }
}

fn read(path: &str) -> Result<Source, String> {
    let (tag, file) =
        path.split_once('/').ok_or_else(|| format!("{path}: not in a language's folder"))?;
    let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
    let locale = locale.ok_or_else(|| format!("{path}: `{tag}` is not a language of ours"))?;
    let bytes = Folder::get(path).ok_or_else(|| format!("{path}: cannot be read"))?.data;
    let text =
        String::from_utf8(bytes.into_owned()).map_err(|_| format!("{path}: is not UTF-8"))?;
    Ok(Source { locale, file: file.to_owned(), text })
}
