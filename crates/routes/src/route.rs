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

/// Who asks for a route: pages that ask by themselves keep no session alive (quality.md S26).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Somebody, or a script because of what they do.
    Somebody,
    /// Somebody who opens the page; then a script of it, again and again, whether they are there or not.
    Page,
    /// Only such a script.
    Script,
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
    /// Who asks.
    pub asker: Asker,
}

impl Route {
    /// Whether this is an address of the route.
    #[must_use]
    pub fn leads(&self, path: &str) -> bool {
        let (mut here, mut there) = (self.pattern.split('/'), path.split('/'));
        loop {
            match (here.next(), there.next()) {
                (None, None) => return true,
                (Some(open), Some(_)) if open.starts_with("{*") => return true,
                (Some(open), Some(given)) if open.starts_with('{') && !given.is_empty() => {}
                (Some(fixed), Some(given)) if fixed == given => {}
                _ => return false,
            }
        }
    }

    /// Whether the route answers this method.
    #[must_use]
    pub fn answers(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }
}

/// Writes one file of the table: a documented static per route, and the list of them all.
macro_rules! routes {
    ($(#[$list_doc:meta])* $list:ident:
     $($(#[$doc:meta])* $id:ident = $name:literal, $pattern:literal, [$($method:ident),+], $audience:ident $(, $asker:ident)?;)+) => {
        $($(#[$doc])* pub static $id: $crate::Route = $crate::Route {
            name: $name,
            pattern: $pattern,
            methods: &[$($crate::Method::$method),+],
            audience: $crate::Audience::$audience,
            asker: $crate::route::asker!($($asker)?),
        };)+
        $(#[$list_doc])*
        pub(crate) const $list: &[&$crate::Route] = &[$(&$id),+];
    };
}
pub(crate) use routes;

/// Nobody in particular is somebody.
macro_rules! asker {
    () => {
        $crate::Asker::Somebody
    };
    ($asker:ident) => {
        $crate::Asker::$asker
    };
}
pub(crate) use asker;
