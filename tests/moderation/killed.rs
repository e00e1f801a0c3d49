//! A bot that is killed in the middle of writing: every file is whole, and every confirmed revision is kept.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, io, thread};

use chrono::Local;
use supplement_bot::answer::Disclaimer;
use supplement_bot::knowledge::clear_unfinished;
use supplement_bot::moderation::{Desk, House, Ledger, NewRevision, Shelf};

use super::desk::Copy;
use super::place::Place;

const KILLS: u32 = 500;
const FILES: [&str; 2] = ["medicines/paracetamol.toml", "medicines/allopurinol.toml"];

/// Names the folder to the process that writes until it is killed: this very test, run once more.
const WRITER: &str = "SUPPLEMENT_BOT_TEST_WRITES";

/// Names the database to it.
const DATABASE: &str = "SUPPLEMENT_BOT_TEST_DATABASE";
const NAME: &str = "moderation::killed::what_is_confirmed_outlives_a_kill_at_any_moment";

#[test]
fn what_is_confirmed_outlives_a_kill_at_any_moment() {
    if let Some(folder) = env::var_os(WRITER) {
        return writes_for_ever(&PathBuf::from(folder));
    }
    let (one, other) = thread::scope(|scope| {
        let one = scope.spawn(|| kills(0));
        let other = kills(1);
        (one.join().unwrap(), other)
    });
    println!(
        "killed {KILLS} times, {} times with a file half written aside; {} revisions were confirmed",
        one.in_the_middle + other.in_the_middle,
        one.confirmed + other.confirmed
    );
    assert!(
        one.in_the_middle + other.in_the_middle > 0,
        "no kill fell into the writing"
    );
}

struct Counts {
    in_the_middle: usize,
    confirmed: usize,
}

/// Every second kill, in a folder of its own.
fn kills(first: u32) -> Counts {
    let copy = small();
    let place = Place::beside(&copy);
    let texts = FILES.map(|file| copy.read(file));
    let mut confirmed: Vec<Confirmed> = Vec::new();
    let mut in_the_middle = 0;
    let mut seen = [0; 2];
    for kill in (first..KILLS).step_by(2) {
        // Moments all over the first 40 ms after a revision, in no order: the golden ratio never comes round.
        let moment = (f64::from(kill) * 0.618_034).fract() * 0.04;
        let before = confirmed.len();
        confirmed.extend(killed_after(
            (&copy, &place),
            Duration::from_secs_f64(moment),
        ));
        let told = &confirmed[before..];
        assert!(!told.is_empty(), "the writer wrote nothing");
        in_the_middle += usize::from(is_unfinished(copy.folder()));
        for ((file, text), seen) in FILES.iter().zip(&texts).zip(&mut seen) {
            *seen = check_file(&copy, (file, text), *seen, told);
        }
        let ledger = place.ledger();
        for Confirmed { revision, file, .. } in told {
            let kept = ledger.revision(*revision).unwrap();
            assert_eq!(
                kept.map(|it| it.file).as_ref(),
                Some(file),
                "revision {revision}"
            );
        }
    }
    let desk = desk(copy.folder(), &place);
    check_record(&copy, desk.ledger().unwrap(), &confirmed);
    assert!(!is_unfinished(copy.folder()));
    Counts {
        in_the_middle,
        confirmed: confirmed.len(),
    }
}

/// The file is whole, and as new as it was before and as what was told of it, or as the one change after that. Says
/// which change it is.
fn check_file(copy: &Copy, (file, text): (&str, &str), seen: u64, told: &[Confirmed]) -> u64 {
    let now = copy.read(file);
    let number = number_in(&now);
    assert_eq!(now, numbered(text, number), "{file} is not whole");
    let last = told.iter().rfind(|it| it.file == file);
    let last = last.map_or(seen, |it| it.number);
    assert!(
        [last, last + 1].contains(&number),
        "{file}: {number} after {last}"
    );
    number
}

/// Everything that was confirmed is in the database, and the record ends in what the files are.
fn check_record(copy: &Copy, ledger: &Ledger, confirmed: &[Confirmed]) {
    for it in confirmed {
        let kept = ledger.revision(it.revision).unwrap().unwrap();
        assert_eq!(kept.file, it.file);
        assert_eq!(kept.after.map(|text| number_in(&text)), Some(it.number));
        assert_eq!(kept.who, Some(1));
    }
    for file in FILES {
        let latest = ledger.history(file).unwrap().swap_remove(0);
        assert_eq!(latest.after, Some(copy.read(file)), "the record of {file}");
    }
}

/// A revision that the writer told of.
struct Confirmed {
    revision: i64,
    file: String,
    number: u64,
}

/// Starts the writer, kills it that long after its first revision, and says what it had confirmed.
fn killed_after((copy, place): (&Copy, &Place), moment: Duration) -> Vec<Confirmed> {
    let mut writer = Command::new(env::current_exe().unwrap())
        .args([NAME, "--exact", "--nocapture", "--test-threads=1"])
        .env(WRITER, copy.folder())
        .env(DATABASE, place.name())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let first = lines
        .by_ref()
        .map(Result::unwrap)
        .find_map(|line| confirmed(&line));
    thread::sleep(moment);
    kill(&mut writer);
    let rest = lines
        .map_while(Result::ok)
        .filter_map(|line| confirmed(&line));
    first.into_iter().chain(rest).collect()
}

/// SIGKILL where there is one; nothing of the process runs after it.
fn kill(process: &mut Child) {
    process.kill().unwrap();
    process.wait().unwrap();
}

fn confirmed(line: &str) -> Option<Confirmed> {
    // The test harness writes on the same line before the first one.
    let (_, told) = line.split_once("confirmed ")?;
    let mut words = told.split(' ');
    Some(Confirmed {
        revision: words.next()?.parse().ok()?,
        file: words.next()?.to_owned(),
        number: words.next()?.parse().ok()?,
    })
}

/// Writes at the desk, one revision after the other, and tells of each: all of it writing, nothing of it looking.
fn writes_for_ever(folder: &Path) {
    let desk = desk(folder, &Place::named(&env::var(DATABASE).unwrap()));
    let mut texts = FILES.map(|file| (desk.shelf().text(file).unwrap(), file));
    loop {
        let (before, file) = texts
            .iter_mut()
            .min_by_key(|(text, _)| number_in(text))
            .unwrap();
        let number = number_in(before) + 1;
        let after = numbered(before, number);
        let new = NewRevision {
            file,
            at: Local::now().to_utc(),
            who: Some(1),
            approved_by: None,
            why: "again",
            before: Some(before),
            after: Some(&after),
        };
        let revision = desk.put(&new).unwrap();
        println!("confirmed {revision} {file} {number}");
        io::stdout().flush().unwrap();
        *before = after;
    }
}

/// As the bot opens it when it starts.
fn desk(folder: &Path, place: &Place) -> Desk {
    clear_unfinished(folder).unwrap();
    let now = Local::now();
    let shelf = Shelf::open(folder, Disclaimer::default(), now).unwrap();
    Desk::open(shelf, place.ledger(), House::default(), now).unwrap()
}

/// Two files that need no other, and what every folder needs, so that most of the time goes into writing.
fn small() -> Copy {
    let copy = Copy::of_shipped();
    // Without examples there is nothing to learn at each of so many starts.
    for folder in ["topics", "safety", "references", "language/en/examples"] {
        fs::remove_dir_all(copy.path(folder)).unwrap();
    }
    for list in ["not-covered.toml", "look-alikes.toml", "senses.toml"] {
        fs::remove_file(copy.path(list)).unwrap();
    }
    for folder in ["medicines", "supplements"] {
        for item in fs::read_dir(copy.path(folder)).unwrap() {
            let path = item.unwrap().path();
            if !FILES.iter().any(|file| path.ends_with(file)) {
                fs::remove_file(path).unwrap();
            }
        }
    }
    copy
}

/// The text with that number in the first comment, and on as many lines as a longer text would have.
fn numbered(text: &str, number: u64) -> String {
    let rest = text
        .strip_prefix("# ")
        .map_or(text, |text| text.split_once('\n').unwrap().1);
    if number == 0 {
        return rest.to_owned();
    }
    format!(
        "# {number} {}\n{rest}",
        "x".repeat(usize::try_from(number % 7).unwrap() * 1_000)
    )
}

fn number_in(text: &str) -> u64 {
    let comment = text
        .strip_prefix("# ")
        .and_then(|text| text.split(' ').next());
    comment.map_or(0, |number| number.parse().unwrap())
}

/// Whether a file that was being written lies beside the others.
fn is_unfinished(folder: &Path) -> bool {
    let folders = [folder.to_owned(), folder.join("medicines")];
    folders.iter().any(|folder| {
        let items = fs::read_dir(folder).unwrap();
        let mut names = items.map(|item| item.unwrap().file_name());
        names.any(|name| name.to_string_lossy().starts_with(".supplement-bot-"))
    })
}
