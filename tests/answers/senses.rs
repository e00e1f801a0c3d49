//! Names in another sense, and words that only what stands beside them explains.

use super::{is_about, read};

#[test]
fn a_short_form_is_read_beside_another_name_only() {
    let case = is_about;
    case("cal/mag tablets", "calcium, magnesium");
    case("mag, zinc and cal", "magnesium, zinc, calcium");
    case("is caltrate 600 + d better", "calcium, vitamin-d");
    case("zinc, magnesium & d", "zinc, magnesium, vitamin-d");
    case("mag with k", "magnesium, vitamin-k");
    case("vitamins d e k", "vitamin-d, vitamin-e, vitamin-k");
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
    case("iron deficiency", "iron");
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
fn with_as_much_for_as_against_it_an_ambiguous_name_is_asked() {
    let case = is_about;
    case("a dose of copper for the hull of my gearbox", "nothing");
    case("is zinc an element or a vitamin", "zinc");
    case("my copper tastes of metal", "copper");
    case("copper kangaroo", "copper");
    case("mn kangaroo", "? manganese");
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
    case("b12 and selenium, any trouble", "vitamin-b12, selenium");
    case("selenium and psoriasis", "selenium");
    case("cuanto zinc tomar", "zinc");
    case("manganese in a jungle", "nothing");
}

#[test]
fn bones_without_a_name_lead_to_osteoporosis() {
    let case = is_about;
    case("dad fell and had a hip fracture", "osteoporosis");
    case("menopause and bones", "menopause-and-bones");
    case("what vitamins are best for bones", "condition");
    case("food for stronger bones", "osteoporosis");
    case("bone marrow donor", "nothing");
    case("which supplement is best for my bones", "condition");
}

#[test]
fn words_of_trade_speak_against_doubtful_names_only() {
    let case = is_about;
    case("what is a fair price for vitamin k2", "vitamin-k");
    case("zinc picolinate cheapest price", "zinc");
    case("which company has the best vitamin d", "vitamin-d");
    case("could i be an equol producer", "soy-isoflavones");
    case("selenium price per kg", "nothing");
    case("which country is a zinc producer", "nothing");
    case("song lyrics with d3 in them", "nothing");
    case("vitamin d in song lyrics", "vitamin-d");
}

#[test]
fn a_surname_is_a_mineral_only_right_beside_what_tells() {
    let case = is_about;
    case("cooper bisglycinate 2 mg", "copper");
    case("signs of cooper deficiency", "copper");
    case("are cooper supplements safe", "copper");
    case("cooper", "nothing");
    case("gary cooper and vitamin d", "vitamin-d");
    case("does cooper take calcium", "calcium");
    let shown = read("cooper gluconate");
    assert!(shown.contains("I read “cooper” as Copper."), "{shown}");
}

#[test]
fn a_brand_is_its_mineral_where_nothing_else_is_called_so() {
    let case = is_about;
    case("zicam for three days", "zinc");
    case("zicam nasal swab", "nothing");
    case("natural calm before bedtime", "magnesium");
    case("natural calm", "magnesium");
    case("zinc made me calm", "zinc");
    case("natural balm for my skin", "nothing");
    case("a natural calm came over the lake", "nothing");
}

#[test]
fn software_and_street_drugs_are_none_of_ours() {
    let case = is_about;
    case("selenium or playwright, which do you recommend", "nothing");
    case("selenium versus cypress", "nothing");
    case("xpath in selenium, help me", "nothing");
    case("he smoked spice k2 and felt sick", "nothing");
    case("is k2 a synthetic cannabinoid drug", "nothing");
    case("is vitamin k2 safe", "vitamin-k");
}

#[test]
fn soy_protein_is_no_isoflavone_unless_it_is_asked_as_one() {
    let case = is_about;
    case("soy protein isolate after a workout", "nothing");
    case("is soy protein powder good for muscle", "protein-powder");
    case("soy protein for stronger bones", "soy-isoflavones");
    case("does soy protein ease hot flashes", "soy-isoflavones");
    case("isoflavones in soy protein", "soy-isoflavones");
}

#[test]
fn a_battery_is_no_medicine() {
    let names = |question: &str| read(question).to_lowercase().contains("lithium");
    assert!(names("calcium with lithium"));
    for question in [
        "which lithium battery lasts longest",
        "lithium ion",
        "lithium iron phosphate cells",
        "lithium manganese batteries",
    ] {
        is_about(question, "nothing");
        assert!(!names(question), "{question}: {}", read(question));
    }
    assert_ne!(
        crate::guide::ask("lithium").body().kind,
        supplement_bot::answer::Kind::Unknown
    );
}
