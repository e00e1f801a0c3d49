//! The real program as a process, with a settings file of its own.

use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use supplement_bot::sandbox::LocalDiscord;
use tempfile::TempDir;

use super::scene::knowledge;

/// `supplement-bot run`, ended when dropped.
pub(crate) struct Process {
    child: Child,
    folder: TempDir,
}

/// What is left of a process.
#[derive(Debug)]
pub(crate) struct Ended {
    /// Nothing if a signal killed it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Settings that point at a local Discord, with the shipped knowledge.
pub(crate) fn settings(discord: &LocalDiscord) -> String {
    settings_at(discord, &discord.gateway_url())
}

pub(crate) fn settings_at(discord: &LocalDiscord, gateway: &str) -> String {
    format!(
        "knowledge = '{}'\nlog = \"debug\"\n[discord]\napi = \"{}\"\ngateway = \"{gateway}\"\n",
        knowledge().display(),
        discord.api_origin()
    )
}

/// The program, without what the tests themselves are told in the environment.
pub(crate) fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_supplement-bot"));
    // Nor what whoever runs the tests has set for a bot of their own: what the machine has there is no part of a test.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("SUPPLEMENT_BOT_") {
            program.env_remove(name);
        }
    }
    for secret in ["DISCORD_TOKEN", "DISCORD_PUBLIC_KEY", "DATABASE_PASSWORD"] {
        program.env_remove(secret);
        program.env_remove(format!("{secret}_FILE"));
    }
    program.env_remove("CREDENTIALS_DIRECTORY");
    program
}

impl Process {
    pub(crate) fn start(settings: &str, token: &str) -> Self {
        Self::start_among(settings, token, &[])
    }

    /// Starts it with more variables in its environment.
    pub(crate) fn start_among(settings: &str, token: &str, others: &[(&str, &str)]) -> Self {
        Self::start_as(&["run"], settings, token, others)
    }

    /// Starts it with these arguments.
    pub(crate) fn start_as(
        arguments: &[&str],
        settings: &str,
        token: &str,
        others: &[(&str, &str)],
    ) -> Self {
        let folder = TempDir::new().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("config.toml"), settings).unwrap();
        let file = |name: &str| Stdio::from(File::create(path(name)).unwrap());
        let child = program()
            .args(arguments)
            .current_dir(folder.path())
            .env("DISCORD_TOKEN", token)
            .env_remove("NOTIFY_SOCKET")
            .envs(others.iter().copied())
            .stdin(Stdio::null())
            .stdout(file("out"))
            .stderr(file("err"))
            .spawn()
            .unwrap();
        Self { child, folder }
    }

    /// Its number.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until it has logged a line with that, and gives the line.
    pub(crate) async fn says(&self, what: &str) -> String {
        let path = self.folder.path().join("err");
        let said = async {
            loop {
                let log = fs::read_to_string(&path).unwrap();
                if let Some(line) = log.lines().find(|line| line.contains(what)) {
                    return line.to_owned();
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let waited = tokio::time::timeout(Duration::from_secs(20), said).await;
        waited.unwrap_or_else(|_| panic!("it never said `{what}`"))
    }

    /// Sends a signal, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.unwrap().success());
    }

    /// Waits for its end.
    pub(crate) async fn ended(mut self) -> Ended {
        let waited = tokio::task::spawn_blocking(move || {
            let status = self.child.wait().unwrap();
            let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap();
            Ended {
                code: status.code(),
                out: read("out"),
                err: read("err"),
            }
        });
        waited.await.unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
