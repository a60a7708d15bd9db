//! The provider that takes the next letter, opened with its keys.

use std::sync::{Arc, Mutex, PoisonError};

use gateways::{
    GatewayError, Http, Reach,
    mail::{Encryption, GuardedSmtp, MailServer, Mailbox, Mailer, SendGrid},
};
use kernel::Secret;

use super::{PASSWORD, SENDGRID, of_environment};
use crate::{
    App, Result,
    mail::compose::{SITE, Unsent},
    settings::{self, Post, Provider, Travel},
    vault::fingerprint,
};

/// A mailer that was opened for the settings of this fingerprint: a mail server keeps its connections between letters.
pub type Built = Mutex<Option<(String, Arc<dyn Mailer>)>>;

/// Who takes the next letter.
pub(in crate::mail) async fn mailer(app: &App) -> std::result::Result<Arc<dyn Mailer>, Unsent> {
    let given = || Arc::clone(&app.parts().mailer);
    if of_environment(app) != Provider::Outbox {
        return Ok(given());
    }
    let post = settings::post(app).await?;
    let name = match post.provider {
        Provider::Outbox => return Ok(given()),
        Provider::Smtp => PASSWORD.1,
        Provider::SendGrid => SENDGRID.1,
    };
    let key = settings::gateway_key(app, name).await?;
    let said = key.as_ref().map_or("", |key| key.expose().as_str());
    let way = (post.provider.key(), post.travel.key());
    let mark = fingerprint(format!("{way:?} {} {} {:?} {said}", post.host, post.port, post.user));
    let built = || app.parts().memory.mailer.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((known, mailer)) = built().as_ref()
        && *known == mark
    {
        return Ok(Arc::clone(mailer));
    }
    let mailer = open(app, &post, key)?;
    *built() = Some((mark, Arc::clone(&mailer)));
    Ok(mailer)
}

fn open(
    app: &App,
    post: &Post,
    key: Option<Secret<String>>,
) -> std::result::Result<Arc<dyn Mailer>, GatewayError> {
    if post.provider == Provider::SendGrid {
        let key = key.ok_or_else(|| GatewayError::temporary("SendGrid has no key"))?;
        return Ok(Arc::new(SendGrid::new(Http::new(Reach::hosts([SendGrid::HOST]))?, key)));
    }
    let server = MailServer {
        host: post.host.clone(),
        port: post.port,
        encryption: match post.travel {
            Travel::Tls => Encryption::Tls,
            Travel::StartTls => Encryption::StartTls,
            Travel::Clear => Encryption::None,
        },
        login: key.filter(|_| !post.user.is_empty()).map(|key| (post.user.clone(), key)),
    };
    Ok(Arc::new(GuardedSmtp::new(server, reach(app))))
}

/// Which mail servers a page may name: in production those of the world, as for everything that somebody's word makes us
/// call; one beside this machine is the operator's to name, in the environment.
pub(super) fn reach(app: &App) -> Reach {
    if app.config().production { Reach::world() } else { Reach::anywhere() }
}

/// From whom letters come.
pub(in crate::mail) async fn sender(app: &App) -> Result<Mailbox> {
    let (config, post) = (app.config(), settings::post(app).await?);
    let set = post.sender.filter(|_| !config.mail_from_given);
    let name = post.sender_name.unwrap_or_else(|| SITE.to_owned());
    Ok(Mailbox::new(name, set.unwrap_or_else(|| config.mail_from.clone())))
}

/// Whether the provider would take letters now: its words when it would not.
///
/// # Errors
/// When the database fails.
pub(crate) async fn answers_now(app: &App) -> Result<std::result::Result<(), String>> {
    let mailer = match mailer(app).await {
        Ok(mailer) => mailer,
        Err(Unsent::Needless(why)) => return Ok(Err(why.to_owned())),
        Err(Unsent::Passing(why) | Unsent::Lasting(why)) => return Ok(Err(why)),
    };
    Ok(mailer.probe().await.map_err(|fault| fault.to_string()))
}
