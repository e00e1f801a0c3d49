//! The folder is watched: what is right is answered from at once, and what is wrong never is.

use std::fs;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel as heard_channel};
use std::time::Duration;

use chrono::Local;
use supplement_bot::answer::What;
use supplement_bot::moderation::{Desk, Heard, House, Reloaded, Watch};
use supplement_bot::question::Section;

use super::BORON;
use super::desk::Copy;

/// Long enough on the slowest machine; nothing waits so long where it works.
const AT_MOST: Duration = Duration::from_secs(8);

/// A desk that watches its folder, and what it hears.
struct Watched {
    desk: Arc<Desk>,
    heard: Receiver<Heard>,
    _watch: Watch,
}

impl Watched {
    fn new(copy: &Copy) -> Self {
        let desk = copy.desk(House::default());
        let (tell, heard) = heard_channel();
        desk.tell(move |what| {
            let _ = tell.send(what);
        });
        let watch = Watch::start(Arc::clone(&desk), Local::now).unwrap();
        Self {
            desk,
            heard,
            _watch: watch,
        }
    }

    /// What comes of the next reading in which something was new.
    fn hears(&self) -> Reloaded {
        self.heard.recv_timeout(AT_MOST).unwrap().reloaded
    }

    /// Hears until the answer has this in it.
    fn until_it_says(&self, text: &str) {
        while !self.says(text) {
            self.hears();
        }
    }

    fn says(&self, text: &str) -> bool {
        let edition = self.desk.edition();
        let answer = edition.guide.answer(What::Supplement {
            name: "boron",
            section: None,
        });
        supplement_bot::render::markdown::content(&answer).contains(text)
    }

    fn problem(&self) -> String {
        let (problems, unreadable) = self.desk.shelf().problems();
        let told = problems.iter().map(ToString::to_string).chain(unreadable);
        told.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn a_word_that_is_saved_in_a_language_is_read_at_once() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    let asks = || {
        watched
            .desk
            .edition()
            .guide
            .read("boron glup norf")
            .sections
    };
    assert_eq!(asks(), []);
    let file = "language/en/sections.toml";
    copy.replace(file, "\"rich in\"", "\"rich in\", \"glup norf\"");
    while asks() != [Section::Foods] {
        watched.hears();
    }
}

#[test]
fn a_saved_file_is_answered_from() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    copy.replace(BORON, "is unproven", "is open");
    watched.until_it_says("a benefit for bones is open");
}

#[test]
fn with_a_typo_in_a_file_the_last_good_knowledge_stays_whole() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    copy.replace(BORON, "[verdict]", "[verdict");
    copy.replace(
        "supplements/zinc.toml",
        "name = \"Zinc\"",
        "name = \"Zink\"",
    );
    while watched.hears() != Reloaded::Refused {}
    assert!(watched.says("is unproven"));
    assert_eq!(
        watched.desk.edition().guide.knowledge().supplements["zinc"].name,
        "Zinc"
    );
    let problem = watched.problem();
    assert!(problem.contains("supplements/boron.toml:14:"), "{problem}");
    copy.replace(BORON, "[verdict", "[verdict]");
    copy.replace(BORON, "is unproven", "is open");
    watched.until_it_says("is open");
    assert_eq!(watched.problem(), "");
}

#[test]
fn an_editor_that_writes_aside_and_renames_is_followed() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    let text = copy.read(BORON);
    for word in ["open", "unknown", "unclear"] {
        let aside = copy.path("supplements/.boron.toml.swp");
        fs::write(&aside, text.replace("unproven", word)).unwrap();
        fs::rename(copy.path(BORON), copy.path("supplements/boron.toml~")).unwrap();
        fs::rename(&aside, copy.path(BORON)).unwrap();
        watched.until_it_says(&format!("a benefit for bones is {word}"));
        assert_eq!(watched.problem(), "");
    }
}

#[test]
fn half_written_files_and_what_editors_leave_beside_them_are_no_news() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    copy.write("supplements/4913", "");
    copy.write("supplements/.#boron.toml", "not ours");
    copy.write("supplements/boron.toml.bak", "id = ");
    copy.write("supplements/#boron.toml#", "id = ");
    copy.replace(BORON, "is unproven", "is open");
    watched.until_it_says("is open");
    assert_eq!(watched.problem(), "");
}

#[test]
fn a_file_cut_short_is_not_answered_from() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    let text = copy.read(BORON);
    copy.write(BORON, &text[..text.len() / 2]);
    while watched.hears() != Reloaded::Refused {}
    copy.write(BORON, "");
    while watched.hears() != Reloaded::Refused {}
    assert!(watched.says("is unproven"));
    copy.write(BORON, &text.replace("unproven", "open"));
    watched.until_it_says("is open");
}

#[test]
fn a_deleted_folder_empties_nothing_and_is_found_again_when_it_is_back() {
    let copy = Copy::of_shipped();
    let outer = Copy::of_shipped();
    let watched = Watched::new(&copy);
    let away = outer.path("away");
    fs::rename(copy.folder(), &away).unwrap();
    while watched.hears() != Reloaded::Refused {}
    assert!(watched.says("is unproven"));
    assert!(
        watched.problem().contains("cannot be read"),
        "{}",
        watched.problem()
    );
    fs::rename(&away, copy.folder()).unwrap();
    copy.replace(BORON, "is unproven", "is open");
    watched.until_it_says("is open");
    assert_eq!(watched.problem(), "");
}

#[test]
fn a_checkout_of_five_hundred_files_ends_in_the_whole_of_it() {
    let copy = Copy::of_shipped();
    let watched = Watched::new(&copy);
    let text = copy.read("topics/osteoporosis.toml");
    for number in 0..500 {
        let id = format!("topic-{number}");
        let text = text
            .replace("id = \"osteoporosis\"", &format!("id = \"{id}\""))
            .replace("\nname = \"", &format!("\nname = \"Number {number} of "));
        let own_names = text.lines().filter(|line| !line.starts_with("synonyms ="));
        let text = own_names
            .collect::<Vec<_>>()
            .join("\n")
            .replace("[aliases]", "[aliases]\nsynonyms = []");
        copy.write(&format!("topics/{id}.toml"), &text);
    }
    let supplements = watched.desk.edition().guide.knowledge().supplements.len();
    let topics = || watched.desk.edition().guide.knowledge().topics.len();
    while topics() < 500 {
        watched.hears();
        assert_eq!(
            watched.desk.edition().guide.knowledge().supplements.len(),
            supplements
        );
    }
    for number in 0..500 {
        fs::remove_file(copy.path(&format!("topics/topic-{number}.toml"))).unwrap();
    }
    while topics() >= 500 {
        watched.hears();
    }
}

#[test]
fn who_holds_an_edition_keeps_it_while_the_next_one_comes() {
    let copy = Copy::of_shipped();
    let desk = copy.desk(House::default());
    let held = desk.edition();
    copy.replace(BORON, "is unproven", "is open");
    desk.reload(Local::now()).unwrap();
    let says = |guide: &supplement_bot::answer::Guide| {
        supplement_bot::render::markdown::content(&guide.answer(What::Supplement {
            name: "boron",
            section: None,
        }))
    };
    assert!(says(&held.guide).contains("is unproven"));
    assert!(says(&desk.edition().guide).contains("is open"));
}

#[test]
fn a_repair_counts_the_files_that_were_mended() {
    let (copy, zinc) = (Copy::of_shipped(), "supplements/zinc.toml");
    let desk = copy.desk(House::default());
    let reads = || desk.reload(Local::now()).unwrap();
    for file in [BORON, zinc] {
        copy.replace(file, "[verdict]", "[verdict");
        assert_eq!(reads(), Reloaded::Refused);
    }
    copy.replace(BORON, "[verdict", "[verdict]");
    assert_eq!(reads(), Reloaded::Refused);
    copy.replace(zinc, "[verdict", "[verdict]");
    let files = vec![BORON.to_owned(), zinc.to_owned()];
    assert_eq!(reads(), Reloaded::Taken { files });
    copy.replace(BORON, "is unproven", "is open");
    let files = vec![BORON.to_owned()];
    assert_eq!(
        reads(),
        Reloaded::Taken { files },
        "those of before are told"
    );
}
