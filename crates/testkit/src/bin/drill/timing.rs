//! Times of answers that must not tell one case from another: collected in turn, compared by Welch's t and by medians.

use std::{future::Future, time::Instant};

use anyhow::Result;
use kernel::{OsRng, Randomness as _};
use testkit::rig::say;

use crate::check::Findings;

/// How long each answer of one case took, in milliseconds.
#[derive(Debug)]
pub struct Series {
    name: &'static str,
    times: Vec<f64>,
}

/// What two series may differ by.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    /// Welch's t, on either side; nothing when it is only said.
    pub t: Option<f64>,
    /// Between the medians, in milliseconds.
    pub gap: f64,
}

impl Series {
    /// Cases that nobody has tried yet.
    pub fn of(names: &[&'static str]) -> Vec<Self> {
        names.iter().map(|name| Self { name, times: Vec::new() }).collect()
    }

    /// Waits for one answer and keeps how long it took.
    pub async fn time<T>(&mut self, answer: impl Future<Output = Result<T>>) -> Result<T> {
        let begun = Instant::now();
        let value = answer.await?;
        self.times.push(begun.elapsed().as_secs_f64() * 1000.0);
        Ok(value)
    }

    /// Forgets what was timed so far: the first answers open connections and fill caches.
    pub fn forget(&mut self) {
        self.times.clear();
    }

    fn mean(&self) -> f64 {
        self.times.iter().sum::<f64>() / count(&self.times)
    }

    /// The square of the standard error of the mean.
    fn error(&self) -> f64 {
        let mean = self.mean();
        let squares: f64 = self.times.iter().map(|time| (time - mean).powi(2)).sum();
        squares / (count(&self.times) - 1.0) / count(&self.times)
    }

    fn median(&self) -> f64 {
        let mut sorted = self.times.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        let upper = sorted.get(middle).copied().unwrap_or_default();
        if sorted.len().is_multiple_of(2) {
            f64::midpoint(upper, sorted.get(middle.saturating_sub(1)).copied().unwrap_or(upper))
        } else {
            upper
        }
    }
}

/// The cases of a round in an order that is drawn: none always follows the same other one.
pub fn order(cases: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cases).collect();
    for last in (1..cases).rev() {
        let drawn = OsRng.below(u64::try_from(last).unwrap_or_default().saturating_add(1));
        order.swap(last, usize::try_from(drawn).unwrap_or_default());
    }
    order
}

/// Compares each series with the first one.
pub fn compare(series: &[Series], most: Most, findings: &mut Findings) {
    let Some((first, others)) = series.split_first() else {
        return;
    };
    say::line(&format!(
        "{}: {} tries, median {:.3} ms",
        first.name,
        first.times.len(),
        first.median()
    ));
    for other in others {
        let t = welch(first, other);
        let gap = other.median() - first.median();
        let holds = gap.abs() < most.gap && most.t.is_none_or(|most| t.abs() < most);
        let seen = format!(
            "{}: {} tries, median {:.3} ms, {gap:+.3} ms from {}, t = {t:+.2}",
            other.name,
            other.times.len(),
            other.median(),
            first.name,
        );
        findings.must(holds, &seen);
    }
}

fn welch(one: &Series, other: &Series) -> f64 {
    let error = (one.error() + other.error()).sqrt();
    if error > 0.0 { (other.mean() - one.mean()) / error } else { 0.0 }
}

fn count(times: &[f64]) -> f64 {
    f64::from(u32::try_from(times.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(name: &'static str, times: &[f64]) -> Series {
        Series { name, times: times.to_vec() }
    }

    #[test]
    fn equal_times_have_no_t_and_distant_ones_a_large_one() {
        let (one, other) = (series("a", &[1.0, 2.0, 3.0, 4.0]), series("b", &[2.0, 1.0, 4.0, 3.0]));
        assert!(welch(&one, &other).abs() < 1e-9);
        let later = series("c", &[11.0, 12.0, 13.0, 14.0]);
        assert!((welch(&one, &later) - 10.954).abs() < 0.001, "{}", welch(&one, &later));
        assert!((one.median() - 2.5).abs() < 1e-9);
    }

    #[test]
    fn a_gap_is_a_breach_and_equal_times_are_none() {
        let mut findings = Findings::default();
        let all = [series("a", &[1.0, 2.0]), series("b", &[1.0, 2.0]), series("c", &[9.0, 9.5])];
        compare(&all, Most { t: Some(4.5), gap: 2.0 }, &mut findings);
        assert_eq!(findings.counts(), (1, 1));
    }
}
