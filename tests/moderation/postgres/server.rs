//! Debian's `PostgreSQL`, started for the tests by somebody without rights, in a folder that is gone at the end.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::{env, fs, process};

use supplement_bot::config::Database;
use supplement_bot::moderation::{Address, Ledger, LedgerError, Tls};

use super::Psql;

/// Where this is set, the server must be there.
const REQUIRED: &str = "SUPPLEMENT_BOT_TEST_POSTGRES";

/// Where Debian has the versions that are installed.
const INSTALLED: &str = "/usr/lib/postgresql";

/// What a server of tests takes from who comes over the network.
pub(crate) const PASSWORD: &str = "o pen+se@same";

static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
static SCHEMAS: AtomicU32 = AtomicU32::new(0);

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) folder: PathBuf,
    pub(crate) port: u16,
    /// Ends with its input; nothing where another process started it.
    running: Option<Child>,
}

/// An empty database of its own.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    pub(crate) url: String,
    /// Runs as long as somebody needs it.
    _server: Option<Arc<Server>>,
}

impl Server {
    /// The one that all tests share which run at this moment; nothing, with a printed line, where there is no `PostgreSQL`.
    pub(crate) fn shared() -> Option<Arc<Self>> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return Some(server);
        }
        let server = Self::own()?;
        *shared = Arc::downgrade(&server);
        Some(server)
    }

    /// One that no other test has.
    pub(crate) fn own() -> Option<Arc<Self>> {
        let Some(programs) = programs() else {
            assert!(
                env::var_os(REQUIRED).is_none(),
                "there is no PostgreSQL in {INSTALLED}"
            );
            println!("skipped: there is no PostgreSQL in {INSTALLED}");
            return None;
        };
        Some(Arc::new(Self::start(&programs)))
    }

    /// One that another process started and ends.
    pub(crate) fn at(folder: &str, port: &str) -> Arc<Self> {
        Arc::new(Self {
            folder: folder.into(),
            port: port.parse().unwrap(),
            running: None,
        })
    }

    fn start(programs: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr();
        let port = port.unwrap().port();
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut command = without_rights();
        let script = include_str!("start.sh");
        command.args(["sh", "-c", script, "sh"]).arg(programs);
        command.args([&port.to_string(), PASSWORD]);
        command.env("TMPDIR", "/tmp").current_dir("/tmp");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(File::create(log.path()).unwrap());
        let mut running = command.spawn().unwrap();
        let mut folder = String::new();
        let mut said = BufReader::new(running.stdout.take().unwrap());
        said.read_line(&mut folder).unwrap();
        let said = fs::read_to_string(log.path()).unwrap();
        assert!(!folder.is_empty(), "PostgreSQL does not start: {said}");
        Self {
            folder: folder.trim_end().into(),
            port,
            running: Some(running),
        }
    }

    /// A schema that nothing is in.
    pub(crate) fn schema(self: &Arc<Self>) -> Schema {
        let number = SCHEMAS.fetch_add(1, Ordering::Relaxed);
        let name = format!("s{}_{number}", process::id());
        let url = self.url();
        Psql::open(&url).says(&format!("CREATE SCHEMA {name}"));
        Schema {
            url: format!("{url}&options=-csearch_path%3D{name}"),
            _server: Some(Arc::clone(self)),
        }
    }

    /// Over the socket, where it asks for no password.
    pub(crate) fn url(&self) -> String {
        let (folder, port) = (self.folder.display(), self.port);
        format!("postgres://bot@/postgres?host={folder}&port={port}")
    }
}

impl Schema {
    /// One that another process made.
    pub(crate) fn at(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            _server: None,
        }
    }

    pub(crate) fn ledger(&self) -> Ledger {
        ledger(&self.url).unwrap()
    }

    /// The same schema over the network.
    pub(crate) fn over_network(&self, server: &Server, user: &str, more: &str) -> String {
        let (_, options) = self.url.split_once("&options").unwrap();
        let port = server.port;
        format!("postgres://{user}@localhost:{port}/postgres?options{options}{more}")
    }
}

/// As the program opens it.
pub(crate) fn ledger(url: &str) -> Result<Ledger, LedgerError> {
    let Database::Postgres(server) = Database::parse(url).unwrap() else {
        panic!("{url} is a file");
    };
    let tls = Tls::new(server.certificates().unwrap().as_deref()).unwrap();
    Ledger::connect(Address::new(server.with_password().unwrap(), tls))
}

/// The newest version.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir(INSTALLED).ok()?;
    let versions = versions.filter_map(|it| it.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let programs = versions.map(|version| (version, format!("{INSTALLED}/{version}/bin")));
    let programs = programs.filter(|(_, folder)| Path::new(folder).join("initdb").exists());
    programs.max().map(|(_, folder)| folder.into())
}

/// `PostgreSQL` refuses to run as root.
fn without_rights() -> Command {
    let says = |command: &mut Command| {
        let said = command.stderr(Stdio::null()).output();
        said.is_ok_and(|said| said.status.success() && said.stdout.trim_ascii() == b"0")
    };
    if !says(Command::new("id").arg("-u")) {
        return Command::new("env");
    }
    let is_there = Command::new("id").arg("postgres").output();
    let user = match is_there {
        Ok(said) if said.status.success() => "postgres",
        _ => "nobody",
    };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}"));
    command.args(["--clear-groups", "--"]);
    command
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            drop(running.stdin.take());
            running.wait().unwrap();
        }
    }
}
