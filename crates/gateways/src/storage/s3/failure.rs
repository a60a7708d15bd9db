//! What an S3 server says when it does not do what it is asked, in our words.

use object_store::Error;

use crate::GatewayError;

/// Nothing came within the patience.
#[derive(Debug, thiserror::Error)]
#[error("the storage server does not answer in time")]
pub(super) struct Silent;

/// Whether the key holds nothing. A bucket that is not there is another matter: its files are not gone.
pub(super) fn is_absent(fault: &Error) -> bool {
    matches!(fault, Error::NotFound { .. }) && code(fault).as_deref() != Some("NoSuchBucket")
}

/// Refusals stay until somebody changes the configuration; everything else may be over the next time.
pub(super) fn failed(fault: &Error, bucket: &str) -> GatewayError {
    let code = code(fault);
    let said = code.as_deref().map(|code| format!(" ({code})")).unwrap_or_default();
    match code.as_deref() {
        Some("NoSuchBucket") => {
            GatewayError::permanent(format!("the storage server has no bucket {bucket}"))
        }
        _ if is_refused(fault) => GatewayError::permanent(format!(
            "the storage server refuses these keys for the bucket {bucket}{said}"
        )),
        _ => GatewayError::temporary(format!("the storage server fails: {}", chain(fault))),
    }
}

/// Lists say their status in words alone.
fn is_refused(fault: &Error) -> bool {
    let said = chain(fault);
    matches!(fault, Error::Unauthenticated { .. } | Error::PermissionDenied { .. })
        || said.contains("status code: 401")
        || said.contains("status code: 403")
}

/// The word between `<Code>` and `</Code>` of what the server wrote.
fn code(fault: &Error) -> Option<String> {
    let said = chain(fault);
    let (_, rest) = said.split_once("<Code>")?;
    let (code, _) = rest.split_once("</Code>")?;
    code.bytes().all(|byte| byte.is_ascii_alphanumeric()).then(|| code.to_owned())
}

/// The failure and its causes, each said once.
fn chain(fault: &Error) -> String {
    let mut said = fault.to_string();
    let mut cause = std::error::Error::source(fault);
    while let Some(deeper) = cause {
        let text = deeper.to_string();
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = deeper.source();
    }
    said
}
