//! Rate limits, counted as Discord does: by route and by what it is about.

use std::collections::HashMap;

/// So many requests may be made in so many milliseconds.
type Limit = (u32, u64);

/// The windows that are open.
#[derive(Debug, Default)]
pub(crate) struct Buckets(HashMap<String, Window>);

#[derive(Debug)]
struct Window {
    ends: u64,
    used: u32,
}

/// Where a request stands in its window.
#[derive(Debug)]
pub(super) struct Allowance {
    pub(super) bucket: String,
    pub(super) limit: u32,
    pub(super) remaining: u32,
    /// When the window ends, and in how long, in milliseconds.
    pub(super) reset: u64,
    pub(super) reset_after: u64,
    /// Whether it is one request too many.
    pub(super) over: bool,
}

impl Buckets {
    /// Counts a request; `None` if its route has no limit.
    pub(super) fn take(&mut self, method: &str, path: &str, now: u64) -> Option<Allowance> {
        let (limit, length) = limit(method, path)?;
        let bucket = bucket(method, path);
        self.0.retain(|_, window| window.ends > now);
        let fresh = Window {
            ends: now + length,
            used: 0,
        };
        let window = self.0.entry(bucket.clone()).or_insert(fresh);
        let over = window.used >= limit;
        window.used = limit.min(window.used + 1);
        Some(Allowance {
            bucket,
            limit,
            remaining: limit - window.used,
            reset: window.ends,
            reset_after: window.ends - now,
            over,
        })
    }
}

fn limit(method: &str, path: &str) -> Option<Limit> {
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match (method, parts.as_slice()) {
        (_, ["gateway" | "interactions", ..]) => None,
        (_, ["webhooks", ..]) | ("POST", ["channels", _, "messages"]) => Some((5, 5_000)),
        ("PUT", ["applications", _, "commands"]) => Some((2, 20_000)),
        (_, ["applications", ..]) => Some((5, 20_000)),
        _ => Some((10, 5_000)),
    }
}

/// The route, where ids other than those it is about count as one.
fn bucket(method: &str, path: &str) -> String {
    let parts = path.trim_start_matches('/').split('/').enumerate();
    let webhook = path.starts_with("/webhooks/");
    let kept = parts.map(|(at, part)| {
        let about = at == 1 || (webhook && at == 2);
        let is_id = part.bytes().all(|byte| byte.is_ascii_digit());
        if is_id && !about { ":id" } else { part }
    });
    let kept: Vec<&str> = kept.collect();
    format!("{method}/{}", kept.join("/"))
}
