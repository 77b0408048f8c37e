//! Numbers that look random and repeat from a seed (SplitMix64).
//!
//! Owns STANs, authorisation codes, counters and the spread of delays. Never used for anything secret: tokens come from the operating system.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Rng {
    state: u64,
}

impl Rng {
    pub(crate) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 ≤ n < `limit`; 0 when `limit` is 0.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or(0)
    }

    /// A code of `length` characters out of digits and capitals, as banks give.
    pub(crate) fn code(&mut self, length: usize) -> String {
        const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
        let size = u64::try_from(ALPHABET.len()).unwrap_or(1);
        (0..length)
            .map(|_| {
                let at = usize::try_from(self.below(size)).unwrap_or(0);
                char::from(ALPHABET.get(at).copied().unwrap_or(b'0'))
            })
            .collect()
    }

    /// `ms` moved by up to a quarter either way.
    pub(crate) fn spread(&mut self, ms: u64) -> u64 {
        let quarter = ms / 4;
        ms.saturating_sub(quarter)
            .saturating_add(self.below(quarter.saturating_mul(2).saturating_add(1)))
    }
}
