//! The columns of the talents' list, in the order that files promise (outputs.md §1).

/// The key of each column's title, in order.
pub(super) const COLUMNS: [&str; 18] = [
    "exports-column-code",
    "exports-column-first-name",
    "exports-column-last-name",
    "exports-column-email",
    "exports-column-phone",
    "exports-column-whatsapp",
    "exports-column-origin",
    "exports-column-nationality",
    "exports-column-residence-country",
    "exports-column-residence-city",
    "exports-column-gender",
    "exports-column-talents",
    "exports-column-availability",
    "exports-column-work-mode",
    "exports-column-score",
    "exports-column-cv",
    "exports-column-portfolio",
    "exports-column-registered",
];
