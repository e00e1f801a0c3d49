//! In how many of many texts each of what they have stands, stored beside a model so that no start has to read all texts.

/// What one text has and another has too is one number; each stands with how many texts have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many texts there are.
    pub all: u32,
    /// In the order of the numbers, each once.
    pub each: Vec<(u32, u32)>,
}

impl Counts {
    /// Counts in how many texts each number stands.
    #[must_use]
    pub fn of(texts: impl IntoIterator<Item = Vec<u32>>) -> Self {
        let mut counts = Self::default();
        let mut numbers: Vec<u32> = Vec::new();
        for mut own in texts {
            counts.all += 1;
            own.sort_unstable();
            own.dedup();
            numbers.extend(own);
        }
        numbers.sort_unstable();
        let same = numbers.chunk_by(|one, other| one == other);
        let count = |same: &[u32]| u32::try_from(same.len()).unwrap_or(u32::MAX);
        counts.each = same.map(|same| (same[0], count(same))).collect();
        counts
    }

    /// How many texts and how many numbers there are, then each number and its count; the least byte first.
    pub(super) fn to_bytes(&self) -> impl Iterator<Item = u8> {
        let length = u32::try_from(self.each.len()).unwrap_or(u32::MAX);
        let each = self.each.iter().flat_map(|(it, count)| [*it, *count]);
        [self.all, length]
            .into_iter()
            .chain(each)
            .flat_map(u32::to_le_bytes)
    }

    /// Reads what `to_bytes` wrote; nothing of anything else.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        let numbers: Vec<u32> = numbers.iter().map(|it| u32::from_le_bytes(*it)).collect();
        let ([all, length], each) = numbers.split_first_chunk()?;
        let (pairs, half) = each.as_chunks::<2>();
        let is_whole = rest.is_empty()
            && half.is_empty()
            && usize::try_from(*length) == Ok(pairs.len())
            && pairs.iter().all(|[_, count]| (1..=*all).contains(count));
        is_whole.then(|| Self {
            all: *all,
            each: pairs.iter().map(|[it, count]| (*it, *count)).collect(),
        })
    }
}
