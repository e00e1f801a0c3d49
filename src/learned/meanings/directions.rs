//! Directions side by side: one is compared with four at once, as each of the four has its own sums.

use super::{Direction, WIDTH};

/// So many are compared at once, as many as a processor adds in one step.
const AT_ONCE: usize = 4;

/// So many sums [`product`](super::product) has: those of a direction are taken in the same order, so that the bits are
/// the same.
const SUMS: usize = 8;

/// Many directions, to be compared with one.
#[derive(Clone, Debug, Default)]
pub struct Directions {
    /// Four directions each: the first number of all four, then the second.
    fours: Vec<[[f32; AT_ONCE]; WIDTH]>,
    count: usize,
}

impl Directions {
    /// From minus one to one, for each of them in order: the cosine between it and this one.
    #[must_use]
    pub fn likes(&self, one: &Direction) -> Vec<f32> {
        let mut likes = Vec::with_capacity(AT_ONCE * self.fours.len());
        for four in &self.fours {
            let mut sums = [[0.0_f32; AT_ONCE]; SUMS];
            let (rows, _) = four.as_chunks::<SUMS>();
            let (numbers, _) = one.0.as_chunks::<SUMS>();
            for (rows, numbers) in rows.iter().zip(numbers) {
                for ((sums, row), number) in sums.iter_mut().zip(rows).zip(numbers) {
                    for (sum, own) in sums.iter_mut().zip(row) {
                        *sum += own * number;
                    }
                }
            }
            let [first, others @ ..] = sums;
            likes.extend(others.into_iter().fold(first, added));
        }
        likes.truncate(self.count);
        likes
    }
}

fn added(one: [f32; AT_ONCE], other: [f32; AT_ONCE]) -> [f32; AT_ONCE] {
    std::array::from_fn(|place| one[place] + other[place])
}

impl<'d> FromIterator<&'d Direction> for Directions {
    fn from_iter<I: IntoIterator<Item = &'d Direction>>(directions: I) -> Self {
        let mut all = Self::default();
        for Direction(numbers) in directions {
            let place = all.count % AT_ONCE;
            if place == 0 {
                all.fours.push([[0.0; AT_ONCE]; WIDTH]);
            }
            let last = all.fours.last_mut().into_iter().flatten();
            last.zip(numbers).for_each(|(row, it)| row[place] = *it);
            all.count += 1;
        }
        all
    }
}
