//! How files that are sent are looked at for viruses, and what happens while nobody does.

use std::sync::Arc;

use app::{
    media::{self, MOST_FILES, MOST_MEBIBYTES},
    settings::{self, Uploads},
};
use axum::extract::State;
use kernel::msg;
use render::{FormState, Page};
use serde::Serialize;

use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::{self, Answer, Frame},
};

/// The form name of the choice.
const FAIL_OPEN: &str = "fail_open";

/// The values of the page.
#[derive(Debug, Serialize)]
pub struct FilesPage {
    /// Whether a virus scanner is configured.
    pub scanner: bool,
    /// How many files wait for it.
    pub waiting: u64,
    /// Whether files are served without a look while it is away.
    pub form: FormState,
    /// Most files of one person.
    pub most_files: i64,
    /// Most bytes of them together, in MiB.
    pub most_mebibytes: i64,
}

impl Page for FilesPage {
    const TEMPLATE: &'static str = "pages/admin/files.html";

    fn samples() -> Vec<Self> {
        let page = |scanner, waiting, fail_open| Self {
            scanner,
            waiting,
            form: form(fail_open),
            most_files: MOST_FILES,
            most_mebibytes: MOST_MEBIBYTES,
        };
        vec![page(false, 0, false), page(true, 3, true)]
    }
}

fn form(fail_open: bool) -> FormState {
    let form = FormState::new(routes::SETTINGS_FILES.pattern);
    if fail_open { form.value(FAIL_OPEN, "on") } else { form }
}

/// `GET /admin/settings/files`.
pub async fn show(State(web): State<Arc<Web>>, visit: Visit) -> Answer {
    let watch = media::watch(&web.app, &visit.actor).await?;
    let page = FilesPage {
        scanner: watch.scanner,
        waiting: watch.waiting,
        form: form(settings::uploads(&web.app).await?.fail_open),
        most_files: MOST_FILES,
        most_mebibytes: MOST_MEBIBYTES,
    };
    present::page(&web, &visit, &Frame::titled(msg!("admin-files-title")).noindex(), &page)
}

/// `POST /admin/settings/files`.
pub async fn save(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let chosen = Uploads { fail_open: fields.ticked(FAIL_OPEN) };
    settings::set_uploads(&web.app, &visit.actor, &chosen).await?;
    Ok(Flash::SettingSaved.at(&web, routes::SETTINGS_FILES.pattern))
}
