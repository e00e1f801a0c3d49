//! Whether a post is Discord's own, and of now.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::http::HeaderMap;
use ed25519_dalek::Signature;

use crate::config::{PublicKey, bytes};
use crate::status::counts::word::Post;

/// Discord signs when it sends, and waits for three seconds; the rest is for clocks that differ.
const OLDEST: Duration = Duration::from_secs(5 * 60);

const SIGNATURE: &str = "x-signature-ed25519";
const TIMESTAMP: &str = "x-signature-timestamp";

/// Checks the signature over the time and the body, and then the time. Nothing of the body is read.
///
/// # Errors
/// What the post is instead.
pub(super) fn check(
    key: &PublicKey,
    headers: &HeaderMap,
    body: &[u8],
    now: SystemTime,
) -> Result<(), Post> {
    let header = |name: &str| headers.get(name).map(axum::http::HeaderValue::as_bytes);
    let time = header(TIMESTAMP).ok_or(Post::Unsigned)?;
    let signature = header(SIGNATURE).and_then(bytes::<64>);
    let signature = Signature::from_bytes(&signature.ok_or(Post::Unsigned)?);
    let signed = [time, body].concat();
    let verified = key.key().verify_strict(&signed, &signature);
    verified.map_err(|_| Post::Unsigned)?;
    if is_recent(time, now) {
        Ok(())
    } else {
        tracing::warn!(
            "a post is signed, but not of now: somebody sends it again, or this machine's clock is wrong"
        );
        Err(Post::Old)
    }
}

fn is_recent(time: &[u8], now: SystemTime) -> bool {
    let seconds = std::str::from_utf8(time)
        .ok()
        .and_then(|it| it.parse().ok());
    let Some(signed) = seconds.and_then(|it| UNIX_EPOCH.checked_add(Duration::from_secs(it)))
    else {
        return false;
    };
    let apart = now
        .duration_since(signed)
        .unwrap_or_else(|early| early.duration());
    apart <= OLDEST
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    const NOW: u64 = 1_800_000_000;
    const BODY: &[u8] = br#"{"type":1}"#;

    fn signer() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn hex(bytes: &[u8]) -> String {
        let mut text = String::new();
        for byte in bytes {
            write!(text, "{byte:02x}").unwrap();
        }
        text
    }

    fn signed(time: &str, body: &[u8], by: &SigningKey) -> HeaderMap {
        let signature = by.sign(&[time.as_bytes(), body].concat());
        let mut headers = HeaderMap::new();
        headers.insert(TIMESTAMP, time.parse().unwrap());
        headers.insert(SIGNATURE, hex(&signature.to_bytes()).parse().unwrap());
        headers
    }

    fn checked(headers: &HeaderMap, body: &[u8]) -> Result<(), Post> {
        let key = PublicKey::parse(&hex(signer().verifying_key().as_bytes())).unwrap();
        check(&key, headers, body, UNIX_EPOCH + Duration::from_secs(NOW))
    }

    #[test]
    fn only_what_discord_signed_over_time_and_body_is_taken() {
        let good = signed(&NOW.to_string(), BODY, &signer());
        assert_eq!(checked(&good, BODY), Ok(()));
        assert_eq!(checked(&good, br#"{"type":2}"#), Err(Post::Unsigned));
        let other = signed(&NOW.to_string(), BODY, &SigningKey::from_bytes(&[8; 32]));
        assert_eq!(checked(&other, BODY), Err(Post::Unsigned));
        let mut later = good.clone();
        later.insert(TIMESTAMP, (NOW + 1).to_string().parse().unwrap());
        assert_eq!(checked(&later, BODY), Err(Post::Unsigned));
        for name in [TIMESTAMP, SIGNATURE] {
            let mut without = good.clone();
            without.remove(name);
            assert_eq!(checked(&without, BODY), Err(Post::Unsigned));
        }
        for nonsense in [
            "",
            "zz",
            &"0".repeat(128),
            &"f".repeat(128),
            &"0".repeat(127),
        ] {
            let mut wrong = good.clone();
            wrong.insert(SIGNATURE, nonsense.parse().unwrap());
            assert_eq!(checked(&wrong, BODY), Err(Post::Unsigned), "{nonsense}");
        }
    }

    #[test]
    fn what_was_signed_long_ago_or_is_to_come_is_refused() {
        let case = |time: &str, expected| {
            assert_eq!(
                checked(&signed(time, BODY, &signer()), BODY),
                expected,
                "{time}"
            );
        };
        case(&(NOW - 299).to_string(), Ok(()));
        case(&(NOW + 299).to_string(), Ok(()));
        case(&(NOW - 301).to_string(), Err(Post::Old));
        case(&(NOW + 301).to_string(), Err(Post::Old));
        case("", Err(Post::Old));
        case("soon", Err(Post::Old));
        case(&u64::MAX.to_string(), Err(Post::Old));
    }
}
