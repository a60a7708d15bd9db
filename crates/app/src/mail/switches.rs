//! Which letters go out, and of which administrators get a copy.

use super::Template;
use crate::{
    Actor, App, Event, Permission, Result,
    settings::{self, Letters, Recap, Registration},
};

/// A letter and its switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch {
    /// Which letter.
    pub template: Template,
    /// Whether it goes out; one that is essential always does.
    pub on: bool,
    /// Whether administrators get a copy of each, without its secrets.
    pub copied: bool,
}

/// Every letter that administrators may know of, with its switch.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn switches(app: &App, actor: &Actor) -> Result<Vec<Switch>> {
    actor.require(Permission::Administer)?;
    let settings = Settings::read(app).await?;
    let switch = |template: Template| Switch {
        template,
        on: settings.is_on(template),
        copied: is_in(&settings.letters.copied, template),
    };
    let shown = Template::ALL.into_iter().filter(|template| !template.is_asked_for());
    Ok(shown.map(switch).collect())
}

/// Replaces the switches: which letters go out, and of which administrators get a copy. What is essential stays on, and
/// what goes to administrators is not copied, whatever is asked.
///
/// # Errors
/// As [`Actor::require`] for [`Permission::Administer`].
pub async fn set_switches(
    app: &App,
    actor: &Actor,
    on: &[Template],
    copied: &[Template],
) -> Result<()> {
    let former = switches(app, actor).await?;
    let wanted = |switch: &Switch| Switch {
        on: switch.template.is_essential() || on.contains(&switch.template),
        copied: !switch.template.is_to_administrators() && copied.contains(&switch.template),
        ..*switch
    };
    let new: Vec<_> = former.iter().map(wanted).collect();
    let pairs = || former.iter().zip(&new);
    let name = |switch: &Switch| switch.template.key().to_owned();
    let switched: Vec<_> =
        pairs().filter(|(was, is)| was.on != is.on).map(|(_, is)| (name(is), is.on)).collect();
    let copied: Vec<_> = pairs()
        .filter(|(was, is)| was.copied != is.copied)
        .map(|(_, is)| (name(is), is.copied))
        .collect();
    if switched.is_empty() && copied.is_empty() {
        return Ok(());
    }
    let is_on =
        |template| new.iter().any(|switch: &Switch| switch.template == template && switch.on);
    let letters = Letters {
        off: new.iter().filter(|switch| !switch.on).map(name).collect(),
        copied: new.iter().filter(|switch| switch.copied).map(name).collect(),
    };
    let tell_admins = is_on(Template::AdminNewRegistration);
    let registration = Registration { tell_admins, ..settings::registration(app).await? };
    let recap = Recap { on: is_on(Template::WeeklyRecapTalents), ..settings::recap(app).await? };
    app.write(actor, async |tx| {
        settings::put_letters(tx, &letters).await?;
        settings::put_registration(tx, &registration).await?;
        settings::put_recap(tx, &recap).await?;
        tx.record(Event::LettersSet { switched, copied });
        Ok(())
    })
    .await
}

/// Whether letters of this kind are not to be sent.
pub(super) async fn is_off(app: &App, template: Template) -> Result<bool> {
    if template.is_essential() {
        return Ok(false);
    }
    Ok(!Settings::read(app).await?.is_on(template))
}

/// Whether administrators get a copy of letters of this kind.
pub(super) async fn is_copied(app: &App, template: Template) -> Result<bool> {
    Ok(!template.is_to_administrators() && is_in(&settings::letters(app).await?.copied, template))
}

/// Where the switches are kept.
struct Settings {
    letters: Letters,
    registration: Registration,
    recap: Recap,
}

impl Settings {
    async fn read(app: &App) -> Result<Self> {
        Ok(Self {
            letters: settings::letters(app).await?,
            registration: settings::registration(app).await?,
            recap: settings::recap(app).await?,
        })
    }

    fn is_on(&self, template: Template) -> bool {
        match template {
            // The one that must be asked for.
            Template::AdminNewRegistration => self.registration.tell_admins,
            Template::WeeklyRecapTalents => self.recap.on,
            _ => template.is_essential() || !is_in(&self.letters.off, template),
        }
    }
}

fn is_in(list: &[String], template: Template) -> bool {
    list.iter().any(|key| key == template.key())
}
