//! The surest of several findings, so that the best row never stands for all.

use crate::knowledge::{Direction, Evidence};

/// The surest row. Where rows as sure point elsewhere for the same outcome, it is told as mixed, so that the best row
/// never stands for all.
pub(in crate::answer) fn surest_of(rows: &[&Evidence]) -> Option<Evidence> {
    let surest = rows
        .iter()
        .min_by_key(|row| (row.certainty, rank(row.direction)))?;
    let mut best = Evidence::clone(surest);
    let differs = |row: &&Evidence| {
        row.outcome == best.outcome
            && row.certainty == best.certainty
            && row.direction != best.direction
            && row.direction != Direction::Unknown
    };
    if rows.iter().any(differs) {
        best.direction = Direction::Mixed;
    }
    Some(best)
}

/// What helps stands before what does not, harm before what nobody knows.
pub(in crate::answer) const fn rank(direction: Direction) -> u8 {
    match direction {
        Direction::Helps => 0,
        Direction::Mixed => 1,
        Direction::LittleOrNoEffect => 2,
        Direction::Harms => 3,
        Direction::Unknown => 4,
    }
}
