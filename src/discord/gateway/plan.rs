//! What Discord says of its gateway before anybody connects: where it is, and with how many shards it is to be met.

use std::ops::Range;
use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::pulse::Session;
use crate::config::Shards;

/// Where Discord's gateway is where it does not say.
const DISCORD: &str = "wss://gateway.discord.gg";

/// The ending of the names of all its gateways. The token goes nowhere else.
const HOSTS: &str = ".discord.gg";

/// How to meet the gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// The only address there is, for a gateway on this machine.
    fixed: Option<String>,
    address: String,
    /// How many shards there are, and which of them are here.
    pub(super) shards: usize,
    pub(super) own: Range<usize>,
    /// How many Discord would have.
    pub(super) advised: usize,
    /// So many shards may begin a session at once.
    pub(super) at_once: usize,
    /// How long the shards must wait, where the day's sessions are spent.
    pub(super) wait: Duration,
}

impl Plan {
    /// Reads Discord's answer. Of a gateway on this machine the address is known already, and the shards may be the
    /// operator's choice.
    pub(super) fn read(told: &Value, fixed: Option<&str>, chosen: Option<&Shards>) -> Self {
        let number = |value: &Value| {
            let number = value.as_u64().and_then(|it| usize::try_from(it).ok());
            number.unwrap_or(1).max(1)
        };
        let limit = &told["session_start_limit"];
        let advised = number(&told["shards"]);
        let (shards, own) = chosen.map_or((advised, 0..advised), |chosen| {
            (chosen.total, chosen.own.clone())
        });
        let left = limit["remaining"].as_u64().unwrap_or(u64::MAX);
        let spent = left < u64::try_from(own.len()).unwrap_or(u64::MAX);
        let reset = limit["reset_after"].as_u64().unwrap_or_default();
        Self {
            fixed: fixed.map(str::to_owned),
            address: told["url"]
                .as_str()
                .and_then(trusted)
                .unwrap_or(DISCORD.to_owned()),
            shards,
            own,
            advised,
            at_once: number(&limit["max_concurrency"]),
            wait: if spent {
                Duration::from_millis(reset)
            } else {
                Duration::ZERO
            },
        }
    }

    /// Where to connect: a session goes on where Discord said.
    pub(super) fn address(&self, session: Option<&Session>) -> String {
        if let Some(fixed) = &self.fixed {
            return fixed.clone();
        }
        let own = session.and_then(|session| trusted(session.url.as_deref()?));
        own.unwrap_or_else(|| self.address.clone())
    }
}

/// The address, where it is one of Discord's gateways.
fn trusted(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let ours = url.host_str().is_some_and(|host| host.ends_with(HOSTS));
    (ours && url.scheme() == "wss").then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_token_goes_to_discords_gateways_alone() {
        let case = |told: &str, expected: &str| {
            let plan = Plan::read(&json!({"url": told}), None, None);
            assert_eq!(plan.address(None), expected, "{told}");
        };
        case(
            "wss://gateway-us-east1-b.discord.gg",
            "wss://gateway-us-east1-b.discord.gg",
        );
        case("ws://gateway.discord.gg", DISCORD);
        case("wss://discord.gg.example.com", DISCORD);
        case("wss://evildiscord.gg", DISCORD);
        case("nonsense", DISCORD);
        let session = |url: &str| Session {
            id: String::new(),
            seq: 1,
            url: Some(url.to_owned()),
        };
        let plan = Plan::read(&json!({}), None, None);
        let resumed = plan.address(Some(&session("wss://other.discord.gg")));
        assert_eq!(resumed, "wss://other.discord.gg");
        assert_eq!(plan.address(Some(&session("wss://example.com"))), DISCORD);
        let local = Plan::read(&json!({"url": DISCORD}), Some("ws://127.0.0.1:1"), None);
        assert_eq!(local.address(Some(&session(DISCORD))), "ws://127.0.0.1:1");
    }

    #[test]
    fn the_days_sessions_are_not_overspent() {
        let told = json!({"shards": 4, "session_start_limit": {
            "total": 1_000, "remaining": 3, "reset_after": 14_400_000, "max_concurrency": 16
        }});
        let plan = Plan::read(&told, None, None);
        assert_eq!((plan.shards, plan.own, plan.at_once), (4, 0..4, 16));
        assert_eq!(plan.wait, Duration::from_secs(4 * 60 * 60));
        let chosen = Shards {
            total: 8,
            own: 2..5,
        };
        let plan = Plan::read(&told, None, Some(&chosen));
        assert_eq!((plan.shards, plan.own, plan.advised), (8, 2..5, 4));
        assert!(plan.wait.is_zero(), "three are left for three");
    }
}
