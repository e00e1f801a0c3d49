//! Names in another sense, and words that only what stands beside them explains.

use super::is_about;

#[test]
fn a_short_form_is_read_beside_another_name_only() {
    let case = is_about;
    case("cal/mag tablets", "calcium, magnesium");
    case("mag, zinc and cal", "magnesium, zinc, calcium");
    case("is caltrate 600 + d better", "calcium, vitamin-d");
    case("zinc, magnesium & d", "zinc, magnesium, vitamin-d");
    case("mag with k", "magnesium, vitamin-k");
    case("vitamins d e k", "vitamin-d, vitamin-k");
    case("a 300 cal breakfast", "nothing");
    case("she got a d in chemistry", "nothing");
    case("vitamin d a day", "vitamin-d");
}

#[test]
fn one_letter_is_read_in_phrases_that_explain_it() {
    let case = is_about;
    case("nurse says low d, what now", "vitamin-d");
    case("what should a d level be", "vitamin-d");
    case("editing a 3D level", "nothing");
    case("a T-score of -1.8", "osteoporosis");
    case("iron deficiency", "not covered");
    case("what level are you", "nothing");
}

#[test]
fn a_thing_made_of_a_mineral_is_not_answered() {
    let case = is_about;
    case("copper bathtub for adults", "nothing");
    case("zinc gutter, is it safe", "nothing");
    case("silicon gasket", "nothing");
    case("soy soap for dry skin", "nothing");
    case("calcium bromide safety", "nothing");
    case("is copper safe for the liver", "copper");
}

#[test]
fn with_nothing_for_or_against_it_an_ambiguous_name_is_asked() {
    let case = is_about;
    case("copper umbrella", "? copper");
    case("selenium kangaroo", "? selenium");
    case("the copper", "copper");
    case("copper for beginners", "copper");
    case("vitamin d umbrella", "vitamin-d");
}

#[test]
fn health_and_food_beside_a_name_speak_for_the_supplement() {
    let case = is_about;
    case("do i get enough calcium from cheese", "calcium");
    case("my serum zinc came back below range", "zinc");
    case(
        "lansoprazole for years and now cramps, magnesium?",
        "magnesium",
    );
    case("b12 and selenium, any trouble", "selenium");
    case("selenium and psoriasis", "selenium");
    case("cuanto zinc tomar", "zinc");
    case("manganese in a jungle", "nothing");
}

#[test]
fn bones_without_a_name_lead_to_osteoporosis() {
    let case = is_about;
    case("dad fell and had a hip fracture", "osteoporosis");
    case("menopause and bones", "osteoporosis");
    case("what vitamins are best for bones", "osteoporosis");
    case("food for stronger bones", "osteoporosis");
    case("bone marrow donor", "nothing");
    case("which supplement is best for my bones", "osteoporosis");
}
