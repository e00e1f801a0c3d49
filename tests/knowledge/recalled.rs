//! A start with files that were checked before, and with files that somebody has changed since.

use std::fs;
use std::path::Path;

use supplement_bot::answer::{Disclaimer, Guide};
use supplement_bot::knowledge::{
    Knowledge, Library, LoadError, Models, Recalled, Source, recall_folder, remember, sources,
};
use supplement_bot::render::terminal;
use tempfile::TempDir;

use super::{BORON, Shipped, shipped_folder, today};

const EXAMPLES: &str = "language/en/examples/dose.toml";
const STORED: &str = "learned/.checked";
const MODEL: &str = "learned/senses-en.model";

/// The shipped files and models on the disk, checked and stored.
fn checked() -> TempDir {
    let folder = Shipped::new().on_disk();
    fs::create_dir(folder.path().join("learned")).unwrap();
    for model in ["facets-en", "safety", "senses-en"] {
        let file = format!("learned/{model}.model");
        fs::copy(shipped_folder().join(&file), folder.path().join(&file)).unwrap();
    }
    store(folder.path());
    folder
}

/// Stores what is read now, and answers from it.
fn store(folder: &Path) -> Guide {
    let recalled = recall(folder);
    let key = recalled.unstored.expect("these files are not stored yet");
    let guide = guide(recalled.knowledge);
    remember(folder, guide.knowledge(), key, today()).unwrap();
    guide
}

#[track_caller]
fn recall(folder: &Path) -> Recalled {
    recall_folder(folder, today()).unwrap()
}

/// Whether a start now takes what was stored.
#[track_caller]
fn is_recalled(folder: &Path) -> bool {
    recall(folder).unstored.is_none()
}

fn edit(folder: &Path, file: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let path = folder.join(file);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

fn guide(knowledge: Knowledge) -> Guide {
    Guide::new(knowledge, Disclaimer::default(), today())
}

fn answers(guide: &Guide) -> String {
    let questions = [
        "zinc",
        "how much boron is too much?",
        "can I take iron with levothyroxine",
        "i took 40 pills",
        "is soy sauce bad with magnesuim",
        "took too many paracetmol",
        "is vitamin d worth it when pregnant",
        "Vitamin D: what does too much cause?",
        "upper limit folic acid",
    ];
    let answers = questions.map(|question| terminal::text(&guide.ask(question)));
    answers.join("\n")
}

#[test]
fn what_was_checked_answers_as_the_files_do() {
    let folder = checked();
    let path = folder.path();
    fs::remove_file(path.join(STORED)).unwrap();
    let read = store(path);
    let recalled = recall(path);
    assert!(recalled.unstored.is_none());
    assert_eq!(answers(&guide(recalled.knowledge)), answers(&read));
}

#[test]
fn nothing_is_learned_where_no_example_was_read() {
    let folder = checked();
    let knowledge = recall(folder.path()).knowledge;
    assert!(knowledge.safety.examples.is_empty());
    assert!(guide(knowledge).knowledge().models.new_ones().is_empty());
}

#[test]
fn a_changed_example_file_is_noticed() {
    let folder = checked();
    let path = folder.path();
    edit(path, EXAMPLES, |bytes| bytes.extend(b"# seen\n"));
    let recalled = recall(path);
    assert!(recalled.unstored.is_some());
    assert!(!recalled.knowledge.languages.english().examples.is_empty());
}

#[test]
fn a_mistake_that_is_made_behind_the_check_is_told() {
    let folder = checked();
    let path = folder.path();
    for file in [BORON, EXAMPLES, "safety/overdose.toml"] {
        let right = fs::read(path.join(file)).unwrap();
        edit(path, file, |bytes| bytes.extend(b"\nmisspelt = 1\n"));
        let told = recall_folder(path, today());
        assert!(matches!(told, Err(LoadError::Problems(_))), "{file}");
        fs::write(path.join(file), right).unwrap();
    }
    assert!(is_recalled(path));
}

#[test]
fn a_file_that_comes_or_goes_is_noticed() {
    let folder = checked();
    let path = folder.path();
    let file = path.join("medicines/zzz.toml");
    let medicine = "id = \"zzz\"\nname = \"zzzuril\"\nkind = \"medicine\"\n";
    fs::write(&file, medicine).unwrap();
    assert!(!is_recalled(path));
    fs::remove_file(&file).unwrap();
    assert!(is_recalled(path));
    fs::remove_file(
        path.join("references")
            .join(first_of(&path.join("references"))),
    )
    .unwrap();
    assert!(recall_folder(path, today()).is_err());
}

fn first_of(folder: &Path) -> String {
    let mut items = fs::read_dir(folder).unwrap();
    let first = items.next().unwrap().unwrap();
    first.file_name().into_string().unwrap()
}

#[test]
fn another_model_is_noticed() {
    let folder = checked();
    let path = folder.path();
    edit(path, MODEL, |bytes| *bytes.last_mut().unwrap() ^= 1);
    assert!(!is_recalled(path));
}

#[test]
fn a_model_that_was_learned_here_is_not_stored_as_if_it_were() {
    let folder = checked();
    let path = folder.path();
    fs::remove_file(path.join(MODEL)).unwrap();
    store(path);
    assert!(!is_recalled(path));
}

#[test]
fn what_is_damaged_or_of_another_program_is_not_believed() {
    let folder = checked();
    let path = folder.path();
    let right = fs::read(path.join(STORED)).unwrap();
    // The mark, the key, the sum, and what it is the sum of.
    for place in [0, 8, 16, 24, right.len() / 2, right.len() - 1] {
        edit(path, STORED, |bytes| bytes[place] ^= 1);
        assert!(!is_recalled(path), "{place}");
        fs::write(path.join(STORED), &right).unwrap();
    }
    fs::write(path.join(STORED), &right[..right.len() / 2]).unwrap();
    assert!(!is_recalled(path));
    fs::write(path.join(STORED), &right).unwrap();
    assert!(is_recalled(path));
}

#[test]
fn what_was_checked_on_a_later_day_is_checked_again() {
    let folder = checked();
    let path = folder.path();
    // On the day before, reviews of these files lie in the future.
    let before = recall_folder(path, today().pred_opt().unwrap());
    assert!(matches!(before, Err(LoadError::Problems(_))));
    let after = today().succ_opt().unwrap();
    assert!(recall_folder(path, after).unwrap().unstored.is_none());
}

#[test]
fn after_one_save_one_file_is_read() {
    let folder = Shipped::new().on_disk();
    let mut library = Library::knowing(Models::default());
    let read = |library: &mut Library, sources: Vec<Source>| {
        let before = library.clone();
        library.read(sources, today()).unwrap();
        library.read_since(&before)
    };
    let files = sources(folder.path()).unwrap();
    let count = files.len();
    assert_eq!(read(&mut library, files), count);
    assert_eq!(read(&mut library, sources(folder.path()).unwrap()), 0);
    edit(folder.path(), BORON, |bytes| bytes.extend(b"# seen\n"));
    assert_eq!(read(&mut library, sources(folder.path()).unwrap()), 1);
}
