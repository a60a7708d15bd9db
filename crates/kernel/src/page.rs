//! One page of a long list.

use serde::Serialize;

/// The most rows a page may hold, whatever is asked.
pub const MAX_PAGE_SIZE: u64 = 100;

/// Which page is wanted: after which row, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// Rows to pass over.
    pub offset: u64,
    /// Rows to give, 1 to [`MAX_PAGE_SIZE`].
    pub size: u64,
}

impl PageRequest {
    /// Page `number` (from 1) of `size` rows, both brought into their ranges; at most 10,000 rows deep.
    #[must_use]
    pub fn numbered(number: u64, size: u64) -> Self {
        let size = size.clamp(1, MAX_PAGE_SIZE);
        let offset = number.saturating_sub(1).saturating_mul(size).min(10_000);
        Self { offset, size }
    }
}

/// Some rows of a list, and whether more follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Whether a further page exists.
    pub more: bool,
}

impl<T> Page<T> {
    /// Makes a page from one row more than asked, which tells that more follow.
    #[must_use]
    pub fn from_overfetch(mut rows: Vec<T>, request: PageRequest) -> Self {
        let size = usize::try_from(request.size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        Self { rows, more }
    }

    /// The same page of other things.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(f).collect(), more: self.more }
    }
}
