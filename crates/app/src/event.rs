//! Everything that can happen. Recording an event is how anything becomes known: the journal, mails and jobs start here.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId, TalentId};
use serde::{Deserialize, Serialize};

use crate::{Alert, Entrance, Role};

/// What happened, in the past tense. Fields are ids, names of fields and counts: never personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event")]
pub enum Event {
    /// Somebody joined the directory.
    TalentRegistered {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// Whether they are under 18.
        minor: bool,
    },
    /// Somebody who has an account joined the directory.
    TalentProfileAdded {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// Whether they are under 18.
        minor: bool,
    },
    /// Staff prepared a talent profile for somebody, who has not agreed to anything yet.
    TalentPrepared {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// The import that brought them, when it was one.
        import: Option<i64>,
        /// Whether they are written to.
        invited: bool,
    },
    /// The link where somebody agrees to their prepared profile was asked for (again).
    ActivationAsked {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Somebody agreed to the profile that staff prepared for them.
    AgreementGiven {
        /// The person.
        person: PersonId,
        /// The account.
        account: AccountId,
        /// Whether they are under 18.
        minor: bool,
    },
    /// A registration used the address of an account that exists.
    KnownEmailUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A sign-in succeeded.
    SignedIn(Entrance),
    /// A sign-in failed; the person is known only when the identifier was.
    SignInFailed {
        /// The person.
        person: Option<PersonId>,
    },
    /// A session was ended by its owner.
    SignedOut {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A forgotten password was announced.
    PasswordResetAsked {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A password was changed or set.
    PasswordChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Sign-in details were asked to be sent (again) by an administrator.
    CredentialsRequested {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// The first administrator, or one more, was made.
    AdminCreated {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// An account was suspended.
    AccountSuspended {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A suspension was lifted.
    AccountResumed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Sessions of an account were ended, by its owner or an administrator.
    SessionsEnded {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// How many.
        sessions: u64,
    },
    /// Every session of everybody was ended.
    SessionsFlushed {
        /// How many.
        sessions: u64,
    },
    /// Somebody signed in on a device that was never seen with this account.
    NewDeviceUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A second factor was set up.
    SecondFactorAdded {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A second factor was removed, by its owner or an administrator.
    SecondFactorRemoved {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A passkey was added.
    PasskeyAdded {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A passkey got another name.
    PasskeyRenamed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Passkeys were removed, by their owner or an administrator.
    PasskeysRemoved {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// How many.
        passkeys: u64,
    },
    /// A passkey counted backwards: a copy of it is in use. It was refused.
    PasskeyCopied {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Recovery codes were drawn anew; the former ones are dead.
    RecoveryCodesDrawn {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A recovery code took the place of the second factor.
    RecoveryCodeUsed {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// Another address was asked for; both addresses get a link.
    EmailChangeAsked {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// A change of address that waited was given up.
    EmailChangeCancelled {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// The address that signs in was changed.
    EmailChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
    },
    /// An account got another role.
    RoleChanged {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// The role until then.
        was: Role,
        /// The role from now on.
        role: Role,
    },
    /// Somebody was invited to join the staff.
    StaffInvited {
        /// The account.
        account: AccountId,
        /// The person.
        person: PersonId,
        /// What they will do.
        role: Role,
    },
    /// The security settings were changed.
    SecuritySet {
        /// The roles that are asked for a second factor.
        second_factor: Vec<Role>,
    },
    /// The settings about files that are sent were changed.
    UploadsSet {
        /// Whether files are served without a look while the virus scanner is away.
        fail_open: bool,
    },
    /// A section of a profile was changed; the names of the fields, not their values.
    ProfileEdited {
        /// The person.
        person: PersonId,
        /// The section.
        section: String,
        /// Names of the changed fields.
        fields: Vec<String>,
    },
    /// A photo was put or replaced.
    PhotoReplaced {
        /// The person.
        person: PersonId,
    },
    /// A photo was removed.
    PhotoRemoved {
        /// The person.
        person: PersonId,
    },
    /// A CV was put or replaced.
    CvReplaced {
        /// The person.
        person: PersonId,
    },
    /// A CV was removed.
    CvRemoved {
        /// The person.
        person: PersonId,
    },
    /// Staff opened a CV.
    CvRead {
        /// The person.
        person: PersonId,
    },
    /// The virus scanner found something in a file that waited, and it was removed.
    InfectedFileRemoved {
        /// The person.
        person: PersonId,
    },
    /// Staff opened a full profile with contacts.
    ProfileRead {
        /// The person.
        person: PersonId,
    },
    /// A list was exported.
    ListExported {
        /// How many people.
        rows: u64,
        /// The filter, in words.
        filter: String,
        /// `excel`, `csv` or `pdf`; nothing in entries of the first releases.
        #[serde(default)]
        format: String,
        /// The keys of the columns.
        #[serde(default)]
        columns: Vec<String>,
        /// Why sensitive columns left, in their words.
        #[serde(default)]
        reason: Option<String>,
    },
    /// The file of an export waits for who asked for it.
    ExportReady {
        /// The export.
        export: i64,
        /// Whose.
        account: AccountId,
        /// The person it belongs to.
        person: PersonId,
    },
    /// Somebody took the file of an export; asking for it is [`Event::ListExported`].
    ExportTaken {
        /// The export.
        export: i64,
        /// How many people are in it.
        rows: u64,
    },
    /// A visitor wrote through the relay; `sealed` is the message, encrypted.
    ContactSent {
        /// The person.
        person: PersonId,
        /// The message, encrypted; it travels with the job and is not kept in the journal.
        #[serde(default, skip_serializing)]
        sealed: String,
    },
    /// Staff said that they have seen who somebody is, or took that back.
    IdentityVerified {
        /// The person.
        person: PersonId,
        /// Said, or taken back.
        verified: bool,
    },
    /// Lines of the journal were taken away as a file.
    JournalExported {
        /// How many, at most.
        rows: u64,
    },
    /// Somebody signed in asked for what their role may not do.
    AccessRefused {
        /// The person.
        person: PersonId,
    },
    /// Somebody tried something too often.
    LimitReached,
    /// Another site sent a form in a visitor's name.
    ForeignFormRefused,
    /// A form did not show that a human sent it.
    RobotRefused,
    /// A line of the security log was settled.
    SecurityResolved {
        /// The line.
        line: i64,
    },
    /// Somebody gave a consent or took it back.
    ConsentAnswered {
        /// The person.
        person: PersonId,
        /// The stored word of the purpose.
        purpose: String,
        /// Given, or taken back.
        given: bool,
    },
    /// Somebody hid their page for a while.
    ProfilePaused {
        /// The person.
        person: PersonId,
    },
    /// Somebody ended a pause.
    ProfileResumed {
        /// The person.
        person: PersonId,
    },
    /// Somebody took a copy of everything that is held about them.
    OwnDataExported {
        /// The person.
        person: PersonId,
    },
    /// A deletion was asked; the grace begins.
    DeletionAsked {
        /// The person.
        person: PersonId,
        /// Their account, which is written to.
        account: Option<AccountId>,
    },
    /// A deletion was taken back within its grace.
    DeletionCancelled {
        /// The person.
        person: PersonId,
    },
    /// Somebody was erased; what stays of them is a number.
    PersonErased {
        /// The person.
        person: PersonId,
    },
    /// Staff opened the list and the pages of minors.
    MinorsOpened {
        /// Why, in their words.
        reason: String,
    },
    /// A file of people arrived.
    ImportArrived {
        /// The import.
        import: i64,
        /// How many rows it has.
        rows: u64,
    },
    /// The people of a file began to be written.
    ImportStarted {
        /// The import.
        import: i64,
        /// How many rows it has.
        rows: u64,
    },
    /// The people of a file are written.
    ImportEnded {
        /// The import.
        import: i64,
        /// How many people are new.
        created: u64,
        /// How many got what they lacked.
        filled: u64,
        /// How many rows were refused or left out.
        left: u64,
    },
    /// The rows of a file that were refused or left out were taken away.
    ImportErrorsTaken {
        /// The import.
        import: i64,
    },
    /// Two people became one.
    PeopleMerged {
        /// Who stays.
        person: PersonId,
        /// Who is hidden, and erased after 30 days.
        other: PersonId,
    },
    /// A merge was taken back.
    MergeUndone {
        /// Who stayed.
        person: PersonId,
        /// Who is back.
        other: PersonId,
    },
    /// Two people who look alike were found to be two.
    ToldApart {
        /// One of them.
        person: PersonId,
        /// The other.
        other: PersonId,
    },
    /// How long things are kept was changed.
    RetentionChanged {
        /// Names of the changed settings, with what they were and are, in days.
        fields: Vec<(String, i64, i64)>,
    },
    /// A talent was added to those people choose from.
    TradeAdded {
        /// The talent.
        trade: TalentId,
    },
    /// A talent was described otherwise.
    TradeChanged {
        /// The talent.
        trade: TalentId,
        /// Names of the changed fields.
        fields: Vec<String>,
    },
    /// One talent went into another; whoever had it has the other.
    TradesMerged {
        /// The one that stays.
        trade: TalentId,
        /// The one that went.
        other: TalentId,
        /// How many people had it.
        people: u64,
    },
    /// A talent is offered no more; whoever has it keeps it.
    TradeRetired {
        /// The talent.
        trade: TalentId,
    },
    /// A talent is offered again.
    TradeRestored {
        /// The talent.
        trade: TalentId,
    },
    /// A name is watched from now on.
    NameWatched {
        /// Its number.
        watch: i64,
    },
    /// What is said of a watched name was written otherwise.
    WatchChanged {
        /// Its number.
        watch: i64,
    },
    /// A name is watched no longer.
    WatchRemoved {
        /// Its number.
        watch: i64,
    },
    /// Somebody is called like a name that is watched.
    NameDetected {
        /// Who.
        person: PersonId,
        /// The name.
        watch: i64,
        /// The match.
        matched: i64,
        /// Whether it is told by mail.
        tell: bool,
    },
    /// It was said what came of a match.
    MatchSettled {
        /// Who was matched.
        person: PersonId,
        /// The name.
        watch: i64,
        /// The stored word of the state.
        state: String,
    },
    /// A new key began to seal, and every value was sealed again.
    KeysRotated {
        /// The number of the new key.
        key: u32,
        /// How many values were sealed again.
        values: u64,
    },
    /// Something happened that administrators must hear of at once.
    SecurityAlert {
        /// What.
        alert: Alert,
        /// How many sign-ins, lists or values.
        count: u64,
    },
    /// An administrator let a recurring job run before its time.
    JobRunAsked {
        /// The name of the job.
        job: String,
    },
    /// Jobs that were given up are tried again.
    JobsReplayed {
        /// How many.
        jobs: u64,
    },
    /// A job that waited or was given up was removed.
    JobRemoved {
        /// The name of the job.
        job: String,
    },
    /// It was changed which letters go out, or of which administrators get a copy.
    LettersSet {
        /// Letters that go out from now on, or do not.
        switched: Vec<(String, bool)>,
        /// Letters that are copied from now on, or are not.
        copied: Vec<(String, bool)>,
    },
    /// An administrator read the copy of a letter.
    LetterRead {
        /// Whom it speaks of.
        person: Option<PersonId>,
    },
    /// An administrator had a letter sent again.
    LetterSentAgain {
        /// Whom it speaks of.
        person: Option<PersonId>,
    },
    /// The log of letters was taken away as a file.
    LettersExported {
        /// How many.
        rows: u64,
    },
    /// What is not essential is no longer sent to an address.
    MailStopped {
        /// Whose address it is, when somebody has it.
        person: Option<PersonId>,
    },
    /// An address is written to again.
    MailAllowed {
        /// Whose address it is, when somebody has it.
        person: Option<PersonId>,
    },
    /// The weekly recap was set.
    RecapSet {
        /// Whether it goes.
        on: bool,
        /// The day of the week, 0 for Monday.
        weekday: u8,
        /// The hour.
        hour: u8,
        /// The minute.
        minute: u8,
        /// Whether it goes to one address instead of every administrator.
        redirected: bool,
    },
    /// Somebody of the staff kept a search under a name.
    SearchSaved {
        /// Its number.
        search: i64,
    },
    /// A kept search got another name or other letters.
    SearchChanged {
        /// Its number.
        search: i64,
    },
    /// A kept search was given up.
    SearchRemoved {
        /// Its number.
        search: i64,
    },
    /// It was set who takes letters, or from whom they come.
    ProviderSet {
        /// Names of the changed settings, with what they were and are; never a key.
        changes: Vec<(String, String, String)>,
        /// Names of keys that were set, or erased.
        keys: Vec<(String, bool)>,
    },
    /// A letter was given other words, or its built-in ones back.
    LetterTextSet {
        /// The key of its template.
        template: String,
        /// The language.
        locale: String,
        /// The number of the version, whose row holds the words.
        version: i64,
        /// Whether the built-in words are back.
        reset: bool,
    },
    /// A shortlist was made, changed, or people on it were.
    ShortlistChanged {
        /// Its number.
        shortlist: i64,
        /// The stored word of what was done.
        what: String,
        /// Who it was about, when it was about somebody.
        person: Option<PersonId>,
    },
    /// Somebody opened a link to a shortlist.
    ShortlistOpened {
        /// The list.
        shortlist: i64,
        /// The link.
        link: i64,
    },
    /// A link was made that shows a shortlist to whoever has it.
    ShortlistShared {
        /// The list.
        shortlist: i64,
        /// The link.
        link: i64,
        /// How many people were on it.
        rows: u64,
        /// The keys of what the link shows of them.
        fields: Vec<String>,
        /// When the link ends, in UTC.
        expires_at: DateTime<Utc>,
    },
    /// A shortlist was removed.
    ShortlistRemoved {
        /// Its number.
        shortlist: i64,
    },
    /// A key that nothing needed any more was removed for ever.
    KeyRemoved {
        /// Its number.
        key: u32,
    },
}
