//! What administrators alone do, and the former addresses of the same pages (product.md §3).

use crate::route::routes;

routes! {
    /// Routes of administrators.
    ADMIN_ONLY:
    /// The administrators' dashboard.
    ADMIN = "admin", "/admin", [Get], Admin;
    /// Former address of the dashboard.
    ADMIN_DASHBOARD = "admin-dashboard", "/admin/dashboard", [Get], Admin;
    /// The directory as administrators know its address.
    ADMIN_PEOPLE = "admin-people", "/admin/users", [Get], Admin;
    /// One person with everything staff may know.
    ADMIN_PERSON = "admin-person", "/admin/users/{id}", [Get], Admin;
    /// Change any field of a person.
    ADMIN_PERSON_EDIT = "admin-person-edit", "/admin/users/{id}/edit", [Get, Post], Admin;
    /// Former address of the person's form.
    ADMIN_PERSON_EDIT_FORMER = "admin-person-edit-former", "/admin/user/{id}/edit", [Get, Post], Admin;
    /// Suspend an account; its sessions end at once.
    ADMIN_SUSPEND = "admin-suspend", "/admin/users/{id}/suspend", [Post], Admin;
    /// Let a suspended account in again.
    ADMIN_RESUME = "admin-resume", "/admin/users/{id}/resume", [Post], Admin;
    /// Former address of both: suspends who is active, resumes who is not.
    ADMIN_TOGGLE_ACTIVE = "admin-toggle-active", "/admin/user/{id}/toggle-active", [Post], Admin;
    /// Send new credentials to a person.
    ADMIN_RESEND = "admin-resend", "/admin/users/{id}/resend-credentials", [Post], Admin;
    /// The letters kept on disk when no mail provider is set (outputs.md §3).
    OUTBOX = "outbox", "/admin/outbox", [Get], Admin;
    /// One kept letter.
    OUTBOX_LETTER = "outbox-letter", "/admin/outbox/{name}", [Get], Admin;
}
