//! A copy of the shipped knowledge with a desk of its own, and what moderators do at it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Local;
use supplement_bot::answer::Disclaimer;
use supplement_bot::moderation::{Desk, House, Ledger, Shelf};
use supplement_bot::sandbox::model::{Id, Message, Modal, ids};
use supplement_bot::sandbox::{LocalDiscord, OptionValue, Options, Outcome, Person};
use tempfile::TempDir;

use super::place::ledger;
use crate::discord::scene::Scene;
use crate::fixtures::FIXTURES;
use crate::guide;

/// A folder that may be changed, gone at the end.
pub(crate) struct Copy(TempDir);

impl Copy {
    /// The shipped files.
    pub(crate) fn of_shipped() -> Self {
        let copy = Self(TempDir::new().unwrap());
        copy_folder(&guide::folder(), copy.folder());
        for (file, text) in FIXTURES {
            copy.write(file, text);
        }
        copy
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder().join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).unwrap();
    }

    /// Changes a piece of a file, which must be there.
    pub(crate) fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from}");
        self.write(file, &text.replacen(from, to, 1));
    }

    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::open(self.folder(), Disclaimer::default(), Local::now()).unwrap()
    }

    pub(crate) fn desk(&self, house: House) -> Arc<Desk> {
        self.desk_with(ledger(), house)
    }

    pub(crate) fn desk_with(&self, ledger: Ledger, house: House) -> Arc<Desk> {
        Arc::new(Desk::open(self.shelf(), ledger, house, Local::now()).unwrap())
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy_folder(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

/// Tells a story of moderators at a desk of their own.
pub(crate) async fn at_desk(house: House, story: impl AsyncFnOnce(&mut Scene, &Copy, &Desk)) {
    let copy = Copy::of_shipped();
    let desk = copy.desk(house);
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let scene = Scene::new(discord).with_desk(Arc::clone(&desk));
    scene
        .play(async |scene| story(scene, &copy, &desk).await)
        .await;
}

/// Uses a subcommand of `/knowledge` and reads the answer.
pub(crate) async fn does(person: &Person, what: &str, options: &[(&str, OptionValue)]) -> Message {
    let asked = person.slash(&format!("knowledge {what}"), options).unwrap();
    person.answer(asked).await.unwrap()
}

/// A form that a person has before them.
pub(crate) struct Open {
    opened_by: Id,
    pub(crate) form: Modal,
}

/// Opens the form for a part of an entry.
pub(crate) async fn edits(person: &Person, entry: &str, section: &str) -> Open {
    let options = [("entry", entry.into()), ("section", section.into())];
    let asked = person.slash("knowledge edit", &options).unwrap();
    opened(person, asked).await
}

/// Presses a button that opens a form.
pub(crate) async fn presses_for_form(person: &Person, message: &Message, label: &str) -> Open {
    let pressed = person.press_labelled(message.id, label).unwrap();
    opened(person, pressed).await
}

pub(crate) async fn opened(person: &Person, opened_by: Id) -> Open {
    match person.outcome(opened_by).await.unwrap() {
        Outcome::Modal(form) => Open { opened_by, form },
        other => panic!("no form but {other:?}"),
    }
}

impl Open {
    /// The text in the first box.
    pub(crate) fn text(&self) -> String {
        self.form.inputs[0].value.clone()
    }

    /// The text of all boxes.
    pub(crate) fn whole(&self) -> String {
        let boxes = self.form.inputs.iter();
        let boxes = boxes.filter(|input| input.custom_id.starts_with("text-"));
        let texts: Vec<&str> = boxes.map(|input| input.value.as_str()).collect();
        texts.join("\n")
    }

    /// Sends the form as it is.
    pub(crate) async fn sends_all(self, person: &Person) -> Message {
        let inputs = self.form.inputs.iter();
        let fields: Vec<(&str, &str)> = inputs
            .map(|input| (input.custom_id.as_str(), input.value.as_str()))
            .collect();
        let sent = person.submit(self.opened_by, &fields).unwrap();
        person.answer(sent).await.unwrap()
    }

    /// Why the change is made, as the form has it.
    pub(crate) fn why(&self) -> String {
        let why = self
            .form
            .inputs
            .iter()
            .find(|input| input.custom_id == "why");
        why.unwrap().value.clone()
    }

    /// Says in the form what is wrong, and whether the moderators may know by whom.
    pub(crate) async fn tells(self, person: &Person, text: &str, named: &str) -> Message {
        let fields = [("text", text), ("named", named)];
        let sent = person.submit(self.opened_by, &fields).unwrap();
        person.answer(sent).await.unwrap()
    }

    /// Says why in a form that asks nothing else.
    pub(crate) async fn says_why(self, person: &Person, why: &str) -> Message {
        let sent = person.submit(self.opened_by, &[("why", why)]).unwrap();
        person.answer(sent).await.unwrap()
    }

    /// Changes a piece of the first box, says why, sends the form and reads the answer.
    pub(crate) async fn changes(
        self,
        person: &Person,
        (from, to): (&str, &str),
        why: &str,
    ) -> Message {
        let text = self.text();
        assert!(text.contains(from), "the form has no {from}: {text}");
        self.sends(person, &text.replacen(from, to, 1), why).await
    }

    /// Sends that text in the first box.
    pub(crate) async fn sends(self, person: &Person, text: &str, why: &str) -> Message {
        let fields = [("text-0", text), ("why", why)];
        let sent = person.submit(self.opened_by, &fields).unwrap();
        person.answer(sent).await.unwrap()
    }
}

/// The message behind an answer that shows what people would read.
pub(crate) async fn preview(person: &Person, has: &str) -> Message {
    let shown = person.sees(|message| {
        let is_look = message.content.contains("Nothing is saved yet");
        message.is_ephemeral() && !is_look && message.content.contains(has)
    });
    shown.await.unwrap()
}

/// What is in the moderators' channel, as Olga reads it.
pub(crate) async fn channel(scene: &Scene, has: &str) -> Message {
    let olga = scene.olga().in_channel(ids::MODERATORS);
    olga.sees(|message| message.content.contains(has))
        .await
        .unwrap()
}
