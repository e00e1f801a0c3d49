//! What `check` warns of without refusing it: silence, short names, and files that it does not read.

use expect_test::{Expect, expect};

use super::{Desk, Printed};
use crate::fixtures::LITTLE;

const ENTRY: &str = "supplements/exampleum.toml";

/// What is printed before the count, without the number of the line of `senses.toml`, which changes with that file.
#[track_caller]
fn warns(printed: &Printed, expected: Expect) {
    assert_eq!(printed.errors, "");
    let (warnings, _) = printed.out.split_once("no problems: ").unwrap();
    let mut text = warnings.to_owned();
    if let Some(at) = text.find("(line ") {
        let end = at + text[at..].find(')').unwrap();
        text.replace_range(at + 6..end, "N");
    }
    let lines = text.lines().map(|line| line.trim_end().to_owned() + "\n");
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn nothing_of_the_shipped_files_is_warned_of() {
    let printed = Desk::new().run(&["check"]);
    assert!(printed.out.starts_with("no problems: "), "{}", printed.out);
}

#[test]
fn silence_and_a_short_name_are_warned_of_and_pass() {
    let desk = Desk::new();
    desk.write(ENTRY, LITTLE);
    warns(
        &desk.run(&["check"]),
        expect![[r#"
        warning: a nutrient has no amount and no limit here; add `[[doses]]` or `[[upper-limits]]`, or say in `[[not-checked]]` that nobody looked
         --> supplements/exampleum.toml:4:8
          |
        4 | kind = "nutrient"
          |        ^^^^^^^^^^

        warning: nothing is said of interactions, which reads as if there were none; add `[[interactions]]`, or say in `[[not-checked]]` that nobody looked
         --> supplements/exampleum.toml:3:8
          |
        3 | name = "Exampleum"
          |        ^^^^^^^^^^^

        warning: `xq` is short and may stand in a message about something else; add it to `ambiguous` in senses.toml (line N), so that it needs a word of nutrition beside it
         --> supplements/exampleum.toml:8:18
          |
        8 | abbreviations = ["xq"]
          |                  ^^^^

    "#]],
    );
    let line = "# names that need a cue\nambiguous = [\n    \"xq\",";
    let senses = desk.text("senses.toml");
    desk.write("senses.toml", &senses.replacen("ambiguous = [", line, 1));
    let gap = "[[not-checked]]\nsection = \"doses\"\ntext = \"Doses were not looked up.\"\n\n[[not-checked]]\nsection = \"interactions\"\ntext = \"Interactions were not looked up; ask a pharmacist.\"\n\n[references";
    desk.write(ENTRY, &LITTLE.replacen("[references", gap, 1));
    warns(&desk.run(&["check"]), expect![[r#""#]]);
}

#[test]
fn the_line_that_is_named_is_the_one_to_mend() {
    let desk = Desk::new();
    desk.write(ENTRY, LITTLE);
    let printed = desk.run(&["check"]);
    let line = printed.out.split_once("(line ").unwrap().1;
    let line: usize = line.split_once(')').unwrap().0.parse().unwrap();
    let senses = desk.text("senses.toml");
    assert_eq!(senses.lines().nth(line - 1), Some("ambiguous = ["));
}

#[test]
fn only_a_nutrient_needs_an_amount() {
    let desk = Desk::new();
    let herb = LITTLE
        .replace("\"nutrient\"", "\"herb\"")
        .replace("\"xq\"", "\"exampleum extract\"");
    desk.write(ENTRY, &herb);
    warns(
        &desk.run(&["check"]),
        expect![[r#"
        warning: nothing is said of interactions, which reads as if there were none; add `[[interactions]]`, or say in `[[not-checked]]` that nobody looked
         --> supplements/exampleum.toml:3:8
          |
        3 | name = "Exampleum"
          |        ^^^^^^^^^^^

    "#]],
    );
}

#[test]
fn a_file_that_is_not_read_is_told() {
    let desk = Desk::new();
    desk.write("supplements/zinc.TOML", "");
    desk.write("supplements/iron.toml.txt", "");
    desk.write("supplements/old/of/last/year/zinc.toml", "");
    desk.write("notes.md", "");
    warns(
        &desk.run(&["check"]),
        expect![[r#"
        warning: this file is not read: the name of a knowledge file ends with `.toml`, in small letters
        --> supplements/iron.toml.txt

        warning: this file is not read: the name of a knowledge file ends with `.toml`, in small letters
        --> supplements/zinc.TOML

        warning: this file is not read: it lies in a folder below those that hold knowledge
        --> supplements/old/of/last/year/zinc.toml

    "#]],
    );
}

#[test]
fn github_shows_a_warning_beside_the_line_and_programs_are_told_of_mistakes_only() {
    let desk = Desk::new();
    desk.write("supplements/zinc.TOML", "");
    let printed = desk.run(&["check", "--format", "github"]);
    expect!["::warning file=knowledge/supplements/zinc.TOML,line=1,title=Knowledge::this file is not read: the name of a knowledge file ends with `.toml`, in small letters"].assert_eq(printed.out.lines().next().unwrap_or_default());
    let printed = desk.run(&["check", "--format", "json"]);
    assert_eq!((printed.out.as_str(), printed.code), ("[]\n", 0));
}
