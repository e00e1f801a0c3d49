//! The command line: what each sub-command takes, and the way from it to one edge.

mod against;
mod ask;
mod check;
mod desk;
#[cfg(feature = "sandbox")]
mod faults;
mod health;
mod learn;
mod logging;
mod new;
mod preview;
mod problems;
mod revision;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
mod schema;
mod serve;
mod settings;
#[cfg(unix)]
mod supervisor;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Answers questions about dietary supplements: in Discord, or here in the terminal.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer a question here in the terminal, without Discord
    #[command(after_help = ask::EXAMPLES)]
    Ask {
        /// The question, in quotes or not
        #[arg(required_unless_present = "stdin")]
        question: Vec<String>,
        /// Print the answer as JSON
        #[arg(long)]
        json: bool,
        /// Show how each word was read
        #[arg(long, conflicts_with_all = ["json", "stdin"])]
        explain: bool,
        /// Read a question a line and print a JSON line each
        #[arg(long, conflicts_with = "question")]
        stdin: bool,
        /// The knowledge folder
        #[arg(long, default_value = "knowledge", value_name = "FOLDER")]
        knowledge: PathBuf,
    },
    /// Start a Discord on this machine with the bot in it, and talk with it in a browser
    #[cfg(feature = "sandbox")]
    #[command(after_help = sandbox::EXAMPLES)]
    Sandbox(sandbox::Choices),
    /// Connect to Discord and answer there; needs the token in the environment variable `DISCORD_TOKEN`
    #[command(after_help = run::EXAMPLES)]
    Run {
        #[command(flatten)]
        settings: settings::Chosen,
    },
    /// Answer what Discord posts, as a web service without a connection of its own
    #[command(after_help = serve::EXAMPLES)]
    Serve(serve::Choices),
    /// Ask a running bot how it is, at the address of [status]
    Health {
        #[command(flatten)]
        settings: settings::Chosen,
    },
    /// Read the knowledge files and show every problem in them
    #[command(after_help = check::EXAMPLES)]
    Check(check::Choices),
    /// Store what is learned from the examples, so that no start has to learn it
    #[command(after_help = learn::EXAMPLES)]
    Learn {
        /// The knowledge folder
        #[arg(long, default_value = "knowledge", value_name = "FOLDER")]
        knowledge: PathBuf,
    },
    /// Begin an entry: a file with a blank for everything that has to be written
    #[command(after_help = new::EXAMPLES)]
    New(new::Choices),
    /// Show what people would read of an entry
    #[command(after_help = preview::EXAMPLES)]
    Preview(preview::Choices),
    /// Print the JSON Schema of a kind of knowledge file, or write all of them
    #[command(after_help = schema::EXAMPLES)]
    Schema(schema::Choices),
}

/// Runs the command and says how it ended.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let result = match &cli.command {
        Command::Ask {
            stdin: true,
            knowledge,
            ..
        } => ask::each_line(knowledge),
        Command::Ask {
            question,
            explain: true,
            knowledge,
            ..
        } => ask::explain(knowledge, &question.join(" ")),
        Command::Ask {
            question,
            json,
            knowledge,
            ..
        } => ask::one(knowledge, &question.join(" "), *json),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(choices) => sandbox::run(choices),
        Command::Run { settings } => run::run(settings),
        Command::Serve(choices) => serve::run(choices),
        Command::Health { settings } => health::run(settings),
        Command::Check(choices) => check::run(choices),
        Command::Learn { knowledge } => learn::run(knowledge),
        Command::New(choices) => new::run(choices),
        Command::Preview(choices) => preview::run(choices),
        Command::Schema(choices) => schema::run(choices),
    };
    result.unwrap_or_else(|error| {
        // Who reads only the beginning, as `head` does, has read enough.
        if is_read_no_further(&error)
            && let Some(code) = cli.command.code_of_what_is_read()
        {
            return code;
        }
        logging::last_word(&error);
        run::code(&error)
    })
}

impl Command {
    /// How what only prints ends where nobody reads on; for others a broken pipe is a fault. Of a folder that nobody read
    /// about to the end it is not said that it is right.
    const fn code_of_what_is_read(&self) -> Option<ExitCode> {
        match self {
            Self::Ask { .. } | Self::Preview(_) | Self::Schema(_) => Some(ExitCode::SUCCESS),
            Self::Check(_) => Some(ExitCode::FAILURE),
            _ => None,
        }
    }
}

fn is_read_no_further(error: &anyhow::Error) -> bool {
    let causes = error
        .chain()
        .filter_map(|it| it.downcast_ref::<io::Error>());
    let mut kinds = causes.map(io::Error::kind);
    kinds.any(|kind| kind == io::ErrorKind::BrokenPipe)
}
