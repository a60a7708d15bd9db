//! Which values a letter has, and which it cannot do without.

use crate::mail::Template;

/// What a value is, and so how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// Something that is typed or copied: a code, a password, an address of mail.
    Code,
    /// The address of a page.
    Address,
    /// Lines of their own: facts, people, somebody's message.
    Block,
}

/// A value that a letter may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its name between braces.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Whether the letter is of no use without it.
    pub needed: bool,
}

const fn may(name: &'static str, kind: Kind) -> Known {
    Known { name, kind, needed: false }
}

const fn must(name: &'static str, kind: Kind) -> Known {
    Known { name, kind, needed: true }
}

const SITE: Known = may("site", Kind::Words);
const NAME: Known = may("name", Kind::Words);
const TALENT: Known = may("talent_name", Kind::Words);
const CODE: Known = may("code", Kind::Code);
const LINK: Known = must("link", Kind::Address);
const NOTE: Known = must("note", Kind::Words);
const RECORD: Known = must("record_url", Kind::Address);
const EXPIRES: Known = may("expires_on", Kind::Words);

const REGISTRATION: &[Known] = &[
    SITE,
    NAME,
    must("code", Kind::Code),
    must("profile_url", Kind::Address),
    must("dashboard_url", Kind::Address),
    may("card_url", Kind::Address),
    NOTE,
    must("recap", Kind::Block),
];
const CREDENTIALS: &[Known] = &[
    SITE,
    NAME,
    must("identifier", Kind::Code),
    CODE,
    must("password", Kind::Code),
    LINK,
    must("login_url", Kind::Address),
    must("expires_on", Kind::Words),
    may("base_url", Kind::Words),
];
const ACTIVATION: &[Known] = &[SITE, NAME, LINK, must("expires_on", Kind::Words), NOTE];
const INVITATION: &[Known] = &[SITE, NAME, LINK, EXPIRES];
const A_LINK: &[Known] = &[SITE, NAME, LINK];
const CHANGE_FORMER: &[Known] = &[SITE, NAME, must("identifier", Kind::Code), LINK];
const DELETION: &[Known] = &[SITE, NAME, must("expires_on", Kind::Words), LINK, NOTE];
const SECURITY: &[Known] =
    &[SITE, NAME, must("at", Kind::Words), must("forgot_url", Kind::Address)];
const KNOWN_EMAIL: &[Known] =
    &[SITE, NAME, must("login_url", Kind::Address), must("forgot_url", Kind::Address)];
const GUARDIAN: &[Known] = &[SITE, NAME, must("talent_name", Kind::Words)];
const MESSAGE: &[Known] = &[
    SITE,
    NAME,
    TALENT,
    NOTE,
    must("sender_name", Kind::Words),
    must("sender_email", Kind::Code),
    must("message", Kind::Block),
];
const ABOUT_SOMEBODY: &[Known] = &[SITE, NAME, TALENT, CODE, must("recap", Kind::Block), RECORD];
const ALERT: &[Known] = &[SITE, NAME, must("at", Kind::Words), NOTE, RECORD];
const RECAP: &[Known] = &[
    SITE,
    NAME,
    may("count", Kind::Words),
    NOTE,
    must("people", Kind::Block),
    must("more", Kind::Words),
];
const DIGEST: &[Known] = &[
    SITE,
    NAME,
    may("count", Kind::Words),
    NOTE,
    must("searches", Kind::Block),
    must("more", Kind::Words),
];
const READY: &[Known] = &[SITE, NAME, RECORD];
const LINK_ACTIVITY: &[Known] = &[SITE, NAME, must("recap", Kind::Block), RECORD];
const LINK_REQUEST: &[Known] = &[
    SITE,
    NAME,
    must("sender_name", Kind::Words),
    must("sender_email", Kind::Code),
    must("recap", Kind::Block),
    must("message", Kind::Block),
    RECORD,
];

/// The values of a letter; none for one that is not edited.
#[must_use]
pub const fn of(template: Template) -> &'static [Known] {
    match template {
        Template::TalentRegistration => REGISTRATION,
        Template::LoginCredentials => CREDENTIALS,
        Template::AccountActivation => ACTIVATION,
        Template::StaffInvitation => INVITATION,
        Template::PasswordReset | Template::EmailChangeNew => A_LINK,
        Template::EmailChangeFormer => CHANGE_FORMER,
        Template::AccountDeletion => DELETION,
        Template::SecurityChange
        | Template::NewDevice
        | Template::SecondFactorOn
        | Template::SecondFactorOff
        | Template::PasskeyOn
        | Template::PasskeyOff
        | Template::PasskeyCopied
        | Template::RecoveryCodeUsed
        | Template::EmailChanged
        | Template::EmailChangedFormer => SECURITY,
        Template::RegistrationKnownEmail => KNOWN_EMAIL,
        Template::GuardianConsent => GUARDIAN,
        Template::ContactRelay => MESSAGE,
        Template::AdminNewRegistration | Template::NameDetection => ABOUT_SOMEBODY,
        Template::AdminSecurityAlert => ALERT,
        Template::WeeklyRecapTalents => RECAP,
        Template::SavedSearchDigest => DIGEST,
        Template::ExportReady => READY,
        Template::RecruiterLinkActivity => LINK_ACTIVITY,
        Template::LinkRequest => LINK_REQUEST,
        Template::ProviderTest | Template::AdminCopy => &[],
    }
}

/// The letters that administrators may word otherwise.
pub fn editable() -> impl Iterator<Item = Template> {
    Template::ALL.into_iter().filter(|template| !of(*template).is_empty())
}
