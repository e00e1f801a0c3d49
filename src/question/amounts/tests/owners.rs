//! Which name an amount belongs to, and which amounts are one.

use crate::question::amounts::NotCompared;

use super::{is_said, makes, read};

#[test]
fn what_stands_behind_a_bracket_is_of_what_stands_before_it() {
    makes(
        "magnesium oil 1000mg (magnesium 300 / magnesium 200) 2 softgels twice daily",
        &[4000.0],
    );
    is_said("zinc 40 mg (2) 2 tablets", NotCompared::Loose);
    let read = read("magnesium 1000 mg (magnesium 300 mg) 2 softgels");
    assert_eq!(read[0].not_compared, Some(NotCompared::Shared));
}

#[test]
fn what_stands_behind_a_list_is_of_all_of_it() {
    makes("zinc 15 mg + copper 1 mg, BID with meals", &[30.0, 2.0]);
    makes(
        "calcium 500 mg (elemental) + vitamin d 400 IU, twice a day",
        &[1000.0, 800.0],
    );
    makes("zinc 15 mg, copper 1 mg, both twice a day", &[30.0, 2.0]);
    makes(
        "zinc 15, copper 2, magnesium 300 (all mg)",
        &[15.0, 2.0, 300.0],
    );
    makes("zinc 15, copper 2, all in mg, all daily", &[15.0, 2.0]);
    is_said("zinc 15, copper 2, all daily", NotCompared::NoUnit);
}

#[test]
fn one_amount_in_two_ways_is_one() {
    makes("zinc 11 mg zinc 100% DV one tab a day", &[11.0]);
    makes("zinc salt 110 mg (25 mg Zn) PO BID", &[50.0]);
    makes("vitamin d 4.000 IU, so that is four thousand?", &[4000.0]);
    makes("vitamin d 125 mcg (5,000 IU)", &[125.0]);
    makes("calcium 800 mg = 100% NRV per 3 capsules", &[800.0]);
    makes("1250 mg calcium carbonate (500 mg elemental)", &[500.0]);
    makes("500 mg capsule with 100 mg magnesium", &[100.0]);
    makes("zinc 220 mg (50 mg zinc) daily", &[50.0]);
    is_said("vitamin d 100 mcg = 400 IU", NotCompared::Disagree);
}

#[test]
fn each_of_several_has_its_own() {
    makes("zinc 50 mg, copper 2 mg", &[50.0, 2.0]);
    makes("5000 IU vitamin d and 400 mg magnesium", &[5000.0, 400.0]);
    makes(
        "vitamin d 5000iu magnesium 400mg zinc 50mg",
        &[5000.0, 400.0, 50.0],
    );
    makes("zinc 50 mg and copper 2 mg twice a day", &[4.0]);
    is_said("calcium magnesium zinc 500 mg", NotCompared::Whose);
    is_said("ibuprofen 400 mg and magnesium", NotCompared::Whose);
}

#[test]
fn what_somebody_wants_beside_a_name_has_the_amount() {
    makes("on calcium and wants zinc, is 10 mg ok", &[10.0]);
    is_said("calcium with zinc, is 10 mg ok", NotCompared::Whose);
    is_said(
        "takes zinc and copper, would 10 mg be ok",
        NotCompared::Whose,
    );
}
