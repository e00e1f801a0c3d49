//! How many pieces, spoons and servings an amount is of.

use crate::question::amounts::NotCompared;

use super::{is_said, makes, read};

#[test]
fn what_is_taken_is_added_up() {
    makes("calcium 2x500mg", &[1000.0]);
    makes("zinc 10mgx3", &[30.0]);
    makes("two calcium tablets, 600 mg each", &[1200.0]);
    makes("600 mg calcium, 4 of them a day", &[2400.0]);
    makes("I take 3 of the 500 mg calcium tablets", &[1500.0]);
    makes("a quarter of a 200 mg magnesium tablet", &[50.0]);
    makes("magnesium 100 mg per capsule, serving size 3", &[300.0]);
    makes(
        "calcium 600 mg, 2 tablets in the morning and 1 at night",
        &[1800.0],
    );
    makes("zinc 15 mg + zinc 10 mg", &[25.0]);
    makes("400 mg magnesium, plus 200 mg more before bed", &[600.0]);
}

#[test]
fn what_several_pieces_hold_is_not_multiplied() {
    makes("calcium 1000 mg in 2 tablets", &[1000.0]);
    makes("4 tablets provide 240 mg magnesium", &[240.0]);
    makes("150 mg magnesium per two capsules, 4 a day", &[300.0]);
    makes("3 capsules of magnesium (360 mg total)", &[360.0]);
    makes("1200 mg calcium split into two doses", &[1200.0]);
    makes("zinc 30 mg tablets, I take 1.5", &[45.0]);
    makes("1200 mg calcium a day, split in 3", &[1200.0]);
    makes("900 mg calcium a day in two doses", &[900.0]);
    makes("calcium 600 mg caps, 1 with lunch 1 w/ dinner", &[1200.0]);
    makes("calcium 1,200 mg (600 mg twice daily)", &[1200.0]);
    makes("zinc 30 mg, 120 tablets", &[30.0]);
}

#[test]
fn a_serving_scales_all_that_stands_before_it() {
    makes(
        "magnesium 900 mg, magnesium salt 90 mg. 3 caps = serving, take 1",
        &[300.0, 30.0],
    );
    makes("magnesium 600 mg gummies, serving 3, i eat one", &[200.0]);
    makes("zinc 24 mg drops, 4 drops = 24. i take 1", &[6.0]);
    // Of one sentence nobody knows whether the serving is of the first.
    let read = read("zinc 10 mg, zinc 6 mg per 2 tablets, I take one tablet");
    assert_eq!(read[0].not_compared, Some(NotCompared::Shared));
}

#[test]
fn spoons_and_scoops_are_read_by_what_they_hold() {
    makes("half a tsp of magnesium powder (1 tsp = 420 mg)", &[210.0]);
    makes(
        "magnesium 300 mg per tablespoon, I take two tablespoons",
        &[600.0],
    );
    makes("10 ml of the zinc syrup, 4 mg per 5 ml", &[8.0]);
    makes("vitamin d 10,000 IU/ml, I take 0.5 ml", &[5000.0]);
    makes("half a scoop (150 mg) of magnesium", &[150.0]);
    makes(
        "magnesium powder, half a tsp in the morning and half at night. 1 tsp = 420 mg",
        &[420.0],
    );
    makes(
        "1/4 tsp magnesium powder AM + 1/2 tsp PM, label: 1 tsp = 400 mg",
        &[300.0],
    );
    makes(
        "1 tsp = 200 mg magnesium, I take one teaspoon at breakfast and another teaspoon at dinner",
        &[400.0],
    );
    makes(
        "1 tsp = 200 mg magnesium. I take 2 tsp a day. Is 2 tsp a lot?",
        &[400.0],
    );
    is_said(
        "1 tsp = 200 mg magnesium, I take 1 tsp and 1 tsp",
        NotCompared::Times,
    );
    makes("magnesium 300 mg in 2 cups of coffee", &[300.0]);
    is_said("calcium 500 mg, 1-2 caps", NotCompared::Times);
    is_said("half a tablet (500 mg) of calcium", NotCompared::Times);
    is_said("a handful of magnesium 200 mg tablets", NotCompared::Times);
}

#[test]
fn what_is_said_of_each_piece_holds_for_the_whole_list() {
    makes(
        "2 caps: magnesium 200 mg + zinc 10 mg per cap",
        &[400.0, 20.0],
    );
    makes("2 caps: magnesium 200 mg, zinc 10 mg", &[200.0, 10.0]);
    makes("take 3 caps for 400 mg magnesium", &[400.0]);
    makes("a tablet and a half of zinc 20 mg", &[30.0]);
    makes("calcium 500 mg ii tabs bid", &[2000.0]);
    makes("each 2-capsule serving provides 400 mg magnesium", &[400.0]);
    makes("4 caps a day = 2000 mg calcium", &[2000.0]);
    makes(
        "per daily dose (2 tablets): calcium 800 mg, zinc 10 mg",
        &[800.0, 10.0],
    );
    makes("2 Rollos (500 mg calcium each)", &[1000.0]);
    makes("calcium salt 1000 mg (providing calcium 200 mg)", &[200.0]);
    makes("zinc 30 mg (picolinate 20 mg, gluconate 10 mg)", &[30.0]);
    is_said("zinc 50 mg, I cut it in half", NotCompared::Times);
    is_said(
        "one calcium 600 mg in the morning and one at night",
        NotCompared::Times,
    );
}
