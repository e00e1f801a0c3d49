//! A question, read once for all entries that it is compared with.

use std::cell::OnceCell;

use crate::classify::{Lexicon, Object};
use crate::knowledge::ObjectKind;
use crate::learned::Direction;
use crate::spelling::Word;

use super::bag::{self, Bag};
use super::likeness::{self, AskedIn, OF_ALL_THINGS, Part};
use super::meaning::Placing;
use super::parts::Stretch;
use super::reading::placed_by;
use super::rows::Rows;
use super::weights::Weights;

/// Groups of people of whom an answer need not speak: most hold for them.
const COMMON: &[&str] = &["women", "men", "adults", "students"];

/// The words of a question, all and in parts.
pub(super) struct Asking<'q> {
    whole: Span<'q>,
    parts: Vec<Span<'q>>,
    /// What all of them weigh beside the best part.
    of_whole: f32,
}

struct Span<'q> {
    words: &'q [Word],
    objects: Vec<&'q Object>,
    worth: f32,
    /// As entries see it that have no names of their own, which are many where none is named.
    plain: OnceCell<Seen>,
}

/// What is compared with the rows of an entry.
struct Seen {
    bag: Bag,
    direction: Option<Direction>,
}

/// What looks at the rows of an entry.
pub(super) struct Looking<'c> {
    pub(super) placing: &'c Placing,
    pub(super) weights: &'c Weights,
}

impl<'q> Asking<'q> {
    /// The words and these stretches of them; of one of several things that are asked, `part` has the words instead.
    pub(super) fn new(
        (words, part): (&'q [Word], Option<&'q [Word]>),
        stretches: &[Stretch],
        lexicon: &'q Lexicon,
    ) -> Self {
        let span = |words: &'q [Word], worth| Span {
            words,
            objects: lexicon.named(words, &[]),
            worth,
            plain: OnceCell::new(),
        };
        let of_stretch = |it: &Stretch| span(&words[it.words.clone()], it.worth);
        Self {
            whole: span(words, 1.0),
            of_whole: match part {
                Some(_) => OF_ALL_THINGS,
                None => likeness::of_whole(words.len()),
            },
            parts: match part {
                Some(part) => vec![span(part, 1.0)],
                None => stretches.iter().map(of_stretch).collect(),
            },
        }
    }

    /// As the rows of an entry weigh it; beside others.
    pub(super) fn of(&self, rows: &Rows, others: &[&str], looking: &Looking<'_>) -> AskedIn {
        let objects = self.whole.objects.iter();
        let groups = objects.filter(|it| it.is(ObjectKind::Group) && !COMMON.contains(&it.name()));
        let part = |span: &Span<'_>| span.part(rows, others, looking);
        AskedIn {
            groups: groups.map(|it| bag::object(it.name())).collect(),
            of_whole: self.of_whole,
            whole: part(&self.whole),
            parts: self.parts.iter().map(part).collect(),
        }
    }
}

impl Span<'_> {
    fn part(&self, rows: &Rows, others: &[&str], looking: &Looking<'_>) -> Part {
        if rows.names.is_empty() && others.is_empty() {
            let seen = self.plain.get_or_init(|| self.seen(rows, others, looking));
            return self.weighed(seen, rows, looking);
        }
        self.weighed(&self.seen(rows, others, looking), rows, looking)
    }

    fn seen(&self, rows: &Rows, others: &[&str], looking: &Looking<'_>) -> Seen {
        let (names, others) = (&rows.names, others.iter().copied());
        let placed_by = placed_by(self.words, names, &self.objects, others.clone());
        let model = looking.placing.model();
        Seen {
            bag: Bag::of(self.words, names, &self.objects, others),
            direction: model.map(|model| model.direction(&placed_by)),
        }
    }

    fn weighed(&self, Seen { bag, direction }: &Seen, rows: &Rows, looking: &Looking<'_>) -> Part {
        let placed = rows.directions.as_ref().zip(direction.as_ref());
        Part {
            told: rows.index.weighed(bag, looking.weights),
            figures: bag.figures.clone(),
            whole: bag.whole(),
            likes: placed.map(|(all, own)| all.iter().map(|it| it.like(own)).collect()),
            worth: self.worth,
        }
    }
}
