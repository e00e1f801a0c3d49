//! What an amount weighs by the form that it is told in: IU of two vitamins, and salts that are told whole.

use crate::knowledge::{NameWords, mg_per_meq, mg_per_mmol};
use crate::question::{Intake, NotCompared, UnitAsked};

/// IU in a microgram of vitamin E: one is 0.67 mg of the natural form and 0.45 mg of the synthetic one (labels of the US).
const NATURAL: f64 = 1.0 / 670.0;
const SYNTHETIC: f64 = 1.0 / 450.0;

const VITAMIN_A: &str = "vitamin-a";
const VITAMIN_E: &str = "vitamin-e";

/// Whether any of the words stands in the text.
fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// IU in a microgram of vitamin E, where its form is named.
fn of_a_form(text: &str) -> Option<f64> {
    let is_synthetic = has(
        text,
        &["dl-alpha", "dl alpha", "synthetic", "all-rac", "all rac"],
    );
    let plain = text.replace("dl-alpha", "").replace("dl alpha", "");
    let is_natural = has(&plain, &["d-alpha", "d alpha", "natural", "rrr"]);
    match (is_natural, is_synthetic) {
        (true, false) => Some(NATURAL),
        (false, true) => Some(SYNTHETIC),
        _ => None,
    }
}

/// IU in a microgram of a substance of which no entry has one figure for all forms; of a form that is not named the
/// figure lets its units be read, and [`judge`] leaves them.
pub(super) fn iu_per_mcg(id: &str, text: &str) -> Option<f64> {
    (id == VITAMIN_E).then(|| of_a_form(&text.to_lowercase()).unwrap_or(NATURAL))
}

/// Puts IU of a named form into a weight, and leaves what its form leaves open.
pub(super) fn judge(intake: &mut Intake, of: &str, text: &str) {
    let text = text.to_lowercase();
    match of {
        VITAMIN_A => judge_vitamin_a(intake, &text),
        VITAMIN_E if intake.unit == UnitAsked::Iu => judge_vitamin_e(intake, &text),
        _ => {}
    }
}

fn judge_vitamin_a(intake: &mut Intake, text: &str) {
    let is_ready = has(
        text,
        &[
            "retin",
            "preformed",
            "ready-made",
            "palmitate",
            "cod liver",
            "rae",
        ],
    );
    let is_precursor = has(text, &["caroten", "carotin", "provitamin"]);
    let is_share = text.contains('%') || is_ready;
    match () {
        () if is_precursor && !is_share => leave(intake, NotCompared::Precursor),
        () if intake.unit != UnitAsked::Iu || is_ready && !is_precursor => {}
        () if tell_otherwise(intake) => {}
        () => leave(intake, NotCompared::Form),
    }
}

fn judge_vitamin_e(intake: &mut Intake, text: &str) {
    const MCG: f64 = 1e3;
    match of_a_form(text) {
        _ if intake.not_compared == Some(NotCompared::Disagree) => {
            intake.not_compared = Some(NotCompared::Form);
        }
        _ if tell_otherwise(intake) => {}
        Some(factor) => weigh(intake, 1.0 / factor / MCG, UnitAsked::Mg),
        None => leave(intake, NotCompared::Form),
    }
}

/// Takes the weight that stands beside the IU: `400 IU (268 mg)`; whether there is one.
fn tell_otherwise(intake: &mut Intake) -> bool {
    let [part] = intake.parts[..] else {
        return false;
    };
    let also = intake.also.filter(|(_, unit)| unit.in_mcg().is_some());
    if let Some((figure, unit)) = also {
        intake.also = Some((part.figure, intake.unit));
        weigh(intake, figure / part.figure, unit);
    }
    also.is_some()
}

fn leave(intake: &mut Intake, why: NotCompared) {
    intake.a_day = None;
    // Of a range in a form that is not read, the most is not known either.
    let known = intake.not_compared.filter(|_| intake.at_most.is_none());
    intake.at_most = None;
    intake.not_compared = known.or(Some(why));
}

/// Puts the amount into another unit.
pub(super) fn weigh(intake: &mut Intake, factor: f64, unit: UnitAsked) {
    intake.unit = unit;
    intake.a_day = intake.a_day.map(|a_day| a_day * factor);
    intake.at_most = intake.at_most.map(|most| most * factor);
    for part in &mut intake.parts {
        part.figure *= factor;
    }
}

/// Leaves a weight of a salt that is told whole: `FeSO4 325 mg`, `ferrous sulfate 325 mg`.
pub(super) fn leave_whole(intake: &mut Intake, name: &str, names: &NameWords) {
    let is_weight = intake.unit.in_mcg().is_some() && !intake.is_elemental;
    if is_weight && names.is_told_whole(name) {
        leave(intake, NotCompared::Compound);
    }
}

/// Takes the milliequivalents or millimoles that stand behind the weight of a whole salt: `1,080 mg (10 mEq)`.
pub(super) fn take_atoms(intake: &mut Intake, of: &str) {
    const TOLERANCE: f64 = 0.05;
    const MCG: f64 = 1e3;
    let Some((figure, unit)) = intake.also else {
        return;
    };
    let weight = match unit {
        UnitAsked::Meq => mg_per_meq(of),
        UnitAsked::Mmol => mg_per_mmol(of),
        _ => return,
    };
    let told = intake.unit.in_mcg();
    let (Some(factor), [part], Some(weight)) = (told, &intake.parts[..], weight) else {
        return leave(intake, NotCompared::Compound);
    };
    let (told, weight) = (part.figure * factor / MCG, weight * figure);
    let times = figure / part.figure;
    intake.also = None;
    if (told - weight).abs() <= TOLERANCE * told {
        return;
    }
    if weight > told {
        return leave(intake, NotCompared::Disagree);
    }
    weigh(intake, times, unit);
    intake.is_elemental = true;
}
