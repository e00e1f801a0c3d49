//! What is kept is said by `/privacy` and by PRIVACY.md in the same words.

use std::collections::BTreeSet;
use std::fs;

use expect_test::expect;
use supplement_bot::answer::{Guide, Kept, Kind, Shape};
use supplement_bot::render::markdown;

use crate::guide::{folder, shipped};

/// Every way in which it may be set up.
fn every_way() -> impl Iterator<Item = Kept> {
    (0..8).map(|bits| Kept {
        misses: bits & 1 != 0,
        reports: bits & 2 != 0,
        revisions: bits & 4 != 0,
    })
}

fn with(kept: Kept) -> Guide {
    shipped().clone().keeping(kept)
}

/// What `/privacy` says, line by line, without its heading.
fn said(kept: Kept) -> Vec<String> {
    let reply = with(kept).privacy();
    assert_eq!(reply.body().kind, Kind::Privacy);
    let lines = reply.body().screen.iter();
    let lines = lines.filter(|line| line.shape != Shape::Heading);
    lines.map(|line| line.text.clone()).collect()
}

/// The paragraphs and items between the first and the last heading of PRIVACY.md.
fn written() -> BTreeSet<String> {
    let text = fs::read_to_string(folder().join("../PRIVACY.md")).unwrap();
    let (_, text) = text.split_once("\n## ").unwrap();
    let (text, _) = text.split_once("## For operators").unwrap();
    let text = text.replace("\n- ", "\n\n");
    let paragraphs = text.split("\n\n").filter(|it| !it.starts_with("## "));
    let joined = paragraphs.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.skip(1).filter(|it| !it.is_empty()).collect()
}

#[test]
fn privacy_md_says_the_same_as_the_command_and_no_more() {
    let said: BTreeSet<String> = every_way().flat_map(said).collect();
    let written = written();
    let missing: Vec<_> = said.difference(&written).collect();
    let added: Vec<_> = written.difference(&said).collect();
    assert!(missing.is_empty(), "PRIVACY.md does not say: {missing:#?}");
    assert!(added.is_empty(), "only PRIVACY.md says: {added:#?}");
}

#[test]
fn by_default_nothing_is_kept() {
    expect![[r#"
        **What is kept**
        Nothing is kept: the bot has no database and writes no file.
        Questions and messages are read, answered and forgotten; no user id, name or server of those who ask is stored or logged.
        Buttons carry all that they need in themselves, as part of the message in Discord: the entry, the section and, where a question named one, an age group, sex or life stage, a medicine or a condition.
        The log says that the bot connected, stopped or failed to answer, and why; it has no text of any message.
        It is counted how often which entry was answered from: numbers alone, without anybody’s words, and without saying whose.
        The bot reads commands addressed to it, direct messages, and messages that mention it, that reply to it or on which somebody uses its menu; of other messages it is told where and by whom they were written, and looks at nothing of them.
        No other service is asked: answers come from files beside the bot.
        Discord itself stores messages, the bot’s answers included, under its own policy; ask whoever runs the bot where it runs.

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&markdown::content(&shipped().privacy()));
}

#[test]
fn what_is_switched_on_is_said_and_nothing_else() {
    let case = |kept: Kept, expected: &[&str]| {
        let said = said(kept).join("\n");
        let all = [
            "Nothing is kept",
            "Changes that moderators",
            "Something wrong?",
            "that were looked for",
        ];
        for sign in all {
            assert_eq!(
                said.contains(sign),
                expected.contains(&sign),
                "{kept:?}: {sign}"
            );
        }
        let forgotten = if kept.misses {
            "forgotten, all but such a name"
        } else {
            "forgotten; no user id"
        };
        assert!(said.contains(forgotten), "{said}");
    };
    let nothing = Kept::default();
    case(nothing, &["Nothing is kept"]);
    case(
        Kept {
            misses: true,
            ..nothing
        },
        &["that were looked for"],
    );
    case(
        Kept {
            reports: true,
            ..nothing
        },
        &["Something wrong?"],
    );
    case(
        Kept {
            revisions: true,
            ..nothing
        },
        &["Changes that moderators"],
    );
    let all = Kept {
        misses: true,
        reports: true,
        revisions: true,
    };
    case(
        all,
        &[
            "Changes that moderators",
            "Something wrong?",
            "that were looked for",
        ],
    );
}

#[test]
fn the_longest_fits_into_one_message() {
    for kept in every_way() {
        let length = markdown::content(&with(kept).privacy())
            .encode_utf16()
            .count();
        assert!(length <= 2_000, "{kept:?}: {length}");
    }
}

#[test]
fn about_does_not_say_that_nothing_is_stored_where_something_is() {
    for kept in every_way() {
        let about = markdown::content(&with(kept).about());
        let nothing = about.contains("No question, name or message is stored.");
        assert_eq!(nothing, kept == Kept::default(), "{about}");
        assert_eq!(
            about.contains("only what /privacy names is stored"),
            !nothing,
            "{about}"
        );
    }
}
