//! From a profile to the values of its page, in the reader's language.

use app::{
    Error, Reference,
    people::{self, LinkKind, Visibility, dashed},
    talents::{self, Audience, Contacts, FullProfile, PublicProfile},
    taxonomy::ListName,
};
use kernel::{Locale, Message, msg, text::PhoneNumber};
use routes::Route;

use super::{ContactLines, Fact, LanguageLine, LinkLine, ProfilePage, SeeAs, View};
use crate::{
    Web,
    cards::{TalentCard, words},
    error::Refusal,
    hall::Visit,
    media::CvLine,
};

/// Trades in the headline.
const HEADLINE: usize = 3;

pub fn page(web: &Web, visit: &Visit, view: &View) -> Result<ProfilePage, Refusal> {
    let (profile, public, locale) = (&view.profile, &view.profile.public, visit.locale);
    let reference = web.app.reference();
    let card = TalentCard::of_profile(web, locale, public);
    let canonical = talents::page_address(&web.app, &public.code)?;
    let name =
        profile.contacts.as_ref().map_or(&public.name, |contacts| &contacts.full_name).clone();
    let headline: Vec<&str> =
        card.talents.iter().take(HEADLINE).map(|talent| talent.name.as_str()).collect();
    let cv = profile.cv.as_ref();
    Ok(ProfilePage {
        headline: headline.join(" · "),
        place: place(&reference, public, locale),
        code: public.code.clone(),
        code_dashed: dashed(&public.code),
        qr_svg: talents::qr_svg(&web.app, &public.code, &web.say(locale, &msg!("shell-qr-alt")))?,
        audience: word(profile.audience),
        see_as: view.chosen.map(|chosen| switch(web, locale, public, chosen)).transpose()?,
        facts: facts(web, locale, &reference, public),
        bio: public.kept.bio.clone(),
        talents: card.talents.clone(),
        languages: languages(&reference, public, locale),
        links: links(web, locale, public),
        contacts: profile.contacts.as_ref().map(|contacts| contact_lines(web, contacts)),
        cv: cv
            .filter(|cv| !cv.quarantined)
            .map(|cv| CvLine::of(web, locale, cv, &public.code))
            .transpose()?,
        contact_url: contact_url(public)?,
        whatsapp_url: share(&name, &canonical),
        card_url: path(&routes::CARD_PDF, public)?,
        qr_png_url: path(&routes::QR_PNG, public)?,
        edit_url: edit_url(profile)?,
        shortlist_url: shortlist_url(profile),
        hidden_notice: notice(web, view).map(|message| web.say(locale, &message)),
        education: public.kept.education.clone(),
        experience: None,
        portrait: card.portrait.clone(),
        name,
        canonical,
        card,
    })
}

const fn word(audience: Audience) -> &'static str {
    match audience {
        Audience::Visitor => "visitor",
        Audience::Recruiter => "recruiter",
        Audience::Owner => "owner",
        Audience::Admin => "admin",
    }
}

fn path(route: &Route, public: &PublicProfile) -> Result<String, Error> {
    route.path(&[("code", &public.code)]).map_err(Error::fault)
}

fn place(reference: &Reference, public: &PublicProfile, locale: Locale) -> String {
    let city = words::city(reference, public.city, public.city_name.as_deref(), locale);
    let country = words::country(reference, public.residence, locale);
    let comma = if locale == Locale::Ar { "، " } else { ", " };
    [city, country].into_iter().flatten().collect::<Vec<_>>().join(comma)
}

fn switch(
    web: &Web,
    locale: Locale,
    public: &PublicProfile,
    chosen: Audience,
) -> Result<Vec<SeeAs>, Error> {
    let page = path(&routes::PROFILE, public)?;
    let choices = [
        (Audience::Owner, msg!("talents-profile-as-owner")),
        (Audience::Visitor, msg!("talents-profile-as-visitor")),
        (Audience::Recruiter, msg!("talents-profile-as-recruiter")),
    ];
    let choice = |(audience, label): (Audience, Message)| SeeAs {
        audience: word(audience),
        label: web.say(locale, &label),
        href: format!("{page}?as={}", word(audience)),
        current: audience == chosen,
    };
    Ok(choices.into_iter().map(choice).collect())
}

fn facts(web: &Web, locale: Locale, reference: &Reference, public: &PublicProfile) -> Vec<Fact> {
    let kept = &public.kept;
    let available =
        words::availability(reference, kept.availability.as_deref(), locale).map(|chip| chip.label);
    let from = kept.available_from.map(|day| web.words().date(locale, day));
    let years = kept
        .years_experience
        .map(|years| web.say(locale, &msg!("talents-card-years", count = i64::from(years))));
    let facts = [
        (msg!("talents-card-availability"), available),
        (msg!("talents-fields-available-from"), from),
        (msg!("talents-card-experience"), years),
    ];
    facts
        .into_iter()
        .filter_map(|(label, value)| Some(Fact { label: web.say(locale, &label), value: value? }))
        .collect()
}

fn languages(reference: &Reference, public: &PublicProfile, locale: Locale) -> Vec<LanguageLine> {
    let taxonomy = &reference.taxonomy;
    let line = |skill: &talents::LanguageSkill| {
        let name = taxonomy.language(&skill.language)?.names.get(locale).to_owned();
        let level = taxonomy
            .lists()
            .find(ListName::LanguageLevel, &skill.level)?
            .names
            .get(locale)
            .to_owned();
        Some(LanguageLine { name, level })
    };
    public.kept.languages.iter().filter_map(line).collect()
}

fn links(web: &Web, locale: Locale, public: &PublicProfile) -> Vec<LinkLine> {
    let label = |kind: LinkKind| match kind {
        LinkKind::Portfolio => web.say(locale, &msg!("talents-fields-portfolio")),
        LinkKind::Website => web.say(locale, &msg!("talents-fields-website")),
        LinkKind::Network(network) => network.label().to_owned(),
    };
    // Parsing lets nothing else in; a row written by another hand must not become a script.
    let web_only = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let safe = public.links.iter().filter(|link| web_only(&link.url));
    safe.map(|link| LinkLine {
        network: link.kind.key(),
        label: label(link.kind),
        href: link.url.clone(),
    })
    .collect()
}

fn contact_lines(web: &Web, contacts: &Contacts) -> ContactLines {
    ContactLines {
        phone: contacts.phone.as_ref().map(PhoneNumber::grouped),
        whatsapp: contacts.whatsapp.as_ref().map(PhoneNumber::grouped),
        email: contacts.email.clone(),
        address: contacts.address.clone(),
        birth_date: contacts.birth_date.to_string(),
        age: people::age(contacts.birth_date, web.app.today()),
    }
}

fn contact_url(public: &PublicProfile) -> Result<Option<String>, Error> {
    let open = public.visibility == Visibility::Public;
    open.then(|| path(&routes::CONTACT, public)).transpose()
}

/// A message with the name and the address, for whoever the reader chooses.
fn share(name: &str, canonical: &str) -> String {
    let text = format!("{name} {canonical}");
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("text", &text).finish();
    format!("https://wa.me/?{query}")
}

fn edit_url(profile: &FullProfile) -> Result<Option<String>, Error> {
    match profile.audience {
        Audience::Owner => Ok(Some(routes::EDIT.pattern.to_owned())),
        Audience::Admin => {
            let id = profile.public.person.to_string();
            routes::ADMIN_PERSON_EDIT.path(&[("id", &id)]).map(Some).map_err(Error::fault)
        }
        Audience::Visitor | Audience::Recruiter => Ok(None),
    }
}

fn shortlist_url(profile: &FullProfile) -> Option<String> {
    let staff = matches!(profile.audience, Audience::Recruiter | Audience::Admin);
    let person = profile.public.person;
    staff.then(|| format!("{}?person={person}", routes::SHORTLIST_ADD.pattern))
}

fn notice(web: &Web, view: &View) -> Option<Message> {
    let (staff, today) = (view.profile.audience == Audience::Admin, web.app.today());
    let minor = view
        .profile
        .contacts
        .as_ref()
        .is_some_and(|contacts| people::is_minor(contacts.birth_date, today));
    if view.profile.suspended {
        return Some(msg!("talents-profile-suspended"));
    }
    match (view.chosen, view.profile.public.visibility) {
        (Some(_), _) if view.hidden => Some(msg!("talents-profile-hidden-from-them")),
        _ if minor => Some(msg!("talents-profile-minor")),
        (Some(Audience::Owner), Visibility::Recruiter) => {
            Some(msg!("talents-profile-for-recruiters"))
        }
        (Some(Audience::Owner), Visibility::Private) => Some(msg!("talents-profile-private")),
        (None, Visibility::Private) if staff => Some(msg!("talents-profile-private-staff")),
        (None, Visibility::Recruiter) => Some(msg!("talents-profile-for-recruiters-staff")),
        _ => None,
    }
}
