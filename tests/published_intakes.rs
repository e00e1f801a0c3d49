//! Sets the figures of the files against intakes and limits that were published, where they are at hand: `../shared/facts`.

use supplement_bot::knowledge::{Amount, Supplement};
use supplement_bot::population::{LifeStage, Population, Sex};

use crate::guide::shipped;
use crate::published::{Row, print, rows};

/// How many of the published figures are to stand in the files, in hundredths.
const TO_REACH: usize = 98;

/// So far a figure may be from the published one: some are rounded when they are converted.
const ROUNDED: f64 = 0.015;

#[test]
fn published_intakes_and_limits_stand_in_the_files() {
    let Some(rows) = rows("published_intakes.tsv") else {
        print("published intakes: skipped, since ../shared/facts is not here\n");
        return;
    };
    let figures: Vec<&Row> = rows.iter().filter(|row| figure(row).is_some()).collect();
    let missing: Vec<&Row> = figures.iter().copied().filter(|row| !stands(row)).collect();
    print(&table(&figures, &missing));
    let found = figures.len() - missing.len();
    assert!(
        found * 100 >= figures.len() * TO_REACH,
        "too few stand in the files"
    );
}

/// The figure in micrograms; none where the authority set none.
fn figure(row: &Row) -> Option<f64> {
    let factor = match row["unit"].as_str() {
        "mcg" => 1.0,
        "mg" => 1e3,
        _ => return None,
    };
    let amount: f64 = row["amount"].replace(',', "").parse().ok()?;
    Some(amount * factor)
}

/// Whether a dose or a limit for somebody of the group has that figure, or its note tells it.
fn stands(row: &Row) -> bool {
    let supplement = &shipped().knowledge().supplements[row["nutrient"].as_str()];
    let Some(figure) = figure(row) else {
        return true;
    };
    let (sex, stage, months) = group(&row["group"].to_lowercase());
    let is_for = |population: &Population| {
        let ages = population.ages.in_completed_months();
        let is_of_age = ages.from <= months && ages.to.is_none_or(|to| months <= to);
        let is_of_sex = population
            .sex
            .is_none_or(|own| sex.is_none_or(|sex| own == sex));
        is_of_age && is_of_sex && (stage == LifeStage::General || population.includes(stage))
    };
    let doses = supplement.doses.iter();
    let doses = doses.map(|row| (&row.population, &row.amount, &row.note));
    let limits = supplement.upper_limits.iter();
    let limits = limits.map(|row| (&row.population, &row.amount, &row.note));
    let written = format!("{} {}", row["amount"], row["unit"]);
    let mut own = doses
        .chain(limits)
        .filter(|(population, ..)| is_for(population));
    own.any(|(_, amount, note)| {
        let told = note.as_ref().is_some_and(|note| note.contains(&written));
        told || is_it(supplement, amount, figure)
    })
}

fn is_it(supplement: &Supplement, amount: &Amount, figure: f64) -> bool {
    let factor = amount.unit.in_mcg(supplement.iu_per_mcg);
    factor.is_some_and(|factor| {
        let (from, to) = (amount.from * factor, amount.to * factor);
        figure >= from * (1.0 - ROUNDED) && figure <= to * (1.0 + ROUNDED)
    })
}

/// The sex, the life stage and an age in months of somebody in the group: `Females 18-24 yr Pregnancy`.
fn group(text: &str) -> (Option<Sex>, LifeStage, u32) {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let sex = if has(&["wom", "female", "girl"]) {
        Some(Sex::Women)
    } else if has(&["men", "male", "boy"]) {
        Some(Sex::Men)
    } else {
        None
    };
    let stage = if has(&["incl", "not breastfed", "(children"]) {
        LifeStage::General
    } else if has(&["pregnan"]) {
        LifeStage::Pregnant
    } else if has(&["lactat", "breastfeed"]) {
        LifeStage::Breastfeeding
    } else {
        LifeStage::General
    };
    let ages = text.split("mg/d").next().unwrap_or_default();
    let numbers = ages.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<u32> = numbers.filter_map(|number| number.parse().ok()).collect();
    let is_in_months = has(&[" mo", "months"]);
    let years = |years: u32| years * 12 + 6;
    let months = match numbers[..] {
        _ if has(&["older people"]) => years(75),
        _ if has(&[">", "adult", "phytate"]) => years(30),
        [from, to] if is_in_months => u32::midpoint(from, to),
        [from, to] => years(u32::midpoint(from, to)),
        [under] if has(&["under"]) => years(under - 2),
        [from] if !is_in_months => years(from + 1),
        _ => years(30),
    };
    (sex, stage, months)
}

fn table(figures: &[&Row], missing: &[&Row]) -> String {
    let mut text = format!(
        "\npublished intakes and limits, from ../shared/facts\n  in the files  {:>4} of {:>4}\n",
        figures.len() - missing.len(),
        figures.len()
    );
    text.extend(missing.iter().map(|row| {
        let [nutrient, authority, kind, group, amount, unit] =
            ["nutrient", "authority", "kind", "group", "amount", "unit"].map(|name| &row[name]);
        format!("    {nutrient}, {authority}, {kind}, {group}: {amount} {unit}\n")
    }));
    text
}
