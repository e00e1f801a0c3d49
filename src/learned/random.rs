//! Chance for learning, the same on every machine.

/// Numbers that look like chance and are the same each time (a linear congruential generator, Knuth's).
pub(super) struct Random(u64);

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed + 1)
    }

    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// Below the count, which is not zero.
    pub(super) fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % count.max(1)
    }

    /// From zero to one.
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit into a fraction")]
    pub(super) fn fraction(&mut self) -> f32 {
        self.next();
        (self.next() >> 7) as f32 / (1_u64 << 24) as f32
    }
}
