//! What casting staff do: find people and take lists away.

use crate::route::routes;

routes! {
    /// Routes of casting staff.
    STAFF:
    /// The directory, with its filters.
    PEOPLE = "people", "/talents", [Get], Casting;
    /// Find one person by a typed code or the picture of a QR (codes.md §4).
    FIND = "find", "/talents/find", [Get, Post], Casting;
    /// Talents under 18: the reason on POST, then the list (people.md §8).
    MINORS = "minors", "/talents/minors", [Get, Post], Casting;
    /// The directory's present filter as CSV (outputs.md §1).
    EXPORT_CSV = "export-csv", "/admin/export/csv", [Get], Casting;
}
