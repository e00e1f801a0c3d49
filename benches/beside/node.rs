//! Whether the other bot can run: node and npm, and the packages, which npm fetches where they are missing.

use std::process::Command;

use anyhow::{Context, ensure};

use super::bots::here;

/// Makes sure that it can run.
pub(super) fn ready() -> anyhow::Result<()> {
    let node = Command::new("node").arg("--version").output();
    let node = node.context("`node` is not there; install Node.js 20 or later")?;
    ensure!(node.status.success(), "`node --version` failed");
    let packages = here().join("node_modules");
    if packages.join("discord.js").is_dir() && packages.join("fuse.js").is_dir() {
        return Ok(());
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    let npm = Command::new("npm")
        .args(arguments)
        .current_dir(here())
        .output();
    let npm = npm.context("`npm` is not there; install it beside Node.js")?;
    let said = String::from_utf8_lossy(&npm.stderr);
    ensure!(npm.status.success(), "`npm ci` failed: {}", said.trim());
    Ok(())
}
