//! `[shards]`: how many sessions the bot has with Discord's gateway in all, and which of them this process keeps.

use std::ops::Range;

use deserr::Deserr;

use crate::knowledge::Faults;

/// More than the largest bots need; each takes room.
const MOST: usize = 65_536;

/// The shards of this process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shards {
    /// How many there are in all processes.
    pub total: usize,
    /// Those of this one.
    pub own: Range<usize>,
}

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub(super) struct WrittenShards {
    total: u32,
    #[deserr(default)]
    own: Option<String>,
}

/// Nothing where the table is missing: then there are as many as Discord says, all of them here.
pub(super) fn shards(
    written: Option<WrittenShards>,
) -> Result<Option<Shards>, Vec<(&'static str, String)>> {
    let Some(WrittenShards { total, own }) = written else {
        return Ok(None);
    };
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    if !(1..=MOST).contains(&total) {
        let message = format!("`{total}` is no number of shards; allowed are 1 to {MOST}");
        return Err(vec![("total", message)]);
    }
    let own = own.map_or(Ok(0..total), |own| range(&own, total));
    let own = own.map_err(|message| vec![("own", message)])?;
    Ok(Some(Shards { total, own }))
}

/// `4` is one shard, `4-7` are four.
fn range(text: &str, total: usize) -> Result<Range<usize>, String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (number(first), number(last));
    match (first, last) {
        (Some(first), Some(last)) if first <= last && last < total => Ok(first..last + 1),
        (Some(_), Some(last)) if last >= total => Err(format!(
            "`{text}` is not among the shards of `total`; with {total} they are 0 to {}",
            total - 1
        )),
        _ => Err(format!(
            "`{text}` names no shards; allowed are such as \"3\" and \"4-7\", the first and the last"
        )),
    }
}

fn number(text: &str) -> Option<usize> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl Shards {
    /// The shard that hears of a server; Discord deals them out by their ids.
    #[must_use]
    pub fn of_server(&self, server: u64) -> usize {
        let total = u64::try_from(self.total).unwrap_or(u64::MAX).max(1);
        usize::try_from((server >> 22) % total).unwrap_or_default()
    }

    /// Whether the moderators' server is heard of here: what is done in it comes to one process alone.
    pub(super) fn hear_of(&self, server: u64) -> Result<(), Vec<(&'static str, String)>> {
        let shard = self.of_server(server);
        if self.own.contains(&shard) {
            return Ok(());
        }
        let message = format!(
            "the moderators' server is on shard {shard} of {}, which this process does not keep; [moderation] belongs \
             into the settings of the process that does",
            self.total
        );
        Err(vec![("server", message)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_its_first_and_its_last_shard() {
        let case = |text: &str, expected: Option<Range<usize>>| {
            assert_eq!(range(text, 16).ok(), expected, "{text}");
        };
        case("0", Some(0..1));
        case("4-7", Some(4..8));
        case(" 4 - 15 ", Some(4..16));
        case("15-15", Some(15..16));
        for wrong in [
            "", "-", "4-", "-4", "7-4", "16", "4-16", "+1", "1-2-3", "one",
        ] {
            case(wrong, None);
        }
        let huge = format!("0-{}9", usize::MAX);
        case(&huge, None);
    }

    #[test]
    fn a_server_is_heard_of_by_one_shard() {
        let shards = Shards {
            total: 4,
            own: 2..4,
        };
        assert_eq!(shards.of_server(197_038_439_483_310_086), 2);
        assert!(shards.hear_of(197_038_439_483_310_086).is_ok());
        let (key, told) = &shards.hear_of(1 << 22).unwrap_err()[0];
        assert_eq!(*key, "server");
        assert!(
            told.starts_with("the moderators' server is on shard 1 of 4"),
            "{told}"
        );
    }
}
