//! The clerk: does what a moderator wishes, and says what they and the others read then. It knows nothing of Discord.

mod changes;
mod files;
mod reports;

use chrono::{DateTime, Local};

use super::button::DeskButton;
use super::desk::{Desk, DeskError};
use super::dry_run::stem;
use super::form::boxes;
use super::ledger::{Draft, State};
use super::{pages, words};
use crate::answer::{Body, Reply};

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
    Button(DeskButton),
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
    /// What people would read, as a message of its own for the moderator; without buttons, which would lead to the
    /// knowledge as it is, not as it would be.
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
            Wish::Missing => {
                let today = self.now.date_naive();
                let names = desk
                    .house()
                    .missing
                    .then(|| desk.ledger()?.missed(today).map_err(DeskError::from));
                self.say(pages::missing(names.transpose()?.as_deref()))
            }
            Wish::Export { file } => match self.file(file) {
                Some((file, text)) => self.say(pages::export(&file, &text)),
                None => self.unknown(file),
            },
            Wish::History { file } => match self.file(file) {
                Some((file, _)) => self.say(pages::history(&file, &desk.ledger()?.history(&file)?)),
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
            Wish::Button(press) => self.press(press)?,
            Wish::Written { draft, boxes, why } => self.written(*draft, boxes, why)?,
        })
    }

    fn press(&self, press: &DeskButton) -> Done {
        match press {
            DeskButton::Save(id) | DeskButton::Approve(id) => self.save(*id),
            DeskButton::Ask(id) => self.ask(*id),
            DeskButton::Correct(id) => self.correct(*id),
            DeskButton::Afresh(id) => self.afresh(*id),
            DeskButton::Over(id) => self.over(*id),
            DeskButton::Drop(id) => self.drop(*id),
            DeskButton::Look(id) => self.show_waiting(*id),
            DeskButton::Decline(id) => self.decline(*id),
            DeskButton::Accept(id) => self.accept(*id),
            DeskButton::Close(id) => self.close(*id),
            DeskButton::Begin(name) => self.begin(name),
        }
    }

    fn form(&self, draft: &Draft) -> Served {
        let Some(boxes) = boxes(&draft.text) else {
            return self.say(pages::too_long(&draft.text));
        };
        let title = match &draft.part {
            Some(part) => format!("{}: {part}", stem(&draft.file)),
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
    }
}
