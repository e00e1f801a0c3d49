//! The amounts in these questions, as they are written and as they are read.

use supplement_bot::answer::AmountOf;

use super::{Row, print, rows, share};
use crate::guide::ask;

/// What is to be read right of the amounts, in hundredths.
const AMOUNTS_TO_REACH: usize = 97;

#[test]
fn amounts_are_read_as_they_are_written() {
    let Some(rows) = rows("amounts.tsv") else {
        print("amounts: skipped, since ../shared/eval is not here\n");
        return;
    };
    let rows: Vec<&Row> = rows.iter().collect();
    let right = share(&rows, is_read_right);
    print(&format!(
        "\namounts, from ../shared/eval\n  read right {}\n",
        right.shown()
    ));
    assert!(right.reaches(AMOUNTS_TO_REACH), "{}", right.shown());
}

/// Whether the row's amount is read: a figure a day, a figure for longer with its average, or none that is compared. Where
/// the row says in words what is right, every figure in it is one of those that were read.
fn is_read_right(row: &Row) -> bool {
    let reply = ask(&row["text"]);
    let amounts = &reply.asked().amounts;
    let expected = &row["a_day"];
    if let Ok(figure) = expected.parse::<f64>() {
        let figure = in_mcg(figure, &row["unit"]);
        return matches!(&amounts[..], [only] if is_near(a_day(only), Some(figure)));
    }
    if expected.starts_with("none") || expected.starts_with("no ") {
        let plain =
            |amount: &AmountOf| amount.intake.a_day.is_some() && amount.intake.days.is_none();
        return !amounts.iter().any(plain);
    }
    let says_so = amounts
        .iter()
        .any(|amount| amount.intake.not_compared.is_some());
    says_so
        || wanted(expected).iter().all(|wanted| {
            let read = amounts.iter().filter_map(|amount| amount.intake.a_day);
            read.into_iter()
                .any(|read| is_near(Some(read), Some(*wanted)))
        })
}

/// The figures a day that words say: behind `average`, all of `each`, else the first.
fn wanted(expected: &str) -> Vec<f64> {
    let is_of_figure = |letter: char| letter.is_ascii_digit() || letter == '.';
    let figures = |text: &str| -> Vec<f64> {
        let runs = text.split(|letter: char| !is_of_figure(letter));
        runs.filter_map(|run| run.trim_matches('.').parse().ok())
            .collect()
    };
    match (
        expected.split_once("average"),
        expected.strip_prefix("each"),
    ) {
        (Some((_, average)), _) => figures(average),
        (_, Some(each)) => figures(each),
        _ => figures(expected).into_iter().take(1).collect(),
    }
}

fn a_day(amount: &AmountOf) -> Option<f64> {
    let figure = amount.intake.a_day?;
    Some(in_mcg(figure, amount.intake.unit.as_str()))
}

/// In micrograms where the unit is a weight.
fn in_mcg(figure: f64, unit: &str) -> f64 {
    match unit {
        "mg" => figure * 1e3,
        "g" => figure * 1e6,
        _ => figure,
    }
}

fn is_near(read: Option<f64>, wanted: Option<f64>) -> bool {
    const ROUNDED: f64 = 0.005;
    read.zip(wanted)
        .is_some_and(|(read, wanted)| (read - wanted).abs() <= ROUNDED * wanted)
}
