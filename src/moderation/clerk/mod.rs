//! The clerk: does what a moderator wishes, and says what they and the others read then. It knows nothing of Discord.

mod approvals;
mod changes;
mod entries;
mod files;
mod reports;
mod wish;

use chrono::{DateTime, Local};

use super::button::DeskButton;
use super::desk::{Desk, DeskError};
use super::dry_run::stem;
use super::form::{Sheet, boxes};
use super::ledger::{Draft, State};
use super::tables::Tables;
use super::{pages, words};
use crate::answer::{Body, Reply};
pub use wish::{Form, Say, Served, Wish};

/// Somebody at the desk, at some time.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'d> {
    pub desk: &'d Desk,
    /// The Discord user.
    pub who: u64,
    pub now: DateTime<Local>,
}

type Done = Result<Served, DeskError>;

impl Visit<'_> {
    /// Does what is wished.
    ///
    /// # Errors
    /// The database or the folder cannot be used; nothing has changed then.
    pub fn serve(&self, wish: &Wish) -> Done {
        let desk = self.desk;
        Ok(match wish {
            Wish::Status => self.say(pages::status(desk, self.who, self.now)?),
            Wish::List => self.say(pages::list(desk, self.now)),
            Wish::Reload => {
                let reloaded = desk.reload(self.now)?;
                self.say(pages::reloaded(desk, &reloaded))
            }
            Wish::Missing => self.missing()?,
            Wish::Export { file } => match self.file(file) {
                Some((file, text)) => self.say(pages::export(&file, &text)),
                None => self.unknown(file),
            },
            Wish::History { file } => match self.file(file) {
                Some((file, _)) => {
                    let history = desk.ledger()?.history(&file)?;
                    self.say(pages::history(desk, &file, (&history, 0)))
                }
                None => self.unknown(file),
            },
            Wish::Diff { file, revision } => self.diff(file, revision.as_deref())?,
            Wish::Edit { file, part } => self.edit(file, part)?,
            Wish::Upload { name, text, why } => self.upload(name, text, why)?,
            Wish::Rollback {
                file,
                revision,
                why,
            } => self.rollback(file, revision, why)?,
            Wish::New { name, kind } => self.begin_entry(*kind, name, words::NEW_ENTRY)?,
            Wish::Delete { file, why } => self.delete(file, why)?,
            Wish::Button(press) => self.press(press)?,
            Wish::Written { sheet, boxes, why } => match sheet {
                Sheet::Text { draft, part } => {
                    self.written((*draft, part.as_deref()), boxes, why)?
                }
                Sheet::Decline { draft } => self.declined(*draft, why)?,
            },
        })
    }

    /// The names that people looked for in vain, where they are kept.
    fn missing(&self) -> Done {
        let (desk, today) = (self.desk, self.now.date_naive());
        let names = desk
            .house()
            .missing
            .then(|| desk.ledger()?.missed(today).map_err(DeskError::from));
        Ok(self.say(pages::missing(names.transpose()?.as_deref())))
    }

    fn press(&self, press: &DeskButton) -> Done {
        match press {
            DeskButton::Save(id) => self.save(*id, None),
            DeskButton::Approve(id, mark) => self.save(*id, Some(*mark)),
            DeskButton::Ask(id) => self.ask(*id),
            DeskButton::Correct(id) => self.correct(*id, None),
            DeskButton::Part(id, part) => self.correct(*id, Some(part)),
            DeskButton::Afresh(id) => self.afresh(*id),
            DeskButton::Over(id) => self.over(*id),
            DeskButton::Drop(id) => self.drop(*id),
            DeskButton::Look(id) => self.look(*id),
            DeskButton::Decline(id) => self.decline(*id),
            DeskButton::Back(id) => self.take_back(*id),
            DeskButton::Accept(id) => self.accept(*id),
            DeskButton::Close(id) => self.close(*id),
            DeskButton::Begin(name) => self.begin(name),
            DeskButton::More(list, from) => {
                let page = pages::more(self.desk, self.who, (list, *from))?;
                Ok(self.say(page))
            }
        }
    }

    /// A form with the text of the draft, or with a part of it.
    fn form(&self, draft: &Draft, part: Option<&str>) -> Served {
        let of_part = part.and_then(|part| Some((part, Tables::of(&draft.text)?.text(part))));
        let (part, text) = match of_part {
            Some((part, text)) => (Some(part), text),
            None => (None, draft.text.clone()),
        };
        let Some(boxes) = boxes(&text) else {
            return self.say(pages::too_long(&text));
        };
        let title = self.desk.title(draft);
        served(Say::Form(Form {
            sheet: Sheet::Text {
                draft: draft.id,
                part: part.map(str::to_owned),
            },
            title: part.map_or_else(|| title.clone(), |part| format!("{title}: {part}")),
            boxes: boxes
                .into_iter()
                .map(|text| text.trim_end().to_owned())
                .collect(),
            why: draft.why.clone(),
        }))
    }

    /// The file with its text on the disk; no text where it is gone and only its history is left.
    fn file(&self, typed: &str) -> Option<(String, String)> {
        let gone = || {
            let known = self.desk.ledger().ok()?.files_ever().ok()?;
            let typed = typed.trim();
            known
                .into_iter()
                .find(|file| file == typed || stem(file) == typed)
        };
        let file = self.desk.file_named(typed).or_else(gone)?;
        let text = self.desk.shelf().text(&file).unwrap_or_default();
        Some((file, text))
    }

    fn unknown(&self, typed: &str) -> Served {
        self.say(pages::unknown_file(typed))
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
        elsewhere: None,
    }
}
