//! The search index of every process that runs beside this data folder.

use super::Finding;
use crate::{Actor, App, Result, search};

pub(super) async fn look(app: &App, actor: &Actor) -> Result<Vec<Finding>> {
    let copies = search::index_copies(app, actor).await?;
    let kept: Vec<_> = copies.iter().filter(|copy| copy.is_kept).collect();
    let slowest = kept.iter().map(|copy| copy.lag).collect::<Option<Vec<_>>>();
    let found = match slowest.map(|lags| lags.into_iter().max()) {
        None => Finding::fault(
            "index",
            "the search index of a running process does not follow the changes",
            "see its log for the reason; when the disk is well, run `taalentio reindex`",
        ),
        Some(None) => {
            Finding::good("index", "no process runs: the search index is made when one starts")
        }
        Some(Some(lag)) => Finding::good(
            "index",
            format!(
                "{} of {} copies of the search index are kept; the slowest was {} ms behind",
                kept.len(),
                copies.len(),
                lag.as_millis()
            ),
        ),
    };
    Ok(vec![found])
}
