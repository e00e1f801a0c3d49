//! A Bloom filter with one hash: a small table that tells at once that most hashes are nobody's.

/// A bit for the first bits of each hash. Most hashes are nobody's, and one look into a table that
/// the processor has at hand tells it.
#[derive(Debug, Default)]
pub(super) struct BloomFilter {
    bits: Vec<u64>,
    shift: u32,
}

/// How many bits there are for each hash: six of seven foreign hashes fall through.
const BITS_EACH: usize = 6;

impl BloomFilter {
    /// Room for so many hashes.
    pub(super) fn new(many: usize) -> Self {
        let shift = shift_for(many * BITS_EACH);
        let bits = vec![0; (u32::MAX >> shift) as usize / 64 + 1];
        Self { bits, shift }
    }

    /// Holds this hash back from now on.
    pub(super) fn insert(&mut self, hash: u32) {
        let place = (hash >> self.shift) as usize;
        self.bits[place / 64] |= 1 << (place % 64);
    }

    fn may_have(&self, hash: u32) -> bool {
        let place = (hash >> self.shift) as usize;
        let word = self.bits.get(place / 64).copied().unwrap_or_default();
        word >> (place % 64) & 1 == 1
    }
}

/// The hashes that may be somebody's, out of at most so many. They are taken without a branch, so that the processor
/// looks ahead.
pub(super) struct Passed<'s, const MOST: usize> {
    filter: &'s BloomFilter,
    hashes: [u32; MOST],
    count: usize,
}

impl<'s, const MOST: usize> Passed<'s, MOST> {
    pub(super) fn new(filter: &'s BloomFilter) -> Self {
        Self {
            filter,
            hashes: [0; MOST],
            count: 0,
        }
    }

    pub(super) fn take(&mut self, hash: u32) {
        self.hashes[self.count] = hash;
        self.count += usize::from(self.filter.may_have(hash));
    }

    pub(super) fn hashes(&self) -> &[u32] {
        &self.hashes[..self.count]
    }
}

/// How far hashes are shifted to tell about so many by their first bits.
pub(super) fn shift_for(many: usize) -> u32 {
    let bits = usize::BITS - many.leading_zeros();
    u32::BITS - bits.clamp(1, 28)
}
