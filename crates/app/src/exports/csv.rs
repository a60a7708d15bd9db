//! The list of talents as CSV, written a thousand people at a time while the reader takes it.

use documents::sheet::{Cell, Separator};

use super::{
    Asked, Format, Separation,
    begin::Export,
    table::{self, Chunks, Table},
};
use crate::{Actor, App, Result};

/// The people who are asked for, as CSV (UTF-8 with byte order mark). The first thousand are read and the export is
/// recorded before this returns; the rest is read as the stream is taken.
///
/// # Errors
/// As [`Actor::require`] for [`crate::Permission::ExportTalents`]; [`crate::Error::Unproven`] for more than 50 people
/// or a sensitive column; [`crate::Error::Invalid`] on `columns` or `reason`, or on `format` for what is a job's work;
/// a fault, here or as the stream's last item, when a telephone number cannot be decrypted.
pub async fn csv(app: &App, actor: &Actor, asked: &Asked) -> Result<Chunks> {
    let asked = asked.clone().as_format(Format::Csv);
    write(Export::begin(app, actor, &asked).await?, &asked).await
}

/// Writes the file of an export that may begin.
pub(super) async fn write(export: Export, asked: &Asked) -> Result<Chunks> {
    let separator = match asked.choice.separation {
        Separation::Semicolon => Separator::Semicolon,
        Separation::Comma => Separator::Comma,
    };
    table::csv(export, separator).await
}

impl Table for Export {
    fn titles(&self) -> Vec<String> {
        Self::titles(self)
    }

    fn is_over(&self) -> bool {
        self.people.are_over()
    }

    async fn rows(&mut self) -> Result<Vec<Vec<String>>> {
        let rows = Self::rows(self).await?;
        let written =
            |row: &Vec<Cell>| row.iter().map(|cell| cell.written().into_owned()).collect();
        Ok(rows.iter().map(written).collect())
    }
}
