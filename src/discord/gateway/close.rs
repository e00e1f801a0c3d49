//! The codes with which Discord closes a connection, and what follows from each.

/// What follows from a close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The session goes on over a new connection.
    Resume,
    /// A new session is needed.
    Anew,
    /// Discord wants more shards.
    MoreShards,
    /// Trying again changes nothing; this is why.
    End(&'static str),
}

/// 4004: the token; its sentence is told elsewhere too.
pub(super) const TOKEN: u16 = 4004;

/// What follows from this code; none is a connection that broke without one.
pub(super) const fn verdict(code: Option<u16>) -> Verdict {
    match code {
        Some(4003 | 4005 | 4007 | 4009) => Verdict::Anew,
        Some(4010) => {
            Verdict::End("Discord does not know the shard that the bot says it is (4010)")
        }
        Some(4011) => Verdict::MoreShards,
        Some(4012) => Verdict::End(
            "Discord no longer speaks the version of its gateway that the bot speaks (4012); take a newer bot",
        ),
        Some(4013) => {
            Verdict::End("Discord does not know the intents that the bot asks for (4013)")
        }
        Some(4014) => Verdict::End("Discord does not allow the bot the intents it asks for (4014)"),
        _ => Verdict::Resume,
    }
}

/// What the code means, for the log.
pub(super) const fn meaning(code: u16) -> &'static str {
    match code {
        1000 => "done",
        1001 => "going away",
        4000 => "unknown error",
        4001 => "unknown opcode",
        4002 => "cannot be decoded",
        4003 => "not authenticated",
        4004 => "authentication failed",
        4005 => "already authenticated",
        4007 => "invalid sequence number",
        4008 => "too many messages",
        4009 => "session timed out",
        4010 => "invalid shard",
        4011 => "more shards are required",
        4012 => "invalid version",
        4013 => "invalid intents",
        4014 => "intents are not allowed",
        _ => "not a code of Discord's",
    }
}
