//! Who comes before whom: the greater rank is first.

use std::cmp::Reverse;

use crate::{By, Order, Place};

/// What an entry is ordered by inside one segment of an index: greater is first, nothing is last. Texts are the
/// number that the segment's own dictionary gives them.
pub(crate) type Local = (Option<u64>, i64);

/// The same across segments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    pub by: Value,
    pub key: i64,
}

/// Within one order all values are of one kind, or missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Missing,
    Number(u64),
    Text(Reverse<String>),
}

const SIGN: u64 = 1 << 63;
const SIGN_OF_SCORE: u32 = 1 << 31;

/// A whole number as one without sign, in the same order.
pub(crate) const fn lifted(value: i64) -> u64 {
    value.cast_unsigned() ^ SIGN
}

const fn lowered(value: u64) -> i64 {
    (value ^ SIGN).cast_signed()
}

/// A score as a number without sign, in the same order (IEEE 754: the bits of positive numbers are ordered).
pub(crate) fn of_score(score: f32) -> u64 {
    let bits = score.to_bits();
    u64::from(if bits & SIGN_OF_SCORE == 0 { bits | SIGN_OF_SCORE } else { !bits })
}

fn score_of(rank: u64) -> f32 {
    let bits = u32::try_from(rank).unwrap_or(u32::MAX);
    f32::from_bits(if bits & SIGN_OF_SCORE == 0 { !bits } else { bits & !SIGN_OF_SCORE })
}

/// A number in an order.
pub(crate) const fn of_number(order: Order, value: i64) -> u64 {
    match order {
        Order::Rising(_) => !lifted(value),
        _ => lifted(value),
    }
}

impl Rank {
    /// The rank of a place that a page goes on after; none where the place belongs to another order.
    pub fn of(order: Order, place: &Place) -> Option<Self> {
        let by = match (order, &place.by) {
            (_, By::Missing) => Value::Missing,
            (Order::Relevance, By::Score(score)) => Value::Number(of_score(*score)),
            (Order::Rising(_) | Order::Falling(_), By::Number(value)) => {
                Value::Number(of_number(order, *value))
            }
            (Order::Label(_), By::Label(text)) => Value::Text(Reverse(text.clone())),
            _ => return None,
        };
        Some(Self { by, key: place.key })
    }

    /// The place of this rank.
    pub fn place(self, order: Order) -> Place {
        let by = match (self.by, order) {
            (Value::Missing, _) => By::Missing,
            (Value::Number(rank), Order::Relevance) => By::Score(score_of(rank)),
            (Value::Number(rank), Order::Rising(_)) => By::Number(lowered(!rank)),
            (Value::Number(rank), _) => By::Number(lowered(rank)),
            (Value::Text(Reverse(text)), _) => By::Label(text),
        };
        Place { by, key: self.key }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Number;

    #[test]
    fn scores_and_numbers_keep_their_order_and_come_back() {
        let scores = [-1.5_f32, 0.0, 0.25, 3.0, 1e9];
        assert!(scores.windows(2).all(|two| of_score(two[0]) < of_score(two[1])));
        assert!(scores.iter().all(|score| score_of(of_score(*score)).to_bits() == score.to_bits()));
        let rising = Order::Rising(Number(0));
        for order in [rising, Order::Falling(Number(0))] {
            for value in [i64::MIN, -1, 0, 7, i64::MAX] {
                let place = Place { by: By::Number(value), key: 3 };
                assert_eq!(Rank::of(order, &place).map(|rank| rank.place(order)), Some(place));
            }
        }
        assert!(of_number(rising, 1) > of_number(rising, 2));
    }
}
