//! When a letter is tried again, and what may be said of its failures.

use chrono::TimeDelta;

/// The longest span between two tries.
pub(super) const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// The last try with two minutes behind it: 30 s, 1 min, then 60 times 2 min make the first two hours.
const LAST_SHORT: i32 = 62;
/// The last try with another behind it: 87 times 15 min more end within 24 h of the first try.
const LAST_LONG: i32 = 149;

/// The wait after try number `attempt` (from 1), or nothing when 24 h of trying are over (outputs.md §3).
pub(super) fn wait_after(attempt: i32) -> Option<TimeDelta> {
    match attempt {
        ..=1 => Some(TimeDelta::seconds(30)),
        2 => Some(TimeDelta::minutes(1)),
        3..=LAST_SHORT => Some(TimeDelta::minutes(2)),
        _ if attempt <= LAST_LONG => Some(LONGEST_WAIT),
        _ => None,
    }
}

/// The reason of a failure without addresses: providers repeat the recipient in their answers.
pub(super) fn without_addresses(why: &str) -> String {
    let word = |word: &str| {
        if word.contains('@') { "…".to_owned() } else { word.to_owned() }
    };
    let words: Vec<_> = why.split_whitespace().map(word).collect();
    words.join(" ").chars().take(400).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_a_day_and_no_longer() {
        let waits: Vec<_> = (1..).map_while(wait_after).collect();
        let minutes = |wait: &TimeDelta| *wait == TimeDelta::minutes(2);
        assert_eq!(waits.iter().filter(|wait| minutes(wait)).count(), 60);
        let whole: TimeDelta = waits.iter().sum();
        assert!(
            whole <= TimeDelta::hours(24) && whole > TimeDelta::hours(24) - LONGEST_WAIT,
            "{whole}"
        );
    }

    #[test]
    fn a_failure_does_not_tell_an_address() {
        assert_eq!(without_addresses("550 <amina@x.ma>: no  such\nuser"), "550 … no such user");
    }
}
