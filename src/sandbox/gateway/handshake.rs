//! IDENTIFY and RESUME.

use std::time::Duration;

use serde_json::{Value, json};

use super::connection::{Closing, Connection};
use super::intents;
use super::session::Shard;
use crate::sandbox::hub::Core;
use crate::sandbox::log::Entry;
use crate::sandbox::wire;

impl Connection {
    /// Opens a session, and tells the bot who it is and where.
    pub(super) fn identify(&self, data: &Value) -> Result<(), Closing> {
        if self.is_identified() {
            return Err((4005, "Already authenticated."));
        }
        self.check_token(data)?;
        let intents = self.intents(data)?;
        let shard = shard(data)?;
        let line = (self.number, self.line.clone());
        self.hub.change(|core| {
            let Core {
                world,
                sessions,
                log,
                ..
            } = core;
            let session = sessions.open((intents, shard), line);
            let ready = wire::ready(world, &session.id, shard);
            session.dispatch("READY", &ready, Duration::ZERO);
            log.add(sent("READY", session.seq, ready));
            let hears = shard.hears_of(Some(world.guild.id));
            if hears && intents & intents::GUILDS != 0 {
                let everyone = intents & intents::GUILD_MEMBERS != 0;
                let guild = wire::guild_create(world, everyone);
                session.dispatch("GUILD_CREATE", &guild, Duration::ZERO);
                log.add(sent("GUILD_CREATE", session.seq, guild));
            }
        });
        Ok(())
    }

    /// Goes on with a session: sends all that the bot has missed.
    pub(super) fn resume(&self, data: &Value) -> Result<(), Closing> {
        if self.is_identified() {
            return Err((4005, "Already authenticated."));
        }
        self.check_token(data)?;
        let seq = data["seq"].as_u64().unwrap_or(0);
        let id = data["session_id"].as_str().unwrap_or_default();
        let line = (self.number, self.line.clone());
        let resumed = self.hub.change(|core| {
            let Some(session) = core.sessions.find(id, core.world.clock.now()) else {
                return Ok(false);
            };
            if seq > session.seq {
                return Err((4007, "Invalid seq."));
            }
            if !session.can_replay(seq) {
                return Ok(false);
            }
            session.line = Some(line);
            session.replay(seq);
            let trace = json!({"_trace": []});
            session.dispatch("RESUMED", &trace, Duration::ZERO);
            core.log.add(sent("RESUMED", session.seq, trace));
            core.sessions.count_resume();
            Ok(true)
        })?;
        if !resumed {
            self.say(&json!({"op": 9, "d": false}));
        }
        Ok(())
    }

    fn check_token(&self, data: &Value) -> Result<(), Closing> {
        let token = data["token"].as_str().unwrap_or_default();
        let token = token.strip_prefix("Bot ").unwrap_or(token);
        if token == self.hub.options().token {
            Ok(())
        } else {
            Err((4004, "Authentication failed."))
        }
    }

    fn intents(&self, data: &Value) -> Result<u64, Closing> {
        let wanted = data["intents"].as_u64();
        let wanted = wanted.filter(|bits| bits & !intents::KNOWN == 0);
        let wanted = wanted.ok_or((4013, "Invalid intent(s)."))?;
        let granted = self.hub.options().privileged_intents;
        if wanted & intents::PRIVILEGED & !granted == 0 {
            Ok(wanted)
        } else {
            Err((4014, "Disallowed intent(s)."))
        }
    }
}

fn shard(data: &Value) -> Result<Shard, Closing> {
    let Some(shard) = data.get("shard") else {
        let (number, total) = (0, 1);
        return Ok(Shard { number, total });
    };
    match (shard[0].as_u64(), shard[1].as_u64()) {
        (Some(number), Some(total)) if number < total => Ok(Shard { number, total }),
        _ => Err((4010, "Invalid shard.")),
    }
}

fn sent(event: &'static str, seq: u64, data: Value) -> Entry {
    Entry::Dispatch { event, seq, data }
}
