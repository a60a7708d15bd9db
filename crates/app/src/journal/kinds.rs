//! What each kind of event is: its category, how grave it is for security, whether something was refused.

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Signing in and out, passwords.
    Access,
    /// Accounts and their roles.
    Accounts,
    /// Changes of people and profiles.
    Profiles,
    /// Readings of personal data, and lists that left.
    Readings,
    /// Messages between people.
    Messages,
    /// Everything else.
    Other,
}

impl Category {
    /// Every category, in the order of filters.
    pub const ALL: [Self; 6] =
        [Self::Access, Self::Accounts, Self::Profiles, Self::Readings, Self::Messages, Self::Other];

    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Accounts => "accounts",
            Self::Profiles => "profiles",
            Self::Readings => "readings",
            Self::Messages => "messages",
            Self::Other => "other",
        }
    }

    /// The category of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.key() == key)
    }
}

/// How grave an event of the security log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Ordinary.
    Info,
    /// Worth a look.
    Warning,
    /// Changes who may do what, or takes much away.
    High,
}

impl Severity {
    /// Every severity, the least first.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::High];

    /// The word in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::High => "high",
        }
    }

    /// The severity of a word.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.key() == key)
    }
}

/// One kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The name of its events.
    pub name: &'static str,
    /// What it is about.
    pub category: Category,
    /// Its place in the security log; the others are in the activity log alone.
    pub severity: Option<Severity>,
    /// Whether something was refused.
    pub refused: bool,
}

const fn plain(name: &'static str, category: Category) -> Kind {
    Kind { name, category, severity: None, refused: false }
}

const fn watched(name: &'static str, category: Category, severity: Severity) -> Kind {
    Kind { severity: Some(severity), ..plain(name, category) }
}

const fn refused(name: &'static str, category: Category) -> Kind {
    Kind { refused: true, ..watched(name, category, Severity::Warning) }
}

/// Every kind that is known; one that is not is [`Category::Other`] and in the activity log alone.
pub const KINDS: &[Kind] = &[
    watched("signed_in", Category::Access, Severity::Info),
    refused("sign_in_failed", Category::Access),
    watched("signed_out", Category::Access, Severity::Info),
    watched("password_reset_asked", Category::Access, Severity::Info),
    watched("password_changed", Category::Access, Severity::Warning),
    refused("access_refused", Category::Access),
    refused("limit_reached", Category::Access),
    refused("foreign_form_refused", Category::Access),
    refused("robot_refused", Category::Access),
    watched("sessions_ended", Category::Access, Severity::Info),
    watched("sessions_flushed", Category::Access, Severity::High),
    watched("new_device_used", Category::Access, Severity::Warning),
    watched("second_factor_added", Category::Access, Severity::Info),
    watched("second_factor_removed", Category::Access, Severity::Warning),
    watched("passkey_added", Category::Access, Severity::Info),
    watched("passkey_renamed", Category::Access, Severity::Info),
    watched("passkeys_removed", Category::Access, Severity::Warning),
    Kind { severity: Some(Severity::High), ..refused("passkey_copied", Category::Access) },
    watched("recovery_codes_drawn", Category::Access, Severity::Info),
    watched("recovery_code_used", Category::Access, Severity::Warning),
    watched("email_change_asked", Category::Accounts, Severity::Info),
    watched("email_change_cancelled", Category::Accounts, Severity::Info),
    watched("email_changed", Category::Accounts, Severity::Warning),
    watched("role_changed", Category::Accounts, Severity::High),
    watched("staff_invited", Category::Accounts, Severity::High),
    watched("security_set", Category::Accounts, Severity::High),
    watched("activation_asked", Category::Accounts, Severity::Info),
    watched("credentials_requested", Category::Accounts, Severity::Info),
    watched("admin_created", Category::Accounts, Severity::High),
    watched("account_suspended", Category::Accounts, Severity::Warning),
    watched("account_resumed", Category::Accounts, Severity::Warning),
    watched("known_email_used", Category::Accounts, Severity::Warning),
    plain("deletion_asked", Category::Accounts),
    plain("deletion_cancelled", Category::Accounts),
    plain("person_erased", Category::Accounts),
    plain("talent_registered", Category::Profiles),
    plain("talent_profile_added", Category::Profiles),
    plain("talent_prepared", Category::Profiles),
    plain("agreement_given", Category::Profiles),
    plain("profile_edited", Category::Profiles),
    plain("identity_verified", Category::Profiles),
    plain("photo_replaced", Category::Profiles),
    plain("photo_removed", Category::Profiles),
    plain("cv_replaced", Category::Profiles),
    plain("cv_removed", Category::Profiles),
    watched("infected_file_removed", Category::Profiles, Severity::Warning),
    plain("consent_answered", Category::Profiles),
    plain("profile_paused", Category::Profiles),
    plain("profile_resumed", Category::Profiles),
    watched("import_arrived", Category::Profiles, Severity::Info),
    watched("import_started", Category::Profiles, Severity::High),
    plain("import_ended", Category::Profiles),
    watched("import_errors_taken", Category::Readings, Severity::Warning),
    plain("people_merged", Category::Profiles),
    plain("merge_undone", Category::Profiles),
    plain("told_apart", Category::Profiles),
    plain("profile_read", Category::Readings),
    plain("cv_read", Category::Readings),
    plain("own_data_exported", Category::Readings),
    watched("minors_opened", Category::Readings, Severity::Warning),
    watched("list_exported", Category::Readings, Severity::High),
    plain("export_ready", Category::Readings),
    watched("export_taken", Category::Readings, Severity::Warning),
    watched("journal_exported", Category::Readings, Severity::Warning),
    plain("contact_sent", Category::Messages),
    watched("name_watched", Category::Other, Severity::Info),
    watched("watch_changed", Category::Other, Severity::Info),
    watched("watch_removed", Category::Other, Severity::Info),
    watched("name_detected", Category::Profiles, Severity::Warning),
    plain("shortlist_changed", Category::Other),
    plain("shortlist_opened", Category::Readings),
    watched("shortlist_shared", Category::Readings, Severity::High),
    plain("shortlist_removed", Category::Other),
    plain("match_settled", Category::Profiles),
    plain("trade_added", Category::Other),
    plain("trade_changed", Category::Other),
    plain("trades_merged", Category::Other),
    plain("trade_retired", Category::Other),
    plain("trade_restored", Category::Other),
    watched("letters_set", Category::Messages, Severity::Warning),
    watched("recap_set", Category::Messages, Severity::Info),
    watched("provider_set", Category::Messages, Severity::High),
    watched("letter_text_set", Category::Messages, Severity::Warning),
    plain("letter_read", Category::Readings),
    plain("letter_sent_again", Category::Messages),
    watched("letters_exported", Category::Readings, Severity::High),
    plain("mail_stopped", Category::Messages),
    plain("mail_allowed", Category::Messages),
    plain("search_saved", Category::Other),
    plain("search_changed", Category::Other),
    plain("search_removed", Category::Other),
    plain("security_resolved", Category::Other),
    watched("uploads_set", Category::Other, Severity::High),
    watched("keys_rotated", Category::Other, Severity::High),
    watched("key_removed", Category::Other, Severity::High),
    plain("job_run_asked", Category::Other),
    plain("jobs_replayed", Category::Other),
    plain("job_removed", Category::Other),
    watched("security_alert", Category::Other, Severity::High),
    watched("retention_changed", Category::Other, Severity::Warning),
];

/// The kind of an event's name.
#[must_use]
pub fn of(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The names of the kinds that `wanted` accepts.
#[must_use]
pub fn names(wanted: impl Fn(&Kind) -> bool) -> Vec<&'static str> {
    KINDS.iter().filter(|kind| wanted(kind)).map(|kind| kind.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_of_a_kind() {
        let facts = include_str!("../event_facts.rs");
        let names = facts.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
        assert_eq!(names.filter(|name| of(name).is_none()).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn a_kind_has_one_line_and_words_lead_back() {
        for kind in KINDS {
            assert_eq!(names(|other| other.name == kind.name).len(), 1, "{}", kind.name);
            assert_eq!(of(kind.name), Some(kind));
            assert!(!kind.refused || kind.severity.is_some(), "{}", kind.name);
        }
        assert!(Category::ALL.iter().all(|one| Category::parse(one.key()) == Some(*one)));
        assert!(Severity::ALL.iter().all(|one| Severity::parse(one.key()) == Some(*one)));
        assert_eq!(of("something_new"), None);
    }
}
