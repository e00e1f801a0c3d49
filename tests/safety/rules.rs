//! Change a safety rule, and read what a moderator is told.

use std::path::Path;

use expect_test::{Expect, expect};
use supplement_bot::knowledge::{Source, load, sources};

#[track_caller]
fn after_change(file: &str, old: &str, new: &str, expected: Expect) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let mut sources: Vec<Source> = sources(&folder).unwrap();
    let source = sources
        .iter_mut()
        .find(|source| source.file == file)
        .expect("the file is shipped");
    assert!(
        source.text.contains(old),
        "`{old}` does not stand in {file}"
    );
    source.text = source.text.replacen(old, new, 1);
    let today = crate::guide::today();
    let problems = load(&sources, today).err().unwrap_or_default();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn an_example_that_a_rule_does_not_hear_is_shown_where_it_stands() {
    after_change(
        "safety/self-harm.toml",
        "\"i want to kill myself\"",
        "\"i want to bake a cake\"",
        expect![
            "safety/self-harm.toml:10:5: no sign of this rule stands in `i want to bake a cake`; add a sign, or move the example to `no`"
        ],
    );
}

#[test]
fn an_example_that_a_rule_must_let_pass_is_shown_where_it_stands() {
    after_change(
        "safety/overdose.toml",
        "\"i overdosed on memes today\"",
        "\"i overdosed on zinc\"",
        expect![
            "safety/overdose.toml:58:5: a sign of this rule stands in `i overdosed on zinc`; narrow the sign, or move the example to `yes`"
        ],
    );
}

#[test]
fn many_groups_in_any_order_are_refused() {
    after_change(
        "safety/sudden-illness.toml",
        "then = [\"spider\", \"bit\", \"bit-and-worse\"]",
        "then = [\"spider\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit\", \"bit-and-worse\"]",
        expect![
            "safety/sudden-illness.toml:843:1: 12 groups in any order are too many; at most 4 are allowed"
        ],
    );
}

#[test]
fn a_group_that_nobody_defined_is_named() {
    after_change(
        "safety/injections.toml",
        "unless = [\"other\"]",
        "unless = [\"others\"]",
        expect![
            "safety/injections.toml:43:11: no group `others` is defined; add it here or in `safety/words.toml`"
        ],
    );
}

#[test]
fn a_rule_without_examples_is_refused() {
    after_change(
        "safety/about-surgery.toml",
        "no = [\"surge protector with copper\", \"business growth and magnesium\", \"cooperation of zinc and copper\"]",
        "no = []",
        expect!["safety/about-surgery.toml:14:1: `no` is empty; it has at least one item"],
    );
}

#[test]
fn a_number_needs_its_source_and_a_review_that_is_not_to_come() {
    after_change(
        "safety/where-to-turn.toml",
        "refs = [\"lifeline-988\"]",
        "refs = []",
        expect![[r#"
            safety/where-to-turn.toml:23:1: `refs` is empty; every claim and figure names its reference
            safety/where-to-turn.toml:128:13: nothing in this file uses the reference `lifeline-988`; name it in `refs` or remove it"#]],
    );
    after_change(
        "safety/where-to-turn.toml",
        "on = 2026-11-23",
        "on = 2027-01-01",
        expect![
            "safety/where-to-turn.toml:258:6: the review date 2027-01-01 is in the future; today is 2026-11-30"
        ],
    );
}

#[test]
fn an_unknown_kind_is_answered_with_those_that_exist() {
    after_change(
        "safety/poisoned.toml",
        "kind = \"poison\"",
        "kind = \"poisons\"",
        expect![
            "safety/poisoned.toml:3:8: unknown word `poisons`; allowed are `self-harm`, `danger`, `poison`, `refusal`, `amount`, `caution`; did you mean `poison`?"
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
        expect![
            "safety/severe-allergy.toml:12:5: no sign of this rule stands in `anaphylaxis after magnesium, help`; add a sign, or move the example to `no`"
        ],
    );
}
