//! What administrators decide about letters.

use std::sync::Arc;

use app::{
    Error,
    mail::{self, Template},
};
use axum::extract::{Path, State};

use crate::{
    Web,
    hall::{Visit, flash::Flash, forms::Fields},
    present::Answer,
};

/// `POST /admin/settings/email-notifications`: which letters go out, and which are copied.
pub async fn switch(State(web): State<Arc<Web>>, visit: Visit, fields: Fields) -> Answer {
    let chosen =
        |name: &str| fields.all(name).filter_map(Template::parse).collect::<Vec<Template>>();
    let (on, copied) = (chosen("on[]"), chosen("copied[]"));
    mail::set_switches(&web.app, &visit.actor, &on, &copied).await?;
    Ok(Flash::SettingSaved.at(&web, routes::MAIL_CENTRE.pattern))
}

/// `POST /admin/settings/email-notifications/{id}/again`.
pub async fn again(
    State(web): State<Arc<Web>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let number = id.parse().map_err(|_| Error::NotFound)?;
    mail::send_again(&web.app, &visit.actor, number, fields.one("once")).await?;
    Ok(Flash::LetterSentAgain.at(&web, routes::MAIL_CENTRE.pattern))
}
