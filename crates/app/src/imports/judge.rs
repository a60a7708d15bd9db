//! A row under the rules of a registration: somebody new, or why not.

use chrono::NaiveDate;
use kernel::Violations;

use super::{
    Reason,
    cells::{Cells, Said},
};
use crate::{
    Reference,
    talents::{NewTalent, read_prepared},
};

/// What came of a row.
#[derive(Debug)]
pub(super) struct Sound {
    /// The person.
    pub new: NewTalent,
    /// The number they have elsewhere.
    pub reference: Option<String>,
}

/// Reads a row and applies the rules.
///
/// # Errors
/// Every refused field with its sentence.
pub(super) fn judge(
    cells: &Cells<'_>,
    row: &[String],
    reference: &Reference,
    today: NaiveDate,
) -> Result<Sound, Vec<Reason>> {
    let Said { answers, refused, reference: number, locale } = cells.read(row);
    let read = read_prepared(&answers, reference, today, locale);
    let mut all = refused;
    match read {
        Ok(new) if all.is_empty() => return Ok(Sound { new, reference: number }),
        Ok(_) => {}
        Err(violations) => {
            violations.iter().for_each(|one| all.add(one.field.clone(), one.message.clone()))
        }
    }
    Err(reasons(&all))
}

/// Violations as they are kept.
pub(super) fn reasons(violations: &Violations) -> Vec<Reason> {
    violations
        .iter()
        .map(|one| Reason { field: one.field.to_string(), message: one.message.clone() })
        .collect()
}
