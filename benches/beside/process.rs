//! A bot as a process, ended when dropped.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, ensure};
use supplement_bot::sandbox::LocalDiscord;

/// So often and so far apart is looked whether it is gone: for five seconds.
const LOOKS: usize = 1_000;
const BETWEEN: Duration = Duration::from_millis(5);

/// A running bot.
pub(super) struct Process {
    child: Child,
    name: String,
}

impl Process {
    /// Starts it; what it says goes to the error stream.
    pub(super) fn start(mut command: Command) -> anyhow::Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let child = command.spawn();
        let child = child.with_context(|| format!("cannot start {name}"))?;
        Ok(Self { child, name })
    }

    /// The program.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Its number.
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it, and waits until the local Discord is without a bot.
    pub(super) async fn end(self, discord: &LocalDiscord) -> anyhow::Result<()> {
        let name = self.name.clone();
        drop(self);
        let mut looks = 0;
        while discord.connected() > 0 {
            ensure!(looks < LOOKS, "{name} does not go");
            looks += 1;
            tokio::time::sleep(BETWEEN).await;
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
