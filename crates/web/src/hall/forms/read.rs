//! From the body of a request to its fields, for both ways a browser writes a form.

use std::{
    error::Error,
    io,
    path::{Path, PathBuf},
};

use app::media::{self, Spool};
use axum::{
    RequestExt as _,
    body::{Body, Bytes},
    extract::{Multipart, Request, multipart::Field, rejection::BytesRejection},
    http::{StatusCode, header},
};
use url::form_urlencoded;

use super::{
    fields::{Fields, LONGEST, SentFile, largest},
    mouthful::Mouthfuls,
};
use crate::{error::Refusal, hall::burden};

/// Where files are while they are being sent; the hall says so to every request.
#[derive(Debug, Clone)]
pub struct SpoolFolder(pub PathBuf);

pub(super) async fn form(request: Request) -> Result<Fields, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or_default().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        return parts(request).await;
    }
    if kind.starts_with("application/x-www-form-urlencoded") {
        let body: Result<Bytes, BytesRejection> = request.extract().await;
        let body = body.map_err(|fault| broken_off(&fault).unwrap_or_else(too_large))?;
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
    let folder = request.extensions().get::<SpoolFolder>().cloned();
    let folder = folder.map_or_else(std::env::temp_dir, |folder| folder.0);
    let request = request.map(|body| Body::new(Mouthfuls::of(body)));
    let Ok(mut parts) = request.extract::<Multipart, _>().await else {
        return Ok(fields);
    };
    loop {
        match parts.next_field().await {
            Ok(Some(part)) => take(part, &mut fields, &folder).await?,
            Ok(None) => return Ok(fields),
            Err(fault) if fault.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Err(too_large());
            }
            // What was understood before the nonsense is kept.
            Err(fault) => return broken_off(&fault).map_or(Ok(fields), Err),
        }
    }
}

async fn take(mut part: Field<'_>, fields: &mut Fields, folder: &Path) -> Result<(), Refusal> {
    let field = part.name().unwrap_or_default().to_owned();
    if let Some(name) = part.file_name().map(base_name) {
        let file = file(part, field, name, folder).await?;
        if file.is_some() && !fields.room_for_a_file() {
            return Err(too_large());
        }
        file.into_iter().for_each(|file| fields.push_file(file));
        return Ok(());
    }
    let bytes = bytes(&mut part).await?;
    if !fields.room_for_a_value() {
        return Err(too_large());
    }
    fields.push(field, shortened(String::from_utf8_lossy(&bytes).into_owned()));
    Ok(())
}

/// A file goes to the disk as it comes. A field that was left empty is sent as a file without name and content.
async fn file(
    mut part: Field<'_>,
    field: String,
    name: String,
    folder: &Path,
) -> Result<Option<SentFile>, Refusal> {
    let declared = part.content_type().unwrap_or_default().chars().take(200).collect();
    let mut spool: Option<Spool> = None;
    while let Some(chunk) = next(&mut part).await? {
        if spool.is_none() && !chunk.is_empty() {
            spool = Some(Spool::begin(folder, largest(&field)).await.map_err(no_room)?);
        }
        if let Some(spool) = &mut spool {
            spool.add(&chunk).await.map_err(no_room)?;
        }
    }
    let Some(spool) = spool else {
        return Ok(None);
    };
    let too_big = spool.is_too_big();
    let upload = spool.end(name, declared).await.map_err(no_room)?;
    Ok(Some(SentFile { field, upload, too_big }))
}

/// The first bytes of a value; the rest is read and forgotten.
async fn bytes(part: &mut Field<'_>) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::new();
    while let Some(chunk) = next(part).await? {
        let room = LONGEST - kept.len();
        kept.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
    }
    Ok(kept)
}

/// The next bytes of a part; what breaks off is what came.
async fn next(part: &mut Field<'_>) -> Result<Option<Bytes>, Refusal> {
    match part.chunk().await {
        Ok(chunk) => Ok(chunk),
        Err(fault) if fault.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(too_large()),
        Err(fault) => broken_off(&fault).map_or(Ok(None), Err),
    }
}

/// A full disk is nobody's fault at the other end.
fn no_room(fault: io::Error) -> Refusal {
    tracing::error!(%fault, "a file that is being sent cannot be written");
    media::no_room().into()
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

/// The refusal of a body that we gave up: it came too slowly, or more is on its way than is held.
fn broken_off(fault: &(dyn Error + 'static)) -> Option<Refusal> {
    let mut cause = Some(fault);
    while let Some(fault) = cause {
        match fault.downcast_ref::<io::Error>() {
            Some(io) if io.kind() == io::ErrorKind::TimedOut => {
                return Some(Refusal::status(StatusCode::REQUEST_TIMEOUT));
            }
            Some(io) if burden::is_too_much(io) => return Some(app::Error::busy().into()),
            _ => cause = fault.source(),
        }
    }
    None
}

fn too_large() -> Refusal {
    Refusal::status(StatusCode::PAYLOAD_TOO_LARGE)
}
