//! One figure with its goal, and the list of them.

use serde::Serialize;
use testkit::rig::say;

/// What a figure must be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// No less.
    AtLeast(f64),
    /// No more.
    AtMost(f64),
}

/// Something that was measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The promise it belongs to, such as `P04`.
    pub promise: &'static str,
    /// What was measured.
    pub what: String,
    /// The value.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// What it must be, when that is promised.
    pub goal: Option<Goal>,
    /// Whether it is.
    pub reached: Option<bool>,
    /// How it was measured, and what stands behind it.
    pub detail: String,
}

/// All figures so far; each is said when it is known.
#[derive(Debug, Default)]
pub struct Figures(Vec<Figure>);

impl Goal {
    const fn reached(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }

    /// The goal as people write it.
    pub fn words(self) -> String {
        match self {
            Self::AtLeast(least) => format!("≥ {}", plain(least)),
            Self::AtMost(most) => format!("≤ {}", plain(most)),
        }
    }
}

impl Figure {
    /// A figure nothing is promised about.
    pub fn new(
        promise: &'static str,
        what: impl Into<String>,
        value: f64,
        unit: &'static str,
    ) -> Self {
        let (what, detail) = (what.into(), String::new());
        Self { promise, what, value, unit, goal: None, reached: None, detail }
    }

    /// With what it must be.
    pub const fn goal(mut self, goal: Goal) -> Self {
        self.reached = Some(goal.reached(self.value));
        self.goal = Some(goal);
        self
    }

    /// With how it was measured.
    pub fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    /// `reached`, `missed`, or nothing where nothing is promised.
    pub const fn mark(&self) -> &'static str {
        match self.reached {
            Some(true) => "reached",
            Some(false) => "missed",
            None => "",
        }
    }
}

impl Figures {
    /// Says a figure and keeps it.
    pub fn add(&mut self, figure: Figure) {
        let goal = figure.goal.map_or_else(String::new, |goal| {
            format!(" (goal {}: {})", goal.words(), figure.mark())
        });
        let Figure { promise, what, unit, detail, .. } = &figure;
        say::line(&format!("{promise} {what}: {} {unit}{goal} {detail}", plain(figure.value)));
        self.0.push(figure);
    }

    /// Every figure, in the order they were measured.
    pub fn all(&self) -> &[Figure] {
        &self.0
    }
}

/// A number with as many digits as say something.
pub fn plain(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 || value.fract() == 0.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    format!("{value:.digits$}")
}
