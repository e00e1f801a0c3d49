//! A medicine with a supplement: brand, generic name or class, listed or not checked, and none left out without a word.

use super::{about, first_screen, read};
use crate::guide::ask;

#[track_caller]
fn says(question: &str, expected: &[&str]) {
    let text = first_screen(question);
    for part in expected {
        assert!(text.contains(part), "{question}: {part}\n{text}");
    }
}

#[test]
fn what_people_call_their_medicines_leads_to_what_is_listed() {
    says("does calcium mess with my thyroid pills", &["4 hours"]);
    says(
        "water pill and vitamin d",
        &["Thiazide diuretics (Diuretics, major)"],
    );
    says("steroids and vitamin d", &["Corticosteroids"]);
    says(
        "blood thinners and k2",
        &["Vitamin K antagonists (Blood thinners, major)"],
    );
    says(
        "bp meds with calcium",
        &["Thiazide diuretics (Blood pressure medicines, major)"],
    );
    says(
        "hiv meds and calcium",
        &["Dolutegravir (HIV medicines, major)"],
    );
}

#[test]
fn brands_and_their_misspellings_lead_to_the_medicine() {
    let case = |question: &str, expected: &str| {
        let text = first_screen(question);
        assert!(text.contains(expected), "{question}: {expected}\n{text}");
    };
    case("fosomax and calcium", "Alendronate (Bisphosphonates");
    case("lasics and magnesium", "Furosemide (Loop diuretics");
    case("zocar and vitamin d", "Simvastatin (Statins");
    case(
        "lustral and magnesium",
        "Magnesium with Lustral (Sertraline): looked for",
    );
    case("istin and calcium", "Amlodipine (Calcium channel blockers");
    case(
        "ozempic and calcium",
        "Calcium with Ozempic (Semaglutide): not checked",
    );
    case(
        "evenity and calcium",
        "Calcium with Evenity (Romosozumab): not checked",
    );
    case("tildiem and calcium", "Diltiazem (Calcium channel blockers");
    case("plaquenil and magnesium", "Hydroxychloroquine (moderate");
}

#[test]
fn each_of_several_medicines_is_spoken_of() {
    says(
        "can i take calcium with both levothyroxine and sertraline",
        &[
            "Levothyroxine (Thyroid hormones",
            "Calcium with Sertraline: not checked",
        ],
    );
    says(
        "is vitamin d ok with zocor, sertraline and metoprolol",
        &[
            "Simvastatin (Statins",
            "Vitamin D with Sertraline and Metoprolol: looked for",
        ],
    );
    says(
        "on warfarin, levothyroxine and alendronate - which supplements should I avoid",
        &[
            "Warfarin and supplements",
            "You also name Levothyroxine and Alendronate",
        ],
    );
}

#[test]
fn a_medicine_alone_is_answered_with_what_is_listed() {
    assert_eq!(about(&ask("can I drink milk with cipro")), "interactions");
}

#[test]
fn of_a_medicine_and_a_supplement_without_an_entry_nothing_else_is_listed() {
    let text = first_screen("agmatine and warfarin");
    let expected = "What Agmatine does with Warfarin is not checked here: ask a pharmacist first.";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("no entry on Agmatine"), "{text}");
    assert!(!text.contains("Vitamin K"), "{text}");
}

#[test]
fn what_the_question_names_beside_a_medicine_is_said_before_its_list() {
    says(
        "i am pregnant, what can i take with warfarin",
        &["You name pregnancy"],
    );
    says("kidney disease and lisinopril", &["You name kidney"]);
}

#[test]
fn a_misspelt_medicine_is_told_as_it_was_read() {
    says("lisinoprill", &["I read “lisinoprill” as Lisinopril."]);
}

#[test]
fn what_is_near_a_medicine_and_a_poison_is_no_medicine() {
    assert_eq!(about(&ask("is turpentine safe")), "nothing");
}

#[test]
fn a_medicine_in_doubt_is_not_dropped_in_silence() {
    says("calcium and alendornatte", &["Alendronate"]);
    says("can i have zinc with doxyciclene", &["oxycycline"]);
}

#[test]
fn of_supplements_taken_together_what_is_listed_comes_before_what_is_not() {
    says(
        "can I take zinc and boron and copper together",
        &[
            "Zinc and Copper (moderate)",
            "Nothing on taking these together is listed here, which does not mean that they go together: Boron and Copper",
        ],
    );
}

#[test]
fn not_checked_never_reads_as_harmless() {
    for question in [
        "selenium with lisinopril",
        "phosphorus with sertraline",
        "sertraline and chromium",
    ] {
        let text = read(question);
        assert!(
            text.contains("That does not mean that they go together"),
            "{text}"
        );
        assert!(!text.to_lowercase().contains("no interaction"), "{text}");
    }
}

#[test]
fn a_class_is_not_called_unchecked_where_a_row_is_about_a_part_of_it() {
    let case = |question: &str, row: &str| {
        let shown = read(question);
        assert!(
            shown.contains(row) && !shown.contains("not checked here"),
            "{shown}"
        );
    };
    case(
        "calcium with antibiotics",
        "Quinolone antibiotics (Antibiotics",
    );
    case("zinc and antibiotics", "Quinolone antibiotics (Antibiotics");
    case("folate with epilepsy medicines", "(Epilepsy medicines");
    case(
        "zinc with blood pressure medicines",
        "Thiazide diuretics (Blood",
    );
}

#[test]
fn another_supplement_without_an_entry_has_its_row() {
    let case = |question: &str| {
        let shown = read(question);
        assert!(
            shown.contains("Iron (moderate)") && !shown.contains("no entry"),
            "{shown}"
        );
    };
    case("iron with calcium");
    case("magnesium, iron");
    case("zinc and iron for my hair");
}

#[test]
fn a_medicine_that_none_of_several_lists_is_said_once() {
    let text = first_screen("boron and silicon drops with raloxifene, is that a problem");
    let expected = "Interactions of Boron and Silicon with Raloxifene: not checked here";
    assert!(text.contains(expected), "{text}");
    assert_eq!(text.matches("not checked here").count(), 1, "{text}");
}

#[test]
fn what_has_no_room_beside_a_medicine_is_named_once_by_severity() {
    let text = first_screen("warfarin");
    let listed = text.lines().find(|line| line.contains("Also listed:"));
    let listed = listed.unwrap();
    assert!(listed.contains(" major: "), "{listed}");
    assert_eq!(listed.matches("Garlic").count(), 1, "{listed}");
}

#[test]
fn beside_a_medicine_its_class_brings_no_others_of_it() {
    let text = first_screen("potassium and blood pressure tablets, mine is losartan");
    assert!(text.contains("Losartan"), "{text}");
    assert!(!text.contains("Captopril"), "{text}");
}

#[test]
fn a_supplement_without_an_entry_is_not_checked_with_a_medicine() {
    let text = first_screen("I am on sertraline, is agmatine ok with it");
    assert!(text.contains("no entry on Agmatine"), "{text}");
    assert!(text.contains("with Sertraline is not checked"), "{text}");
}
