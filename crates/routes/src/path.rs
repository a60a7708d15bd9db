//! From a route and its values to an address, safely: what a value contains can never change the route.

use crate::Route;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write as _;

/// RFC 3986 `unreserved`: all that a segment may show without encoding.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Why a path could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The pattern names a value that was not given.
    #[error("route `{route}` needs a value for `{param}`")]
    Missing {
        /// The route's name.
        route: &'static str,
        /// The value's name.
        param: String,
    },
    /// A value was given that the pattern does not name.
    #[error("route `{route}` has no `{param}`")]
    Unknown {
        /// The route's name.
        route: &'static str,
        /// The value's name.
        param: String,
    },
    /// The value is empty, `.` or `..`: browsers would read another address.
    #[error("route `{route}` cannot hold this value of `{param}`")]
    Unusable {
        /// The route's name.
        route: &'static str,
        /// The value's name.
        param: String,
    },
}

impl Route {
    /// The address with its values percent-encoded; every named value is needed and no other is accepted.
    pub fn path(&self, params: &[(&str, &str)]) -> Result<String, PathError> {
        let mut path = String::with_capacity(self.pattern.len() + 16);
        let mut named = Vec::new();
        for segment in self.pattern.split('/').skip(1) {
            path.push('/');
            let Some(param) = placeholder(segment) else {
                path.push_str(segment);
                continue;
            };
            let (param, rest) = param.strip_prefix('*').map_or((param, false), |tail| (tail, true));
            named.push(param);
            let value = self.value(param, params)?;
            self.write_value(&mut path, param, value, rest)?;
        }
        match params.iter().find(|(given, _)| !named.contains(given)) {
            Some((given, _)) => {
                Err(PathError::Unknown { route: self.name, param: (*given).to_owned() })
            }
            None => Ok(path),
        }
    }

    /// The same address behind the installation's base URL, for mails, QR codes and canonical links.
    pub fn absolute(&self, base_url: &str, params: &[(&str, &str)]) -> Result<String, PathError> {
        Ok(format!("{}{}", base_url.trim_end_matches('/'), self.path(params)?))
    }

    fn value<'v>(&self, param: &str, params: &[(&str, &'v str)]) -> Result<&'v str, PathError> {
        params
            .iter()
            .find(|(given, _)| *given == param)
            .map(|(_, value)| *value)
            .ok_or_else(|| PathError::Missing { route: self.name, param: param.to_owned() })
    }

    fn write_value(
        &self,
        path: &mut String,
        param: &str,
        value: &str,
        rest: bool,
    ) -> Result<(), PathError> {
        let unusable = || PathError::Unusable { route: self.name, param: param.to_owned() };
        let segments: Vec<&str> = if rest { value.split('/').collect() } else { vec![value] };
        for (place, segment) in segments.into_iter().enumerate() {
            if matches!(segment, "" | "." | "..") {
                return Err(unusable());
            }
            if place > 0 {
                path.push('/');
            }
            write!(path, "{}", utf8_percent_encode(segment, SEGMENT)).map_err(|_| unusable())?;
        }
        Ok(())
    }
}

fn placeholder(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
