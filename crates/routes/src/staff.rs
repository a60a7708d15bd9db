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
    /// Which columns of whom, as which file; the file itself on POST (outputs.md §1).
    EXPORT = "export", "/admin/export", [Get, Post], Casting;
    /// The directory's present filter as a workbook, with the columns last chosen.
    EXPORT_EXCEL = "export-excel", "/admin/export/excel", [Get], Casting;
    /// The same as a list to print.
    EXPORT_PDF = "export-pdf", "/admin/export/pdf", [Get], Casting;
    /// The card of one person, with all that casting staff may see.
    EXPORT_CARD = "export-card", "/admin/export/pdf/{id}", [Get], Casting;
    /// People ticked one by one, as a file.
    BULK_EXPORT = "bulk-export", "/admin/bulk/export", [Get], Casting;
    /// The directory's present filter as CSV.
    EXPORT_CSV = "export-csv", "/admin/export/csv", [Get], Casting;
}
