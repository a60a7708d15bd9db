//! The criteria whose values are counted: how each is called in addresses, where it is in the index, how it is said.

use kernel::{CityId, CountryId, Locale, Message, TalentId, msg};

use super::{DirectoryFilter, ListedStatus, entry::ordinal, layout::Fields};
use crate::{App, Reference, people::Purpose, places::Places, taxonomy::ListName};

/// A criterion with values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// What they can do.
    Talent,
    /// What kind of talent they have.
    Category,
    /// Stated gender.
    Gender,
    /// City of residence.
    City,
    /// Country of residence.
    Residence,
    /// Country of origin.
    Origin,
    /// Nationality.
    Nationality,
    /// What they speak.
    Language,
    /// When they can work.
    Availability,
    /// Where they work.
    WorkMode,
    /// How they are engaged.
    ContractKind,
    /// With a photo or without.
    Photo,
    /// With a CV or without.
    Cv,
    /// With a portfolio or without.
    Portfolio,
    /// Whether the account works.
    Status,
    /// Who may see the page.
    Visibility,
    /// What they agreed to, and did not take back.
    Consent,
}

/// Who may see a page, as the index numbers it.
const VISIBILITIES: [&str; 3] = ["private", "recruiter", "public"];

impl Facet {
    /// Every one, in the order of the panel.
    pub const ALL: [Self; 17] = [
        Self::Talent,
        Self::Category,
        Self::Gender,
        Self::City,
        Self::Residence,
        Self::Origin,
        Self::Nationality,
        Self::Language,
        Self::Availability,
        Self::WorkMode,
        Self::ContractKind,
        Self::Photo,
        Self::Cv,
        Self::Portfolio,
        Self::Status,
        Self::Visibility,
        Self::Consent,
    ];

    /// Whether only administrators are offered it: to everybody else all people are alike in it, or what it asks is
    /// not shown.
    #[must_use]
    pub const fn is_of_administrators(self) -> bool {
        matches!(self, Self::Status | Self::Visibility | Self::Consent)
    }

    /// Whether somebody may have several of its values, so that all of them can be asked.
    #[must_use]
    pub const fn has_all(self) -> bool {
        matches!(self, Self::Talent | Self::Language)
    }

    /// The name in addresses (search.md §1).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Talent => "talent",
            Self::Category => "category",
            Self::City => "city_id",
            Self::Residence => "residence_country_id",
            Self::Origin => "country_id",
            Self::Nationality => "nationality",
            Self::Gender => "gender",
            Self::Availability => "availability",
            Self::WorkMode => "work_mode",
            Self::ContractKind => "contract_kind",
            Self::Language => "languages",
            Self::Photo => "has_photo",
            Self::Cv => "has_cv",
            Self::Portfolio => "has_portfolio",
            Self::Status => "status",
            Self::Visibility => "visibility",
            Self::Consent => "consent",
        }
    }

    /// The criterion of a name in addresses.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name.strip_suffix("[]").unwrap_or(name) {
            "talents" | "talent_id" => Some(Self::Talent),
            "language" => Some(Self::Language),
            name => Self::ALL.into_iter().find(|facet| facet.key() == name),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Talent => msg!("search-facet-talent"),
            Self::Category => msg!("search-facet-category"),
            Self::City => msg!("search-facet-city"),
            Self::Residence => msg!("search-facet-residence"),
            Self::Origin => msg!("search-facet-origin"),
            Self::Nationality => msg!("search-facet-nationality"),
            Self::Gender => msg!("search-facet-gender"),
            Self::Availability => msg!("search-facet-availability"),
            Self::WorkMode => msg!("search-facet-work-mode"),
            Self::ContractKind => msg!("search-facet-contract-kind"),
            Self::Language => msg!("search-facet-language"),
            Self::Photo => msg!("search-facet-photo"),
            Self::Cv => msg!("search-facet-cv"),
            Self::Portfolio => msg!("search-facet-portfolio"),
            Self::Status => msg!("search-facet-status"),
            Self::Visibility => msg!("search-facet-visibility"),
            Self::Consent => msg!("search-facet-consent"),
        }
    }

    /// What is counted for it: languages that are asked at a level are counted at levels.
    pub(super) fn counted(self, fields: &Fields, filter: &DirectoryFilter) -> index::Facet {
        let field = match self {
            Self::Category => return index::Facet::Groups(fields.talent),
            Self::Talent => fields.talent,
            Self::City => fields.city,
            Self::Residence => fields.country,
            Self::Origin => fields.origin,
            Self::Nationality => fields.nationality,
            Self::Gender => fields.gender,
            Self::Availability => fields.availability,
            Self::WorkMode => fields.work_mode,
            Self::ContractKind => fields.contract_kind,
            Self::Language if filter.asks_levels() => fields.language_level,
            Self::Language => fields.language,
            Self::Photo => fields.has_photo,
            Self::Cv => fields.has_cv,
            Self::Portfolio => fields.has_portfolio,
            Self::Status => fields.suspended,
            Self::Visibility => fields.visibility,
            Self::Consent => fields.consent,
        };
        field.into()
    }

    const fn list(self) -> Option<ListName> {
        match self {
            Self::Gender => Some(ListName::Gender),
            Self::Availability => Some(ListName::Availability),
            Self::WorkMode => Some(ListName::WorkMode),
            Self::ContractKind => Some(ListName::ContractKind),
            _ => None,
        }
    }

    /// The value that an address or a form means, as the index keeps it; a city that is named is looked for in the
    /// country `near` first.
    pub(super) fn read(
        self,
        reference: &Reference,
        near: Option<CountryId>,
        text: &str,
    ) -> Option<i64> {
        let (places, taxonomy) = (&reference.places, &reference.taxonomy);
        if let Some(list) = self.list() {
            let key = taxonomy.lists().read(list, text).ok()?;
            return ordinal(taxonomy.lists().get(list).iter().map(|choice| &*choice.key), &key);
        }
        match self {
            Self::Talent => taxonomy.talent_named(text).map(|talent| talent.id.0),
            Self::Category => {
                let mut categories = taxonomy.categories().iter();
                let named = |id: i64, key: &str| key == text || text.parse() == Ok(id);
                categories.find(|one| named(one.id, &one.key)).map(|one| one.id)
            }
            Self::City => city(places, near, text),
            Self::Language => ordinal(taxonomy.languages().iter().map(|one| &*one.code), text),
            Self::Photo | Self::Cv | Self::Portfolio => match text {
                "1" | "true" | "on" => Some(1),
                "0" | "false" | "off" => Some(0),
                _ => None,
            },
            Self::Status => {
                ListedStatus::parse(text).map(|status| i64::from(status == ListedStatus::Suspended))
            }
            Self::Visibility => ordinal(VISIBILITIES, text),
            Self::Consent => ordinal(Purpose::ALL.map(Purpose::key), text),
            _ => places.country_named(text).map(|country| country.id.0),
        }
    }

    /// The word of a value in addresses; nothing for one that is not in the lists any more.
    #[must_use]
    pub fn word(self, reference: &Reference, value: i64) -> Option<String> {
        let at = usize::try_from(value).ok()?;
        let taxonomy = &reference.taxonomy;
        if let Some(list) = self.list() {
            return Some(taxonomy.lists().get(list).get(at)?.key.clone());
        }
        match self {
            Self::Language => Some(taxonomy.languages().get(at)?.code.clone()),
            Self::Status => Some(status(value).key().to_owned()),
            Self::Visibility => VISIBILITIES.get(at).map(|word| (*word).to_owned()),
            Self::Consent => Purpose::ALL.get(at).map(|purpose| purpose.key().to_owned()),
            _ => Some(value.to_string()),
        }
    }

    /// A value said in a language; nothing for one that is not in the lists any more.
    #[must_use]
    pub fn say(self, app: &App, locale: Locale, value: i64) -> Option<String> {
        let reference = app.reference();
        let at = usize::try_from(value).ok()?;
        let (places, taxonomy) = (&reference.places, &reference.taxonomy);
        if let Some(list) = self.list() {
            return Some(taxonomy.lists().get(list).get(at)?.names.get(locale).to_owned());
        }
        Some(match self {
            Self::Talent => taxonomy.talent(TalentId(value))?.names.get(locale).to_owned(),
            Self::Category => taxonomy.category(value)?.names.get(locale).to_owned(),
            Self::City => places.city(CityId(value))?.names.get(locale).to_owned(),
            Self::Language => taxonomy.languages().get(at)?.names.get(locale).to_owned(),
            Self::Residence | Self::Origin | Self::Nationality => {
                places.country(CountryId(value))?.names.get(locale).to_owned()
            }
            _ => app.words().translate(locale, &self.phrase(at)?),
        })
    }

    /// The values that no list names.
    fn phrase(self, value: usize) -> Option<Message> {
        let phrases = match self {
            Self::Photo => [msg!("search-chip-no-photo"), msg!("search-chip-photo")].to_vec(),
            Self::Cv => [msg!("search-chip-no-cv"), msg!("search-chip-cv")].to_vec(),
            Self::Portfolio => {
                [msg!("search-chip-no-portfolio"), msg!("search-chip-portfolio")].to_vec()
            }
            Self::Status => [msg!("search-chip-active"), msg!("search-chip-suspended")].to_vec(),
            Self::Visibility => [
                msg!("search-chip-private"),
                msg!("search-chip-recruiter"),
                msg!("search-chip-public"),
            ]
            .to_vec(),
            Self::Consent => Purpose::ALL.map(consent).to_vec(),
            _ => Vec::new(),
        };
        phrases.into_iter().nth(value)
    }
}

const fn consent(purpose: Purpose) -> Message {
    match purpose {
        Purpose::Processing => msg!("admin-consent-processing"),
        Purpose::Terms => msg!("admin-consent-terms"),
        Purpose::Public => msg!("admin-consent-public"),
        Purpose::Messages => msg!("admin-consent-messages"),
        Purpose::Guardian => msg!("admin-consent-guardian"),
    }
}

const fn status(suspended: i64) -> ListedStatus {
    if suspended == 1 { ListedStatus::Suspended } else { ListedStatus::Active }
}

/// A city by its number, or by its name in any language: the one of that country first.
fn city(places: &Places, near: Option<CountryId>, value: &str) -> Option<i64> {
    if let Ok(id) = value.parse() {
        return places.city(id).map(|city| city.id.0);
    }
    let name = kernel::text::fold(&super::parse::text(value));
    let all = near.into_iter().chain(places.countries().iter().map(|country| country.id));
    let mut cities = all.flat_map(|country| places.cities_of(country));
    let found = cities.find(|city| {
        [&city.names.fr, &city.names.en, &city.names.ar]
            .into_iter()
            .any(|known| kernel::text::fold(known) == name)
    });
    found.map(|city| city.id.0)
}
