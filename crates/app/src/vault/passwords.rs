//! Password hashes: Argon2id of ours, and the former application's kinds, which are verified once and replaced.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use subtle::ConstantTimeEq;

use super::Vault;

/// How a stored hash answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hashed {
    /// The password is another one.
    Wrong,
    /// The password is right and the hash is as we make them.
    Right,
    /// The password is right; the hash is of an older kind and should be replaced.
    RightButOld,
}

/// 19 MiB, two passes, one lane: OWASP's minimum, about 27 ms of one core.
fn hasher<'k>(pepper: &'k [u8; 32]) -> Result<Argon2<'k>, argon2::Error> {
    // One line for each time this work is done: so a test can count that it is done once for everybody.
    tracing::trace!("Argon2 begins");
    let params = Params::new(19 * 1024, 2, 1, None)?;
    Argon2::new_with_secret(pepper, Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a password with Argon2id as a PHC string; takes about 27 ms of processor and 19 MiB.
///
/// # Errors
/// When the hasher refuses its parameters, which only a bug does.
pub fn hash_password(vault: &Vault, password: &str) -> anyhow::Result<String> {
    let pepper = vault.derived("pepper");
    let argon = hasher(pepper.expose()).map_err(|fault| anyhow::anyhow!("argon2: {fault}"))?;
    let hash = argon
        .hash_password(password.as_bytes())
        .map_err(|fault| anyhow::anyhow!("argon2: {fault}"))?;
    Ok(hash.to_string())
}

/// Compares a password with a stored hash of any kind we know.
#[must_use]
pub fn verify_password(vault: &Vault, password: &str, stored: &str) -> Hashed {
    if stored.starts_with("$argon2") {
        return verify_ours(vault, password, stored);
    }
    let right = if stored.starts_with("$2") {
        bcrypt::verify(password, stored).unwrap_or(false)
    } else {
        verify_werkzeug(password, stored).unwrap_or(false)
    };
    if right { Hashed::RightButOld } else { Hashed::Wrong }
}

fn verify_ours(vault: &Vault, password: &str, stored: &str) -> Hashed {
    let pepper = vault.derived("pepper");
    let Ok(parsed) = PasswordHash::new(stored) else {
        return Hashed::Wrong;
    };
    let Ok(argon) = hasher(pepper.expose()) else {
        return Hashed::Wrong;
    };
    if argon.verify_password(password.as_bytes(), &parsed).is_ok() {
        Hashed::Right
    } else {
        Hashed::Wrong
    }
}

/// Werkzeug writes `method$salt$hex`, with the salt as text; its costs are capped so that a row cannot stop the server.
fn verify_werkzeug(password: &str, stored: &str) -> Option<bool> {
    let mut parts = stored.splitn(3, '$');
    let (method, salt, digest) = (parts.next()?, parts.next()?, parts.next()?);
    let mut words = method.split(':');
    let made = match words.next()? {
        "scrypt" => {
            let (n, r, p): (u32, u32, u32) = (
                words.next()?.parse().ok()?,
                words.next()?.parse().ok()?,
                words.next()?.parse().ok()?,
            );
            if !n.is_power_of_two() || n > 1 << 17 || r > 16 || p > 4 {
                return None;
            }
            let params = scrypt::Params::new(u8::try_from(n.trailing_zeros()).ok()?, r, p).ok()?;
            let mut out = [0_u8; 64];
            scrypt::scrypt(password.as_bytes(), salt.as_bytes(), &params, &mut out).ok()?;
            out.to_vec()
        }
        "pbkdf2" if words.next()? == "sha256" => {
            let rounds: u32 = words.next()?.parse().ok()?;
            if rounds > 2_000_000 {
                return None;
            }
            let mut out = [0_u8; 32];
            pbkdf2::pbkdf2_hmac::<sha2::Sha256>(
                password.as_bytes(),
                salt.as_bytes(),
                rounds,
                &mut out,
            );
            out.to_vec()
        }
        _ => return None,
    };
    Some(super::ring::hex(&made).as_bytes().ct_eq(digest.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use kernel::SeededRng;

    use super::*;

    /// What the libraries of the former application wrote for one password: werkzeug's default of today and its former
    /// ones, bcrypt with both of its prefixes.
    const FORMER: [&str; 5] = [
        "scrypt:32768:8:1$AxHJBrCwm4BQ8OFh$a5591e05129d3c7117335dc0bd738a1fdaf0e8593dbb5e45f34e22707689115c62ec877e8ce36659a052b423672d71ea9d86d5844a3f95dce74515726dde74a4",
        "scrypt:1024:8:1$ok3tNmM5$b7ea623c18f80d602c54c9a74ea1dd26c03e8ed781ae9d13f7f961ad5c917d58a0d057d8994d44f330e79c66638e1dd02360e2410866f54ee92f8c897c5414fa",
        "pbkdf2:sha256:1000$dYPtsKWSZhj23fN6$89cd96e34da83fe46bf480ca802148926e5da877fd7638213a475c8a85355a6e",
        "$2b$04$zZ9EY853xNFoOp7bnsCz9eJafkQZOJzzKFAlAl12u62gBwgPO7Txy",
        "$2a$04$B/7kdHmvIiEOpH/EdZS84euSXBw5W5cHJJo/sOUIxKRvrBHkCMs7q",
    ];

    #[test]
    fn s14_every_former_hash_knows_its_password_and_no_other() {
        let vault = Vault::drawn(&SeededRng::new(1));
        let says = |password: &str, hash: &str| verify_password(&vault, password, hash);
        for hash in FORMER {
            assert_eq!(
                says("Une girafe sous la pluie, été 2024", hash),
                Hashed::RightButOld,
                "{hash}"
            );
            assert_eq!(says("Une girafe sous la pluie, ete 2024", hash), Hashed::Wrong, "{hash}");
            assert_eq!(says("", hash), Hashed::Wrong, "{hash}");
        }
        for costly in ["scrypt:1073741824:8:1$a$00", "pbkdf2:sha256:4000000000$a$00", "md5$a$00"] {
            assert_eq!(says("x", costly), Hashed::Wrong, "{costly}");
        }
    }

    #[test]
    fn a_password_verifies_against_its_own_hash_only() -> anyhow::Result<()> {
        let vault = Vault::drawn(&SeededRng::new(1));
        let hash = hash_password(&vault, "une phrase de passe")?;
        assert_eq!(verify_password(&vault, "une phrase de passe", &hash), Hashed::Right);
        assert_eq!(verify_password(&vault, "une autre", &hash), Hashed::Wrong);
        assert_eq!(verify_password(&vault, "x", "nonsense"), Hashed::Wrong);
        Ok(())
    }
}
