//! What is true of every event: its name, the person it is about, the pages it may have changed.

use kernel::PersonId;

use crate::{Event, freshness::Touched};

impl Event {
    /// The name in the journal.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each event")]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::TalentRegistered { .. } => "talent_registered",
            Self::TalentProfileAdded { .. } => "talent_profile_added",
            Self::TalentPrepared { .. } => "talent_prepared",
            Self::ActivationAsked { .. } => "activation_asked",
            Self::AgreementGiven { .. } => "agreement_given",
            Self::KnownEmailUsed { .. } => "known_email_used",
            Self::SignedIn(..) => "signed_in",
            Self::SignInFailed { .. } => "sign_in_failed",
            Self::SignedOut { .. } => "signed_out",
            Self::PasswordResetAsked { .. } => "password_reset_asked",
            Self::PasswordChanged { .. } => "password_changed",
            Self::CredentialsRequested { .. } => "credentials_requested",
            Self::AdminCreated { .. } => "admin_created",
            Self::AccountSuspended { .. } => "account_suspended",
            Self::AccountResumed { .. } => "account_resumed",
            Self::SessionsEnded { .. } => "sessions_ended",
            Self::SessionsFlushed { .. } => "sessions_flushed",
            Self::NewDeviceUsed { .. } => "new_device_used",
            Self::SecondFactorAdded { .. } => "second_factor_added",
            Self::SecondFactorRemoved { .. } => "second_factor_removed",
            Self::PasskeyAdded { .. } => "passkey_added",
            Self::PasskeyRenamed { .. } => "passkey_renamed",
            Self::PasskeysRemoved { .. } => "passkeys_removed",
            Self::PasskeyCopied { .. } => "passkey_copied",
            Self::RecoveryCodesDrawn { .. } => "recovery_codes_drawn",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::EmailChangeAsked { .. } => "email_change_asked",
            Self::EmailChangeCancelled { .. } => "email_change_cancelled",
            Self::EmailChanged { .. } => "email_changed",
            Self::RoleChanged { .. } => "role_changed",
            Self::StaffInvited { .. } => "staff_invited",
            Self::SecuritySet { .. } => "security_set",
            Self::UploadsSet { .. } => "uploads_set",
            Self::ProfileEdited { .. } => "profile_edited",
            Self::PhotoReplaced { .. } => "photo_replaced",
            Self::PhotoRemoved { .. } => "photo_removed",
            Self::CvReplaced { .. } => "cv_replaced",
            Self::CvRemoved { .. } => "cv_removed",
            Self::CvRead { .. } => "cv_read",
            Self::InfectedFileRemoved { .. } => "infected_file_removed",
            Self::ProfileRead { .. } => "profile_read",
            Self::ListExported { .. } => "list_exported",
            Self::ExportReady { .. } => "export_ready",
            Self::ExportTaken { .. } => "export_taken",
            Self::ContactSent { .. } => "contact_sent",
            Self::KeysRotated { .. } => "keys_rotated",
            Self::JobRunAsked { .. } => "job_run_asked",
            Self::JobsReplayed { .. } => "jobs_replayed",
            Self::JobRemoved { .. } => "job_removed",
            Self::LettersSet { .. } => "letters_set",
            Self::LetterRead { .. } => "letter_read",
            Self::LetterSentAgain { .. } => "letter_sent_again",
            Self::LettersExported { .. } => "letters_exported",
            Self::MailStopped { .. } => "mail_stopped",
            Self::MailAllowed { .. } => "mail_allowed",
            Self::RecapSet { .. } => "recap_set",
            Self::SearchSaved { .. } => "search_saved",
            Self::SearchChanged { .. } => "search_changed",
            Self::SearchRemoved { .. } => "search_removed",
            Self::ProviderSet { .. } => "provider_set",
            Self::LetterTextSet { .. } => "letter_text_set",
            Self::KeyRemoved { .. } => "key_removed",
            Self::SecurityAlert { .. } => "security_alert",
            Self::IdentityVerified { .. } => "identity_verified",
            Self::JournalExported { .. } => "journal_exported",
            Self::AccessRefused { .. } => "access_refused",
            Self::LimitReached => "limit_reached",
            Self::ForeignFormRefused => "foreign_form_refused",
            Self::RobotRefused => "robot_refused",
            Self::SecurityResolved { .. } => "security_resolved",
            Self::ConsentAnswered { .. } => "consent_answered",
            Self::ProfilePaused { .. } => "profile_paused",
            Self::ProfileResumed { .. } => "profile_resumed",
            Self::OwnDataExported { .. } => "own_data_exported",
            Self::DeletionAsked { .. } => "deletion_asked",
            Self::DeletionCancelled { .. } => "deletion_cancelled",
            Self::PersonErased { .. } => "person_erased",
            Self::MinorsOpened { .. } => "minors_opened",
            Self::ImportArrived { .. } => "import_arrived",
            Self::ImportStarted { .. } => "import_started",
            Self::ImportEnded { .. } => "import_ended",
            Self::ImportErrorsTaken { .. } => "import_errors_taken",
            Self::PeopleMerged { .. } => "people_merged",
            Self::MergeUndone { .. } => "merge_undone",
            Self::ToldApart { .. } => "told_apart",
            Self::RetentionChanged { .. } => "retention_changed",
            Self::NameWatched { .. } => "name_watched",
            Self::WatchChanged { .. } => "watch_changed",
            Self::WatchRemoved { .. } => "watch_removed",
            Self::NameDetected { .. } => "name_detected",
            Self::MatchSettled { .. } => "match_settled",
            Self::TradeAdded { .. } => "trade_added",
            Self::TradeChanged { .. } => "trade_changed",
            Self::TradesMerged { .. } => "trades_merged",
            Self::TradeRetired { .. } => "trade_retired",
            Self::TradeRestored { .. } => "trade_restored",
            Self::ShortlistChanged { .. } => "shortlist_changed",
            Self::ShortlistOpened { .. } => "shortlist_opened",
            Self::ShortlistShared { .. } => "shortlist_shared",
            Self::ShortlistRemoved { .. } => "shortlist_removed",
        }
    }

    /// The person it concerns, when there is one.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each event")]
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::SignedIn(entrance) => Some(entrance.person),
            Self::TalentRegistered { person, .. }
            | Self::TalentProfileAdded { person, .. }
            | Self::TalentPrepared { person, .. }
            | Self::ActivationAsked { person, .. }
            | Self::AgreementGiven { person, .. }
            | Self::KnownEmailUsed { person, .. }
            | Self::SignedOut { person, .. }
            | Self::PasswordResetAsked { person, .. }
            | Self::PasswordChanged { person, .. }
            | Self::CredentialsRequested { person, .. }
            | Self::AdminCreated { person, .. }
            | Self::AccountSuspended { person, .. }
            | Self::AccountResumed { person, .. }
            | Self::SessionsEnded { person, .. }
            | Self::NewDeviceUsed { person, .. }
            | Self::SecondFactorAdded { person, .. }
            | Self::SecondFactorRemoved { person, .. }
            | Self::PasskeyAdded { person, .. }
            | Self::PasskeyRenamed { person, .. }
            | Self::PasskeysRemoved { person, .. }
            | Self::PasskeyCopied { person, .. }
            | Self::RecoveryCodesDrawn { person, .. }
            | Self::RecoveryCodeUsed { person, .. }
            | Self::ExportReady { person, .. }
            | Self::EmailChangeAsked { person, .. }
            | Self::EmailChangeCancelled { person, .. }
            | Self::EmailChanged { person, .. }
            | Self::RoleChanged { person, .. }
            | Self::StaffInvited { person, .. }
            | Self::ProfileEdited { person, .. }
            | Self::PhotoReplaced { person }
            | Self::PhotoRemoved { person }
            | Self::CvReplaced { person }
            | Self::CvRemoved { person }
            | Self::CvRead { person }
            | Self::InfectedFileRemoved { person }
            | Self::ProfileRead { person }
            | Self::ContactSent { person, .. }
            | Self::IdentityVerified { person, .. }
            | Self::AccessRefused { person }
            | Self::ConsentAnswered { person, .. }
            | Self::ProfilePaused { person }
            | Self::ProfileResumed { person }
            | Self::OwnDataExported { person }
            | Self::DeletionAsked { person, .. }
            | Self::PeopleMerged { person, .. }
            | Self::MergeUndone { person, .. }
            | Self::ToldApart { person, .. }
            | Self::NameDetected { person, .. }
            | Self::MatchSettled { person, .. }
            | Self::DeletionCancelled { person }
            | Self::PersonErased { person } => Some(*person),
            Self::SignInFailed { person }
            | Self::LetterRead { person }
            | Self::LetterSentAgain { person }
            | Self::ShortlistChanged { person, .. }
            | Self::MailStopped { person }
            | Self::MailAllowed { person } => *person,
            Self::ListExported { .. }
            | Self::SessionsFlushed { .. }
            | Self::ImportArrived { .. }
            | Self::ImportStarted { .. }
            | Self::ImportEnded { .. }
            | Self::ImportErrorsTaken { .. }
            | Self::SecuritySet { .. }
            | Self::UploadsSet { .. }
            | Self::ExportTaken { .. }
            | Self::JournalExported { .. }
            | Self::SecurityResolved { .. }
            | Self::MinorsOpened { .. }
            | Self::RetentionChanged { .. }
            | Self::NameWatched { .. }
            | Self::WatchChanged { .. }
            | Self::WatchRemoved { .. }
            | Self::ShortlistOpened { .. }
            | Self::ShortlistShared { .. }
            | Self::ShortlistRemoved { .. }
            | Self::TradeAdded { .. }
            | Self::TradeChanged { .. }
            | Self::TradesMerged { .. }
            | Self::TradeRetired { .. }
            | Self::TradeRestored { .. }
            | Self::KeysRotated { .. }
            | Self::KeyRemoved { .. }
            | Self::JobRunAsked { .. }
            | Self::JobsReplayed { .. }
            | Self::JobRemoved { .. }
            | Self::LettersSet { .. }
            | Self::LettersExported { .. }
            | Self::RecapSet { .. }
            | Self::SearchSaved { .. }
            | Self::SearchChanged { .. }
            | Self::SearchRemoved { .. }
            | Self::ProviderSet { .. }
            | Self::LetterTextSet { .. }
            | Self::LimitReached
            | Self::ForeignFormRefused
            | Self::RobotRefused
            | Self::SecurityAlert { .. } => None,
        }
    }

    /// Whose pages it may have changed.
    pub(crate) fn touched(&self) -> Touched {
        if self.changes_nobody() {
            return Touched::People(Vec::new());
        }
        match self {
            Self::LimitReached
            | Self::ForeignFormRefused
            | Self::RobotRefused
            | Self::ExportTaken { .. } => Touched::People(Vec::new()),
            Self::PeopleMerged { person, other } | Self::MergeUndone { person, other } => {
                Touched::People(vec![*person, *other])
            }
            _ => self.person().map_or(Touched::Everything, |person| Touched::People(vec![person])),
        }
    }

    /// Whether no page about anybody says something else afterwards.
    const fn changes_nobody(&self) -> bool {
        matches!(
            self,
            Self::SignInFailed { .. }
            | Self::SignedIn(..)
            | Self::SignedOut { .. }
            | Self::KnownEmailUsed { .. }
            | Self::PasskeyAdded { .. }
            | Self::PasskeyRenamed { .. }
            | Self::PasskeysRemoved { .. }
            | Self::PasskeyCopied { .. }
            | Self::ProfileRead { .. }
            | Self::CvRead { .. }
            | Self::UploadsSet { .. }
            | Self::ListExported { .. }
            | Self::ExportReady { .. }
            | Self::JournalExported { .. }
            | Self::SecurityResolved { .. }
            | Self::AccessRefused { .. }
            | Self::OwnDataExported { .. }
            | Self::MinorsOpened { .. }
            | Self::ToldApart { .. }
            | Self::ImportArrived { .. }
            | Self::ImportStarted { .. }
            | Self::ImportEnded { .. }
            | Self::ImportErrorsTaken { .. }
            | Self::RetentionChanged { .. }
            | Self::NameWatched { .. }
            | Self::WatchChanged { .. }
            | Self::WatchRemoved { .. }
            | Self::NameDetected { .. }
            | Self::MatchSettled { .. }
            | Self::ShortlistChanged { .. }
            | Self::ShortlistOpened { .. }
            | Self::ShortlistShared { .. }
            | Self::ShortlistRemoved { .. }
            // Nobody has a new talent yet; one that is retired keeps its names; who has another one instead is told apart.
            | Self::TradeAdded { .. }
            | Self::TradesMerged { .. }
            | Self::TradeRetired { .. }
            | Self::TradeRestored { .. }
            | Self::KeysRotated { .. }
            | Self::KeyRemoved { .. }
            | Self::JobRunAsked { .. }
            | Self::JobsReplayed { .. }
            | Self::JobRemoved { .. }
            | Self::LettersSet { .. }
            | Self::LettersExported { .. }
            | Self::RecapSet { .. }
            | Self::SearchSaved { .. }
            | Self::SearchChanged { .. }
            | Self::SearchRemoved { .. }
            | Self::ProviderSet { .. }
            | Self::LetterTextSet { .. }
            | Self::LetterRead { .. }
            | Self::LetterSentAgain { .. }
            | Self::MailStopped { .. }
            | Self::MailAllowed { .. }
            | Self::SecurityAlert { .. }
            | Self::ContactSent { .. }
        )
    }
}
