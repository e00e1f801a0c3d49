//! `[serve]`: where Discord's requests come in, and whose signature they must have.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};

use deserr::Deserr;
use ed25519_dalek::VerifyingKey;

use super::status::address;
use crate::knowledge::Faults;

/// The environment variable that holds the application's public key; it goes before the settings file.
pub const PUBLIC_KEY_VARIABLE: &str = "DISCORD_PUBLIC_KEY";

/// Where it listens where nothing is said: for what runs on this machine, such as a reverse proxy.
const PORT: u16 = 8_080;

/// Interactions over HTTP, as the operator wants them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serve {
    pub address: SocketAddr,
    /// Whose signature a request must have; needed for `serve` alone.
    pub public_key: Option<PublicKey>,
}

impl Default for Serve {
    fn default() -> Self {
        Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, PORT)),
            public_key: None,
        }
    }
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub(super) struct WrittenServe {
    #[deserr(default)]
    address: Option<String>,
    #[deserr(default, rename = "public-key")]
    public_key: Option<String>,
}

pub(super) fn serve(written: Option<WrittenServe>) -> Result<Serve, Vec<(&'static str, String)>> {
    let mut serve = Serve::default();
    let Some(written) = written else {
        return Ok(serve);
    };
    let mut wrong = Vec::new();
    match written.address.as_deref().map(address) {
        Some(Ok(address)) => serve.address = address,
        Some(Err(message)) => wrong.push(("address", message)),
        None => {}
    }
    match written.public_key.as_deref().map(PublicKey::parse) {
        Some(Ok(key)) => serve.public_key = Some(key),
        Some(Err(message)) => wrong.push(("public-key", message)),
        None => {}
    }
    if wrong.is_empty() {
        Ok(serve)
    } else {
        Err(wrong)
    }
}

/// The key with which Discord signs what it sends to this application. It is no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads it as the developer portal shows it: 64 hexadecimal digits.
    ///
    /// # Errors
    /// One sentence: it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let bytes = bytes::<32>(text.trim().as_bytes());
        let key = bytes.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        // A weak key would take signatures that nobody made.
        let key = key.filter(|key| !key.is_weak());
        key.map(Self).ok_or_else(|| {
            // It may be a secret that was put in the wrong place.
            format!(
                "what stands here ({} characters) is not a public key; that has 64 hexadecimal digits and stands in \
                 Discord's developer portal under *General Information*",
                text.trim().chars().count()
            )
        })
    }

    /// The key in the environment, if there is one.
    ///
    /// # Errors
    /// One sentence: what stands there is none.
    pub fn from_environment() -> anyhow::Result<Option<Self>> {
        let given = std::env::var(PUBLIC_KEY_VARIABLE).unwrap_or_default();
        if given.trim().is_empty() {
            return Ok(None);
        }
        let key = Self::parse(&given);
        key.map(Some)
            .map_err(|message| anyhow::anyhow!("{PUBLIC_KEY_VARIABLE}: {message}"))
    }

    pub(crate) fn key(&self) -> &VerifyingKey {
        &self.0
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PublicKey(")?;
        for byte in self.0.as_bytes() {
            write!(out, "{byte:02x}")?;
        }
        out.write_str(")")
    }
}

/// So many bytes, each written as two hexadecimal digits.
pub(crate) fn bytes<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        let digit = |letter: u8| char::from(letter).to_digit(16);
        *byte = u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_64_digits_and_is_no_weak_one() {
        let good = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assert!(PublicKey::parse(good).is_ok());
        assert!(PublicKey::parse(&format!(" {}\n", good.to_uppercase())).is_ok());
        for bad in [
            "",
            &good[1..],
            &good.replace('d', "g"),
            &"é".repeat(32),
            &"00".repeat(32),
        ] {
            let told = PublicKey::parse(bad).unwrap_err();
            assert!(told.contains("is not a public key"), "{told}");
        }
        assert_eq!(bytes::<2>(b"00fF"), Some([0, 255]));
        assert_eq!(bytes::<2>(b"+1+1"), None);
    }
}
