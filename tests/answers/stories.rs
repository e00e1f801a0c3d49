//! Questions told in a story, with illnesses, medicines and several things asked at once.

use super::first_screen;
use crate::guide::ask;

fn says(question: &str, all: &[&str]) {
    let text = first_screen(question);
    for part in all {
        assert!(text.contains(part), "{part} is missing\n{question}\n{text}");
    }
}

fn does_not_say(question: &str, none: &[&str]) {
    let text = first_screen(question);
    for part in none {
        assert!(!text.contains(part), "{part}\n{question}\n{text}");
    }
}

#[test]
fn several_things_that_a_story_asks_are_told_together() {
    says(
        "Long day at work and now I sit here reading. I take sertraline for two years and a friend gave me magnesium. \
         does it go with sertraline, does it help anxiety, and can I still drink coffee?",
        &["SSRIs", "anxious", "Caffeine"],
    );
    says(
        "my knees are worn and I am allergic to shrimps, my neighbour swears by glucosamine. \
         does it work for knees, how long until it works, and where does it come from?",
        &["Hardly", "2 to 3 months", "shells"],
    );
}

#[test]
fn a_medicine_in_a_story_is_told_by_an_answer_or_by_its_row_or_said_to_be_unchecked() {
    for (question, medicine) in [
        (
            "my father is on warfarin since his valve and reads about glucosamine all day, it is for his bad knees. would it help him?",
            "warfarin",
        ),
        (
            "since the spring I take methimazole and now I sleep badly, my sister gave me valerian drops. would you think that they do anything?",
            "Methimazole",
        ),
        (
            "the doctor gave me escitalopram in march and I still feel flat all day long, now I think of 5-htp from the shop. any good?",
            "antidepressant",
        ),
    ] {
        let text = first_screen(question).to_lowercase();
        assert!(
            text.contains(&medicine.to_lowercase()),
            "{question}\n{text}"
        );
    }
}

#[test]
fn the_caution_on_an_illness_stands_in_every_entry_of_a_story() {
    says(
        "I have kidney disease stage 3 and a colleague brought me calcium with magnesium from her holiday. is that good for me or not?",
        &["**Magnesium", "idney", "**Calcium", "**Kidneys:**"],
    );
}

#[test]
fn an_amount_above_a_limit_is_said_in_a_story() {
    says(
        "after my bypass I take the multi with 22 mg zinc plus 30 mg zinc because my hair falls out, and I feel sick after it. can I take it with food?",
        &["52 mg a day", "above the US limit of 40 mg", "with a meal"],
    );
}

#[test]
fn what_has_no_room_in_a_story_is_named() {
    let question = "my operation is in five weeks and I take turmeric, garlic capsules, ginkgo and fish oil every day. which do I stop, and when?";
    let reply = ask(question);
    let text = first_screen(question);
    for name in ["urmeric", "arlic", "inkgo", "mega-3"] {
        assert!(text.contains(name), "{name}\n{text}");
    }
    assert_eq!(reply.body().entries.len(), 4, "{text}");
}

#[test]
fn a_relative_who_helps_is_not_the_one_who_takes() {
    does_not_say(
        "I am 67 and on lisinopril. My son bought me vitamin D 2,000 units. Is it alright with the blood pressure tablet?",
        &["Babies", "Children:"],
    );
    says(
        "My son is in third grade and always tired. A friend bought vitamin D drops for him, is that alright?",
        &["hild"],
    );
}

#[test]
fn a_story_does_not_compare_what_it_only_mentions() {
    does_not_say(
        "I quit coffee last year and still sleep badly and feel tense. is magnesium threonate better than the cheap one from the shop?",
        &["Magnesium and Caffeine"],
    );
}

#[test]
fn slips_in_everyday_words_are_read() {
    let text = first_screen("is melatonin safe every nigth");
    assert!(text.contains("Nightly"), "{text}");
    let same = first_screen("is melatonin safe every night");
    assert_eq!(text, same);
}

#[test]
fn two_supplements_that_harm_together_are_told_in_a_story() {
    says(
        "since the autumn I feel low and my neighbour brought me St John's wort tea, and in the shop I saw 5-htp for sleep. how long until they work?",
        &["serotonin"],
    );
}

#[test]
fn an_answer_on_breast_cancer_stands_for_no_caution_on_breastfeeding() {
    says(
        "I am breastfeeding my second and my mother had breast cancer, and a friend swears by soy isoflavones for the skin. may I take them?",
        &["reastfeeding"],
    );
}

#[test]
fn a_child_who_wants_it_is_cautioned_though_somebody_bought_it() {
    says(
        "my son says all his friends take creatine and he bought some last week for the gym. is that alright for him?",
        &["hildren"],
    );
}

#[test]
fn relatives_who_are_only_mentioned_take_nothing() {
    does_not_say(
        "up at six with the kids, work at eight, and the doctor said my bones are thin. when do I take my calcium so that I do not forget it?",
        &["Children"],
    );
    says(
        "up at six with the kids, work at eight, and the little one has thin bones. when do I give him his calcium so that it works?",
        &["hildren"],
    );
}

#[test]
fn the_answer_stands_before_a_caution_that_is_not_grave() {
    let text = first_screen(
        "I am 17 and my skin is full of spots since spring, the doctor has no time until summer. is there any proof that zinc helps with acne?",
    );
    let answer = text.find("nflamed spots").expect("the answer is there");
    let caution = text.find("Children:").expect("the caution is there");
    assert!(answer < caution, "{text}");
}

#[test]
fn what_somebody_does_not_have_is_not_answered() {
    does_not_say(
        "my grandmother is 81 and sits indoors all day, her kidneys are fine says the doctor. how much vitamin D is right for her age?",
        &["kidney team", "weak kidneys", "Kidney disease"],
    );
}

#[test]
fn what_is_asked_beside_and_not_told_is_named() {
    says(
        "My psychiatrist raised my escitalopram. I take creatine for the gym. is creatine ok with escitalopram, and who invented the bench press?",
        &["Not answered here: “who invented the bench press”."],
    );
    let told = first_screen("how long until iron works and can I take it with coffee?");
    assert!(!told.contains("Not answered here"), "{told}");
    let address = first_screen(
        "I take creatine for the gym each day. is creatine ok with escitalopram, and who runs discord.gg/bench these days?",
    );
    assert!(!address.contains("discord.gg"), "{address}");
}
