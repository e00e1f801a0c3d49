//! What a table recommends to the people asked about, beside an amount that somebody names.

use std::cmp::Ordering;

use crate::answer::facets::asked::region;
use crate::answer::facets::doses;
use crate::answer::facets::writer::Writer;
use crate::answer::words;
use crate::knowledge::{Amount, Dose, Per, Supplement};

/// The rows of one authority: where they differ, an amount is told beside the least and the most of them, so that nobody
/// is measured by what another age or sex needs.
pub(super) struct Recommendation<'s> {
    rows: Vec<&'s Dose>,
}

impl<'s> Recommendation<'s> {
    /// Of the people asked about, else of adults; by the authority that stands first.
    pub(super) fn of(writer: &Writer<'_>, supplement: &'s Supplement) -> Option<Self> {
        let person = writer.intent.asked.person;
        let rows = doses::recommended(writer, supplement).into_iter();
        let rows = rows.filter(|row| person.is_anybody() || person.fits(&row.population));
        let rows = rows.filter(|row| row.amount.per == Per::Day);
        let mut rows = doses::leading(writer, rows.collect());
        let (basis, unit) = rows.first().map(|row| (row.basis, row.amount.unit))?;
        rows.retain(|row| row.basis == basis && row.amount.unit == unit);
        Some(Self { rows })
    }

    pub(super) fn refs(&self) -> &'s [String] {
        &self.rows[0].refs
    }

    /// `above the RDA of 310 to 420 mg a day (by sex)`, of an amount in micrograms.
    pub(super) fn beside(&self, writer: &Writer<'_>, mcg: f64, supplement: &Supplement) -> String {
        let factor = supplement.iu_per_mcg;
        let row = self.rows[0];
        let all = self.rows.iter().map(|row| row.amount);
        let span = all.fold(row.amount, |span, amount| Amount {
            from: span.from.min(amount.from),
            to: span.to.max(amount.to),
            ..span
        });
        let least = Amount {
            to: span.from,
            ..span
        };
        let bound = |amount: Amount| amount.top_mcg(factor).unwrap_or(f64::INFINITY);
        let order = match () {
            () if mcg < bound(least) => Ordering::Less,
            () if mcg > bound(span) => Ordering::Greater,
            () => Ordering::Equal,
        };
        let differs = span.from < span.to;
        let by = words::by_group(
            differs && self.differ_by_age(),
            differs && self.differ_by_sex(),
        );
        let recommended = words::recommended(&region(writer, &row.authority), row.basis);
        let amount = [&span.words(factor), by].concat();
        words::beside_recommendation((order, differs), &recommended, &amount)
    }

    fn differ_by_age(&self) -> bool {
        self.rows
            .windows(2)
            .any(|pair| pair[0].population.ages != pair[1].population.ages)
    }

    fn differ_by_sex(&self) -> bool {
        self.rows
            .windows(2)
            .any(|pair| pair[0].population.sex != pair[1].population.sex)
    }
}
