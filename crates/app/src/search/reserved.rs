//! Criteria that only administrators may ask: to everybody else they would say, by who is missing, what pages hide.

use kernel::{Message, msg};

use super::{DirectoryFilter, Facet};
use crate::{Actor, Permission};

impl DirectoryFilter {
    /// The filter as somebody may ask it, with a notice for each criterion that was left out.
    #[must_use]
    pub fn open_to(mut self, actor: &Actor) -> (Self, Vec<Message>) {
        let mut notices = Vec::new();
        if actor.may(Permission::Administer) {
            return (self, notices);
        }
        if self.among.remove(&Facet::Consent).is_some() {
            notices.push(msg!("search-filter-reserved", name = Facet::Consent.key()));
        }
        if self.rate_max.is_some() {
            self = self.without_rate();
            notices.push(msg!("search-filter-reserved", name = "rate_max"));
        }
        (self, notices)
    }

    /// Whether it asks what only administrators may.
    pub(super) fn is_reserved(&self) -> bool {
        self.rate_max.is_some() || self.among.contains_key(&Facet::Consent)
    }
}
