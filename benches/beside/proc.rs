//! What the system says of a process: its memory and its processor time.

use std::fs;
use std::time::Duration;

use anyhow::Context;

/// Ticks of the processor in a second, the same on every Linux that is in use.
const TICKS: u32 = 100;

/// Memory of a process in kilobytes: all that is resident, and what of it is its own and not a file's.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    pub(super) resident: u64,
    pub(super) own: u64,
}

pub(super) fn memory(process: u32) -> anyhow::Result<Memory> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let of = |key: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(key));
        let figure = line.and_then(|line| line.split_whitespace().next());
        let figure = figure.and_then(|figure| figure.parse().ok());
        figure.with_context(|| format!("no {key} of the process {process}"))
    };
    Ok(Memory {
        resident: of("VmRSS:")?,
        own: of("RssAnon:")?,
    })
}

/// The processor time that a process has had, its own and the system's for it.
pub(super) fn processor(process: u32) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program may have blanks in it and ends with the last bracket.
    let behind = stat.rsplit(')').next().unwrap_or_default();
    let figures = behind.split_whitespace().skip(11).take(2);
    let ticks: u32 = figures.filter_map(|it| it.parse::<u32>().ok()).sum();
    Ok(Duration::from_secs(1) * ticks / TICKS)
}
