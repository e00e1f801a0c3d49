//! `check` for programs: one array of problems, and what GitHub shows beside the lines.

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
          },
          {
            "file": "knowledge/supplements/calcium.toml",
            "line": 1195,
            "column": 9,
            "end_column": 16,
            "message": "no reference `racgp` is defined; add `[references.racgp]` or correct the name",
            "text": "refs = [\"racgp\", \"uspstf-2018\"]"
          },
          {
            "file": "knowledge/supplements/calcium.toml",
            "line": 1200,
            "column": 53,
            "end_column": 62,
            "message": "no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?",
            "text": "refs = [\"nhs-calcium\", \"efsa-drv\", \"efsa-drv-data\", \"dri-rda\"]"
          },
          {
            "file": "knowledge/supplements/calcium.toml",
            "line": 1240,
            "column": 9,
            "end_column": 16,
            "message": "no reference `racgp` is defined; add `[references.racgp]` or correct the name",
            "text": "refs = [\"racgp\", \"zhao-2017\"]"
          },
          {
            "file": "knowledge/supplements/magnesium.toml",
            "line": 1633,
            "column": 9,
            "end_column": 18,
            "message": "no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?",
            "text": "refs = [\"dri-rda\"]"
          },
          {
            "file": "knowledge/supplements/magnesium.toml",
            "line": 1793,
            "column": 9,
            "end_column": 18,
            "message": "no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?",
            "text": "refs = [\"dri-rda\", \"dri-elements\", \"efsa-ul-overview\"]"
          },
          {
            "file": "knowledge/supplements/vitamin-d.toml",
            "line": 1545,
            "column": 9,
            "end_column": 14,
            "message": "no reference `ods` is defined; add `[references.ods]` or correct the name",
            "text": "refs = [\"ods\", \"mayo\", \"asmbs\"]"
          },
          {
            "file": "knowledge/supplements/vitamin-d.toml",
            "line": 2457,
            "column": 13,
            "end_column": 18,
            "message": "`asmbs` is a shared reference in `references/guidelines.toml` already; name that one in `refs`, or give this one another key",
            "text": "[references.asmbs]"
          },
          {
            "file": "knowledge/supplements/vitamin-k.toml",
            "line": 662,
            "column": 9,
            "end_column": 22,
            "message": "no reference `medlineplus` is defined; add `[references.medlineplus]` or correct the name",
            "text": "refs = [\"medlineplus\", \"ods-interactions\"]"
          },
          {
            "file": "knowledge/supplements/vitamin-k.toml",
            "line": 667,
            "column": 9,
            "end_column": 22,
            "message": "no reference `medlineplus` is defined; add `[references.medlineplus]` or correct the name",
            "text": "refs = [\"medlineplus\", \"ods-interactions\", \"healthlink\"]"
          },
          {
            "file": "knowledge/supplements/zinc.toml",
            "line": 1059,
            "column": 41,
            "end_column": 50,
            "message": "no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?",
            "text": "refs = [\"dri-data\", \"efsa-ul-overview\", \"dri-rda\"]"
          },
          {
            "file": "knowledge/supplements/zinc.toml",
            "line": 1089,
            "column": 29,
            "end_column": 38,
            "message": "no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?",
            "text": "refs = [\"efsa-growth-2014\", \"dri-rda\"]"
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
fn github_gets_a_command_for_each_problem() {
    let desk = Desk::new();
    desk.write(IRON, ODD);
    let printed = desk.run(&["check", "--format", "github"]);
    expect![[r#"
        ::error file=knowledge/medicines/iron.toml,line=4,col=8,endColumn=19,title=Knowledge::unknown word `50%25: a, é`; allowed are `medicine`, `class`, `supplement`
        ::error file=knowledge/supplements/calcium.toml,line=1195,col=9,endColumn=16,title=Knowledge::no reference `racgp` is defined; add `[references.racgp]` or correct the name
        ::error file=knowledge/supplements/calcium.toml,line=1200,col=53,endColumn=62,title=Knowledge::no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?
        ::error file=knowledge/supplements/calcium.toml,line=1240,col=9,endColumn=16,title=Knowledge::no reference `racgp` is defined; add `[references.racgp]` or correct the name
        ::error file=knowledge/supplements/magnesium.toml,line=1633,col=9,endColumn=18,title=Knowledge::no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?
        ::error file=knowledge/supplements/magnesium.toml,line=1793,col=9,endColumn=18,title=Knowledge::no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?
        ::error file=knowledge/supplements/vitamin-d.toml,line=1545,col=9,endColumn=14,title=Knowledge::no reference `ods` is defined; add `[references.ods]` or correct the name
        ::error file=knowledge/supplements/vitamin-d.toml,line=2457,col=13,endColumn=18,title=Knowledge::`asmbs` is a shared reference in `references/guidelines.toml` already; name that one in `refs`, or give this one another key
        ::error file=knowledge/supplements/vitamin-k.toml,line=662,col=9,endColumn=22,title=Knowledge::no reference `medlineplus` is defined; add `[references.medlineplus]` or correct the name
        ::error file=knowledge/supplements/vitamin-k.toml,line=667,col=9,endColumn=22,title=Knowledge::no reference `medlineplus` is defined; add `[references.medlineplus]` or correct the name
        ::error file=knowledge/supplements/zinc.toml,line=1059,col=41,endColumn=50,title=Knowledge::no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?
        ::error file=knowledge/supplements/zinc.toml,line=1089,col=29,endColumn=38,title=Knowledge::no reference `dri-rda` is defined; add `[references.dri-rda]` or correct the name; did you mean `dri-data`?
        12 problems in knowledge
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
