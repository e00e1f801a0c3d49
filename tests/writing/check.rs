//! `check` for programs: one array of problems, and what GitHub shows beside the lines.

use std::fs;

use expect_test::expect;

use super::Desk;

const IRON: &str = "medicines/iron.toml";
const ODD: &str =
    "#:schema ../schema/medicine.json\nid = \"iron\"\nname = \"Iron\"\nkind = \"50%: a, é\"\n";

#[test]
fn problems_are_printed_as_one_array() {
    let desk = Desk::new();
    desk.write(IRON, ODD);
    let printed = desk.run(&["check", "--format", "json"]);
    expect![[r#"
        [
          {
            "file": "knowledge/medicines/iron.toml",
            "line": 4,
            "column": 8,
            "end_column": 19,
            "message": "unknown word `50%: a, é`; allowed are `medicine`, `class`, `supplement`",
            "text": "kind = \"50%: a, é\""
          }
        ]
    "#]]
    .assert_eq(&printed.out);
    assert_eq!((printed.errors.as_str(), printed.code), ("", 1));
}

#[test]
fn no_problem_is_an_empty_array() {
    let printed = Desk::new().run(&["check", "--format", "json"]);
    assert_eq!((printed.out.as_str(), printed.code), ("[]\n", 0));
}

#[test]
fn what_answers_mean_has_to_be_learned_once_and_not_after_each_change() {
    let desk = Desk::new();
    let zinc = "supplements/zinc.toml";
    desk.edit(
        zinc,
        "does zinc shorten a cold",
        "does it make a cold shorter",
    );
    let printed = desk.run(&["check"]);
    assert_eq!(printed.code, 0, "{}", printed.out);
    fs::remove_file(desk.path("learned/answers-en.model")).unwrap();
    let printed = desk.run(&["check"]);
    expect![[r#"
        error: this model is missing or was learned from other files; `supplement-bot learn` learns it anew
        --> learned/answers-en.model

        1 problem in knowledge
    "#]]
    .assert_eq(&printed.out);
    assert_eq!(printed.code, 1);
    let printed = desk.run(&["check", "--format", "json"]);
    let told = "\"file\": \"knowledge/learned/answers-en.model\"";
    assert!(printed.out.contains(told), "{}", printed.out);
    assert_eq!(printed.code, 1);
}

#[test]
fn github_gets_a_command_for_each_problem() {
    let desk = Desk::new();
    desk.write(IRON, ODD);
    let printed = desk.run(&["check", "--format", "github"]);
    expect![[r#"
        ::error file=knowledge/medicines/iron.toml,line=4,col=8,endColumn=19,title=Knowledge::unknown word `50%25: a, é`; allowed are `medicine`, `class`, `supplement`
        1 problem in knowledge
    "#]]
    .assert_eq(&printed.out);
    assert_eq!(printed.code, 1);
}

#[test]
fn a_path_is_told_from_where_the_command_runs() {
    let desk = Desk::new();
    desk.write("what, ever: 100%.toml", "");
    let whole = desk.path("");
    let printed = desk.run(&["check", "--format", "github", whole.to_str().unwrap()]);
    let first = printed.out.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("::error file=knowledge/what%2C ever%3A 100%25.toml,line=1,title=Knowledge::no file of that name is known here"),
        "{first}"
    );
}

#[test]
fn github_is_told_that_there_is_no_problem() {
    let printed = Desk::new().run(&["check", "--format", "github"]);
    assert!(printed.out.starts_with("no problems: "));
    assert_eq!(printed.code, 0);
}

#[test]
fn the_schemas_beside_the_files_are_no_knowledge() {
    let desk = Desk::new();
    let printed = desk.run(&["schema", "--write", "knowledge/schema"]);
    assert_eq!((printed.out.lines().count(), printed.code), (19, 0));
    assert!(
        desk.text("schema/supplement.json")
            .starts_with("{\n  \"$schema\"")
    );
    assert_eq!(desk.run(&["check"]).code, 0);
    let one = desk.run(&["schema", "supplement"]);
    assert_eq!(one.out, desk.text("schema/supplement.json"));
}
