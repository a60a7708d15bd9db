//! Links to elsewhere: portfolio, website and social networks, encrypted; the person chooses which are shown.

use kernel::{
    PersonId, Violations,
    text::{Network, web_address},
};

use super::store::link;
use crate::{App, Error, Result, Tx, answers::Answers, vault::SealContext};

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A portfolio.
    Portfolio,
    /// A website.
    Website,
    /// A social network.
    Network(Network),
}

impl LinkKind {
    /// Every kind, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Portfolio, Self::Website]
            .into_iter()
            .chain(Network::ALL.iter().copied().map(Self::Network))
    }

    /// The form name and stored key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Portfolio => "portfolio_url",
            Self::Website => "website",
            Self::Network(network) => network.key(),
        }
    }

    /// The kind of a stored key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::all().find(|kind| kind.key() == key)
    }
}

/// One link of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub kind: LinkKind,
    /// The full address.
    pub url: String,
    /// Whether the public page shows it.
    pub shown: bool,
}

/// Reads every link of a form; `x` and `imdb` are accepted for `twitter` and `imdb_url`.
pub fn read(answers: &Answers, choosing: bool, violations: &mut Violations) -> Vec<Link> {
    let mut links = Vec::new();
    for kind in LinkKind::all() {
        let other = match kind.key() {
            "twitter" => "x",
            "imdb_url" => "imdb",
            _ => "",
        };
        let text = [kind.key(), other]
            .into_iter()
            .map(|name| answers.one(name).trim())
            .find(|text| !text.is_empty());
        let Some(text) = text else { continue };
        let parsed = match kind {
            LinkKind::Portfolio | LinkKind::Website => web_address(text),
            LinkKind::Network(network) => network.parse(text),
        };
        let own_site = matches!(kind, LinkKind::Portfolio | LinkKind::Website);
        let shown =
            if choosing { answers.ticked(&format!("show_{}", kind.key())) } else { own_site };
        if let Some(url) = violations.take(kind.key(), parsed) {
            links.push(Link { kind, url, shown });
        }
    }
    links
}

/// Writes the links of a person in place of those they had.
pub(crate) async fn replace(
    app: &App,
    tx: &Tx,
    person: PersonId,
    seal_id: &str,
    links: &[Link],
    new: bool,
) -> Result<()> {
    if !new {
        link::delete_of(tx.conn(), person.0).await?;
    }
    let rows: Vec<_> = links
        .iter()
        .map(|link| {
            (
                link.kind.key(),
                app.vault().seal(
                    SealContext { column: "person_links.url", seal_id },
                    &link.url,
                    app.rng(),
                ),
                link.shown,
            )
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    Ok(link::insert(tx.conn(), person.0, rows).await?)
}

/// The links of a person, opened; only those that are shown when `shown_only`.
pub(crate) async fn of_person(
    app: &App,
    person: PersonId,
    seal_id: &str,
    shown_only: bool,
) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for row in link::all_of(app.reader(), person.0).await? {
        let Some(kind) = LinkKind::parse(&row.kind) else {
            continue;
        };
        if shown_only && !row.shown {
            continue;
        }
        let url = app
            .vault()
            .open_sealed(SealContext { column: "person_links.url", seal_id }, &row.url)
            .map_err(Error::fault)?;
        links.push(Link { kind, url, shown: row.shown });
    }
    let position = |link: &Link| LinkKind::all().position(|kind| kind == link.kind);
    links.sort_by_key(position);
    Ok(links)
}
