//! The command line: loads, then hands over to one edge.

use clap::Parser;
use supplement_bot::cli::{Cli, run};

fn main() -> std::process::ExitCode {
    run(&Cli::parse())
}
