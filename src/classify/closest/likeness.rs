//! How like a question is to what a row answers.

use crate::facet::Facet;

use super::index::{Shared, Weighed};
use super::meaning::Meant;
use super::parts::SHORT;
use super::rows::{Places, Row, Way};
use super::weights::cosine;

/// What each part of the likeness weighs. Found by a linear model over ways to ask that were left out and over questions
/// of strangers, each with the answers that suit it: `docs/design.md` has the figures.
const WORDS: f32 = 1.0;
const RUNS: f32 = 1.0;
const SECOND: f32 = 1.0;
const IN_TEXT: f32 = 0.8;
const IN_ALL: f32 = 0.4;

/// What is meant weighs so much beside all that words share, and both together are divided by this, so that a likeness is
/// about as large as one by words alone.
const MEANING: f32 = 3.0;
const BOTH: f32 = 3.07;

/// What the whole question shares with a row weighs so much, and the rest its best part: the story around what is asked
/// has other words than the answer.
const OF_WHOLE: f32 = 0.6;

/// What all of so many words weighs beside the best part: the longer the story, the less of it is the question. Of ways to
/// ask that were kept apart and told behind a story, the own answer was so first for 45 % instead of 39 %.
#[expect(clippy::cast_precision_loss, reason = "a question has few words")]
pub(super) fn of_whole(words: usize) -> f32 {
    let share = (SHORT as f32 / words.max(1) as f32).min(1.0);
    OF_WHOLE * share * share
}

/// The same of a question of which one thing that it asks is to be answered.
pub(super) const OF_ALL_THINGS: f32 = 0.35;

/// An answer on what is asked, and on what is asked first, is the likelier.
const SAME_FACET: f32 = 0.25;
const FIRST_FACET: f32 = 0.15;

/// A question in the very words of a way to ask is that question, however near others are.
const SAME_WORDS: f32 = 1.0;

/// An answer to pregnant women or of children weighs less where nobody speaks of them, and one on another amount; one that
/// has the figures of the question weighs more.
const OTHER_PEOPLE: f32 = 0.4;
const OTHER_AMOUNT: f32 = 0.5;
const SAME_FIGURES: f32 = 0.3;

/// What an answer loses that speaks nowhere of the people who are named: what holds for adults is none on a child.
const UNNAMED_PEOPLE: f32 = 0.2;

/// How much of how near a way is comes from its words; the rest comes from its runs of letters.
const OF_WAY: f32 = 0.65;

/// The words of a question.
#[derive(Debug)]
pub(super) struct AskedIn {
    /// All of them.
    pub(super) whole: Part,
    /// In parts, where they are many; else none.
    pub(super) parts: Vec<Part>,
    /// What all of them weigh beside the best part.
    pub(super) of_whole: f32,
    /// The groups of people that they name.
    pub(super) groups: Vec<u32>,
}

/// Words, with what each tells and where they point.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) told: Weighed,
    /// Figures of amounts.
    pub(super) figures: Vec<u32>,
    /// What stands for all words together.
    pub(super) whole: Option<u64>,
    /// How like what they mean is to each way to ask and to each answer; none where no model was learned.
    pub(super) likes: Option<Vec<f32>>,
    /// How much what it is like counts, up to 1.
    pub(super) worth: f32,
}

/// How like a question is to a row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// From 0 to about 5 for a single answer, to 1 for another row.
    pub(super) score: f32,
    /// The place of the closest way to ask.
    pub(super) way: usize,
    /// The place of the part that is most like it.
    pub(super) part: usize,
}

impl Likeness {
    /// To a question that is about these facets, the leading one first.
    pub(super) fn of(row: &Row, asked: &AskedIn, facets: &[Facet]) -> Self {
        let Some(facet) = row.facet else {
            let parts = asked.parts.iter().chain([&asked.whole]);
            let shares = parts.map(|part| part.share_in(row.places.text));
            return Self {
                score: shares.fold(0.0, f32::max),
                ..Self::default()
            };
        };
        let whole = Self::of_part(row, &asked.whole);
        let parts = asked.parts.iter().enumerate().map(|(place, part)| {
            let alike = Self::of_part(row, part);
            Self {
                score: alike.score * part.worth,
                part: place,
                ..alike
            }
        });
        let best = parts.max_by(|one, other| one.score.total_cmp(&other.score));
        let best = best.unwrap_or(whole);
        let told = asked.of_whole * whole.score + (1.0 - asked.of_whole) * best.score;
        if told == 0.0 {
            return Self::default();
        }
        Self {
            score: told + to_the_point(row, asked, facet, facets) - beside_the_point(row, asked),
            ..best
        }
    }

    fn of_part(row: &Row, part: &Part) -> Self {
        let by_words = Self::by_words(row, part);
        let Some(likes) = &part.likes else {
            return by_words;
        };
        let Places { ways, text, .. } = row.places;
        let meant = Meant::of(&likes[ways..ways + row.ways.len()], likes[text]);
        Self {
            score: (by_words.score + MEANING * meant.like) / BOTH,
            way: meant.way,
            part: 0,
        }
    }

    fn by_words(row: &Row, part: &Part) -> Self {
        let (mut first, mut second, mut runs) = (0.0_f32, 0.0_f32, 0.0_f32);
        let (mut way, mut nearest) = (0, 0.0);
        for (place, words, own_runs) in part.alike(row) {
            let near = OF_WAY * words + (1.0 - OF_WAY) * own_runs;
            if near > nearest {
                (way, nearest) = (place, near);
            }
            runs = runs.max(own_runs);
            second = second.max(words.min(first));
            first = first.max(words);
        }
        let (text, all) = (row.places.text, row.places.all);
        let told = IN_TEXT * part.share_in(text) + IN_ALL * part.share_in(all);
        Self {
            score: WORDS * first + RUNS * runs + SECOND * second + told,
            way,
            part: 0,
        }
    }
}

impl Part {
    /// Which share of what its words tell is in the text at that place.
    fn share_in(&self, place: usize) -> f32 {
        self.told.words.share(self.told.shared.words[place])
    }

    /// Each way to ask that shares anything with it, by its place, with the cosines of words and of runs of letters.
    fn alike(&self, row: &Row) -> impl Iterator<Item = (usize, f32, f32)> {
        let own = row.places.ways..row.places.ways + row.ways.len();
        let Shared { words, runs } = &self.told.shared;
        let shared = words[own.clone()].iter().zip(&runs[own]);
        let ways = row.ways.iter().zip(shared).enumerate();
        let sharing = ways.filter(|(_, (_, (words, runs)))| **words != 0.0 || **runs != 0.0);
        sharing.map(|(place, (way, (words, runs)))| {
            let words = cosine(*words, self.told.words.sum, way.words);
            (place, words, cosine(*runs, self.told.runs, way.runs))
        })
    }
}

/// What an answer gains that is on what is asked, in its very words, or with its figures.
fn to_the_point(row: &Row, asked: &AskedIn, facet: Facet, facets: &[Facet]) -> f32 {
    let weight = |is_so: bool, weight: f32| if is_so { weight } else { 0.0 };
    let whole = &asked.whole;
    let is_same = |way: &Way| way.whole.is_some() && way.whole == whole.whole;
    let mut figures = whole.figures.iter();
    weight(facets.contains(&facet), SAME_FACET)
        + weight(facets.first() == Some(&facet), FIRST_FACET)
        + weight(row.ways.iter().any(is_same), SAME_WORDS)
        + weight(figures.any(|figure| row.has_figure(*figure)), SAME_FIGURES)
}

/// What an answer loses that is for other people, or on another amount.
fn beside_the_point(row: &Row, asked: &AskedIn) -> f32 {
    let speaks_of = |group: &u32| asked.whole.told.words.has(*group);
    let is_for_others = !row.groups.is_empty() && !row.groups.iter().any(speaks_of);
    let is_unnamed = |group: &u32| !row.all.has(*group);
    let people = match () {
        () if is_for_others => OTHER_PEOPLE,
        () if asked.groups.iter().any(is_unnamed) => UNNAMED_PEOPLE,
        () => 0.0,
    };
    let amount = if row.is_on_other_amounts(&asked.whole.figures) {
        OTHER_AMOUNT
    } else {
        0.0
    };
    people + amount
}
