//! Argon2id over code, salt and pepper; and the pepper's place in the keychain.
//!
//! A short code falls to anybody who has the books and a weekend, whatever it is hashed with. So half of the secret, the pepper, is
//! not in the books: 32 random bytes in the keychain of this computer, under the name of this installation. A restore on the
//! same computer takes it along.
//!
//! The costs are those OWASP asks for (19 MiB, two passes, one lane), and they stand beside each verifier, so that they may grow.
//!
//! Deliberately absent: when a code may be tried, and what for.

use super::SupervisorError;
use crate::error::TillError;
use crate::till::Till;
use argon2::{Algorithm, Argon2, Params, Version};
use keychain::{EntryName, KeychainError};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use store::CodeVerifier;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What the entry is, beside the installation it belongs to.
pub(crate) const PEPPER: &str = "supervisor code";

/// Half of the secret. Kept as text, because that is what keychains keep.
pub(crate) struct Pepper(SecretString);

impl Pepper {
    fn made_of(halves: [[u8; 16]; 2]) -> Self {
        let mut text = String::with_capacity(64);
        for byte in halves.concat() {
            // Writing to a String can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(SecretString::from(text))
    }

    /// A name that tells it from another and gives nothing of it away.
    pub(crate) fn name(&self) -> [u8; 8] {
        let mut hasher = Sha256::new();
        hasher.update(b"klinikassa pepper 1 ");
        hasher.update(self.0.expose_secret().as_bytes());
        let digest = hasher.finalize();
        let mut name = [0; 8];
        for (to, from) in name.iter_mut().zip(digest) {
            *to = from;
        }
        name
    }

    /// As a keychain gave it.
    pub(crate) const fn kept(text: SecretString) -> Self {
        Self(text)
    }

    /// As a keychain is to keep it.
    pub(crate) fn text(self) -> SecretString {
        self.0
    }

    fn copy(&self) -> Self {
        Self(SecretString::from(self.0.expose_secret()))
    }
}

/// What the code is to be checked against from now on.
pub(super) async fn verifier_of(code: &SecretString, salt: [u8; 16], pepper: &Pepper) -> Result<CodeVerifier, TillError> {
    let blank = CodeVerifier {
        verifier: [0; 32],
        salt,
        pepper: pepper.name(),
        memory_kib: MEMORY_KIB,
        passes: PASSES,
        lanes: LANES,
    };
    let verifier = derive(code, blank, pepper.copy()).await?;
    Ok(CodeVerifier { verifier, ..blank })
}

/// Whether it is the code.
pub(crate) async fn matches(code: &SecretString, kept: CodeVerifier, pepper: Pepper) -> Result<bool, TillError> {
    let made = derive(code, kept, pepper).await?;
    // In the same time wherever they differ.
    let differs = made
        .iter()
        .zip(kept.verifier)
        .fold(0, |found, (one, other)| found | (one ^ other));
    Ok(differs == 0)
}

async fn derive(code: &SecretString, with: CodeVerifier, pepper: Pepper) -> Result<[u8; 32], TillError> {
    let code = SecretString::from(code.expose_secret());
    let made = tokio::task::spawn_blocking(move || {
        let params = Params::new(with.memory_kib, with.passes, with.lanes, Some(32))?;
        let secret = pepper.0.expose_secret().as_bytes();
        let argon = Argon2::new_with_secret(secret, Algorithm::Argon2id, Version::V0x13, params)?;
        let mut made = [0; 32];
        argon.hash_password_into(code.expose_secret().as_bytes(), &with.salt, &mut made)?;
        Ok::<_, argon2::Error>(made)
    });
    match made.await {
        Ok(Ok(made)) => Ok(made),
        Ok(Err(_)) | Err(_) => Err(TillError::Internal("a code could not be hashed".to_owned())),
    }
}

impl Till {
    /// The pepper of this installation; `None` when the keychain works and holds none.
    pub(super) async fn pepper(&self) -> Result<Option<Pepper>, TillError> {
        let inner = &self.inner;
        let keychain = inner.service.keychain().ok_or(SupervisorError::Fixed)?;
        match keychain.get(&EntryName::new(inner.installation, PEPPER)).await {
            Ok(text) => Ok(Some(Pepper(text))),
            Err(KeychainError::NoEntry) => Ok(None),
            Err(error) => Err(SupervisorError::Keychain(error).into()),
        }
    }

    pub(super) async fn pepper_or_new(&self) -> Result<Pepper, TillError> {
        match self.pepper().await? {
            Some(pepper) => Ok(pepper),
            None => self.new_pepper().await,
        }
    }

    /// Makes a pepper and sees to it that the keychain really keeps it.
    pub(super) async fn new_pepper(&self) -> Result<Pepper, TillError> {
        let inner = &self.inner;
        let keychain = inner.service.keychain().ok_or(SupervisorError::Fixed)?;
        let made = Pepper::made_of([inner.ids.salt(), inner.ids.salt()]);
        let entry = EntryName::new(inner.installation, PEPPER);
        let kept = keychain.set(&entry, made.copy().0).await;
        kept.map_err(SupervisorError::Keychain)?;
        match self.pepper().await? {
            Some(read) if read.name() == made.name() => Ok(made),
            Some(_) | None => Err(SupervisorError::Keychain(KeychainError::Other("read back")).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pepper(byte: u8) -> Pepper {
        Pepper::made_of([[byte; 16]; 2])
    }

    #[tokio::test]
    async fn a_code_is_itself_with_its_salt_and_its_pepper_only() {
        let code = SecretString::from("korpi 71");
        let kept = verifier_of(&code, [1; 16], &pepper(3)).await.unwrap();
        assert!(matches(&code, kept, pepper(3)).await.unwrap());
        for wrong in ["korpi 70", "", "korpi 71 ", "KORPI 71"] {
            assert!(
                !matches(&SecretString::from(wrong), kept, pepper(3)).await.unwrap(),
                "{wrong}"
            );
        }
        assert!(!matches(&code, kept, pepper(4)).await.unwrap());
        let salted = CodeVerifier { salt: [2; 16], ..kept };
        assert!(!matches(&code, salted, pepper(3)).await.unwrap());
        assert_ne!(pepper(3).name(), pepper(4).name());
    }

    /// The verifier of another program: `argon2` of the reference implementation can't take a secret, so this one was made with
    /// the test vector of RFC 9106, section 5.3, whose parameters are below what the till itself uses.
    #[test]
    fn it_is_the_argon2id_of_the_rfc() {
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let argon = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut made = [0; 32];
        argon.hash_password_into(&[1; 32], &[2; 16], &mut made).unwrap();
        let expected = [
            0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b, 0x53, 0xc9, 0xd0, 0x1e, 0xf0,
            0x45, 0x2d, 0x75, 0xb6, 0x5e, 0xb5, 0x25, 0x20, 0xe9, 0x6b, 0x01, 0xe6, 0x59,
        ];
        assert_eq!(made, expected);
    }
}
