//! Several supplements in one question: a short answer for each, three at most.

use expect_test::expect;
use supplement_bot::answer::What;

use super::{about, first_screen, is_about, read};
use crate::guide::{ask, shipped};

#[test]
fn each_that_is_named_gets_an_answer() {
    let case = is_about;
    case("calcium and zinc", "calcium, zinc");
    case("zinc vs. calcium", "zinc, calcium");
    case(
        "calcium, magnesium/zinc + boron",
        "calcium, magnesium, zinc, boron",
    );
    case("calcium and calcium citrate", "calcium");
    case("calcuim and magnesuim", "calcium, magnesium");
    case("does zinc or calcium help osteoporosis", "zinc, calcium");
}

#[test]
fn a_list_of_vitamins_is_read_letter_by_letter() {
    let case = is_about;
    case(
        "vitamins A, D, E and K",
        "vitamin-a, vitamin-d, vitamin-e, vitamin-k",
    );
    case("vitamins D and K", "vitamin-d, vitamin-k");
    case("vitamin d/k2", "vitamin-d, vitamin-k");
    case("vitamin D & K", "vitamin-d, vitamin-k");
    case("vitamins b12, c or d3", "vitamin-b12, vitamin-c, vitamin-d");
    case("vitamins A, B and C", "vitamin-a, b-complex, vitamin-c");
}

#[test]
fn what_is_left_out_is_said() {
    let text = read("agmatine, vitamin d and zinc");
    assert!(text.contains("I have no entry on Agmatine yet."), "{text}");
    let text = read("boron, zinc, copper, selenium and calcium side effects");
    assert!(
        text.contains("You named 2 more; ask about them on their own."),
        "{text}"
    );
}

#[test]
fn three_supplements_are_answered_shortly() {
    expect![[r#"
        **Zinc**
        **Upper limit:** US: 40 mg a day; EU: 25 mg a day [1]
        **Usual amount:** men 11 mg, women 8 mg a day (adults; recommended, RDA, US) [2]
        **Copper**
        **Upper limit:** US: 10 mg a day; EU: 5 mg a day [3]
        **Usual amount:** 900 mcg a day (adults; recommended, RDA, US) [3]
        **Vitamin D**
        **Upper limit:** US: 4,000 IU (100 mcg) a day; EU: 100 mcg (4,000 IU) a day [4]
        The limits count food, drinks, supplements and medicines together.
        **Usual amount:** Ages 1 to 70: 600 IU (15 mcg) a day; Adults 71 and over: 800 IU (20 mcg) a day (recommended, RDA, US)
        [1] [National Academies reference table](<https://www.ncbi.nlm.nih.gov/books/NBK545442/table/appJ_tab9/?report=objectonly>) · [2] [National Academies reference table 2019](<https://www.ncbi.nlm.nih.gov/books/NBK545442/table/appJ_tab3/?report=objectonly>) · [3] [National Academies reference table](<https://www.ncbi.nlm.nih.gov/books/NBK545442/>) · [4] [National Academies reference table](<https://www.ncbi.nlm.nih.gov/books/NBK545442/>)

        This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&first_screen("upper limits of zinc, copper and vitamin d"));
}

#[test]
fn each_of_several_has_a_button_to_its_own_answer() {
    let reply = ask("how much zinc and copper for women over 50?");
    let buttons: Vec<_> = reply.body().buttons.iter().collect();
    assert_eq!(buttons.len(), 2);
    let pressed = shipped().answer(What::Press(&buttons[1].action));
    assert_eq!(about(&pressed), "copper");
    assert_eq!(pressed.body().sections, ["doses"]);
    assert_eq!(pressed.asked().person, reply.asked().person);
}

#[test]
fn five_are_found_in_a_message_of_somebody_else() {
    let message = "My stack: boron, zinc, copper, selenium, calcuim and magnesium. Works great!";
    let reply = shipped().answer(What::Message(message));
    assert_eq!(about(&reply), "boron, zinc, copper, selenium, calcium");
}

#[test]
fn each_amount_of_several_is_set_against_its_own_limits() {
    let text =
        read("d3 5000iu, k2 100mcg, mag glycinate 400mg, zinc 50mg, copper 2mg, anything clash?");
    for part in [
        "5,000 IU (125 mcg) a day: above the",
        "400 mg a day: above",
        "50 mg a day: above",
        "2 mg a day: below",
        "Zinc and Copper",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let screen = first_screen("zinc 50 mg and copper 2 mg every day, ok?");
    assert!(screen.contains("50 mg a day: above"), "{screen}");
    assert!(screen.contains("2 mg a day: below"), "{screen}");
}

#[test]
fn eight_amounts_are_read_at_once() {
    let reply = ask(
        "zinc 10 mg, copper 1 mg, boron 3 mg, selenium 50 mcg, calcium 500 mg, magnesium 100 mg, manganese 2 mg, vitamin d 800 IU",
    );
    assert_eq!(reply.asked().amounts.len(), 8);
    assert_eq!(reply.body().entries.len(), 8);
}

#[test]
fn together_or_apart_is_no_question_which_of_two_is_better() {
    for question in [
        "can I take magnesium and zinc together or should they be apart",
        "is it fine to swallow zinc with copper or at another time of day",
    ] {
        let text = first_screen(question);
        assert!(!text.contains("how sure"), "{question}\n{text}");
    }
}

#[test]
fn beside_a_medicine_two_are_told_apart_by_what_each_does_with_it() {
    let text = first_screen("should I take zinc or calcium with doxycycline");
    assert_eq!(text.matches("Doxycycline").count(), 2, "{text}");
}

#[test]
fn several_answers_push_no_medicine_out() {
    let text = first_screen(
        "I take sertraline. should I split magnesium, does it help anxiety, and can I still have caffeine tablets",
    );
    assert!(text.contains("Sertraline"), "{text}");
    assert!(
        text.contains("Interactions of Magnesium with Sertraline: looked for"),
        "{text}"
    );
}
