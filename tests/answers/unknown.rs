//! What is not covered, and what is not found: never read as safe.

use expect_test::expect;
use supplement_bot::answer::What;
use supplement_bot::question::Facet;

use super::{is_about, read};
use crate::guide::{ask, shipped};
use crate::sentences::answers;

const ELSEWHERE: &str = "https://ods.od.nih.gov/factsheets/list-all/";
const SAYS_NOTHING: &str = "That says nothing about whether";

#[test]
fn a_substance_without_an_entry_is_named_as_such() {
    let case = is_about;
    case("agmatine", "not covered");
    case("is agmatine safe?", "not covered");
    case("borax", "not covered");
    case("warfarin", "interactions");
    case("fluoride", "not covered");
}

#[test]
fn what_is_no_supplement_is_not_found() {
    let case = is_about;
    case("", "nothing");
    case("???", "nothing");
    case("what is the weather like", "nothing");
    case("asdf qwer", "nothing");
    case("🦴", "nothing");
}

#[test]
fn a_substance_without_an_entry_reads_as_that() {
    expect![[r#"
        I have no entry on Agmatine yet. That says nothing about whether it is safe or useful.
        The US National Institutes of Health has fact sheets on many more https://ods.od.nih.gov/factsheets/list-all/

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&read("is agmatine safe?"));
}

#[test]
fn nothing_found_reads_as_that() {
    expect![[r#"
        I found no supplement that I know in this question. That says nothing about whether anything in it is safe.
        Nearest names that I know: Ashwagandha, Reading doses and limits, Side effects of supplements, Supplements after weight-loss surgery, Spirulina
        The US National Institutes of Health has fact sheets on many more https://ods.od.nih.gov/factsheets/list-all/

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&read("is asdf safe?"));
}

#[test]
fn nothing_in_a_message_reads_as_that() {
    let reply = shipped().answer(What::Message("see you at the gym"));
    expect![[r#"
        I found no supplement that I know in that message. That says nothing about whether anything in it is safe.
        The US National Institutes of Health has fact sheets on many more https://ods.od.nih.gov/factsheets/list-all/

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&supplement_bot::render::terminal::text(&reply));
}

#[test]
fn nothing_found_never_reads_as_safe_and_leads_elsewhere() {
    for question in [
        "",
        "xyzzy",
        "is xyzzy safe",
        "is agmatine safe",
        "mastic gum",
    ] {
        let text = read(question);
        assert!(text.contains(SAYS_NOTHING), "{question}: {text}");
        assert!(text.contains(ELSEWHERE), "{question}: {text}");
        assert!(ask(question).body().entries.is_empty());
    }
}

#[test]
fn the_nearest_names_are_offered() {
    let reply = ask("magn");
    let labels: Vec<_> = reply
        .body()
        .buttons
        .iter()
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(labels[0], "Magnesium");
    assert!(labels.contains(&"Manganese"), "{labels:?}");
}

#[test]
fn a_medicine_that_is_not_listed_with_a_supplement_is_said() {
    let text = read("can I take riboflavin with warfarin");
    assert!(
        text.contains("Interactions of Riboflavin with Warfarin: not checked here."),
        "{text}"
    );
    assert!(
        text.contains("That does not mean that they go together; ask a pharmacist."),
        "{text}"
    );
}

#[test]
fn no_upper_limit_never_reads_as_safe() {
    for (question, entry) in [
        ("how much vitamin k is too much", "vitamin-k"),
        ("upper limit of soy isoflavones", "soy-isoflavones"),
        ("too much silicon", "silicon"),
    ] {
        let text = super::first_screen(question);
        // Either the bot's own words, or what the entry answers to just that.
        let said = text.contains("which does not mean safe at any dose")
            || text.contains("Upper limit:** ")
            || answers(entry, Facet::Limit).any(|answer| text.contains(answer));
        assert!(
            said && !text.contains("Upper limit:** \n"),
            "{question}: {text}"
        );
    }
    assert!(
        super::first_screen("vitamin k upper limit").contains("does not mean safe at any dose")
    );
}
