//! The words that moderators read, one small function for each moment.

use chrono::{DateTime, Utc};

use super::button;
use super::changed::Changed;
use crate::grammar::{Count, List};

pub(super) fn day(at: DateTime<Utc>) -> String {
    at.format("%-d %B %Y, %H:%M UTC").to_string()
}

pub(super) const WEIGHTY: &str = "This changes a dose, a limit, an interaction, a caution or a figure, so a second \
                                  moderator must approve it before anybody reads it.";
pub(super) const NOT_SAVED: &str = "Nothing is saved yet.";
pub(super) const MARKS: &str =
    "[-taken away-] {+put in+}, each after the number of its line in the file:";
pub(super) const WHITE_SPACE: &str = "(only white space)";
pub(super) const NO_DIFFERENCE: &str =
    "This is what the file says already, so there is nothing to save.";
pub(super) const PREVIEW_FOLLOWS: &str = "The next message is what people would read.";
pub(super) const NO_PREVIEW: &str = "People read nothing of this file itself, or something else on the disk is wrong, so there is no preview.";
pub(super) const KEPT: &str =
    "What you wrote is kept: press \u{201c}Correct it\u{201d} to go on with it.";
pub(super) const BROKEN: &str = "The file on the disk cannot be read as TOML now, so one part of it cannot be changed. \
                                 Export it, correct it and upload the whole file.";
pub(super) const OVERTAKEN: &str =
    "The file was changed after you began, so nothing is saved yet. Look at both changes.";
pub(super) const MEANWHILE: &str = "What has been changed meanwhile:";
pub(super) const YOURS: &str = "What you wrote:";
pub(super) const REST_IN_FILE: &str = "The rest is in the attached file.";
pub(super) const SECOND_NEEDED: &str = "A second moderator must approve this change.";
pub(super) const NOT_AS_SEEN: &str =
    "This change is another one now than you saw, so it is not saved. Look at it again:";
pub(super) const NOT_WAITING: &str =
    "This change does not wait for approval now: its author goes on with it.";
pub(super) const OWN_DRAFT: &str = "This change is yours; another moderator must approve it.";
pub(super) const GONE: &str = "This change is saved or dropped already, so there is nothing to do.";
pub(super) const DROPPED: &str = "Dropped. The knowledge is as it was.";
pub(super) const DECLINED: &str =
    "Declined. The knowledge is as it was. Who wrote the change can go on with it.";
pub(super) const DECLINED_BEFORE: &str = "It was declined";
pub(super) const FILE_GOES: &str = "With this change the whole file goes:";
pub(super) const FILE_IS_NEW: &str = "The whole file is new:";
pub(super) const WITH_OTHERS: &str = ", with other files";
pub(super) const UNKNOWN_PART: &str = "The file has no part of that name, and none is known. Begin to type and choose one from the list.";
pub(super) const NOT_A_MODERATOR: &str =
    "Only moderators can do this: people with the moderators' role or with Manage Server.";
pub(super) const FAILED: &str =
    "That did not work, and nothing was changed. The bot's log says why; try again in a minute.";
pub(super) const TOO_SLOW: &str = "The bot is slow at the moment, so the form could not be opened in time. Try again in a minute.";
pub(super) const TOO_LONG: &str =
    "This is too long for a form. Export the file, change it in an editor and upload it.";
pub(super) const ASKED: &str = "It waits in the moderators' channel and under /knowledge status, and is saved when another moderator approves it.";
pub(super) const UNPLACED: &str = "No file has this name, and the text does not begin with a line such as \
                                   #:schema ../schema/supplement.json that says what kind of file it is.";
pub(super) const NOTHING_WRONG: &str = "Nothing is wrong on the disk.";
pub(super) const STILL_GOOD: &str =
    "The bot goes on answering from the last knowledge that was right. To mend it:";
pub(super) const NO_HISTORY: &str = "Nobody has changed this file since the bot keeps a history.";
pub(super) const NOT_SAID: &str = "(no reason given)";
pub(super) const NOTHING_MISSING: &str =
    "No name was looked for in vain on three different days of the last 30.";
pub(super) const MISSING_OFF: &str = "Names that are not found are not kept. The operator can switch that on: \
                                      missing = true under [moderation] in the bot's settings.";
pub(super) const NEW_ENTRY: &str = "A new entry";
pub(super) const LOOKED_FOR: &str = "Looked for by members, and not there";
pub(super) const LEADS_ELSEWHERE: &str = "What leads elsewhere with this change:";
pub(super) const REPORT_THANKS: &str =
    "Thank you. The moderators read it. Nothing of it says who you are unless you chose that.";
pub(super) const SOMETHING_WRONG: &str = "Something wrong?";
pub(super) const REPORTS_FULL: &str = "The moderators have many reports to read, so this one was not taken. Please try again in some days.";
pub(super) const REPORT_CLOSED: &str = "This report is closed.";

/// The title of the form that asks why.
pub(super) fn decline(title: &str) -> String {
    format!("Decline {title}")
}

/// Why nothing can be begun under that name.
pub(super) fn not_begun(why: &str) -> String {
    format!("Nothing was begun: {why}.")
}

/// How many blanks a new file has.
pub(super) fn still_blank(blanks: usize) -> String {
    format!(
        "Nothing is saved yet. {} still to be written; each form says what goes there:",
        match blanks {
            1 => "One thing is".to_owned(),
            many => format!("{many} things are"),
        }
    )
}

pub(super) fn besides(problems: usize) -> String {
    match problems {
        1 => "Besides, there is a problem:".to_owned(),
        many => format!("Besides, there are {}:", Count(many, "problem")),
    }
}

/// Which files a draft changes along with its own.
pub(super) fn goes_along(files: &[&str]) -> String {
    format!(
        "Along with it, and only with it, {} changed.",
        are(&List::and(files).to_string(), files.len())
    )
}

fn are(what: &str, count: usize) -> String {
    format!("{what} {}", if count == 1 { "is" } else { "are" })
}

pub(super) fn along(files: usize) -> String {
    match files {
        1 => "Along with it, another file is changed:".to_owned(),
        many => format!("Along with it, {many} other files are changed:"),
    }
}

/// What becomes of a file, where that is more than a change.
pub(super) fn fate(changed: &Changed) -> &'static str {
    match (&changed.before, &changed.after) {
        (_, None) => " goes:",
        (None, _) => " is new:",
        _ => ":",
    }
}

/// What still needs what is to go.
pub(super) fn still_named(titles: &[String]) -> String {
    let point = if titles.len() == 1 {
        "still points"
    } else {
        "still point"
    };
    format!(
        "It cannot go yet, because {} {point} to it; change that first:",
        named(titles)
    )
}

/// Whose interactions name what is to go.
pub(super) fn who_names_it(titles: &[String]) -> String {
    let (name, stay) = match titles.len() {
        1 => ("names", "that row stays"),
        _ => ("name", "those rows stay"),
    };
    format!(
        "{} {name} it among the interactions; {stay} true and readable, as its names go to medicines/ along with this.",
        named(titles)
    )
}

fn named(titles: &[String]) -> String {
    let mut shown: Vec<String> = titles.iter().take(NAMED).cloned().collect();
    if let more @ 1.. = titles.len() - shown.len() {
        shown.push(format!("{} more", Count(more, "file")));
    }
    List::and(&shown).to_string()
}

/// So many files are named in a sentence.
const NAMED: usize = 5;

pub(super) fn overtaken_along(file: &str) -> String {
    format!(
        "{file}, which is changed along with it, was changed in the same place after you began, so nothing is saved yet. \
         Drop this and begin again."
    )
}

/// The heading of a list.
pub(super) fn list(list: &button::List) -> &'static str {
    match list {
        button::List::Drafts => "Changes that are begun",
        button::List::Waiting => "Changes that wait for approval",
        button::List::Reports => "Reports that are open",
        button::List::History(_) => "History",
    }
}

/// The button that goes on with a list.
pub(super) fn more(list: &button::List, left: usize) -> String {
    match list {
        button::List::Drafts => format!("More that are begun ({left})"),
        button::List::Waiting => format!("More changes ({left})"),
        button::List::Reports => format!("More reports ({left})"),
        button::List::History(_) => format!("More ({left})"),
    }
}

pub(super) fn report_on(id: i64, entry: &str, section: &str) -> String {
    format!("Report {id} on {entry}, {section}")
}

pub(super) fn unknown_file(typed: &str) -> String {
    let short: String = typed.chars().take(40).collect();
    format!(
        "There is no entry or file named \u{201c}{short}\u{201d}. Begin to type and choose one from the list."
    )
}

pub(super) fn unknown_revision(file: &str) -> String {
    format!("{file} has no such revision. /knowledge history lists them.")
}

pub(super) fn saved(revisions: &[i64], live: bool) -> String {
    let numbers: Vec<String> = revisions.iter().map(i64::to_string).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let saved = match numbers[..] {
        [one] => format!("Saved as revision {one}"),
        _ => format!("Saved as revisions {}", List::and(&numbers)),
    };
    if live {
        format!("{saved}. People are answered from it now.")
    } else {
        format!(
            "{saved}, but another file on the disk is wrong, so people are still answered from before. \
             /knowledge status shows what is wrong."
        )
    }
}

pub(super) fn many_changed(count: usize) -> String {
    format!(
        "{count} files were changed on the disk, and people are answered from them now. /knowledge history tells \
         what was changed in each."
    )
}

pub(super) fn problems(count: usize) -> String {
    match count {
        1 => "There is a problem, so nothing is saved:".to_owned(),
        many => format!("There are {}, so nothing is saved:", Count(many, "problem")),
    }
}

pub(super) fn wrong_on_disk(count: usize) -> String {
    match count {
        1 => "There is a problem on the disk.".to_owned(),
        many => format!("There are {} on the disk.", Count(many, "problem")),
    }
}

pub(super) fn also_at_it() -> &'static str {
    "Somebody else is changing this file too"
}

pub(super) fn revision(id: i64, at: DateTime<Utc>) -> String {
    format!("Revision {id}, {}", day(at))
}
