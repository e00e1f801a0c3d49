//! An amount of what no authority limits, beside the amounts that are listed for adults.

use crate::answer::amount_words;
use crate::answer::facets::doses;
use crate::answer::facets::writer::Writer;
use crate::answer::reply::line::Line;
use crate::knowledge::{Amount, Entry, Per, Supplement};

/// Where no limit is listed: what is more than any amount that is listed for adults is said to be.
pub(super) fn unlimited<'k>(
    writer: &mut Writer<'k>,
    supplement: &'k Supplement,
    daily: Amount,
) -> Line {
    let words = daily.words(supplement.iu_per_mcg);
    let top = |amount: &Amount| amount.top_mcg(supplement.iu_per_mcg);
    let rows = doses::of_adults(supplement).into_iter();
    let rows = rows.filter_map(|row| Some((row, top(&row.amount)?)));
    let most = rows.max_by(|(_, one), (_, other)| one.total_cmp(other));
    match (most, top(&daily)) {
        (Some((row, most)), Some(daily)) if daily > most && row.amount.per == Per::Day => {
            let most = Amount {
                from: row.amount.to,
                ..row.amount
            };
            let most = most.words(supplement.iu_per_mcg);
            let cites = writer
                .citations
                .cite(Entry::Supplement(supplement), &row.refs);
            Line::text(amount_words::above_all_listed(&words, &most)).citing(cites)
        }
        _ => Line::text(amount_words::no_limit(&words)),
    }
}
