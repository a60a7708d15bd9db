//! A letter's values when nobody gets it: what a preview shows.

use kernel::Locale;

use crate::{
    App,
    mail::{
        Template,
        compose::{Fact, FoundIn, Joined, Values},
    },
};

/// A code of nobody.
const CODE: &str = "MAF0000CAS";
/// The same as it is read.
const DASHED: &str = "MA-F-0000-CAS";

/// Values for a preview that an administrator of this name looks at.
pub(super) fn values(app: &App, template: Template, locale: Locale, name: &str) -> Values {
    let words = app.words();
    let base = app.config().base_url.clone();
    let at = |path: &str| format!("{base}{path}");
    let now = app.now().to_rfc3339();
    let some = |text: &str| Some(text.to_owned());
    let place = words.text(locale, "mail-texts-sample-place", &[]);
    // Either a password or a link goes out; the setting says which.
    let joined = Joined {
        name: name.to_owned(),
        code: DASHED.to_owned(),
        place: place.clone(),
        date: words.date(locale, app.today()),
        url: at(routes::ADMIN.pattern),
    };
    let has_link = template != Template::LoginCredentials;
    Values {
        host: base.rsplit('/').next().unwrap_or_default().to_owned(),
        site: crate::mail::compose::SITE.to_owned(),
        privacy_url: at(routes::PRIVACY.pattern),
        login_url: at(routes::LOGIN.pattern),
        forgot_url: at(routes::FORGOT.pattern),
        dashboard_url: at(routes::DASHBOARD.pattern),
        name: name.to_owned(),
        talent_name: name.to_owned(),
        code: some(CODE),
        code_dashed: some(DASHED),
        profile_url: Some(at(&format!("/t/{CODE}"))),
        card_url: Some(at(&format!("/t/{CODE}"))),
        minor: template == Template::AccountActivation,
        hidden: true,
        recap: vec![Fact {
            label: words.text(locale, "mail-recap-city", &[]),
            value: place,
            private: false,
        }],
        identifier: some("nom@example.org"),
        password: some("••••••••••••••••"),
        link: has_link.then(|| at(routes::LOGIN.pattern)),
        expires_on: Some(now.clone()),
        at: Some(now.clone()),
        sender_name: Some(name.to_owned()),
        sender_email: some("nom@example.org"),
        message: Some(words.text(locale, "mail-texts-sample-message", &[])),
        record_url: Some(at(routes::ADMIN.pattern)),
        alert: some(crate::Alert::ALL.first().map_or("", |alert| alert.key())),
        searches: vec![FoundIn {
            name: words.text(locale, "mail-texts-sample-place", &[]),
            url: at(routes::ADMIN.pattern),
            people: vec![joined.clone()],
        }],
        people: vec![joined],
        count: 3,
        more: 2,
        from: Some(now.clone()),
        until: Some(now),
        base_url: base.clone(),
        ..Values::default()
    }
}
