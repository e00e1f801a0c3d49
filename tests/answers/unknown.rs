//! What is not covered, and what is not found: never read as safe.

use expect_test::expect;
use supplement_bot::answer::What;

use super::{is_about, read};
use crate::guide::{ask, shipped};

const ELSEWHERE: &str = "https://ods.od.nih.gov/factsheets/list-all/";
const SAYS_NOTHING: &str = "That says nothing about whether";

#[test]
fn a_substance_without_an_entry_is_named_as_such() {
    let case = is_about;
    case("spirulina", "not covered");
    case("is taurine safe?", "not covered");
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
        Vitamin B12
        - Numb feet, bad balance or new confusion: see a doctor soon. Untreated, the damage can stay for good. [26]
        - Do not start B12 or folic acid before a blood test when a lack is likely: both can hide it. [38]
        Usual amount: 2.4 mcg a day (adults; recommended, RDA, US) [6]

        [6] Dietary Reference Intakes (DRIs): Recommended Dietary Allowances and Adequate Intakes, Vitamins (US National Academies, reference table, read as a copy) https://www.ncbi.nlm.nih.gov/books/NBK545442/ https://docslib.org/doc/459083/dietary-reference-intakes-dris-recommended-dietary-allowances-and-adequate-intakes-vitamins-food-and-nutrition-board-institute-of-medicine-national-academies
        [26] NHS pages on vitamin B12 or folate deficiency, as quoted by thefitnessmanual.com and newslanes.com (NHS, fact sheet, as quoted elsewhere) https://www.nhs.uk/conditions/vitamin-b12-or-folate-deficiency-anaemia/symptoms/ https://thefitnessmanual.com/vitamin-b12-deficiency-treatment-2/
        [38] Cytacon 50micrograms Tablets: summary of product characteristics (electronic medicines compendium, product label) https://www.medicines.org.uk/emc/product/5716/smpc

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&read("is taurine safe?"));
}

#[test]
fn nothing_found_reads_as_that() {
    expect![[r#"
        I found no supplement that I know in this question. That says nothing about whether anything in it is safe.
        Nearest names that I know: Ashwagandha, Reading doses and limits, Melatonin, Saw palmetto, Magnesium
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
        "is taurine safe",
        "spirulina dose",
        "fluoride",
    ] {
        let text = read(question);
        assert!(text.contains(SAYS_NOTHING), "{question}: {text}");
        assert!(text.contains(ELSEWHERE), "{question}: {text}");
        assert!(ask(question).body().entries.is_empty());
    }
}

#[test]
fn the_nearest_names_are_offered() {
    let reply = ask("magnes");
    let labels: Vec<_> = reply
        .body()
        .buttons
        .iter()
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(labels, ["Magnesium", "Manganese"]);
}

#[test]
fn a_medicine_that_is_not_listed_with_a_supplement_is_said() {
    let text = read("can I take boron with warfarin");
    assert!(
        text.contains(
            "Interactions of Boron with Warfarin: not checked here, so nothing is known to me."
        ),
        "{text}"
    );
    assert!(
        text.contains("That does not mean that they go together; ask a pharmacist."),
        "{text}"
    );
}

#[test]
fn no_upper_limit_never_reads_as_safe() {
    for question in [
        "how much vitamin k is too much",
        "upper limit of soy isoflavones",
        "too much silicon",
    ] {
        let text = super::first_screen(question);
        let said = text.contains("which does not mean safe at any dose")
            || text.contains("Upper limit:** ");
        assert!(
            said && !text.contains("Upper limit:** \n"),
            "{question}: {text}"
        );
    }
    assert!(
        super::first_screen("vitamin k upper limit").contains("does not mean safe at any dose")
    );
}
