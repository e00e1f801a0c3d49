//! Refusals and the cautions that a question names stand before everything else that an entry says.

use expect_test::{Expect, expect};
use supplement_bot::answer::What;

use super::{guide, screen};

#[track_caller]
fn begins(question: &str, lines: usize, expected: Expect) {
    let reply = guide().ask(question);
    let said = screen(&reply);
    let first = &said[..lines.min(said.len())];
    expected.assert_eq(&format!(
        "{}: {}",
        reply.body().kind.as_str(),
        first.join("\n")
    ));
}

#[test]
fn what_is_refused_is_said_in_one_sentence_and_the_facts_follow() {
    begins(
        "i weigh 80 kg, how much zinc should i take?",
        2,
        expect![[r#"
            answer: I cannot work out a dose for one person from a weight or a lab value; a doctor or pharmacist can. These are public figures.
            Zinc"#]],
    );
    begins(
        "do i have a magnesium deficiency?",
        2,
        expect![[r#"
        answer: I cannot tell whether you have an illness or a deficiency; a doctor can find out. This is general information.
        Magnesium"#]],
    );
    begins(
        "can I take vitamin K instead of warfarin",
        2,
        expect![[r#"
        answer: Do not stop, skip or replace a prescribed medicine because of anything here: ask the prescriber or a pharmacist first.
        Vitamin K"#]],
    );
    begins(
        "how much magnesium for an iv drip",
        2,
        expect![[r#"
            answer: Injections and drips are for clinicians: I give no amounts or instructions for them. This is about what is swallowed.
            Choosing a product"#]],
    );
    begins(
        "is zinc safe for my dog",
        2,
        expect![
            "refused: I cover people only. For an animal ask a vet, at once if it has eaten a supplement; amounts for people can harm it."
        ],
    );
    begins(
        "a dog bit me and i take zinc",
        2,
        expect![[r#"
            answer: I cover people only. For an animal ask a vet, at once if it has eaten a supplement; amounts for people can harm it.
            Zinc"#]],
    );
}

#[test]
fn where_nothing_else_can_be_said_only_the_refusal_is() {
    begins(
        "should i stop taking my blood pressure meds",
        9,
        expect![
            "refused: Do not stop, skip or replace a prescribed medicine because of anything here: ask the prescriber or a pharmacist first."
        ],
    );
    begins(
        "can i quit lipitor",
        2,
        expect![
            "refused: Do not stop, skip or replace a prescribed medicine because of anything here: ask the prescriber or a pharmacist first."
        ],
    );
}

#[test]
fn the_caution_that_the_question_names_comes_first() {
    begins(
        "how much magnesium while pregnant",
        2,
        expect![[r#"
        answer: Magnesium
        Pregnancy: Pregnant or breastfeeding: ask first. Needs are a little higher in pregnancy only."#]],
    );
    begins(
        "foods rich in calcium, i have kidny disease",
        2,
        expect![[r#"
            answer: Calcium
            Kidneys: Kidney disease or kidney stones: ask a doctor before taking calcium."#]],
    );
    begins(
        "soy isoflavones after breast cancer",
        2,
        expect![[r#"
        answer: Soy isoflavones
        Hormone-sensitive conditions: Breast, womb or ovarian cancer (you or family), fibroids, endometriosis: ask first, harm not ruled out."#]],
    );
    begins(
        "vitamin k2 dose on blood thinners",
        2,
        expect![[r#"
            answer: Vitamin K
            Vitamin K antagonists (Blood thinners, major): More vitamin K weakens warfarin and similar blood thinners (clots); suddenly less strengthens them (bleeding). Ask the anticoagulation clinic before any change in vitamin K; keep food intake steady and do not cut it out."#]],
    );
    begins(
        "vitamin d drops for my baby",
        2,
        expect![[r#"
            answer: Vitamin D
            Children: Babies and children to 10: far more sensitive to too much; limits 1,000 to 2,000 IU a day in all (EU)."#]],
    );
}

#[test]
fn a_comparison_and_a_list_for_a_condition_begin_with_it_too() {
    begins(
        "i have ckd, calcium or magnesium for bones?",
        2,
        expect![[r#"
            answer: Calcium, kidneys: Kidney disease or kidney stones: ask a doctor before taking calcium.
            Magnesium, kidneys: Kidney disease: magnesium can build up. Myasthenia gravis: muscles can weaken. Ask a doctor first."#]],
    );
    begins(
        "which supplements help with osteoporosis while pregnant",
        2,
        expect![[r#"
            condition: You name pregnancy: read the cautions of each entry, and ask a doctor or pharmacist first.
            Supplements studied for: osteoporosis"#]],
    );
}

#[test]
fn where_there_is_no_such_caution_it_is_not_called_safe() {
    begins(
        "zinc before surgery while breastfeeding",
        2,
        expect![[r#"
            answer: Zinc
            Surgery: Operation planned: tell the team that you take zinc. After weight-loss surgery the clinic sets it."#]],
    );
    begins(
        "boron for my 6 year old",
        2,
        expect![[r#"
            answer: Boron
            Children: Children and teenagers: no boron supplement; their food may already reach the limit."#]],
    );
}

#[test]
fn the_first_screen_keeps_its_length() {
    let guide = guide();
    let questions = [
        "can i stop warfarin and inject calcium before surgery while pregnant with kidney disease and breast cancer",
        "i weigh 80 kg, can my dog and i take zinc, copper and magnesium while pregnant before surgery",
        "am i deficient in vitamin d, my level is 12, how much should i take with kidney disease",
        "my toddler swallowed zinc and copper and calcium and i want to die",
        "i can't breathe, overdosed on soy isoflavones while pregnant",
    ];
    for question in questions {
        for locale in [None, Some("en-US"), Some("en-GB"), Some("fr"), Some("ja")] {
            let reply = guide.answer(What::Question(question).from(locale));
            let lines = reply.body().screen.iter();
            let width: usize = lines.map(supplement_bot::answer::Line::width).sum();
            let whole = width + reply.disclaimer().as_str().len();
            assert!(whole <= 900, "{whole}: {question}\n{:#?}", screen(&reply));
        }
    }
}
