//! What casting staff do: find people and take lists away.

use crate::route::routes;

routes! {
    /// Routes of casting staff.
    STAFF:
    /// The directory, with its filters.
    PEOPLE = "people", "/talents", [Get], Casting;
    /// Faces or rows, and which columns: kept for the next time.
    PEOPLE_LOOK = "people-look", "/talents/look", [Post], Casting;
    /// Find one person by a typed code or the picture of a QR (codes.md §4).
    FIND = "find", "/talents/find", [Get, Post], Casting;
    /// Talents under 18: the reason on POST, then the list (people.md §8).
    MINORS = "minors", "/talents/minors", [Get, Post], Casting;
    /// Shortlists: one's own and those of the team; a new one on POST (search.md §5).
    SHORTLISTS = "shortlists", "/shortlists", [Get, Post], Casting;
    /// Put people on a shortlist, one that is there or a new one.
    SHORTLIST_ADD = "shortlist-add", "/shortlists/add", [Get, Post], Casting;
    /// A shortlist; its name, its columns and who sees it on POST.
    SHORTLIST = "shortlist", "/shortlists/{id}", [Get, Post], Casting, Page;
    /// One's own copy of a shortlist.
    SHORTLIST_COPY = "shortlist-copy", "/shortlists/{id}/copy", [Post], Casting;
    /// Confirmation on GET, removal of a shortlist on POST.
    SHORTLIST_REMOVE = "shortlist-remove", "/shortlists/{id}/remove", [Get, Post], Casting;
    /// Two to four people of a shortlist side by side.
    SHORTLIST_COMPARE = "shortlist-compare", "/shortlists/{id}/compare", [Get], Casting;
    /// A shortlist for paper.
    SHORTLIST_PRINT = "shortlist-print", "/shortlists/{id}/print", [Get], Casting;
    /// The links of a shortlist and what became of them; a new one on POST, shown once (search.md §6).
    SHORTLIST_LINKS = "shortlist-links", "/shortlists/{id}/links", [Get, Post], Casting;
    /// Ends a link of a shortlist, or forgets one that is over.
    SHORTLIST_LINK = "shortlist-link", "/shortlists/{id}/links/{link}", [Post], Casting;
    /// Whether votes changed, as server-sent events.
    SHORTLIST_LIVE = "shortlist-live", "/shortlists/{id}/live", [Get], Casting, Script;
    /// Somebody on a shortlist with the notes about them; one more on POST.
    SHORTLIST_ENTRY = "shortlist-entry", "/shortlists/{id}/people/{entry}", [Get, Post], Casting;
    /// Somebody's place and state on a shortlist, or their end on it.
    SHORTLIST_ENTRY_CHANGE = "shortlist-entry-change", "/shortlists/{id}/people/{entry}/change", [Post], Casting;
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
    /// One's own exports: how far each is.
    EXPORTS = "exports", "/admin/exports", [Get], Casting, Page;
    /// Give one up, or remove its file.
    EXPORT_CANCEL = "export-cancel", "/admin/exports/{id}/cancel", [Post], Casting;
    /// The file of one that is ready, for who asked for it.
    EXPORT_FILE = "export-file", "/admin/exports/{id}/file", [Get], Casting;
    /// The directory's present filter as CSV.
    EXPORT_CSV = "export-csv", "/admin/export/csv", [Get], Casting;
    /// The searches that one keeps.
    SAVED_SEARCHES = "saved-searches", "/searches", [Get], Casting;
    /// Keep the filter of the address under a name.
    SAVED_SEARCH_NEW = "saved-search-new", "/searches/new", [Get, Post], Casting;
    /// The people of a kept search, for whoever has its address and may search.
    SAVED_SEARCH = "saved-search", "/searches/{token}", [Get], Casting;
    /// Another name, other letters.
    SAVED_SEARCH_EDIT = "saved-search-edit", "/searches/{token}/edit", [Get, Post], Casting;
    /// Give a kept search up.
    SAVED_SEARCH_REMOVE = "saved-search-remove", "/searches/{token}/remove", [Post], Casting;
    /// Keep a copy of somebody's search.
    SAVED_SEARCH_COPY = "saved-search-copy", "/searches/{token}/copy", [Post], Casting;
    /// Where to? People, talents, pages and acts by a few letters; with `part`, the list alone for the palette.
    SEARCH = "search", "/search", [Get], Casting;
}
