//! The two bots: how each is started, and how long it takes until it can be asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;
use supplement_bot::sandbox::LocalDiscord;

use super::process::Process;

/// How long anything may take to come.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// So often each is started: the middle one counts.
const STARTS: usize = 3;

/// Which bot.
#[derive(Clone, Copy)]
pub(super) enum Bot {
    Ours,
    Other,
}

/// The folder of this bench.
pub(super) fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/beside")
}

impl Bot {
    /// Starts it a few times: the last process, and the middle time from the start until its commands are there.
    pub(super) async fn started(
        self,
        discord: &LocalDiscord,
        folder: &Path,
    ) -> anyhow::Result<(Process, Duration)> {
        let mut times = Vec::new();
        loop {
            // Commands of before are not those of this one.
            discord.arrange(|world| world.commands.clear());
            let began = Instant::now();
            let process = Process::start(self.command(discord, folder)?)?;
            let ready = discord.ready_for("ask").await;
            ready.with_context(|| format!("{} did not come", process.name()))?;
            times.push(began.elapsed());
            if times.len() == STARTS {
                times.sort();
                return Ok((process, times[STARTS / 2]));
            }
            process.end(discord).await?;
        }
    }

    fn command(self, discord: &LocalDiscord, folder: &Path) -> anyhow::Result<Command> {
        let mut command = match self {
            Self::Ours => {
                fs::write(folder.join("config.toml"), settings(discord))?;
                let mut ours = Command::new(env!("CARGO_BIN_EXE_supplement-bot"));
                ours.arg("run").current_dir(folder);
                ours
            }
            Self::Other => {
                let mut other = Command::new("node");
                other.arg(here().join("bot.mjs"));
                other.env("BESIDE_API", format!("{}/api", discord.api_origin()));
                other.env("BESIDE_ENTRIES", folder.join("entries.json"));
                other
            }
        };
        command.env("DISCORD_TOKEN", discord.token());
        command.env_remove("NOTIFY_SOCKET");
        Ok(command)
    }
}

/// The shipped knowledge, and limits that are not reached: they are not what is measured.
fn settings(discord: &LocalDiscord) -> String {
    let knowledge = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    format!(
        "knowledge = '{}'\nlog = \"warn\"\n\
         [discord]\napi = \"{}\"\ngateway = \"{}\"\n\
         [limits]\nmember = 100000000\nchannel = 100000000\nserver = 100000000\n",
        knowledge.display(),
        discord.api_origin(),
        discord.gateway_url()
    )
}
