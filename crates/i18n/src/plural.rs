//! Arabic plural forms of numbers above one hundred.
//!
//! CLDR chooses them by the last two digits (103 is `few`, 111 is `many`); intl_pluralrules 7.0.2 compares
//! the whole number and answers `other`. So such a number is given to Fluent as its last two digits, and its
//! own digits travel beside it, to be shown.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentValue};
use kernel::Locale;
use std::borrow::Cow;

/// A number as Fluent must receive it to choose the right form.
pub(crate) fn number(locale: Locale, number: i64) -> FluentValue<'static> {
    let last_two = number.unsigned_abs() % 100;
    let misjudged = locale == Locale::Ar && number.unsigned_abs() > 100 && last_two > 2;
    if !misjudged {
        return FluentValue::from(number);
    }
    // `currency` is the one option that holds text, and amounts of money are never formatted by Fluent here.
    let options = FluentNumberOptions { currency: Some(number.to_string()), ..Default::default() };
    FluentValue::Number(FluentNumber { options, ..FluentNumber::from(last_two) })
}

/// The digits to show.
pub(crate) fn digits(number: &FluentNumber) -> Cow<'_, str> {
    match &number.options.currency {
        Some(own) => Cow::Borrowed(own),
        None => number.as_string(),
    }
}
