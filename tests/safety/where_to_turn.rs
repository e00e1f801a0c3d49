//! Where to turn is read first, by the language that Discord is set to.

use expect_test::{Expect, expect};
use supplement_bot::answer::What;

use super::{guide, screen};

#[track_caller]
fn first(question: &str, locale: Option<&str>, expected: Expect) {
    let reply = guide().answer(What::Question(question).from(locale));
    let lines = screen(&reply);
    expected.assert_eq(&lines[..2.min(lines.len())].join("\n"));
}

#[test]
fn without_a_place_all_lines_stand_in_one() {
    first(
        "my toddler swallowed my zinc",
        None,
        expect![[r#"
            Call now: US Poison Help 1-800-222-1222, or 911; Great Britain 111, UK 999 for danger to life; Canada 1-844-764-7669; Australia 13 11 26; EU 112; elsewhere the local emergency number.
            Call even if the child seems well, and have the packet at hand. I am a bot and cannot judge this."#]],
    );
}

#[test]
fn the_language_points_to_a_place_and_the_rest_is_said() {
    let question = "I overdosed on iron";
    first(
        question,
        Some("en-US"),
        expect![[r#"
        Call now: in the US Poison Help, 1-800-222-1222, free, day and night; 911 if somebody is unconscious, has a fit or trouble breathing. Elsewhere: Great Britain 111, UK 999 for danger to life; Canada 1-844-764-7669; Australia 13 11 26; or the local emergency number.
        Call before you read on, and have the packet at hand. I am a bot and cannot judge this."#]],
    );
    first(
        question,
        Some("en-GB"),
        expect![[r#"
        Call now: in England, Wales and Scotland 111; in the UK 999 if somebody is unconscious, has a fit, chest pain or trouble breathing. Elsewhere: US Poison Help 1-800-222-1222, or 911; Canada 1-844-764-7669; Australia 13 11 26; or the local emergency number.
        Call before you read on, and have the packet at hand. I am a bot and cannot judge this."#]],
    );
    first(
        question,
        Some("de"),
        expect![[r#"
        Call now: in the EU 112, or the poison centre of your country. Elsewhere: the local emergency number.
        Call before you read on, and have the packet at hand. I am a bot and cannot judge this."#]],
    );
    first(
        question,
        Some("ja"),
        expect![[r#"
        Call now: the local emergency number.
        Call before you read on, and have the packet at hand. I am a bot and cannot judge this."#]],
    );
}

#[test]
fn danger_to_life_leads_to_the_emergency_number() {
    let question = "i can't breathe since i took the magnesium";
    first(
        question,
        Some("en-US"),
        expect![[r#"
        Call now: in the US 911. Elsewhere: UK 999; Canada 911; Australia 000; or the local emergency number.
        Trouble breathing, chest pain, a fit or passing out needs help now, not a bot. Call before you read on."#]],
    );
    first(
        question,
        Some("en-GB"),
        expect![[r#"
        Call now: in the UK 999. Elsewhere: US 911; Canada 911; Australia 000; or the local emergency number.
        Trouble breathing, chest pain, a fit or passing out needs help now, not a bot. Call before you read on."#]],
    );
}

#[test]
fn someone_who_wants_to_die_reads_kind_words_and_no_entry() {
    let reply =
        guide().answer(What::Question("how many zinc pills would kill me").from(Some("en-US")));
    assert!(reply.body().entries.is_empty());
    assert!(reply.body().buttons.is_empty());
    expect![[r#"
        Call now: in the US call or text 988, free, day and night; 911 if a life is in danger now. Elsewhere: UK and Ireland Samaritans 116 123; Canada call or text 988; Australia Lifeline 13 11 14; or a local crisis line (befrienders.org lists some), or the local emergency number.
        I am sorry that it is this hard. You deserve help from a person now: please call, and tell somebody near you. If you have taken something, say so.
        If it is somebody else: take it seriously, stay or keep writing, ask where they are, and call the emergency number there. Online, report it to the platform too."#]].assert_eq(&screen(&reply).join("\n"));
}

#[test]
fn the_entry_follows_in_short_and_nothing_is_added_in_a_channel() {
    let reply = guide().ask("i just took 60 zinc tablets");
    assert!(reply.body().menu.is_none());
    assert_eq!(reply.body().kind.as_str(), "emergency");
    expect![[r#"
        Call now: US Poison Help 1-800-222-1222, or 911; Great Britain 111, UK 999 for danger to life; Canada 1-844-764-7669; Australia 13 11 26; EU 112; elsewhere the local emergency number.
        Call before you read on, and have the packet at hand. I am a bot and cannot judge this.
        Have the packet at hand: what, how much, when, age and weight. Take no more of it, do not make anybody vomit. A child, pregnancy, kidney disease or any symptom: do not wait.
        Zinc
        Upper limit: US: 40 mg a day; EU: 25 mg a day
        About 50 mg a day or more for weeks causes copper deficiency: anaemia, nerve damage.
        Never in the nose: zinc sprays, gels and swabs have been linked with lasting loss of smell."#]].assert_eq(&screen(&reply).join("\n"));
}

#[test]
fn a_name_to_look_up_and_somebodys_message_are_read_for_danger_too() {
    let guide = guide();
    let case = |reply: supplement_bot::answer::Reply| {
        assert_eq!(reply.body().kind.as_str(), "emergency");
    };
    case(guide.answer(What::Supplement {
        name: "my son swallowed calcium",
        section: None,
    }));
    case(guide.answer(What::Message("took 40 iron pills, what now")));
}

#[test]
fn a_large_dose_told_calmly_gets_the_facts_and_the_number() {
    let reply =
        guide().answer(What::Question("I took 50,000 IU of vitamin D today").from(Some("en-US")));
    assert_eq!(reply.body().kind.as_str(), "answer");
    expect![[r#"
        Vitamin D
        That is more than an authority's upper limit for a day. The limits, what to watch for and whom to ask stand below.
        Upper limit: US: 4,000 IU (100 mcg) a day; EU: 100 mcg (4,000 IU) a day
        Watch for: 
        Too much raises blood calcium: poor appetite, thirst, passing more urine, nausea, vomiting, constipation, stomach pain, muscle weakness, tiredness and confusion.
        If you feel unwell, or to be sure, call: in the US Poison Help, 1-800-222-1222, free, day and night; 911 if somebody is unconscious, has a fit or trouble breathing. Elsewhere: Great Britain 111, UK 999 for danger to life; Canada 1-844-764-7669; Australia 13 11 26; or the local emergency number."#]].assert_eq(&screen(&reply).join("\n"));
}

#[test]
fn an_ordinary_dose_is_an_ordinary_answer() {
    let reply = guide().ask("I took 400 IU of vitamin D today");
    let said = screen(&reply).join("\n");
    assert!(!said.contains("1-800"), "{said}");
}
