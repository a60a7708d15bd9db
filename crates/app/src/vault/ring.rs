//! The keys in memory: one that signs, and pairs that seal and index, of which the newest writes and all read.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Randomness, Secret};
use sha2::Sha256;

use super::files::{self, KeyFault};

/// 256 bits.
pub(super) type Key = Secret<[u8; 32]>;

/// The keys of this installation; clones share them.
#[derive(Debug, Clone)]
pub struct Vault {
    ring: Arc<RwLock<Arc<Ring>>>,
    sign: Arc<Key>,
    folder: Option<PathBuf>,
}

/// The pairs of keys as they were last read.
#[derive(Debug)]
pub(super) struct Ring {
    /// Oldest first.
    generations: Vec<Generation>,
}

/// A key that encrypts fields and one that makes keyed hashes, with the number that values carry.
#[derive(Debug, Clone)]
pub(super) struct Generation {
    pub number: u32,
    pub seal: Key,
    pub index: Key,
}

/// By what the database recognises one pair of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyCheck {
    /// The number; 0 is the key that signs.
    pub number: u32,
    /// Hash of a constant with the key that seals, or signs, in hexadecimal.
    pub seal: String,
    /// The same with the key that indexes; empty for the key that signs.
    pub index: String,
}

impl Ring {
    fn read(folder: &Path) -> Result<Self, KeyFault> {
        Ok(Self { generations: files::generations(folder)? })
    }

    fn numbers(&self) -> Vec<u32> {
        self.generations.iter().map(|generation| generation.number).collect()
    }

    /// The pair that writes.
    pub fn newest(&self) -> Option<&Generation> {
        self.generations.last()
    }

    /// The pair of a number.
    pub fn of(&self, number: u32) -> Option<&Generation> {
        self.generations.iter().find(|generation| generation.number == number)
    }
}

impl Vault {
    /// Reads the keys in `folder`; makes them when there are none and `may_make` is true.
    ///
    /// # Errors
    /// [`KeyFault`], each with a sentence that says what to do.
    pub fn open(folder: &Path, may_make: bool, rng: &dyn Randomness) -> Result<Self, KeyFault> {
        let any = files::sign_file(folder).exists() && !files::numbers(folder)?.is_empty();
        if !any {
            if !may_make {
                return Err(KeyFault::Missing(folder.to_owned()));
            }
            files::make_first(folder, rng)?;
        }
        let sign = files::read(&files::sign_file(folder))?;
        let ring = Arc::new(RwLock::new(Arc::new(Ring::read(folder)?)));
        Ok(Self { ring, sign: Arc::new(sign), folder: Some(folder.to_owned()) })
    }

    /// Keys for tests and for nothing else: drawn, in memory.
    #[must_use]
    pub fn drawn(rng: &dyn Randomness) -> Self {
        let draw = || {
            let mut key = [0_u8; 32];
            rng.fill(&mut key);
            Secret::new(key)
        };
        let first = Generation { number: 1, seal: draw(), index: draw() };
        let ring = Ring { generations: vec![first] };
        Self { ring: Arc::new(RwLock::new(Arc::new(ring))), sign: Arc::new(draw()), folder: None }
    }

    /// The pairs as they stand.
    pub(super) fn ring(&self) -> Arc<Ring> {
        Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where the files are; none for keys in memory.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Whether every file that was read at the start is still there.
    #[must_use]
    pub fn is_in_its_place(&self) -> bool {
        let Some(folder) = self.folder() else { return true };
        let ring = self.ring();
        let mut pairs = ring.generations.iter().map(|generation| generation.number);
        files::sign_file(folder).exists()
            && pairs.all(|number| {
                files::seal_file(folder, number).exists()
                    && files::index_file(folder, number).exists()
            })
    }

    /// Reads the folder again when it has changed: another process may have made or removed a key.
    ///
    /// # Errors
    /// [`KeyFault`]; the keys stay those that were read before.
    pub fn refresh(&self) -> Result<(), KeyFault> {
        let Some(folder) = self.folder() else { return Ok(()) };
        if files::numbers(folder)? == self.numbers() {
            return Ok(());
        }
        let read = Ring::read(folder)?;
        if !read.generations.is_empty() {
            *self.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(read);
        }
        Ok(())
    }

    /// Makes the pair after the newest one; from then on it seals. Gives its number.
    pub(crate) fn make_next(&self, rng: &dyn Randomness) -> Result<u32, KeyFault> {
        let number = self.newest() + 1;
        match self.folder() {
            Some(folder) => {
                files::make_pair(folder, number, rng)?;
                self.reread()?;
            }
            None => return Err(KeyFault::Missing(PathBuf::new())),
        }
        Ok(number)
    }

    /// Forgets a pair for ever; the caller has made sure that nothing needs it.
    pub(crate) fn remove(&self, number: u32) -> Result<(), KeyFault> {
        let Some(folder) = self.folder() else { return Ok(()) };
        files::remove_pair(folder, number)?;
        self.reread()
    }

    fn reread(&self) -> Result<(), KeyFault> {
        let Some(folder) = self.folder() else { return Ok(()) };
        let read = Ring::read(folder)?;
        *self.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(read);
        Ok(())
    }

    /// The number of the pair that writes; 0 when there is none.
    #[must_use]
    pub fn newest(&self) -> u32 {
        self.ring().newest().map_or(0, |generation| generation.number)
    }

    /// The numbers of all pairs, oldest first.
    #[must_use]
    pub fn numbers(&self) -> Vec<u32> {
        self.ring().numbers()
    }

    /// What a database that was written before keys could be changed keeps to recognise the first ones.
    #[must_use]
    pub fn check_value(&self) -> String {
        let ring = self.ring();
        let first = ring.generations.first();
        let seal = first.map(|first| mac(first.seal.expose(), CHECK)).unwrap_or_default();
        let index = first.map(|first| mac(first.index.expose(), CHECK)).unwrap_or_default();
        hex(&mac(self.sign.expose(), &[seal, index].concat()))
    }

    /// What the database keeps to recognise each key.
    pub(crate) fn checks(&self) -> Vec<KeyCheck> {
        let of = |key: &Key| hex(&mac(key.expose(), CHECK));
        let sign = KeyCheck { number: 0, seal: of(&self.sign), index: String::new() };
        let ring = self.ring();
        let pairs = ring.generations.iter().map(|generation| KeyCheck {
            number: generation.number,
            seal: of(&generation.seal),
            index: of(&generation.index),
        });
        std::iter::once(sign).chain(pairs).collect()
    }

    /// A key derived for one purpose (HKDF-SHA256, RFC 5869).
    pub(super) fn derived(&self, purpose: &str) -> Key {
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

/// What is hashed with a key to recognise it.
const CHECK: &[u8] = b"taalentio key check";

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
