//! `preview` prints what people would read, or what is in the way.

use chrono::Local;
use supplement_bot::answer::{Disclaimer, Guide, What};
use supplement_bot::knowledge::read_folder;
use supplement_bot::question::Section;
use supplement_bot::render::terminal;

use super::Desk;

const BORON: &str = "supplements/boron.toml";

fn titles(printed: &str) -> Vec<&str> {
    printed
        .lines()
        .filter_map(|line| line.strip_prefix("== "))
        .collect()
}

#[test]
fn an_entry_is_shown_as_people_read_it() {
    let desk = Desk::new();
    let printed = desk.run(&["preview", "boron"]);
    assert_eq!((printed.errors.as_str(), printed.code), ("", 0));
    let today = Local::now().date_naive();
    let knowledge = read_folder(&desk.path(""), today).unwrap();
    let guide = Guide::new(knowledge, Disclaimer::default(), today);
    let boron = What::Supplement {
        name: "boron",
        section: None,
    };
    let answer = guide.answer(boron);
    let offered = |section: &&Section| {
        let menu = answer.body().menu.iter().flat_map(|menu| &menu.options);
        let mut buttons = answer.body().buttons.iter().chain(menu);
        **section == Section::Overview || buttons.any(|it| it.label == section.label())
    };
    let sections = Section::ALL.iter().filter(offered);
    let sections = sections.map(|section| format!("behind the button for {section}"));
    let expected: Vec<_> = std::iter::once("the first answer".to_owned())
        .chain(sections)
        .collect();
    // A section may take several pages; each of them is shown behind its button.
    let shown = titles(&printed.out);
    let pages = shown.len();
    let mut sections = shown.clone();
    sections.dedup();
    assert_eq!(sections, expected);
    assert!(printed.out.contains(&terminal::text(&answer)));
    let disclaimers = printed
        .out
        .matches("This is general information, not medical advice.")
        .count();
    assert_eq!(disclaimers, pages);
}

#[test]
fn an_entry_is_named_by_its_id_its_name_or_its_file() {
    let desk = Desk::new();
    let by_id = desk.run(&["preview", "vitamin-d"]).out;
    assert_eq!(desk.run(&["preview", "vitamin", "d3"]).out, by_id);
    assert_eq!(
        desk.run(&["preview", "knowledge/supplements/vitamin-d.toml"])
            .out,
        by_id
    );
    let medicine = desk.run(&["preview", "Coumadin"]).out;
    assert_eq!(titles(&medicine), ["the first answer"]);
    assert!(medicine.contains("Warfarin and supplements"));
    let printed = desk.run(&["preview", "nonsense"]);
    assert_eq!(
        printed.errors,
        "error: there is no entry `nonsense` in `knowledge`; `preview` takes a name, an id or a file\n"
    );
}

#[test]
fn one_section_is_shown_alone() {
    let printed = Desk::new().run(&["preview", "boron", "--section", "upper-limits"]);
    assert_eq!(titles(&printed.out), ["behind the button for upper limits"]);
    assert!(printed.out.contains("20 mg a day"));
}

#[test]
fn a_mistake_in_the_entry_is_shown_instead() {
    let desk = Desk::new();
    desk.edit(BORON, "certainty = \"low\"", "certainty = \"lo\"");
    let printed = desk.run(&["preview", "boron"]);
    assert_eq!(printed.code, 1);
    assert!(
        printed.out.starts_with("error: unknown word `lo`"),
        "{}",
        printed.out
    );
    assert!(
        printed
            .out
            .ends_with("`supplements/boron.toml` cannot be shown before this is put right\n")
    );
}

#[test]
fn a_mistake_in_another_file_is_told_and_the_entry_is_shown() {
    let desk = Desk::new();
    // No other entry names chromium, so that none misses it.
    desk.edit("supplements/chromium.toml", "severity = ", "severty = ");
    let printed = desk.run(&["preview", "boron"]);
    assert_eq!(printed.code, 0);
    assert!(
        printed.out.starts_with("note: `supplements/chromium.toml` has a problem and is left out here; `supplement-bot check` shows it\n== the first answer\n"),
        "{}", printed.out
    );
}

#[test]
fn a_mistake_in_what_every_entry_needs_is_shown_instead() {
    let desk = Desk::new();
    desk.edit("vocabulary.toml", "id = ", "idd = ");
    let printed = desk.run(&["preview", "boron"]);
    assert_eq!(printed.code, 1);
    assert!(
        printed.out.contains("--> vocabulary.toml"),
        "{}",
        printed.out
    );
}

#[test]
fn an_entry_with_blanks_is_not_shown() {
    let desk = Desk::new();
    desk.run(&["new", "Lumbrokinase"]);
    let printed = desk.run(&["preview", "Lumbrokinase"]);
    assert_eq!(printed.code, 1);
    assert_eq!(
        printed.out.matches("nothing is written here yet").count(),
        16
    );
}
