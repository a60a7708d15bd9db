//! The key files: made once, read at each start, never overwritten.

use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Randomness, Secret};
use sha2::Sha256;

/// The keys of this installation.
#[derive(Debug, Clone)]
pub struct Vault {
    pub(super) seal: Vec<SealKey>,
    pub(super) index: Secret<[u8; 32]>,
    pub(super) sign: Secret<[u8; 32]>,
}

/// One key that encrypts fields, with the number that values carry.
#[derive(Debug, Clone)]
pub(super) struct SealKey {
    pub number: u32,
    pub key: Secret<[u8; 32]>,
}

/// Why the keys could not be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The database belongs to keys that are not here.
    #[error(
        "the keys of this installation are missing from {0}: copy the folder `keys` of the first server there"
    )]
    Missing(PathBuf),
    /// A key file does not hold a key.
    #[error("{0} is not a key file: it must hold 32 bytes in base64")]
    Unreadable(PathBuf),
    /// The keys are not those the database was written with.
    #[error("the keys in {0} are not the ones this database was written with")]
    Wrong(PathBuf),
    /// The folder or a file could not be read or made.
    #[error("the key folder {0} cannot be used: {1}")]
    Folder(PathBuf, #[source] io::Error),
}

impl Vault {
    /// Reads the keys in `folder`; makes them when there are none and `may_make` is true.
    ///
    /// # Errors
    /// [`KeyFault`], each with a sentence that says what to do.
    pub fn open(folder: &Path, may_make: bool, rng: &dyn Randomness) -> Result<Self, KeyFault> {
        let first = folder.join("seal-1.key");
        if !first.exists() {
            if !may_make {
                return Err(KeyFault::Missing(folder.to_owned()));
            }
            make(folder, rng).map_err(|fault| KeyFault::Folder(folder.to_owned(), fault))?;
        }
        let mut seal = Vec::new();
        for number in 1..1000 {
            let path = folder.join(format!("seal-{number}.key"));
            if !path.exists() {
                break;
            }
            seal.push(SealKey { number, key: read(&path)? });
        }
        let index = read(&folder.join("index.key"))?;
        let sign = read(&folder.join("sign.key"))?;
        Ok(Self { seal, index, sign })
    }

    /// Keys for tests and for nothing else: drawn, in memory.
    #[must_use]
    pub fn drawn(rng: &dyn Randomness) -> Self {
        let draw = || {
            let mut key = [0_u8; 32];
            rng.fill(&mut key);
            Secret::new(key)
        };
        Self { seal: vec![SealKey { number: 1, key: draw() }], index: draw(), sign: draw() }
    }

    /// What the database keeps to recognise these keys, in hexadecimal.
    #[must_use]
    pub fn check_value(&self) -> String {
        let seal = self
            .seal
            .first()
            .map(|key| mac(key.key.expose(), b"taalentio key check"))
            .unwrap_or_default();
        let index = mac(self.index.expose(), b"taalentio key check");
        hex(&mac(self.sign.expose(), &[seal, index].concat()))
    }

    /// A keyed hash of a normalised value: equal values have equal hashes, and the key is needed to guess.
    #[must_use]
    pub fn blind_index(&self, column: &str, value: &str) -> String {
        let text = format!("{column}\u{0}{value}");
        hex(&mac(self.index.expose(), text.as_bytes()))
    }

    /// A key derived for one purpose (HKDF-SHA256, RFC 5869).
    pub(super) fn derived(&self, purpose: &str) -> Secret<[u8; 32]> {
        let mut key = [0_u8; 32];
        let derivation = Hkdf::<Sha256>::new(None, self.sign.expose());
        // 32 bytes are within HKDF's limit of 255 hashes, so the expansion cannot fail.
        let _length_is_fine = derivation.expand(purpose.as_bytes(), &mut key);
        Secret::new(key)
    }

    /// The key of the anti-robot challenges.
    #[must_use]
    pub fn challenge_key(&self) -> String {
        hex(self.derived("challenge").expose())
    }
}

/// HMAC-SHA256.
pub(super) fn mac(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else {
        return Vec::new();
    };
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn make(folder: &Path, rng: &dyn Randomness) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    for name in ["sign.key", "index.key", "seal-1.key"] {
        let mut key = [0_u8; 32];
        rng.fill(&mut key);
        let path = folder.join(name);
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        let mut file = match file {
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => continue,
            other => other?,
        };
        io::Write::write_all(&mut file, format!("{}\n", STANDARD.encode(key)).as_bytes())?;
        file.sync_all()?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Secret<[u8; 32]>, KeyFault> {
    let text =
        fs::read_to_string(path).map_err(|fault| KeyFault::Folder(path.to_owned(), fault))?;
    let bytes = STANDARD.decode(text.trim()).ok();
    let key = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    key.map(Secret::new).ok_or_else(|| KeyFault::Unreadable(path.to_owned()))
}
