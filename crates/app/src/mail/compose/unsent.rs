//! Why a letter did not leave.

use gateways::GatewayError;
use render::RenderFault;

use crate::{Error, vault::Unreadable};

/// Why a letter did not leave, and so what follows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unsent {
    /// It is not to be sent.
    Needless(&'static str),
    /// Another try may do.
    Passing(String),
    /// Another try will not do.
    Lasting(String),
}

impl From<GatewayError> for Unsent {
    fn from(fault: GatewayError) -> Self {
        if fault.is_temporary() {
            Self::Passing(fault.to_string())
        } else {
            Self::Lasting(fault.to_string())
        }
    }
}

impl From<Error> for Unsent {
    fn from(fault: Error) -> Self {
        match fault {
            Error::NotFound => Self::Needless("there is no such person"),
            Error::Fault(source) => Self::Passing(format!("{source:#}")),
            later @ Error::Later { .. } => Self::Passing(later.to_string()),
            refused => Self::Lasting(refused.to_string()),
        }
    }
}

impl From<RenderFault> for Unsent {
    fn from(fault: RenderFault) -> Self {
        Self::Lasting(fault.to_string())
    }
}

impl From<Unreadable> for Unsent {
    fn from(fault: Unreadable) -> Self {
        Self::Lasting(fault.to_string())
    }
}
