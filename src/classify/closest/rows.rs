//! The rows of one entry, by what their words tell and where they point.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::facet::Facet;
use crate::knowledge::side_by_side;
use crate::learned::{Direction, Model, Placer};

use super::bag::Bag;
use super::index::{Index, RowTold};
use super::reading::{RowTexts, Text, Texts};
use super::weights::{Told, Weights};

/// All rows of an entry.
#[derive(Debug)]
pub(super) struct Rows {
    /// The words of its names, which tell nothing inside the entry.
    pub(super) names: FxHashSet<u32>,
    /// The single answers first, in the order of the file.
    pub(super) all: Vec<Row>,
    /// Where the ways to ask point, then the texts of the single answers; none where no model was learned.
    pub(super) directions: Option<Vec<Direction>>,
    /// What their words tell, and which of their texts have each.
    pub(super) index: Index,
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: Arc<str>,
    /// Of a single answer.
    pub(super) facet: Option<Facet>,
    /// How a single answer is asked for.
    pub(super) ways: Vec<Way>,
    text: Told,
    /// Figures of amounts in the text.
    figures: Vec<u32>,
    /// What stands in any way to ask, or in the text.
    pub(super) all: Told,
    /// The people whom a single answer is for, where all ways to ask name some.
    pub(super) groups: Vec<u32>,
    pub(super) places: Places,
}

/// A way to ask; which words it has stands in the index.
#[derive(Debug)]
pub(super) struct Way {
    /// What all its words tell, and its runs of letters.
    pub(super) words: f32,
    pub(super) runs: f32,
    figures: Vec<u32>,
    /// What stands for all words together, common ones too; none where there is none.
    pub(super) whole: Option<u64>,
}

/// The places of the texts of a row in the index, and those of its ways and of its text among the directions.
#[derive(Debug)]
pub(super) struct Places {
    /// That of the first way; the others stand behind it.
    pub(super) ways: usize,
    pub(super) text: usize,
    /// That of all of them together.
    pub(super) all: usize,
}

impl Row {
    /// Whether all ways to ask name an amount, and none is one of these: what is said of 50 mg is no answer on 15 mg.
    pub(super) fn is_on_other_amounts(&self, figures: &[u32]) -> bool {
        let is_other = |way: &Way| {
            !way.figures.is_empty() && !way.figures.iter().any(|figure| figures.contains(figure))
        };
        !self.ways.is_empty() && self.ways.iter().all(is_other)
    }

    /// Whether the figure stands in the answer, or in a way in which it is asked.
    pub(super) fn has_figure(&self, figure: u32) -> bool {
        let ways = self.ways.iter().map(|way| &way.figures);
        let mut figures = ways.chain([&self.figures]);
        figures.any(|figures| figures.contains(&figure))
    }

    /// Whether this share of the shorter text stands in the other: an entry has a hundred answers, and neighbours tell of
    /// one thing in two wordings.
    pub(super) fn says_what(&self, other: &Self, share: f32) -> bool {
        let (one, other) = (&self.text, &other.text);
        let shared = one.shared(other);
        one.share(shared).max(other.share(shared)) >= share
    }

    /// Whether the answer, or a way in which it is asked, names one of these; where there are none, any answer does.
    pub(super) fn speaks_of_one(&self, others: &[u32]) -> bool {
        others.is_empty() || others.iter().any(|other| self.all.has(*other))
    }
}

/// A row before it is known what its words tell.
pub(super) struct RowBags {
    pub(super) is_answer: bool,
    pub(super) ways: Vec<Bag>,
    pub(super) text: Bag,
}

impl RowBags {
    /// But these names, which tell nothing inside their entry.
    pub(super) fn of(row: &RowTexts<'_>, names: &FxHashSet<u32>) -> Self {
        Self {
            is_answer: row.facet.is_some(),
            ways: row.ways.iter().map(|way| way.bag(names)).collect(),
            text: row.text.bag(names),
        }
    }
}

impl Rows {
    /// Of these texts, by what their words tell; where they point, where a model was learned.
    pub(super) fn of(texts: Texts<'_>, weights: &Weights, model: Option<&Model>) -> Self {
        let names = &texts.names;
        let shares = texts.rows.chunks(SHARE).collect();
        let read = side_by_side(shares, |rows| read(rows, names, model));
        let (bags, placed): (Vec<RowBags>, Vec<Placed>) = read.into_iter().flatten().unzip();
        let (index, told) = Index::of(&bags, weights);
        let ways = placed.iter().flat_map(|(ways, _)| ways);
        let directions = ways.chain(placed.iter().filter_map(|(_, text)| text.as_ref()));
        Self {
            directions: model.map(|_| directions.cloned().collect()),
            index,
            all: rows(&texts, bags, told),
            names: texts.names,
        }
    }
}

/// So many rows are read by one thread before it takes others: few enough that all have as much to do.
const SHARE: usize = 32;

/// Where the ways to ask for a single answer point, and its text; nowhere of another row, and where no model was learned.
type Placed = (Vec<Direction>, Option<Direction>);

fn read(
    rows: &[RowTexts<'_>],
    names: &FxHashSet<u32>,
    model: Option<&Model>,
) -> Vec<(RowBags, Placed)> {
    let mut placer = model.map(Placer::new);
    let read = rows.iter().map(|row| {
        let mut placer = placer.as_mut().filter(|_| row.facet.is_some());
        let mut place = |text: &Text<'_>| Some(placer.as_mut()?.direction(&text.told(names)));
        let ways = row.ways.iter().filter_map(&mut place).collect();
        (RowBags::of(row, names), (ways, place(&row.text)))
    });
    read.collect()
}

/// The rows with the places of their texts: all ways stand before all texts, and what is in any behind these.
fn rows(texts: &Texts<'_>, bags: Vec<RowBags>, told: Vec<RowTold>) -> Vec<Row> {
    let count = bags.len();
    let ways: usize = bags.iter().map(|row| row.ways.len()).sum();
    let mut next = 0;
    let rows = texts.rows.iter().zip(bags).zip(told).enumerate();
    let rows = rows.map(|(place, ((row, bags), told))| {
        let places = Places {
            ways: next,
            text: ways + place,
            all: ways + count + place,
        };
        next += bags.ways.len();
        let ways = bags.ways.into_iter().zip(told.ways);
        Row {
            id: row.id.as_str().into(),
            facet: row.facet,
            ways: ways.map(|(bag, told)| Way::of(bag, told)).collect(),
            text: told.text,
            figures: bags.text.figures,
            all: told.all,
            groups: row.groups(),
            places,
        }
    });
    rows.collect()
}

impl Way {
    fn of(bag: Bag, (words, runs): (f32, f32)) -> Self {
        Self {
            words,
            runs,
            whole: bag.whole(),
            figures: bag.figures,
        }
    }
}
