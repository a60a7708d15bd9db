//! The key files: made once, read at each start, never overwritten.

use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use kernel::{Randomness, Secret};

use super::ring::{Generation, Key};

/// Why the keys could not be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The database belongs to keys that are not here.
    #[error(
        "the keys of this installation are missing from {0}: copy the folder `keys` of the first server there"
    )]
    Missing(PathBuf),
    /// A key that values of the database were sealed with is not here.
    #[error(
        "the key {number} is missing from {folder}: copy `seal-{number}.key` and the index key beside it there, the database has values that only it opens"
    )]
    Lost {
        /// Its number.
        number: u32,
        /// Where it should be.
        folder: PathBuf,
    },
    /// A key file does not hold a key.
    #[error("{0} is not a key file: it must hold 32 bytes in base64")]
    Unreadable(PathBuf),
    /// A key file holds something anybody could guess.
    #[error("{0} holds no random key: put back the one that was made, or draw 32 random bytes")]
    Weak(PathBuf),
    /// The keys are not those the database was written with.
    #[error("the keys in {0} are not the ones this database was written with")]
    Wrong(PathBuf),
    /// The folder or a file could not be read or made.
    #[error("the key folder {0} cannot be used: {1}")]
    Folder(PathBuf, #[source] io::Error),
}

/// Fewer different bytes than this are no drawing of 32: a random key has so few once in 10^24 keys.
const FEWEST_BYTES: usize = 12;

/// The file that encrypts fields.
pub(super) fn seal_file(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("seal-{number}.key"))
}

/// The file that makes keyed hashes; the first one was named before there could be others.
pub(super) fn index_file(folder: &Path, number: u32) -> PathBuf {
    if number == 1 { folder.join("index.key") } else { folder.join(format!("index-{number}.key")) }
}

/// The file that signs tokens and peppers passwords.
pub(super) fn sign_file(folder: &Path) -> PathBuf {
    folder.join("sign.key")
}

/// The numbers of the pairs in the folder, oldest first.
pub(super) fn numbers(folder: &Path) -> Result<Vec<u32>, KeyFault> {
    let unusable = |fault| KeyFault::Folder(folder.to_owned(), fault);
    let mut numbers = Vec::new();
    for entry in fs::read_dir(folder).map_err(unusable)? {
        let name = entry.map_err(unusable)?.file_name();
        let number = name
            .to_str()
            .and_then(|name| name.strip_prefix("seal-")?.strip_suffix(".key")?.parse::<u32>().ok());
        numbers.extend(number);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// Every pair of keys in the folder, oldest first.
pub(super) fn generations(folder: &Path) -> Result<Vec<Generation>, KeyFault> {
    let pair = |number| {
        Ok(Generation {
            number,
            seal: read(&seal_file(folder, number))?,
            index: read(&index_file(folder, number))?,
        })
    };
    numbers(folder)?.into_iter().map(pair).collect()
}

/// The first keys of an installation; what is there already stays.
pub(super) fn make_first(folder: &Path, rng: &dyn Randomness) -> Result<(), KeyFault> {
    let make = || {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        for path in [sign_file(folder), index_file(folder, 1), seal_file(folder, 1)] {
            make_one(&path, rng)?;
        }
        fs::File::open(folder)?.sync_all()
    };
    make().map_err(|fault| KeyFault::Folder(folder.to_owned(), fault))
}

/// One more pair of keys; two who make the same number at once have made one.
pub(super) fn make_pair(folder: &Path, number: u32, rng: &dyn Randomness) -> Result<(), KeyFault> {
    let make = || {
        // The index key first: whoever sees the seal key finds its companion.
        make_one(&index_file(folder, number), rng)?;
        make_one(&seal_file(folder, number), rng)?;
        fs::File::open(folder)?.sync_all()
    };
    make().map_err(|fault| KeyFault::Folder(folder.to_owned(), fault))
}

/// Forgets a pair of keys for ever.
pub(super) fn remove_pair(folder: &Path, number: u32) -> Result<(), KeyFault> {
    let remove = || {
        fs::remove_file(seal_file(folder, number))?;
        fs::remove_file(index_file(folder, number))?;
        fs::File::open(folder)?.sync_all()
    };
    remove().map_err(|fault| KeyFault::Folder(folder.to_owned(), fault))
}

/// Written whole and on disk under another name first: a server that looks at the folder never sees half a key.
fn make_one(path: &Path, rng: &dyn Randomness) -> io::Result<()> {
    let mut key = [0_u8; 32];
    rng.fill(&mut key);
    let mut draft = [0_u8; 8];
    rng.fill(&mut draft);
    let draft = path.with_extension(format!("draft-{}", u64::from_le_bytes(draft)));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let text = Secret::new(format!("{}\n", STANDARD.encode(*Secret::new(key).expose())));
    io::Write::write_all(&mut file, text.expose().as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

/// One key file.
pub(super) fn read(path: &Path) -> Result<Key, KeyFault> {
    let text = fs::read_to_string(path)
        .map(Secret::new)
        .map_err(|fault| KeyFault::Folder(path.to_owned(), fault))?;
    let bytes = STANDARD.decode(text.expose().trim()).ok().map(Secret::new);
    let key = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes.expose().as_slice()).ok());
    let key = key.map(Secret::new).ok_or_else(|| KeyFault::Unreadable(path.to_owned()))?;
    let mut different = key.expose().to_vec();
    different.sort_unstable();
    different.dedup();
    if different.len() < FEWEST_BYTES {
        return Err(KeyFault::Weak(path.to_owned()));
    }
    Ok(key)
}
