//! A bot that is killed in the middle of writing: every file is whole, and every confirmed revision is kept.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, io, thread};

use chrono::Local;
use supplement_bot::answer::Disclaimer;
use supplement_bot::knowledge::clear_unfinished;
use supplement_bot::moderation::{Desk, House, Ledger, NewDraft, Saved, Shelf};

use super::desk::Copy;

const KILLS: u32 = 500;
const FILES: [&str; 2] = ["supplements/boron.toml", "supplements/silicon.toml"];
const DATABASE: &str = "moderation.sqlite";

/// Names the folder to the process that writes until it is killed: this very test, run once more.
const WRITER: &str = "SUPPLEMENT_BOT_TEST_WRITES";
const NAME: &str = "moderation::killed::what_is_confirmed_outlives_a_kill_at_any_moment";

#[test]
fn what_is_confirmed_outlives_a_kill_at_any_moment() {
    if let Some(folder) = env::var_os(WRITER) {
        return writes_for_ever(&PathBuf::from(folder));
    }
    let copy = small();
    let texts = FILES.map(|file| copy.read(file));
    let mut confirmed: Vec<Confirmed> = Vec::new();
    let mut in_the_middle = 0;
    for kill in 0..KILLS {
        // Moments all over the first 40 ms after a revision, in no order: the golden ratio never comes round.
        let moment = (f64::from(kill) * 0.618_034).fract() * 0.04;
        let before = confirmed.len();
        let told = killed_after(&copy, Duration::from_secs_f64(moment));
        assert!(!told.is_empty(), "the writer wrote nothing");
        confirmed.extend(told);
        let told = confirmed.len() - before;
        in_the_middle += usize::from(is_unfinished(copy.folder()));

        for (file, text) in FILES.iter().zip(&texts) {
            let now = copy.read(file);
            let number = number_in(&now);
            assert_eq!(now, numbered(text, number), "{file} is not whole");
            let last = confirmed.iter().rfind(|it| it.file == *file);
            let last = last.map_or(0, |it| it.number);
            assert!(
                [last, last + 1].contains(&number),
                "{file}: {number} after {last}"
            );
        }
        let ledger = Ledger::open(&copy.path(DATABASE)).unwrap();
        for Confirmed { revision, file, .. } in &confirmed[confirmed.len() - told..] {
            let kept = ledger.revision(*revision).unwrap();
            assert_eq!(
                kept.map(|it| it.file).as_ref(),
                Some(file),
                "revision {revision}"
            );
        }
    }
    println!(
        "killed {KILLS} times, {in_the_middle} times with a file half written aside; {} revisions were confirmed",
        confirmed.len()
    );
    assert!(in_the_middle > 0, "no kill fell into the writing");
    let desk = desk(copy.folder());
    let ledger = desk.ledger().unwrap();
    for Confirmed {
        revision,
        file,
        number,
    } in &confirmed
    {
        let kept = ledger.revision(*revision).unwrap().unwrap();
        assert_eq!(&kept.file, file);
        assert_eq!(kept.after.map(|text| number_in(&text)), Some(*number));
        assert_eq!(kept.who, Some(1));
    }
    for file in FILES {
        let latest = ledger.history(file).unwrap().swap_remove(0);
        assert_eq!(latest.after, Some(copy.read(file)), "the record of {file}");
    }
    assert!(!is_unfinished(copy.folder()));
}

/// A revision that the writer told of.
struct Confirmed {
    revision: i64,
    file: String,
    number: u64,
}

/// Starts the writer, kills it that long after its first revision, and says what it had confirmed.
fn killed_after(copy: &Copy, moment: Duration) -> Vec<Confirmed> {
    let mut writer = Command::new(env::current_exe().unwrap())
        .args([NAME, "--exact", "--nocapture", "--test-threads=1"])
        .env(WRITER, copy.folder())
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

/// Saves drafts at the desk one after the other and tells of each.
fn writes_for_ever(folder: &Path) {
    let desk = desk(folder);
    loop {
        let texts = FILES.map(|file| (desk.shelf().text(file).unwrap(), file));
        let (base, file) = texts
            .iter()
            .min_by_key(|(text, _)| number_in(text))
            .unwrap();
        let number = number_in(base) + 1;
        let new = NewDraft {
            file,
            part: None,
            base,
            text: &numbered(base, number),
            who: 1,
            why: "again",
            report: None,
        };
        let now = Local::now();
        let draft = desk.ledger().unwrap().keep(&new, now.to_utc()).unwrap();
        let saved = desk.save(draft, 1, now).unwrap();
        let Saved::Done {
            revision,
            live: true,
        } = saved
        else {
            panic!("it is not saved: {saved:?}");
        };
        println!("confirmed {revision} {file} {number}");
        io::stdout().flush().unwrap();
    }
}

/// As the bot opens it when it starts.
fn desk(folder: &Path) -> Desk {
    clear_unfinished(folder).unwrap();
    let now = Local::now();
    let shelf = Shelf::open(folder, Disclaimer::default(), now).unwrap();
    let ledger = Ledger::open(&folder.join(DATABASE)).unwrap();
    let alone = House {
        second_moderator: false,
        ..House::default()
    };
    Desk::open(shelf, ledger, alone, now).unwrap()
}

/// Two entries and the lists, so that most of the time goes into writing.
fn small() -> Copy {
    let copy = Copy::of_shipped();
    for folder in ["supplements", "topics", "medicines"] {
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
    let folders = [folder.to_owned(), folder.join("supplements")];
    folders.iter().any(|folder| {
        let items = fs::read_dir(folder).unwrap();
        let mut names = items.map(|item| item.unwrap().file_name());
        names.any(|name| name.to_string_lossy().starts_with(".supplement-bot-"))
    })
}
