//! Change a safety rule, and read what a moderator is told.

use expect_test::{Expect, expect};
use supplement_bot::knowledge::{Source, load, sources};

use crate::guide::{folder, shipped, today};

/// What a moderator is told after a change, with the file as it then is.
struct Told {
    file: &'static str,
    text: String,
    problems: String,
}

#[track_caller]
fn after_change(file: &'static str, old: &str, new: &str) -> Told {
    let mut sources: Vec<Source> = sources(&folder()).unwrap();
    let source = sources
        .iter_mut()
        .find(|source| source.file == file)
        .expect("the file is shipped");
    assert!(
        source.text.contains(old),
        "`{old}` does not stand in {file}"
    );
    source.text = source.text.replacen(old, new, 1);
    let text = source.text.clone();
    let problems = load(&sources, today()).err();
    let lines = problems.into_iter().flatten();
    let lines: Vec<String> = lines.map(|problem| problem.to_string()).collect();
    Told {
        file,
        text,
        problems: lines.join("\n"),
    }
}

impl Told {
    /// Calls the line on which `mark` begins by a name: a change above it breaks no test.
    #[track_caller]
    fn with_line(mut self, name: &str, mark: &str) -> Self {
        let mut places = self.text.match_indices(mark);
        let (Some((start, _)), None) = (places.next(), places.next()) else {
            panic!("`{mark}` does not stand once in {}", self.file);
        };
        let line = self.text[..start].matches('\n').count() + 1;
        let file = self.file;
        let problems = self.problems.lines().map(|problem| {
            let place = problem.strip_prefix(&format!("{file}:{line}:"));
            place.map_or_else(
                || problem.to_owned(),
                |told| format!("{file}:{name}:{told}"),
            )
        });
        self.problems = problems.collect::<Vec<_>>().join("\n");
        self
    }

    /// Compares what is told, where `LINE` is the line on which `mark` begins.
    #[track_caller]
    fn at(self, mark: &str, expected: Expect) {
        expected.assert_eq(&self.with_line("LINE", mark).problems);
    }
}

#[test]
fn an_example_that_a_rule_does_not_hear_is_shown_where_it_stands() {
    after_change(
        "safety/self-harm.toml",
        "\"i want to kill myself\"",
        "\"i want to bake a cake\"",
    )
    .at(
        "\"i want to bake a cake\"",
        expect![
            "safety/self-harm.toml:LINE:5: no sign of this rule stands in `i want to bake a cake`; add a sign, or move the example to `no`"
        ],
    );
}

#[test]
fn an_example_that_a_rule_must_let_pass_is_shown_where_it_stands() {
    after_change(
        "safety/overdose.toml",
        "\"i overdosed on memes today\"",
        "\"i overdosed on zinc\"",
    )
    .at(
        "\"i overdosed on zinc\"",
        expect![
            "safety/overdose.toml:LINE:5: a sign of this rule stands in `i overdosed on zinc`; narrow the sign, or move the example to `yes`"
        ],
    );
}

#[test]
fn many_groups_in_any_order_are_refused() {
    after_change(
        "safety/sudden-illness.toml",
        "then = [\"spider\", \"bit\", \"bit-and-worse\"]",
        "then = [\"spider\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit-and-worse\"]",
    )
    .at(
        "then = [\"spider\", \"bit\", \"bit\",",
        expect![
            "safety/sudden-illness.toml:LINE:1: 12 groups in any order are too many; at most 4 are allowed"
        ],
    );
}

#[test]
fn a_group_that_nobody_defined_is_named() {
    after_change(
        "safety/injections.toml",
        "unless = [\"other\"]",
        "unless = [\"others\"]",
    )
    .at(
        "\"others\"",
        expect![
            "safety/injections.toml:LINE:11: no group `others` is defined; add it here or in `safety/words.toml`"
        ],
    );
}

#[test]
fn a_rule_without_examples_is_refused() {
    after_change(
        "safety/about-surgery.toml",
        "no = [\"surge protector with copper\", \"business growth and magnesium\", \"cooperation of zinc and copper\"]",
        "no = []",
    )
    .at(
        "no = []",
        expect!["safety/about-surgery.toml:LINE:1: `no` is empty; it has at least one item"],
    );
}

#[test]
fn a_number_needs_its_source() {
    after_change(
        "safety/where-to-turn.toml",
        "refs = [\"lifeline-988\"]",
        "refs = []",
    )
    .with_line("SOURCE", "[references.lifeline-988]")
    .at(
        "refs = []",
        expect![[r#"
            safety/where-to-turn.toml:LINE:1: `refs` is empty; every claim and figure names its reference
            safety/where-to-turn.toml:SOURCE:13: nothing in this file uses the reference `lifeline-988`; name it in `refs` or remove it"#]],
    );
}

#[test]
fn a_review_is_not_to_come() {
    const FILE: &str = "safety/where-to-turn.toml";
    let turn = &shipped().knowledge().safety.where_to_turn;
    let review = turn.review.as_ref().expect("the file was reviewed");
    let tomorrow = today().succ_opt().unwrap();
    let later = format!("on = {tomorrow}");
    let told = after_change(FILE, &format!("on = {}", review.on), &later);
    assert_eq!(
        told.with_line("LINE", &later).problems,
        format!(
            "{FILE}:LINE:6: the review date {tomorrow} is in the future; today is {}",
            today()
        )
    );
}

#[test]
fn an_unknown_kind_is_answered_with_those_that_exist() {
    after_change(
        "safety/poisoned.toml",
        "kind = \"poison\"",
        "kind = \"poisons\"",
    )
    .at(
        "kind = \"poisons\"",
        expect![
            "safety/poisoned.toml:LINE:8: unknown word `poisons`; allowed are `self-harm`, `danger`, `poison`, `refusal`, `amount`, `caution`; did you mean `poison`?"
        ],
    );
}

#[test]
fn a_sign_without_any_order_hears_its_groups_in_one_order_only() {
    let sign = "then = [\"now\", \"shock\"]\nunless = [\"in-fun\", \"not-now\", \"in-general\", \"asks+pills\"]\nwithin = 12\n";
    after_change(
        "safety/severe-allergy.toml",
        &format!("{sign}any-order = true\n"),
        sign,
    )
    .at(
        "\"anaphylaxis after magnesium, help\"",
        expect![
            "safety/severe-allergy.toml:LINE:5: no sign of this rule stands in `anaphylaxis after magnesium, help`; add a sign, or move the example to `no`"
        ],
    );
}
