//! The clerk: does what a moderator wishes, and says what they and the others read then. It knows nothing of Discord.

use chrono::{DateTime, Local};

use super::desk::{Desk, DeskError, Saved};
use super::form::{boxes, joined};
use super::ledger::{Draft, NewDraft, NewReport, Revision, State};
use super::look::Look;
use super::part::Parts;
use super::press::Press;
use super::{pages, words};
use crate::answer::{Action, Body, Reply};

/// What a moderator wishes.
#[derive(Clone, Debug)]
pub enum Wish {
    Status,
    List,
    Reload,
    Missing,
    Export {
        file: String,
    },
    History {
        file: String,
    },
    Diff {
        file: String,
        revision: Option<String>,
    },
    Edit {
        file: String,
        part: String,
    },
    Upload {
        name: String,
        text: String,
        why: String,
    },
    Rollback {
        file: String,
        revision: String,
        why: String,
    },
    Press(Press),
    /// A form that comes back, box by box.
    Written {
        draft: i64,
        boxes: Vec<String>,
        why: String,
    },
}

/// What is read then, by whom.
#[derive(Debug)]
pub struct Served {
    pub say: Say,
    /// What people would read, as a message of its own for the moderator.
    pub preview: Option<Reply>,
    /// For the moderators' channel.
    pub posts: Vec<Reply>,
}

/// How the moderator is answered.
#[derive(Debug)]
pub enum Say {
    /// A new message.
    New(Reply),
    /// In place of the message with the button.
    Instead(Reply),
    Form(Form),
}

/// A form to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub draft: i64,
    pub title: String,
    /// What the boxes hold at first.
    pub boxes: Vec<String>,
    pub why: String,
}

/// Somebody at the desk, at some time.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'d> {
    pub desk: &'d Desk,
    /// The Discord user.
    pub who: u64,
    pub now: DateTime<Local>,
}

/// So many reports may be open at once, so that nobody floods the moderators.
const REPORTS: usize = 50;

type Done = Result<Served, DeskError>;

impl Visit<'_> {
    /// Does what is wished.
    ///
    /// # Errors
    /// The database or the folder cannot be used; nothing has changed then.
    pub fn serve(&self, wish: &Wish) -> Done {
        let desk = self.desk;
        Ok(match wish {
            Wish::Status => self.say(pages::status(desk, self.now)?),
            Wish::List => self.say(pages::list(desk, self.now)),
            Wish::Reload => {
                let reloaded = desk.reload(self.now)?;
                self.say(pages::reloaded(desk, &reloaded))
            }
            Wish::Missing => {
                let today = self.now.date_naive();
                let names = desk
                    .house()
                    .missing
                    .then(|| desk.ledger()?.missed(today).map_err(DeskError::from));
                self.say(pages::missing(names.transpose()?.as_deref()))
            }
            Wish::Export { file } => match self.file(file) {
                Ok((file, text)) => self.say(pages::export(&file, &text)),
                Err(unknown) => unknown,
            },
            Wish::History { file } => match self.file(file) {
                Ok((file, _)) => self.say(pages::history(&file, &desk.ledger()?.history(&file)?)),
                Err(unknown) => unknown,
            },
            Wish::Diff { file, revision } => self.diff(file, revision.as_deref())?,
            Wish::Edit { file, part } => self.edit(file, part)?,
            Wish::Upload { name, text, why } => self.upload(name, text, why)?,
            Wish::Rollback {
                file,
                revision,
                why,
            } => self.rollback(file, revision, why)?,
            Wish::Press(press) => self.press(press)?,
            Wish::Written { draft, boxes, why } => self.written(*draft, boxes, why)?,
        })
    }

    fn diff(&self, file: &str, revision: Option<&str>) -> Done {
        let (file, _) = match self.file(file) {
            Ok(found) => found,
            Err(unknown) => return Ok(unknown),
        };
        let history = self.desk.ledger()?.history(&file)?;
        let found = match revision {
            None if history.is_empty() => return Ok(self.say(pages::history(&file, &history))),
            None => history.first(),
            Some(wanted) => find(&history, wanted).map(|(revision, _)| revision),
        };
        Ok(self.say(match found {
            Some(revision) => pages::revision_body(revision),
            None => pages::unknown_revision(&file),
        }))
    }

    fn edit(&self, file: &str, part: &str) -> Done {
        match self.file(file) {
            Ok((file, text)) => self.open(&file, part, &text, None),
            Err(unknown) => Ok(unknown),
        }
    }

    /// A form with a part of the file; the whole file where it has no parts.
    fn open(&self, file: &str, part: &str, text: &str, report: Option<i64>) -> Done {
        let (part, base) = match Parts::of(text) {
            Some(parts) if !part.is_empty() => (Some(part), parts.text(part)),
            _ => (None, text.to_owned()),
        };
        let new = NewDraft {
            file,
            part,
            base: &base,
            text: &base,
            who: self.who,
            why: "",
            report,
        };
        let id = self.desk.ledger()?.keep(&new, self.now.to_utc())?;
        let draft = self.draft(id)?;
        Ok(draft.map_or_else(|| self.gone(), |draft| self.form(&draft)))
    }

    fn upload(&self, name: &str, text: &str, why: &str) -> Done {
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        let known = self.desk.shelf().files();
        let known = known.iter().find(|file| super::look::stem(file) == stem);
        let folder = || schema_folder(text).map(|folder| format!("{folder}/{stem}.toml"));
        let Some(file) = known.cloned().or_else(folder) else {
            return Ok(self.say(pages::sentence(words::UNPLACED)));
        };
        let base = self.desk.shelf().text(&file).unwrap_or_default();
        self.propose(&file, (&base, text), why)
    }

    fn rollback(&self, file: &str, revision: &str, why: &str) -> Done {
        let (file, base) = match self.file(file) {
            Ok(found) => found,
            Err(unknown) => return Ok(unknown),
        };
        let history = self.desk.ledger()?.history(&file)?;
        let Some((revision, before)) = find(&history, revision) else {
            return Ok(self.say(pages::unknown_revision(&file)));
        };
        let text = if before {
            &revision.before
        } else {
            &revision.after
        };
        let text = text.clone().unwrap_or_default();
        self.propose(&file, (&base, &text), why)
    }

    /// A whole file as a draft, and a look at it.
    fn propose(&self, file: &str, (base, text): (&str, &str), why: &str) -> Done {
        let new = NewDraft {
            file,
            part: None,
            base,
            text,
            who: self.who,
            why,
            report: None,
        };
        let id = self.desk.ledger()?.keep(&new, self.now.to_utc())?;
        self.look(id, false)
    }

    fn written(&self, id: i64, written: &[String], why: &str) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        let text = joined(&draft.text, &written);
        let ledger = self.desk.ledger()?;
        ledger.rewrite(id, (&text, why.trim()), self.now.to_utc())?;
        self.look(id, false)
    }

    fn press(&self, press: &Press) -> Done {
        let ledger = self.desk.ledger()?;
        match press {
            Press::Save(id) => self.save(*id),
            Press::Ask(id) => self.ask(*id),
            Press::Correct(id) => Ok(match self.own(*id)? {
                Some(draft) => self.form(&draft),
                None => self.gone(),
            }),
            Press::Afresh(id) => match self.own(*id)? {
                Some(draft) => {
                    ledger.move_on(*id, &[State::Open], State::Dropped)?;
                    let part = draft.part.as_deref().unwrap_or_default();
                    let text = self.desk.shelf().text(&draft.file).unwrap_or_default();
                    self.open(&draft.file, part, &text, draft.report)
                }
                None => Ok(self.gone()),
            },
            Press::Over(id) => match self.own(*id)? {
                Some(draft) => {
                    ledger.rebase(*id, &self.now_there(&draft))?;
                    self.look(*id, true)
                }
                None => Ok(self.gone()),
            },
            Press::Drop(id) => match self.own(*id)? {
                Some(draft) => {
                    ledger.move_on(*id, &[State::Open], State::Dropped)?;
                    Ok(self.instead(pages::dropped(&draft, None)))
                }
                None => Ok(self.gone()),
            },
            Press::Look(id) => self.show_waiting(*id),
            Press::Approve(id) => self.save(*id),
            Press::Decline(id) => self.decline(*id),
            Press::Accept(id) => self.accept(*id),
            Press::Close(id) => {
                ledger.close_report(*id)?;
                Ok(self.instead(pages::report_closed(self.who)))
            }
            Press::Begin(name) => self.begin(name),
        }
    }

    fn save(&self, id: i64) -> Done {
        let saved = self.desk.save(id, self.who, self.now)?;
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let page = pages::after_saving(&draft, &saved, self.desk.house().second_moderator);
        let mut served = match &saved {
            // What is only said to one who may not, must not take the buttons from the others.
            Saved::OwnDraft => self.say(page),
            _ => self.instead(page),
        };
        if let Saved::Done { revision, .. } = saved
            && let Some(revision) = self.desk.ledger()?.revision(revision)?
        {
            served.posts.push(self.reply(pages::changed(&revision)));
        }
        Ok(served)
    }

    fn ask(&self, id: i64) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.look(&draft, self.now)?;
        let Look::Ready(_) = &look else {
            return self.look(id, true);
        };
        if !self
            .desk
            .ledger()?
            .move_on(id, &[State::Open], State::Waiting)?
        {
            return Ok(self.gone());
        }
        let mut served = self.instead(pages::sentence(words::ASKED));
        served.posts.push(self.reply(pages::waits(&draft, &look)));
        if let Look::Ready(ready) = look {
            served.posts.extend(ready.preview.map(without_buttons));
        }
        Ok(served)
    }

    fn decline(&self, id: i64) -> Done {
        let Some(draft) = self.draft(id)? else {
            return Ok(self.gone());
        };
        let moved = self
            .desk
            .ledger()?
            .move_on(id, &[State::Waiting], State::Dropped)?;
        Ok(if moved {
            self.instead(pages::dropped(&draft, Some(self.who)))
        } else {
            self.gone()
        })
    }

    fn accept(&self, id: i64) -> Done {
        let report = self
            .desk
            .ledger()?
            .reported(id)?
            .filter(|report| report.open);
        let Some(report) = report else {
            return Ok(self.instead(pages::sentence(words::REPORT_CLOSED)));
        };
        let Some(file) = self
            .desk
            .edition()
            .file_of(&report.entry)
            .map(str::to_owned)
        else {
            return Ok(self.say(pages::unknown_file(&report.entry)));
        };
        let part = super::look::part_of(&report.section);
        let text = self.desk.shelf().text(&file).unwrap_or_default();
        self.open(&file, part, &text, Some(id))
    }

    /// Keeps what a member says is wrong, without who they are unless they want that.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn report(&self, action: &Action, text: &str, named: bool) -> Done {
        let Action::Report {
            entry,
            section,
            version,
        } = action
        else {
            return Ok(self.gone());
        };
        let ledger = self.desk.ledger()?;
        if ledger.open_reports()?.len() >= REPORTS {
            return Ok(self.say(pages::sentence(words::REPORTS_FULL)));
        }
        let new = NewReport {
            entry,
            section: section.as_str(),
            version: &format!("{version:08x}"),
            text,
            who: named.then_some(self.who),
        };
        let id = ledger.report(&new, self.now.to_utc())?;
        let mut served = self.say(pages::thanks());
        if let Some(report) = ledger.reported(id)? {
            served.posts.push(self.reply(pages::reported(&report)));
        }
        Ok(served)
    }

    fn begin(&self, name: &str) -> Done {
        let _ = name;
        Ok(self.gone())
    }

    fn show_waiting(&self, id: i64) -> Done {
        let waiting = self
            .draft(id)?
            .filter(|draft| draft.state == State::Waiting);
        let Some(draft) = waiting else {
            return Ok(self.gone());
        };
        let look = self.desk.look(&draft, self.now)?;
        let mut served = self.say(pages::waits(&draft, &look));
        if let Look::Ready(ready) = look {
            served.preview = ready.preview.map(without_buttons);
        }
        Ok(served)
    }

    /// What the writer reads of the draft as it stands.
    fn look(&self, id: i64, instead: bool) -> Done {
        let Some(draft) = self.own(id)? else {
            return Ok(self.gone());
        };
        let look = self.desk.look(&draft, self.now)?;
        let page = pages::looked(&draft, &look, self.desk.house().second_moderator);
        let mut served = if instead {
            self.instead(page)
        } else {
            self.say(page)
        };
        if let Look::Ready(ready) = look {
            served.preview = ready.preview.map(without_buttons);
        }
        Ok(served)
    }

    /// The text that a draft would replace.
    fn now_there(&self, draft: &Draft) -> String {
        let text = self.desk.shelf().text(&draft.file).unwrap_or_default();
        match (&draft.part, Parts::of(&text)) {
            (Some(part), Some(parts)) => parts.text(part),
            _ => text,
        }
    }

    fn form(&self, draft: &Draft) -> Served {
        let Some(boxes) = boxes(&draft.text) else {
            return self.say(pages::too_long());
        };
        let title = match &draft.part {
            Some(part) => format!("{}: {part}", super::look::stem(&draft.file)),
            None => draft.file.clone(),
        };
        served(Say::Form(Form {
            draft: draft.id,
            title,
            boxes: boxes
                .into_iter()
                .map(|text| text.trim_end().to_owned())
                .collect(),
            why: draft.why.clone(),
        }))
    }

    /// The file with its text on the disk.
    fn file(&self, typed: &str) -> Result<(String, String), Served> {
        let file = self.desk.file_named(typed);
        let found = file.and_then(|file| {
            let text = self.desk.shelf().text(&file)?;
            Some((file, text))
        });
        found.ok_or_else(|| self.say(pages::unknown_file(typed)))
    }

    fn draft(&self, id: i64) -> Result<Option<Draft>, DeskError> {
        Ok(self.desk.ledger()?.draft(id)?)
    }

    /// The draft, if it is this moderator's and still open.
    fn own(&self, id: i64) -> Result<Option<Draft>, DeskError> {
        let open = |draft: &Draft| draft.who == self.who && draft.state == State::Open;
        Ok(self.draft(id)?.filter(open))
    }

    fn gone(&self) -> Served {
        self.say(pages::sentence(words::GONE))
    }

    fn say(&self, page: Body) -> Served {
        served(Say::New(self.reply(page)))
    }

    fn instead(&self, page: Body) -> Served {
        served(Say::Instead(self.reply(page)))
    }

    fn reply(&self, page: Body) -> Reply {
        self.desk.edition().guide.say(page)
    }
}

fn served(say: Say) -> Served {
    Served {
        say,
        preview: None,
        posts: Vec::new(),
    }
}

/// Buttons would lead to the knowledge as it is, not as it would be.
fn without_buttons(reply: Reply) -> Reply {
    reply.without_buttons()
}

/// The revision that is meant, and whether the state before it is: `12`, `before 12`, or such a label.
fn find<'h>(history: &'h [Revision], wanted: &str) -> Option<(&'h Revision, bool)> {
    let mut words = wanted.split_whitespace();
    let first = words.next()?;
    let before = first.eq_ignore_ascii_case("before");
    let number = if before { words.next()? } else { first };
    let id: i64 = number.trim_end_matches([',', ':']).parse().ok()?;
    let found = history.iter().find(|revision| revision.id == id)?;
    Some((found, before))
}

/// The folder for a file that names its schema.
fn schema_folder(text: &str) -> Option<&'static str> {
    let first = text.lines().next()?.strip_prefix("#:schema")?;
    let kinds = [
        ("supplement.json", "supplements"),
        ("topic.json", "topics"),
        ("medicine.json", "medicines"),
    ];
    let kind = kinds.iter().find(|(schema, _)| first.contains(schema))?;
    Some(kind.1)
}
