//! What stands for each value of an address.

use app::talents::Section;
use routes::{Method, Route};

use super::Estate;

impl Estate {
    /// Real addresses of a route, one of everything that is there.
    ///
    /// # Panics
    /// When nobody said what a value of the pattern can be.
    pub fn addresses(&self, route: &'static Route) -> Vec<String> {
        let mut found = vec![Vec::new()];
        for param in params(route) {
            let values = self.values(route, param);
            assert!(!values.is_empty(), "the estate has no `{param}` of `{}`", route.name);
            found = found
                .iter()
                .flat_map(|before: &Vec<(&str, String)>| {
                    values.iter().map(|value| {
                        let mut more = before.clone();
                        more.push((param, value.clone()));
                        more
                    })
                })
                .collect();
        }
        let path = |values: &Vec<(&str, String)>| {
            let values: Vec<_> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            route.path(&values).unwrap()
        };
        found.iter().map(path).collect()
    }

    /// Every address that can be read, with its route.
    pub fn readings(&self) -> Vec<(&'static Route, String)> {
        let gets = routes::all().filter(|route| route.answers(Method::Get));
        let paths = gets.flat_map(|route| {
            let addresses = self.addresses(route).into_iter();
            addresses.flat_map(move |path| {
                queries(route).iter().map(move |query| (route, format!("{path}{query}")))
            })
        });
        paths.collect()
    }

    /// A talent that nobody of the estate has.
    pub fn trade(&self) -> String {
        let reference = self.site.house.app.reference();
        reference.taxonomy.talents()[40].id.to_string()
    }

    fn values(&self, route: &Route, param: &str) -> Vec<String> {
        // One whom everybody sees, and everybody whom almost nobody sees.
        let codes = || {
            let few = std::iter::once(&self.amina).chain(&self.hidden);
            few.map(|talent| talent.code.clone()).collect()
        };
        let numbers = || [&self.amina, &self.hidden[1]].map(|one| one.person.to_string()).to_vec();
        match (route.name, param) {
            (_, "code") => codes(),
            (_, "locale") => ["fr", "en", "ar"].map(str::to_owned).to_vec(),
            (_, "template") => vec!["password_reset".to_owned()],
            (_, "theme") => vec!["dark".to_owned()],
            (_, "path") => vec!["css/app.css".to_owned(), "icons.svg".to_owned()],
            (_, "section") => Section::ALL.map(|section| section.key().to_owned()).to_vec(),
            (_, "format") => ["csv", "xlsx"].map(str::to_owned).to_vec(),
            (_, "kept") => vec![self.amina.person.to_string()],
            (_, "gone") => vec![self.aminata.person.to_string()],
            (_, "id") if route.pattern.starts_with("/admin/settings/watchlist") => {
                self.links[route.name].clone()
            }
            ("shortlist-remove", "id") => self.links[route.name].clone(),
            (_, "id") if route.pattern.starts_with("/shortlists") => {
                self.links["shortlist"].clone()
            }
            (_, "entry") => self.links["shortlist-entry"].clone(),
            (_, "link") => self.links["shortlist-link"].clone(),
            (_, "token") if route.pattern.starts_with("/s/") => {
                self.links["shared-shortlist"].clone()
            }
            (_, "id") if route.pattern.starts_with("/admin/talents") => vec![self.trade()],
            ("admin-unmerge", "id") => vec![self.merge.clone()],
            ("security-line", "id") => self.links["security-line"].clone(),
            ("mail-letter" | "mail-letter-body" | "mail-again", "id") => {
                self.links["mail-letter"].clone()
            }
            ("import" | "import-start" | "import-discard" | "import-errors", "id") => {
                self.links["import"].clone()
            }
            (_, "id") if route.pattern.starts_with("/admin/user") => numbers(),
            ("export-card", "id") => numbers(),
            ("export-cancel" | "export-file", "id") => self.links["export"].clone(),
            (name, _) => self.links.get(name).cloned().unwrap_or_default(),
        }
    }
}

/// The names of the values of a pattern.
pub fn params(route: &'static Route) -> impl Iterator<Item = &'static str> {
    let segments = route.pattern.split('/');
    segments
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|param| param.trim_start_matches('*'))
}

/// What an address is asked with, where that shows other things.
fn queries(route: &Route) -> &'static [&'static str] {
    match route.name {
        "people" | "admin-people" => &["", "?view=table", "?page=2"],
        "search" => &["", "?q=zq", "?part=1&q=zq"],
        "profile" => &["", "?as=visitor", "?as=recruiter", "?as=owner"],
        "admin-person-edit" => {
            &["", "?section=contact", "?section=links", "?section=availability", "?section=place"]
        }
        "bulk-export" => &["?format=csv&ids=1,2,3", "?format=excel"],
        "api-cities" => &["", "?country_id=MA"],
        "api-talents" => &["", "?tag=cinema"],
        "shortlist-add" => &["?ids=1,2,3"],
        "mail-centre" => &["", "?status=sent&recipient=zqamina"],
        "jobs" => &["", "?state=waiting", "?state=running&before=9"],
        "register" => &["", "?waiting=x", "?poster=x"],
        _ => &[""],
    }
}
