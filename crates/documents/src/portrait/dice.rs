//! Chance that can be repeated (SplitMix64).

/// A row of throws fixed by its seed.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to below `sides`.
    pub(super) fn below(&mut self, sides: u16) -> u16 {
        u16::try_from(self.throw() % u64::from(sides.max(1))).unwrap_or(0)
    }

    /// Whether something that happens `percent` times in a hundred happens.
    pub(super) fn chance(&mut self, percent: u16) -> bool {
        self.below(100) < percent
    }

    /// A number between the two, in hundred steps.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * f32::from(self.below(101)) / 100.0
    }

    /// One of `first` and `others`.
    pub(super) fn pick<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let sides = u16::try_from(others.len() + 1).unwrap_or(u16::MAX);
        others.get(usize::from(self.below(sides))).copied().unwrap_or(first)
    }
}
