//! The file of an export in the store: pieces that pass through memory one at a time, however long the file is.

use futures_util::{
    StreamExt as _,
    stream::{self},
};

use super::{Chunks, Format, store::export};
use crate::{App, Context, Error, Result};

/// The folder of the store.
const FOLDER: &str = "exports";
/// Bytes of one piece.
const PIECE: usize = 4 * 1024 * 1024;

/// A file that is being written. Each try has a name of its own, so that two never mix.
pub(super) struct Pieces {
    app: App,
    stem: String,
    ending: &'static str,
    held: Vec<u8>,
    written: u64,
    bytes: u64,
    /// The name of this try.
    pub name: String,
}

impl Pieces {
    pub(super) fn begin(app: &App, row: &export::Model) -> Self {
        let name = uuid::Uuid::new_v4().simple().to_string();
        Self {
            app: app.clone(),
            stem: stem(&row.seal_id, &name),
            ending: ending(row),
            held: Vec::new(),
            written: 0,
            bytes: 0,
            name,
        }
    }

    /// Adds bytes; whole pieces go to the store.
    pub(super) async fn add(&mut self, bytes: &[u8]) -> Result<()> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let room = PIECE.saturating_sub(self.held.len());
            let (now, later) = rest.split_at(room.min(rest.len()));
            self.held.extend_from_slice(now);
            rest = later;
            if self.held.len() >= PIECE {
                self.put().await?;
            }
        }
        Ok(())
    }

    /// Writes the last piece; how many bytes the file has.
    pub(super) async fn end(&mut self) -> Result<u64> {
        if !self.held.is_empty() || self.written == 0 {
            self.put().await?;
        }
        Ok(self.bytes)
    }

    async fn put(&mut self) -> Result<()> {
        let piece = std::mem::take(&mut self.held);
        self.bytes += u64::try_from(piece.len()).unwrap_or(u64::MAX);
        let key = key(&self.stem, self.written, self.ending);
        self.app.parts().files.put(&key, piece).await.context("keeping a file")?;
        self.written += 1;
        Ok(())
    }
}

/// The file of one that is ready, a piece at a time.
///
/// # Errors
/// [`Error::NotFound`] when it is not there; a fault as the stream's last item when a later piece is not.
pub(super) async fn read(app: &App, row: &export::Model) -> Result<Chunks> {
    let name = row.file.as_deref().ok_or(Error::NotFound)?;
    let (app, stem, ending) = (app.clone(), stem(&row.seal_id, name), ending(row));
    let piece = u64::try_from(PIECE).unwrap_or(u64::MAX);
    let pieces = u64::try_from(row.bytes).unwrap_or(0).div_ceil(piece).max(1);
    let first = app.parts().files.get(&key(&stem, 0, ending)).await.context("reading a file")?;
    let first = first.ok_or(Error::NotFound)?;
    let others = stream::unfold(1, move |number| {
        let (app, key) = (app.clone(), key(&stem, number, ending));
        async move {
            if number >= pieces {
                return None;
            }
            let piece = app.parts().files.get(&key).await.context("reading a file");
            // After a piece that is missing nothing follows: the file must not look whole.
            match piece.and_then(|piece| piece.ok_or(Error::NotFound)) {
                Ok(piece) => Some((Ok(piece), number + 1)),
                Err(fault) => Some((Err(fault), pieces)),
            }
        }
    });
    Ok(stream::once(async { Ok(first) }).chain(others).fuse().boxed())
}

/// Every key of the folder, with the row it is bound to and the name of the try that wrote it.
pub(super) async fn all(app: &App) -> Result<Vec<Kept>> {
    let keys = app.parts().files.list(FOLDER).await.context("listing files")?;
    Ok(keys.into_iter().map(Kept::of).collect())
}

/// Removes every piece that is bound to a row.
pub(super) async fn remove(app: &App, row: &export::Model) -> Result<()> {
    for kept in all(app).await?.into_iter().filter(|kept| kept.seal == row.seal_id) {
        app.parts().files.delete(&kept.key).await.context("removing a file")?;
    }
    Ok(())
}

/// Removes every piece that one try wrote.
pub(super) async fn remove_try(app: &App, row: &export::Model, name: &str) -> Result<()> {
    let of_try = |kept: &Kept| kept.seal == row.seal_id && kept.name == name;
    for kept in all(app).await?.into_iter().filter(of_try) {
        app.parts().files.delete(&kept.key).await.context("removing a file")?;
    }
    Ok(())
}

/// A piece that lies in the store.
pub(super) struct Kept {
    /// Its key.
    pub key: String,
    /// What binds it to its row.
    pub seal: String,
    /// The try that wrote it.
    pub name: String,
}

impl Kept {
    fn of(key: String) -> Self {
        let file = key.rsplit('/').next().unwrap_or_default();
        let mut parts = file.split('.').map(str::to_owned);
        let (seal, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Self { key, seal, name }
    }
}

fn stem(seal_id: &str, name: &str) -> String {
    format!("{FOLDER}/{seal_id}.{name}")
}

fn key(stem: &str, number: u64, ending: &str) -> String {
    format!("{stem}.{number:05}.{ending}")
}

fn ending(row: &export::Model) -> &'static str {
    Format::parse(&row.format).unwrap_or_default().ending()
}
