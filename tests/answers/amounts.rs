//! An amount in a question: what is taken in a day, set against each limit, and what the limits count.

use supplement_bot::knowledge::CautionKind;

use super::{first_screen, read};
use crate::sentences::{caution, form};

#[track_caller]
fn says(question: &str, expected: &[&str]) {
    let text = read(question);
    for part in expected {
        assert!(text.contains(part), "{question}: {part}\n{text}");
    }
}

#[track_caller]
fn says_not(question: &str, unwanted: &str) {
    let text = read(question);
    assert!(!text.contains(unwanted), "{question}: {unwanted}\n{text}");
}

#[test]
fn what_is_taken_several_times_is_added_up_before_it_is_compared() {
    says(
        "can i take 2 x 500 mg calcium",
        &["1,000 mg a day: below the US limit of 2,500 mg a day (19 to 50)"],
    );
    says(
        "two 250 mg magnesium tablets a day",
        &["500 mg a day: above the US limit of 350 mg a day"],
    );
    says(
        "magnesium 200 mg, 3 tablets a day",
        &["600 mg a day: above the US limit of 350 mg a day"],
    );
    says(
        "zinc 25 mg twice a day",
        &["50 mg a day: above the US limit of 40 mg a day"],
    );
    says("10,000 iu d3 daily", &["10,000 IU (250 mcg) a day: above"]);
}

#[test]
fn an_amount_for_longer_is_told_for_a_day_and_never_for_all_at_once() {
    says(
        "is 50,000 IU of vitamin D a week too much",
        &[
            "50,000 IU (1,250 mcg) a week is 7,143 IU",
            "a large amount at once is another matter",
            "above the US and EU limit of 4,000 IU",
        ],
    );
    says(
        "5000 iu d3 for a week",
        &["5,000 IU (125 mcg) a day: above"],
    );
    says(
        "400 mg magnesium every other day",
        &["400 mg every 2 days is 200 mg a day on average"],
    );
    says(
        "is 0.25 mg of vitamin D weekly ok",
        &["0.25 mg (10,000 IU) a week is 0.0357 mg (1,429 IU) a day on average"],
    );
    says(
        "500,000 IU of vitamin D once a year",
        &["so much so seldom is another matter"],
    );
    says(
        "10,000 IU of vitamin D five days a week",
        &["10,000 IU (250 mcg) on 5 of 7 days is 7,143 IU"],
    );
}

#[test]
fn an_amount_of_a_compound_is_told_apart_from_what_is_in_it() {
    says(
        "is 500 mg magnesium citrate ok",
        &["The limits count magnesium alone, not all of the magnesium citrate"],
    );
    says(
        "1250 mg calcium carbonate",
        &[
            form("calcium", "calcium carbonate"),
            "The limits count calcium alone",
        ],
    );
    says_not("500 mg magnesium", "alone");
    says_not("5000 iu cholecalciferol", "alone");
}

#[test]
fn units_are_read_in_many_spellings() {
    let spellings = [
        "5000ui",
        "5k IU",
        "5k",
        "5,000 i.u.",
        "5.000 IE",
        "5 000 IU",
        "5000 units",
        "five thousand IU",
    ];
    for amount in spellings {
        let question = format!("{amount} vitamin d3");
        says(
            &question,
            &["5,000 IU (125 mcg) a day: above the US and EU limit"],
        );
    }
    says("how many mg is 1 g calcium", &["1 g of it is 1,000 mg."]);
}

#[test]
fn what_is_no_upper_limit_is_compared_under_its_own_name() {
    says(
        "11 mg manganese",
        &[
            "above the EU figure of 8 mg a day (no harm seen up to this; no upper limit could be set)",
        ],
    );
    says(
        "200 mg soy isoflavones",
        &[
            "above the EU figure of 100 mg a day (postmenopausal women, guidance, not an upper limit)",
        ],
    );
}

#[test]
fn several_amounts_are_not_passed_off_as_one() {
    says(
        "I take 2000 IU d3 and a multivitamin with 1000 IU",
        &["Vitamin D: 2,000 IU (50 mcg) a day", "the amounts add up"],
    );
}

#[test]
fn all_three_of_a_list_are_no_three_pieces_of_the_last() {
    says_not(
        "magnesium 300 mg, glycine 3 g, melatonin 3 mg. all three at night?",
        "9 mg",
    );
}

#[test]
fn what_the_limits_count_is_said_beside_the_comparison() {
    says(
        "vitamin d 3000 iu ok?",
        &["The limits count food, drinks, supplements and medicines together."],
    );
    says(
        "400 mg mag for a 6 year old",
        &[
            "above the US limit of 110 mg a day",
            "The limits count supplements and medicines, not food.",
        ],
    );
}

#[test]
fn a_height_or_a_weight_is_no_age() {
    for question in [
        "im 6 foot 4, how much magnesium a day",
        "i'm 5'2, how much magnesium a day",
        "im 12 stone, which dose of magnesium",
    ] {
        let text = first_screen(question);
        assert!(!text.contains("Ages"), "{text}");
        assert!(text.contains("400 to 420 mg"), "{text}");
        assert!(text.contains("310 to 320 mg"), "{text}");
    }
}

#[test]
fn a_limit_for_others_is_not_held_against_somebody() {
    let question = "is 36mg of zinc too much for pregnant women";
    says(question, &[caution("zinc", CautionKind::Pregnancy)]);
}

#[test]
fn a_limit_for_adults_is_not_held_against_a_newborn() {
    let question = "1500 iu vitamin d for my 3 week old";
    says(
        question,
        &["above the US and EU limit of 1,000 IU (25 mcg) a day"],
    );
    says_not(question, "limit of 4,000 IU");
}

#[test]
fn an_age_behind_the_amount_takes_nothing_from_it() {
    says(
        "vitamin d 5000iu 50 year old man",
        &["5,000 IU (125 mcg) a day: above the US and EU limit"],
    );
}

#[test]
fn what_may_kill_is_answered_with_the_limits_first() {
    for question in [
        "can I take 20000 iu of vitamin d every day",
        "took a double dose of vitamin d",
    ] {
        let text = first_screen(question);
        let limit = text.find("4,000 IU").unwrap();
        assert!(
            text.find("Usual amount").is_none_or(|usual| limit < usual),
            "{text}"
        );
    }
}

#[test]
fn what_was_read_is_shown() {
    says(
        "can i take 2 x 1000 mg calcium",
        &["2 × 1,000 mg = 2,000 mg a day: below the US limit of 2,500 mg a day"],
    );
    says(
        "magnesium 200 mg in the morning and 100 mg at night",
        &["200 mg + 100 mg = 300 mg a day"],
    );
    says("calcium 1000 mg in 2 tablets", &["1,000 mg a day: below"]);
    says(
        "12 500 IU of vitamin D",
        &["12,500 IU (312.5 mcg) a day: above"],
    );
    says("0,125 mg of copper", &["0.125 mg a day: below"]);
    says(
        "vitamin D 200 % DV",
        &["40 mcg (1,600 IU) a day: below the US and EU limit"],
    );
    says(
        "magnesium 20 mEq",
        &[
            "20 mEq of it is 243.05 mg",
            "243.05 mg a day: below the US limit",
        ],
    );
    says(
        "magnesium 15 mmol a day",
        &[
            "15 mmol of it is 364.57 mg",
            "a day: above the US limit of 350",
        ],
    );
    says(
        "potassium 10 mEq twice a day",
        &["10 mEq of it is 390.98 mg"],
    );
    // So little may be what a litre of blood has.
    says_not("calcium 2.3 mmol", "a day: below");
    says(
        "D3: 1-1-0, 500 IE each",
        &["2 × 500 IU = 1,000 IU (25 mcg) a day: below"],
    );
}

#[test]
fn a_name_without_its_letter_is_no_compound() {
    says(
        "theanine 200 mg a day, too much?",
        &["200 mg a day: no limit is listed"],
    );
    says_not("theanine 200 mg a day, too much?", "alone, not all of the");
    says(
        "retinyl palmitate 500 mcg",
        &["The limits count vitamin A alone, not all of the"],
    );
}

#[test]
fn a_lone_half_is_no_half_of_the_tablet_before_it() {
    says(
        "I take zinc 10 mg. she takes 0.5",
        &["10 mg a day: below the US limit", "I did not compare “0.5”"],
    );
}

#[test]
fn what_could_not_be_read_is_said() {
    let case = |question: &str, why: &str| {
        says(question, &["I did not compare", why]);
        says_not(question, "a day: below");
    };
    case("is zinc 20-30 mg every other day ok", "it names a range");
    case("more than 40 mg of zinc", "not how much");
    case("1.000 mg calcium", "can be read in two ways");
    case("zinc 50", "it has no unit");
    case("zinc 15 mg every so often", "how often it is taken");
    case("500 mg calcium with every meal", "how many are taken");
    case("copper 1 5 mg", "another number near it");
    case("half a teaspoon of magnesium", "cannot read its unit");
    case("magnesium 120 mg per 100 g", "for a weight or a volume");
    case("urine calcium 350 mg a day", "like a test result");
    case("a glass of milk has 300 mg of calcium", "what is in food");
    case("calcium magnesium zinc 500 mg", "what it is an amount of");
}

#[test]
fn a_name_that_has_a_food_in_it_is_no_food() {
    for question in [
        "red yeast rice 500 mg x2 at night",
        "500 mg red yeast rice twice a day",
    ] {
        says(question, &["2 × 500 mg = 1,000 mg"]);
        says_not(question, "what is in food");
    }
}

#[test]
fn what_a_bracket_holds_takes_no_count_from_what_stands_before_it() {
    let question = "fish oil 1000mg (EPA 300 / DHA 200) 2 softgels twice daily";
    says(question, &["4 × 1,000 mg = 4,000 mg", "“300”"]);
    says(
        "FeSO4 200 mg (60 mg Fe) PO BID",
        &["2 × 60 mg = 120 mg a day: above"],
    );
}

#[test]
fn a_range_is_compared_at_its_upper_end_and_said_to_be() {
    says(
        "is zinc 20-30 mg ok",
        &["I read “20-30 mg” at its most, 30 mg a day: below the US limit of 40 mg a day"],
    );
    says(
        "magnesium 100-200 mg, 2 tablets a day",
        &["I read “100-200 mg” at its most, 400 mg a day: above the US limit"],
    );
    says(
        "vitamin c 1-2.5 g a day",
        &["at its most, 2.5 g a day: above the US limit"],
    );
    says(
        "zinc lozenge 9 mg every 3-4 hours, max 5/day",
        &["I read “9 mg” at its most, 45 mg a day: above the US limit of 40 mg a day"],
    );
    says_not("calcium 1.000-2.000 mg", "at its most");
}

#[test]
fn a_child_is_not_measured_by_the_limit_of_adults() {
    for question in [
        "my 15 year old takes 50 mg of zinc",
        "zinc 50 mg for my 4.5yo",
        "my teenager takes 50 mg zinc",
    ] {
        says(question, &["50 mg a day: above the US limit of"]);
        says_not(question, "limit of 40 mg a day");
    }
    let question = "my teenager takes 250 mcg of selenium";
    says(question, &["below the US limit of 400 mcg a day"]);
    says_not(
        question,
        "below the US limit of 400 mcg a day; below the EU limit",
    );
    says(
        "55 mg zinc a day, for 4 years now",
        &["above the US limit of 40 mg a day"],
    );
}

#[test]
fn what_a_label_says_once_holds_for_all_that_it_lists() {
    says(
        "Magnesium 120 mg, Zink 6 mg je Kapsel. 3 Kapseln pro Tag",
        &[
            "Magnesium: 3 × 120 mg = 360 mg",
            "Zinc: 3 × 6 mg = 18 mg a day",
        ],
    );
    says(
        "calcium 900 mg per 3 tablets, I only take one of the three tablets",
        &["300 mg a day: below"],
    );
    says_not("zinc 25 mg, copper 1 mg twice a day", "25 mg a day: ");
}

#[test]
fn no_number_is_dropped_in_silence() {
    let case = |question: &str, number: &str| says(question, &["I did not compare", number]);
    case("zinc 30 mg and my multi has 11", "“11”");
    case("is 300 too much magnesium", "“300”");
    case("calcium 600 mg plus tums 750 bd", "“750”");
    case("magox 250 bid, is that much magnesium", "“250”");
    case("adcal d3 900 at night with magnesium", "“900”");
    says_not("calcium three fifty and zinc 15 mg", "you name no amount");
}

#[test]
fn an_amount_of_nobody_knows_what_asks_for_the_substance() {
    for (question, amount) in [
        ("is 40,000 IU a week too much", "“40,000 IU”"),
        ("1 lakh units every month ok?", "“1 lakh units”"),
        ("Zorbavit 350 mg tid, ok?", "“350 mg”"),
    ] {
        says(question, &["but not of what", amount]);
    }
}

#[test]
fn an_amount_stays_with_its_own_name() {
    says(
        "Ca 500mg Mg 250 mg D3 600iu",
        &[
            "Calcium: 500 mg a day",
            "Magnesium: 250 mg a day",
            "Vitamin D: 600 IU",
        ],
    );
    says("calcium 300 IU a day", &["is not told in such an amount"]);
    says_not("vitamin d 250 mg daily", "250 mg (10,000,000 IU) a day");
    says_not(
        "does the 500 in caltrate 500 mean 500 mg of calcium",
        "500 mg a day: below",
    );
}

#[test]
fn a_correction_takes_the_place_of_what_stood_before() {
    let question = "I take 60 mg zinc a day, sorry, 16 mg";
    says(question, &["16 mg a day: below"]);
    says_not(question, "60 mg a day");
}

#[test]
fn what_is_taken_once_or_injected_is_no_daily_amount() {
    for question in [
        "a one time dose of 200,000 IU vitamin d",
        "vitamin d 100,000 IU injection",
        "I took 150 mg zinc once",
    ] {
        says(question, &["I did not compare"]);
        says_not(question, "a day: above");
    }
    says(
        "ergocalciferol 25,000 units 1 cap q week",
        &["25,000 IU (625 mcg) a week is"],
    );
}

#[test]
fn the_weight_of_a_compound_is_told_apart_everywhere() {
    for question in [
        "mag ox 500 mg a day",
        "zinc 10 mg and magnesium hydroxide 300 mg",
        "calcium hydroxyapatite 900 mg",
        "silica 150 mg",
    ] {
        says(question, &["The limits count", "alone, not all of the"]);
    }
}

#[test]
fn a_salt_that_is_told_whole_is_not_compared() {
    for question in [
        "FeSO4 325 mg once daily",
        "CaCO3 1250 mg a day",
        "KCl 600 mg twice daily",
        "ferrous fumarate 210 mg tds",
        "zinc sulfate 220 mg a day",
    ] {
        says(
            question,
            &["I did not compare", "name the elemental amount"],
        );
        says_not(question, "a day: above");
    }
    says(
        "FeSO4 325 mg (65 mg elemental) daily",
        &["65 mg a day: above"],
    );
    says("iron 65 mg as ferrous sulfate", &["65 mg a day: above"]);
}

#[test]
fn units_that_weigh_another_amount_in_each_form_ask_for_the_form() {
    says(
        "vitamin A 10000 IU a day",
        &["I did not compare", "depends on its form"],
    );
    says(
        "retinol 10000 IU a day",
        &["10,000 IU (3,003 mcg) a day: above"],
    );
    says("vitamin A 3000 mcg RAE (10,000 IU)", &["3,000 mcg"]);
    says(
        "beta-carotene 25000 IU",
        &["I did not compare", "it is of beta-carotene"],
    );
    says(
        "vitamin E 400 IU",
        &["I did not compare", "depends on its form"],
    );
    says("vitamin E 400 IU d-alpha-tocopherol", &["268 mg a day"]);
    says("dl-alpha-tocopherol 400 IU", &["180 mg a day"]);
}

#[test]
fn nobody_is_measured_by_what_another_age_or_sex_needs() {
    says(
        "magnesium 350 mg, I am 45",
        &["within the RDA of 320 to 420 mg a day (by sex)"],
    );
    says(
        "magnesium 350 mg, woman of 45",
        &["above the RDA of 320 mg a day."],
    );
    says("iron 20 mg, I am 60", &["above the RDA of 8 mg a day."]);
    says(
        "calcium 1000 mg",
        &["within the RDA of 1,000 to 1,200 mg a day"],
    );
}

#[test]
fn figures_of_the_place_that_is_told_lead() {
    says(
        "in the uk is 450 mg magnesium ok",
        &["450 mg a day: above the UK figure of 400 mg"],
    );
    says(
        "in england, magnesium 200 mg a day",
        &["the UK advice of 270 to 300 mg a day (by sex)"],
    );
    says_not("is 450 mg magnesium ok", "UK figure");
}

#[test]
fn what_two_products_hold_is_told_together_and_apart() {
    says(
        "my multi has 2.3 mg manganese and my joint pill 4 mg, is it too much",
        &[
            "If all of it is taken, 6.3 mg a day",
            "2.3 mg a day",
            "4 mg a day",
        ],
    );
    says_not("should i take 25 mg zinc or 50 mg zinc", "If all of it");
    says_not("i went from 2000 iu vitamin d to 4000 iu", "If all of it");
}

#[test]
fn food_that_the_limits_count_is_named_beside_the_amount() {
    says(
        "is 1200 mg calcium too much with 3 glasses of milk",
        &["1,200 mg a day, and “3 glasses of milk” on top, which count too"],
    );
    // The limit of magnesium counts supplements alone.
    says_not(
        "350 mg magnesium and 2 bananas, too much?",
        "which count too",
    );
}

#[test]
fn an_hour_of_the_night_is_no_count_of_pills() {
    let question = "cramps wake me at 3 every night, is magnesium 350 mg ok";
    says(question, &["350 mg a day"]);
    says_not(question, "1,050 mg");
}

#[test]
fn a_time_told_loosely_is_no_time_between_two_doses() {
    let question = "took 10000 iu vitamin d for like a year, is that bad";
    says(question, &["10,000 IU (250 mcg) a day: above"]);
}

#[test]
fn a_count_of_drinks_is_no_count_of_pills() {
    let question = "pre workout with 300 mg caffeine plus 2 coffees";
    says(question, &["300 mg a day, and “2 coffees” on top"]);
    says_not(question, "600 mg");
}

#[test]
fn a_recommendation_is_no_dose_for_an_illness() {
    says(
        "thiamin dose for acne",
        &["Usual amount of healthy people, no dose for acne"],
    );
    says("how much vitamin b5 a day", &["Usual amount: "]);
}

#[test]
fn a_prescribed_dose_is_not_held_against_limits_without_a_word() {
    let prescribed = "if one prescribed it, keep to that";
    says(
        "my gp has me on 60000 iu vitamin d a week for 8 weeks",
        &[prescribed],
    );
    says_not("is 20 mg zinc a day ok in the us", prescribed);
}

#[test]
fn days_of_a_week_are_read_in_short_forms() {
    let case = |days: &str, told: &str| {
        let question = format!("zinc 35 mg {days}, ok?");
        says(&question, &[told]);
        says_not(&question, "35 mg a day: ");
    };
    for days in [
        "MWF",
        "m/w/f",
        "Mon/Wed/Fri",
        "on Tue-Thu-Sat",
        "every M, W, F",
    ] {
        case(days, "35 mg on 3 of 7 days is 15 mg a day");
    }
    for days in ["TTh", "Tu/Th", "T & Th", "sat/sun"] {
        case(days, "35 mg on 2 of 7 days is 10 mg a day");
    }
    case("M-F", "35 mg on 5 of 7 days is 25 mg a day");
    case("M/F", "how often it is taken");
    says("zinc 15 mg w/ food", &["15 mg a day: below"]);
}

#[test]
fn what_one_piece_of_a_food_has_is_nobodys_daily_amount() {
    for question in [
        "selenium: each brazil nut is roughly 80 mcg and i eat 4 nuts a day",
        "i have 2 brazil nuts (around 70 mcg each) daily, enough selenium?",
        "75 mcg selenium per brazil nut, three nuts a day",
    ] {
        says(question, &["I did not compare", "what is in food"]);
        says_not(question, "mcg a day: ");
    }
    says("selenium 200 mcg with a meal", &["200 mcg a day: below"]);
}

#[test]
fn milliequivalents_behind_the_weight_of_a_salt_are_what_is_compared() {
    let question = "potassium citrate ER 540 mg (5 mEq) twice a day";
    says(question, &["5 mEq of it is 195.49 mg", "390.98 mg"]);
    says_not(question, "1,080 mg");
    says("potassium 99 mg (2.5 mEq)", &["99 mg"]);
    says(
        "magnesium 100 mg (80 mEq)",
        &["two units do not say the same"],
    );
}

#[test]
fn an_extract_with_a_share_of_what_is_in_it_is_not_compared() {
    for question in [
        "soy extract 250 mg (40% isoflavones) a day",
        "green tea extract 500 mg standardized to 50% EGCG",
        "turmeric extract 900 mg, 95% curcuminoids",
    ] {
        says(question, &["I did not compare", "of all of an extract"]);
        says_not(question, "mg a day: ");
    }
    says("zinc 15 mg (136% DV)", &["15 mg a day: below"]);
}

#[test]
fn a_package_and_how_long_it_lasts_are_no_daily_amount() {
    for question in [
        "magnesium: a 180 ct bottle of 100 mg caps lasts me 45 days",
        "magnesium 100 mg, 120 count, the box lasts me 40 days",
    ] {
        says(question, &["I did not compare", "how many are taken"]);
        says_not(question, "100 mg a day: ");
    }
    says(
        "magnesium 100 mg daily for the last 30 days, ok?",
        &["100 mg a day: below"],
    );
}

#[test]
fn folate_that_a_bracket_tells_in_equivalents_is_told_once() {
    for question in [
        "folate 1,360 mcg DFE (800 mcg L-5-MTHF)",
        "folic acid 800 mcg (1,360 mcg DFE)",
    ] {
        says(question, &["800 mcg a day: "]);
        says_not(question, "1,360 mcg a day: ");
        says_not(question, "You name several amounts");
    }
}

#[test]
fn what_is_above_a_limit_is_said_to_harm_and_left_to_a_doctor() {
    says(
        "35 mg boron each morning",
        &[
            "What too much does:",
            "More than a limit is for a doctor to decide",
        ],
    );
    says_not("2 mg boron each morning", "What too much does");
    says_not("2 mg boron each morning", "for a doctor to decide");
}

#[test]
fn a_limit_that_two_authorities_set_is_told_once() {
    says(
        "5000 IU vitamin d3 each morning",
        &["above the US and EU limit of 4,000 IU (100 mcg) a day"],
    );
}

#[test]
fn a_child_s_own_figure_stands_before_what_is_said_to_all_parents() {
    let text = first_screen("my daughter is 5, how much zinc does she need a day");
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}\n{text}"));
    assert!(place("Ages 4 to 8: 5 mg") < text.len() / 2, "{text}");
}
