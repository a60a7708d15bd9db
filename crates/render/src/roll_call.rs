//! Renders a page with every sample in every shell: what a compiler would check of a compiled template.

use crate::{Page, Renderer};
use serde::Serialize;

/// Every fault of the page, one sentence each; empty when it draws in all shells with all its words.
#[must_use]
pub fn check_samples<P: Page>(renderer: &Renderer, shells: &[impl Serialize]) -> Vec<String> {
    let samples = P::samples();
    let known = renderer.words().missing();
    let mut faults = Vec::new();
    if samples.is_empty() || shells.is_empty() {
        faults.push(format!("{}: give it at least one sample and one shell", P::TEMPLATE));
    }
    for (shell_place, shell) in shells.iter().enumerate() {
        for (place, sample) in samples.iter().enumerate() {
            if let Err(fault) = renderer.render_page(shell, sample) {
                faults.push(format!("sample {place} in shell {shell_place}: {fault}"));
            }
        }
    }
    let gaps = renderer.words().missing().into_iter().filter(|gap| !known.contains(gap));
    faults.extend(
        gaps.map(|gap| {
            format!("{}: `{}` in `{}`: {}", P::TEMPLATE, gap.key, gap.locale, gap.reason)
        }),
    );
    faults
}
