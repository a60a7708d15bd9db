//! From the body of a request to its fields, for both ways a browser writes a form.

use std::{error::Error, io};

use axum::{
    RequestExt as _,
    body::Bytes,
    extract::{Multipart, Request, multipart::Field, rejection::BytesRejection},
    http::{StatusCode, header},
};
use url::form_urlencoded;

use super::fields::{Fields, LARGEST_FILE, LONGEST, SentFile};
use crate::error::Refusal;

pub(super) async fn form(request: Request) -> Result<Fields, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or_default().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        return parts(request).await;
    }
    if kind.starts_with("application/x-www-form-urlencoded") {
        let body: Result<Bytes, BytesRejection> = request.extract().await;
        let body = body.map_err(|fault| if is_late(&fault) { too_slow() } else { too_large() })?;
        return pairs(&body);
    }
    Ok(Fields::default())
}

fn pairs(body: &[u8]) -> Result<Fields, Refusal> {
    let mut fields = Fields::default();
    for (name, value) in form_urlencoded::parse(body) {
        if !fields.room_for_a_value() {
            return Err(too_large());
        }
        fields.push(name.into_owned(), shortened(value.into_owned()));
    }
    Ok(fields)
}

async fn parts(request: Request) -> Result<Fields, Refusal> {
    let mut fields = Fields::default();
    let Ok(mut parts) = request.extract::<Multipart, _>().await else {
        return Ok(fields);
    };
    loop {
        match parts.next_field().await {
            Ok(Some(part)) => take(part, &mut fields).await?,
            Ok(None) => return Ok(fields),
            Err(fault) if fault.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Err(too_large());
            }
            Err(fault) if is_late(&fault) => return Err(too_slow()),
            // What was understood before the nonsense is kept.
            Err(_) => return Ok(fields),
        }
    }
}

async fn take(mut part: Field<'_>, fields: &mut Fields) -> Result<(), Refusal> {
    let field = part.name().unwrap_or_default().to_owned();
    let file = part.file_name().map(base_name);
    let most = if file.is_some() { LARGEST_FILE } else { LONGEST };
    let (bytes, more) = bytes(&mut part, most).await?;
    match file {
        // A file field that was left empty is sent as a file without name and content.
        Some(_) if bytes.is_empty() => Ok(()),
        Some(_) if !fields.room_for_a_file() => Err(too_large()),
        Some(name) => {
            let bytes = if more { Vec::new() } else { bytes };
            fields.push_file(SentFile { field, name, bytes, too_big: more });
            Ok(())
        }
        None if !fields.room_for_a_value() => Err(too_large()),
        None => {
            fields.push(field, shortened(String::from_utf8_lossy(&bytes).into_owned()));
            Ok(())
        }
    }
}

/// The first `most` bytes of a part, and whether there were more; the rest is read and forgotten.
async fn bytes(part: &mut Field<'_>, most: usize) -> Result<(Vec<u8>, bool), Refusal> {
    let mut kept = Vec::new();
    let mut more = false;
    loop {
        match part.chunk().await {
            Ok(Some(chunk)) => {
                let room = most - kept.len();
                more |= chunk.len() > room;
                kept.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
            }
            Ok(None) => return Ok((kept, more)),
            Err(fault) if fault.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Err(too_large());
            }
            Err(fault) if is_late(&fault) => return Err(too_slow()),
            Err(_) => return Ok((kept, more)),
        }
    }
}

fn shortened(mut value: String) -> String {
    let end = value.floor_char_boundary(LONGEST);
    value.truncate(end);
    value
}

fn base_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// Whether the listener gave up waiting for the body.
fn is_late(fault: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(fault);
    while let Some(fault) = cause {
        if fault.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == io::ErrorKind::TimedOut)
        {
            return true;
        }
        cause = fault.source();
    }
    false
}

fn too_slow() -> Refusal {
    Refusal::status(StatusCode::REQUEST_TIMEOUT)
}

fn too_large() -> Refusal {
    Refusal::status(StatusCode::PAYLOAD_TOO_LARGE)
}
