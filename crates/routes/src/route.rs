//! What a route is: a name, a pattern, the methods it answers and who it is for.

/// A way of calling a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads; changes nothing.
    Get,
    /// Acts.
    Post,
}

impl Method {
    /// The method's word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// Who may pass the door of a route (product.md §2). Finer rights are asked by the action behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Visitors and every account; a secret in the path may still be asked for.
    Everyone,
    /// Any account: `user`, `recruteur`, `presence`, `admin`.
    SignedIn,
    /// Any account, and only on what belongs to it: own profile, own photo, own data.
    Owner,
    /// Attendance staff: `presence`, `admin`.
    Attendance,
    /// Casting staff: `recruteur`, `admin`.
    Casting,
    /// `admin` alone.
    Admin,
}

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Route {
    /// Lower-kebab name, unique; what templates give to `url()`.
    pub name: &'static str,
    /// Address with `{name}` for one segment and `{*name}` for the rest of the path.
    pub pattern: &'static str,
    /// The methods answered; every other one is 405.
    pub methods: &'static [Method],
    /// Who may pass.
    pub audience: Audience,
}

impl Route {
    /// Whether the route answers this method.
    #[must_use]
    pub fn answers(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }
}

/// Writes one file of the table: a documented static per route, and the list of them all.
macro_rules! routes {
    ($(#[$list_doc:meta])* $list:ident:
     $($(#[$doc:meta])* $id:ident = $name:literal, $pattern:literal, [$($method:ident),+], $audience:ident;)+) => {
        $($(#[$doc])* pub static $id: $crate::Route = $crate::Route {
            name: $name,
            pattern: $pattern,
            methods: &[$($crate::Method::$method),+],
            audience: $crate::Audience::$audience,
        };)+
        $(#[$list_doc])*
        pub(crate) const $list: &[&$crate::Route] = &[$(&$id),+];
    };
}
pub(crate) use routes;
