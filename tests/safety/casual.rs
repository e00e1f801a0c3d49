//! Cautions and refusals in the words that people use when nobody corrects them.

use supplement_bot::answer::{Guide, What};

use super::{guide, refusals, screen};
use crate::sentences::rule;

#[track_caller]
fn hears(guide: &Guide, said: &str, questions: &[&str]) {
    for question in questions {
        let reply = guide.ask(question);
        let screen = screen(&reply);
        let first = screen
            .iter()
            .take(3)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n");
        assert!(first.contains(said), "{question}: {said}\n{first}");
    }
}

#[test]
fn a_caution_is_heard_in_casual_words() {
    let guide = guide();
    hears(
        &guide,
        "regnan",
        &[
            "wife is expecting twins, selenium ok?",
            "bun in the oven and taking zinc",
            "9 wks pg, magnesium?",
            "does copper harm the fetus",
        ],
    );
    hears(
        &guide,
        "reastfeeding",
        &[
            "ebf mum, boron?",
            "while bf my twins, zinc",
            "i pump milk, selenium?",
        ],
    );
    hears(
        &guide,
        "hildren",
        &[
            "boron for the grandkids",
            "vit d for my kiddo",
            "is selenium ok for a tween",
        ],
    );
    hears(
        &guide,
        "idney",
        &[
            "creatinine creeping up, magnesium?",
            "gfr 35 and calcium",
            "kidneys on the way out, boron",
        ],
    );
    hears(
        &guide,
        "ormone-sensitive",
        &["had a mastectomy, soya ok?", "dcis two years back, boron"],
    );
    hears(
        &guide,
        "surgery",
        &[
            "going under the knife friday, boron?",
            "wisdom tooth out tomorrow, zinc",
        ],
    );
    hears(
        &guide,
        "iver",
        &["cirrhosis and copper", "manganese with a bad liver"],
    );
    hears(
        &guide,
        "Wilson disease",
        &["can i take copper with wilsons disease"],
    );
    hears(
        &guide,
        "Blood calcium",
        &[
            "vitamin d with sarcoidosis",
            "calcium and hyperparathyroidism",
        ],
    );
    hears(
        &guide,
        "Allergy",
        &["allergic to soy, can i have isoflavones"],
    );
}

#[test]
fn a_refusal_is_heard_in_casual_words() {
    let guide = guide();
    hears(
        &guide,
        rule("personal-dose"),
        &[
            "bloods show low zinc, how much do i need",
            "im 6 foot 2 and 100 kilos, mag dose?",
            "calcium was 2.0 mmol/l, what dose of calcium",
            "whats the right dose of boron for me",
        ],
    );
    hears(
        &guide,
        rule("diagnosis"),
        &[
            "my legs cramp at night, is it low magnesium?",
            "im exhausted, do i lack vitamin d?",
            "could my hair loss be zinc deficency?",
        ],
    );
    hears(
        &guide,
        rule("stop-a-medicine"),
        &[
            "ditching my fosamax for boron",
            "sick of statins, vitamin d instead",
            "weaning off sertraline with magnesium",
            "can i bin the omeprazole if i take calcium",
            "can i drop my lisinopril and take magnesium",
            "k2 rather than eliquis",
        ],
    );
    hears(
        &guide,
        rule("injections"),
        &[
            "d3 jab every month, how much?",
            "magnesium shots for cramps",
            "vit k injecton",
        ],
    );
    hears(
        &guide,
        rule("animals"),
        &[
            "mag for our doggo",
            "selenium for my old mare",
            "magnesium for horses",
        ],
    );
}

#[test]
fn their_neighbours_are_left_alone() {
    let guide = guide();
    for question in [
        "does calcium stop doxycycline from being absorbed",
        "i was expecting results from zinc by now",
        "pumping iron and zinc",
        "had my flu jab, is zinc ok",
        "does low magnesium cause cramps",
        "is zinc good for me",
        "came off prednisone years ago, calcium?",
    ] {
        let first = screen(&guide.ask(question)).join("\n");
        for said in refusals().chain(["regnan", "reastfeeding"]) {
            assert!(!first.contains(said), "{question}: {said}\n{first}");
        }
    }
}

#[test]
fn somebodys_message_about_quitting_a_medicine_is_read_for_refusals_too() {
    let reply = guide().answer(What::Message("can I quit Lipitor, it makes my legs ache"));
    let screen = screen(&reply).join("\n");
    assert!(screen.contains(rule("stop-a-medicine")), "{screen}");
}
