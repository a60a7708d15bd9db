//! The values of the page of a talent.

use render::Page;
use serde::Serialize;

use crate::{
    cards::{Portrait, TalentCard, TalentChip},
    media::CvLine,
};

/// The page; what an audience may not see is not in it.
#[derive(Debug, Serialize)]
pub struct ProfilePage {
    /// As in lists.
    pub card: TalentCard,
    /// The face.
    pub portrait: Portrait,
    /// The name this audience sees.
    pub name: String,
    /// The first trades.
    pub headline: String,
    /// Town and country.
    pub place: String,
    /// The code, as stored.
    pub code: String,
    /// The code, as people read it.
    pub code_dashed: String,
    /// The QR of the page, SVG.
    pub qr_svg: String,
    /// The whole short address.
    pub canonical: String,
    /// `visitor`, `recruiter`, `owner` or `admin`.
    pub audience: &'static str,
    /// The switch of the owner.
    pub see_as: Option<Vec<SeeAs>>,
    /// Availability and experience.
    pub facts: Vec<Fact>,
    /// Words about oneself.
    pub bio: Option<String>,
    /// Trades, the main one first.
    pub talents: Vec<TalentChip>,
    /// Languages with their level.
    pub languages: Vec<LanguageLine>,
    /// The links this audience sees.
    pub links: Vec<LinkLine>,
    /// How to reach the person; nothing for visitors.
    pub contacts: Option<ContactLines>,
    /// The CV, for casting staff and the person.
    pub cv: Option<CvLine>,
    /// The contact form, for pages that are public.
    pub contact_url: Option<String>,
    /// Shares the page.
    pub whatsapp_url: String,
    /// The card as PDF.
    pub card_url: String,
    /// The QR as a picture.
    pub qr_png_url: String,
    /// Where the reader may change it.
    pub edit_url: Option<String>,
    /// Where casting staff put the person on a shortlist.
    pub shortlist_url: Option<String>,
    /// Who does not see the page, for those who do.
    pub hidden_notice: Option<String>,
    /// Education.
    pub education: Option<String>,
    /// Experience in words, when the facts do not say it.
    pub experience: Option<String>,
}

/// One choice of the switch.
#[derive(Debug, Serialize)]
pub struct SeeAs {
    /// `visitor`, `recruiter` or `owner`.
    pub audience: &'static str,
    /// In words.
    pub label: String,
    /// The page through those eyes.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
}

/// One fact.
#[derive(Debug, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// One language.
#[derive(Debug, Serialize)]
pub struct LanguageLine {
    /// Its name.
    pub name: String,
    /// How well it is spoken.
    pub level: String,
}

/// One link to elsewhere.
#[derive(Debug, Serialize)]
pub struct LinkLine {
    /// The key of its kind.
    pub network: &'static str,
    /// The name people know it by.
    pub label: String,
    /// The whole address, `http` or `https`.
    pub href: String,
}

/// How to reach somebody.
#[derive(Debug, Serialize)]
pub struct ContactLines {
    /// Telephone, international, in groups.
    pub phone: Option<String>,
    /// WhatsApp, E.164.
    pub whatsapp: Option<String>,
    /// E-mail address.
    pub email: String,
    /// Postal address.
    pub address: Option<String>,
    /// Date of birth, `YYYY-MM-DD`.
    pub birth_date: String,
    /// In years.
    pub age: i32,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "pages/talents/profile.html";

    fn samples() -> Vec<Self> {
        let staff = Self {
            audience: "recruiter",
            contacts: Some(ContactLines::sample()),
            cv: Some(CvLine::sample(true)),
            ..Self::sample()
        };
        let see = |audience, current| SeeAs {
            audience,
            label: audience.to_owned(),
            href: "/t/X?as=visitor".to_owned(),
            current,
        };
        let owner = Self {
            audience: "owner",
            see_as: Some(vec![see("owner", true), see("visitor", false)]),
            edit_url: Some("/profile/edit".to_owned()),
            shortlist_url: None,
            contact_url: None,
            hidden_notice: Some("Votre page est privée.".to_owned()),
            contacts: Some(ContactLines {
                phone: None,
                whatsapp: None,
                address: None,
                ..ContactLines::sample()
            }),
            ..Self::sample()
        };
        let bare = Self {
            facts: Vec::new(),
            bio: None,
            talents: Vec::new(),
            languages: Vec::new(),
            links: Vec::new(),
            education: None,
            experience: None,
            card: TalentCard::sample(false),
            portrait: Portrait::sample(false),
            ..Self::sample()
        };
        vec![Self::sample(), bare, staff, owner]
    }
}

impl ProfilePage {
    fn sample() -> Self {
        let card = TalentCard::sample(true);
        let text = str::to_owned;
        Self {
            portrait: card.portrait.clone(),
            name: card.name.clone(),
            headline: text("Serveuse · Figurante"),
            place: text("Ouarzazate, Maroc"),
            code: card.code.clone(),
            code_dashed: card.code_dashed.clone(),
            qr_svg: text("<svg viewBox=\"0 0 1 1\"></svg>"),
            canonical: text("https://talents.example.org/t/MAF0001OUA"),
            audience: "visitor",
            see_as: None,
            facts: vec![Fact { label: text("Expérience"), value: text("7 ans") }],
            bio: Some(text("Du sourire.\nEt du souffle.")),
            talents: card.talents.clone(),
            languages: vec![LanguageLine { name: text("Arabe"), level: text("Langue maternelle") }],
            links: vec![LinkLine {
                network: "instagram",
                label: text("Instagram"),
                href: text("https://www.instagram.com/x"),
            }],
            contacts: None,
            cv: None,
            contact_url: Some(text("/t/MAF0001OUA/contact")),
            whatsapp_url: text("https://wa.me/?text=x"),
            card_url: text("/t/MAF0001OUA/card.pdf"),
            qr_png_url: text("/t/MAF0001OUA/qr.png"),
            edit_url: None,
            shortlist_url: Some(text("/shortlists/add?person=1")),
            hidden_notice: None,
            education: Some(text("Baccalauréat")),
            experience: Some(text("Senior")),
            card,
        }
    }
}

impl ContactLines {
    fn sample() -> Self {
        Self {
            phone: Some("+212612345678".to_owned()),
            whatsapp: Some("+212612345678".to_owned()),
            email: "amina@example.org".to_owned(),
            address: Some("12, rue des Oliviers".to_owned()),
            birth_date: "2002-04-03".to_owned(),
            age: 24,
        }
    }
}
