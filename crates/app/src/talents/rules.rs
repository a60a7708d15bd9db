//! Completeness (people.md §4): a pure function that also names the next best step.

/// What the score looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Completeness {
    /// First and last name.
    pub names: bool,
    /// E-mail address.
    pub email: bool,
    /// Telephone.
    pub phone: bool,
    /// Date of birth.
    pub birth_date: bool,
    /// Country of origin.
    pub origin: bool,
    /// City, listed or not.
    pub city: bool,
    /// A photo.
    pub photo: bool,
    /// A CV.
    pub cv: bool,
    /// A portfolio link.
    pub portfolio: bool,
    /// A few words.
    pub bio: bool,
    /// At least one trade.
    pub talents: bool,
    /// How many social networks.
    pub networks: usize,
}

/// One step towards a complete profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The end of the key `talents-step-…`, and the section to edit.
    pub name: &'static str,
    /// What it adds.
    pub points: i32,
    /// Whether it is done.
    pub done: bool,
}

impl Completeness {
    /// Every step that a person can take on their own pages, weightiest first.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![
            Step { name: "cv", points: 20, done: self.cv },
            Step { name: "talents", points: 15, done: self.talents },
            Step { name: "links", points: 15, done: self.networks >= 5 },
            Step { name: "photo", points: 10, done: self.photo },
            Step { name: "bio", points: 10, done: self.bio },
            Step { name: "portfolio", points: 10, done: self.portfolio },
            Step { name: "contact", points: 5, done: self.phone },
            Step { name: "place", points: 5, done: self.city },
        ];
        steps.sort_by_key(|step| (step.done, -step.points));
        steps
    }
}

/// The score, 0 to 100: six fields 5 each, photo 10, CV 20, portfolio 10, bio 10, trade 15, 3 a network up to 15.
#[must_use]
pub fn completeness(of: &Completeness) -> i32 {
    let fields = [of.names, of.email, of.phone, of.birth_date, of.origin, of.city];
    let basics: i32 = fields.iter().map(|there| 5 * i32::from(*there)).sum();
    let weighed = [(of.photo, 10), (of.cv, 20), (of.portfolio, 10), (of.bio, 10), (of.talents, 15)];
    let weighed: i32 = weighed.iter().map(|(there, points)| points * i32::from(*there)).sum();
    let networks = i32::try_from(of.networks.min(5)).unwrap_or(5) * 3;
    (basics + weighed + networks).min(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_the_sum_capped_at_a_hundred() {
        let bare = Completeness {
            names: true,
            email: true,
            phone: true,
            birth_date: true,
            origin: true,
            city: true,
            talents: true,
            ..Completeness::default()
        };
        assert_eq!(completeness(&bare), 45);
        assert_eq!(completeness(&Completeness { photo: true, networks: 2, ..bare }), 61);
        let full =
            Completeness { photo: true, cv: true, portfolio: true, bio: true, networks: 9, ..bare };
        assert_eq!(completeness(&full), 100);
        assert_eq!(completeness(&Completeness::default()), 0);
    }

    #[test]
    fn the_next_step_is_the_weightiest_that_is_not_done() {
        let some = Completeness { talents: true, cv: true, networks: 5, ..Completeness::default() };
        assert_eq!(some.steps().first().map(|step| step.name), Some("photo"));
    }
}
