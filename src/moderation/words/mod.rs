//! The words that moderators read, one small function for each moment.

mod entries;
mod lists;

use chrono::{DateTime, Utc};

use crate::grammar::{Count, List};
pub(super) use entries::{
    along, besides, fate, goes_along, not_begun, overtaken_along, still_blank, still_named,
    who_names_it,
};
pub(super) use lists::{list, more, report_on};

pub(in crate::moderation) fn day(at: DateTime<Utc>) -> String {
    at.format("%-d %B %Y, %H:%M UTC").to_string()
}

pub(in crate::moderation) const WEIGHTY: &str = "This changes what people read, or what decides on it, so a second moderator must approve it first.";
pub(in crate::moderation) const NOT_SAVED: &str = "Nothing is saved yet.";
pub(in crate::moderation) const MARKS: &str =
    "[-taken away-] {+put in+}, each after the number of its line in the file:";
pub(in crate::moderation) const WHITE_SPACE: &str = "(only white space)";
pub(in crate::moderation) const NO_DIFFERENCE: &str =
    "This is what the file says already, so there is nothing to save.";
pub(in crate::moderation) const PREVIEW_FOLLOWS: &str =
    "What people would read stands in a message of its own.";
pub(in crate::moderation) const READ_NOW: &str = "What people read now:";
pub(in crate::moderation) const READ_THEN: &str = "What people would read:";
pub(in crate::moderation) const ROWS: &str = "Whom it is about:";
pub(in crate::moderation) const NO_PREVIEW: &str = "People read nothing of this file itself, or something else on the disk is wrong, so there is no preview.";
pub(in crate::moderation) const KEPT: &str =
    "What you wrote is kept: press \u{201c}Correct it\u{201d} to go on with it.";
pub(in crate::moderation) const BROKEN: &str = "The file on the disk cannot be read as TOML now, so one part of it cannot be changed. \
                                 Export it, correct it and upload the whole file.";
pub(in crate::moderation) const OVERTAKEN: &str =
    "The file was changed after you began, so nothing is saved yet. Look at both changes.";
pub(in crate::moderation) const MEANWHILE: &str = "What has been changed meanwhile:";
pub(in crate::moderation) const YOURS: &str = "What you wrote:";
pub(in crate::moderation) const REST_IN_FILE: &str = "The rest is in the attached file.";
pub(in crate::moderation) const SECOND_NEEDED: &str =
    "A second moderator must approve this change.";
pub(in crate::moderation) const NOT_AS_SEEN: &str =
    "This change is another one now than you saw, so it is not saved. Look at it again:";
pub(in crate::moderation) const NOT_WAITING: &str =
    "This change does not wait for approval now: its author goes on with it.";
pub(in crate::moderation) const OWN_DRAFT: &str =
    "This change is yours; another moderator must approve it.";
pub(in crate::moderation) const GONE: &str =
    "This change is saved or dropped already, so there is nothing to do.";
pub(in crate::moderation) const DROPPED: &str = "Dropped. The knowledge is as it was.";
pub(in crate::moderation) const DECLINED: &str =
    "Declined. The knowledge is as it was. Who wrote the change can go on with it.";
pub(in crate::moderation) const DECLINED_BEFORE: &str = "It was declined";
pub(in crate::moderation) const FILE_GOES: &str = "With this change the whole file goes:";
pub(in crate::moderation) const FILE_IS_NEW: &str = "The whole file is new:";
pub(in crate::moderation) const WITH_OTHERS: &str = ", with other files";
pub(in crate::moderation) const UNKNOWN_PART: &str = "The file has no part of that name, and none is known. Begin to type and choose one from the list.";
pub(in crate::moderation) const NOT_A_MODERATOR: &str =
    "Only moderators can do this: people with the moderators' role or with Manage Server.";
pub(in crate::moderation) const FAILED: &str =
    "That did not work, and nothing was changed. The bot's log says why; try again in a minute.";
pub(in crate::moderation) const TOO_SLOW: &str = "The bot is slow at the moment, so the form could not be opened in time. Try again in a minute.";
pub(in crate::moderation) const TOO_LONG: &str =
    "This is too long for a form. Export the file, change it in an editor and upload it.";
pub(in crate::moderation) const ASKED: &str = "It waits in the moderators' channel and under /knowledge status, and is saved when another moderator approves it.";
pub(in crate::moderation) const UNPLACED: &str = "No file has this name, and the text does not begin with a line such as \
                                   #:schema ../schema/supplement.json that says what kind of file it is.";
pub(in crate::moderation) const NOTHING_WRONG: &str = "Nothing is wrong on the disk.";
pub(in crate::moderation) const STILL_GOOD: &str =
    "The bot goes on answering from the last knowledge that was right. To mend it:";
pub(in crate::moderation) const NO_HISTORY: &str =
    "Nobody has changed this file since the bot keeps a history.";
pub(in crate::moderation) const NOT_SAID: &str = "(no reason given)";
pub(in crate::moderation) const NOTHING_MISSING: &str =
    "No name was looked for in vain on three different days of the last 30.";
pub(in crate::moderation) const MISSING_OFF: &str = "Names that are not found are not kept. The operator can switch that on: \
                                      missing = true under [moderation] in the bot's settings.";
pub(in crate::moderation) const NEW_ENTRY: &str = "A new entry";
pub(in crate::moderation) const LOOKED_FOR: &str = "Looked for by members, and not there";
pub(in crate::moderation) const LEADS_ELSEWHERE: &str = "What leads elsewhere with this change:";
pub(in crate::moderation) const REPORT_THANKS: &str =
    "Thank you. The moderators read it. Nothing of it says who you are unless you chose that.";
pub(in crate::moderation) const SOMETHING_WRONG: &str = "Something wrong?";
pub(in crate::moderation) const REPORTS_FULL: &str = "The moderators have many reports to read, so this one was not taken. Please try again in some days.";
pub(in crate::moderation) const REPORT_CLOSED: &str = "This report is closed.";

/// The title of the form that asks why.
pub(in crate::moderation) fn decline(title: &str) -> String {
    format!("Decline {title}")
}

pub(in crate::moderation) fn unknown_file(typed: &str) -> String {
    let short: String = typed.chars().take(40).collect();
    format!(
        "There is no entry or file named \u{201c}{short}\u{201d}. Begin to type and choose one from the list."
    )
}

pub(in crate::moderation) fn unknown_revision(file: &str) -> String {
    format!("{file} has no such revision. /knowledge history lists them.")
}

pub(in crate::moderation) fn saved(revisions: &[i64], live: bool) -> String {
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

pub(in crate::moderation) fn many_changed(count: usize) -> String {
    format!(
        "{count} files were changed on the disk, and people are answered from them now. /knowledge history tells \
         what was changed in each."
    )
}

pub(in crate::moderation) fn problems(count: usize) -> String {
    match count {
        1 => "There is a problem, so nothing is saved:".to_owned(),
        many => format!("There are {}, so nothing is saved:", Count(many, "problem")),
    }
}

pub(in crate::moderation) fn wrong_on_disk(count: usize) -> String {
    match count {
        1 => "There is a problem on the disk.".to_owned(),
        many => format!("There are {} on the disk.", Count(many, "problem")),
    }
}

pub(in crate::moderation) fn also_at_it() -> &'static str {
    "Somebody else is changing this file too"
}

pub(in crate::moderation) fn revision(id: i64, at: DateTime<Utc>) -> String {
    format!("Revision {id}, {}", day(at))
}
