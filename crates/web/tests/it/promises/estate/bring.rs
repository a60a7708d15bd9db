//! Files of people, each at another step.

use app::{
    Role,
    answers::Answers,
    exports::{self, Asked, Whom},
    imports::{self, Choices},
    media::Upload,
    search::{DirectoryFilter, saved},
    shortlists::{
        self,
        links::{self, Field, NewLink},
    },
    watchlist::{self, MatchState},
};
use kernel::{Locale, PageRequest};

use super::{Estate, Who};

/// A file of one sound row.
pub const FILE: &str = "Prénom;Nom;Naissance;Sexe;Nationalité;E-mail;Téléphone;Pays d’origine;Pays;Ville;Talents\r\n\
     Zineb;Tazi;03/04/1998;F;MA;zineb@example.org;0655443322;Maroc;Maroc;Ouarzazate;Cuisine\r\n";

impl Estate {
    /// One that was judged, one whose columns are to be matched, one to be forgotten.
    pub(super) async fn bring_files(&mut self) {
        let app = &self.site.house.app;
        let actor = self.site.house.stranger(Role::Admin);
        let mut ids = Vec::new();
        for _ in 0..3 {
            let upload = Upload::of("people.csv", "text/csv", FILE.as_bytes().to_vec());
            ids.push(imports::arrive(app, &actor, &upload, Locale::Fr).await.unwrap());
        }
        let columns = imports::view(app, &actor, ids[0]).await.unwrap().columns;
        imports::match_columns(app, &actor, ids[0], columns, Choices::default()).await.unwrap();
        self.site.house.run_jobs().await;
        self.ask_for_a_file().await;
        self.links.insert("import", ids.iter().map(|id| id.0.to_string()).collect());
    }

    /// Two names that are watched, one of which is Omar's.
    pub(super) async fn watch_names(&mut self) {
        let app = &self.site.house.app;
        let actor = self.site.house.member(self.staff[&Who::Admin]).await;
        let mut ids = Vec::new();
        for name in ["Zqomar Zqidrissi", "Personne Nulle"] {
            let answers =
                Answers::from_iter([("name", name), ("reason", "Zqmotif"), ("note", "Zqnote")]);
            ids.push(watchlist::add(app, &actor, &answers).await.unwrap().to_string());
        }
        self.site.house.run_jobs().await;
        let first = PageRequest { offset: 0, size: 5 };
        let found = watchlist::matches(app, &actor, MatchState::Pending, first).await.unwrap();
        self.links.insert("watch-match", vec![found.rows[0].id.to_string()]);
        self.links.insert("watched-name", vec![ids[0].clone()]);
        self.links.insert("watched-name-remove", vec![ids[1].clone()]);
    }

    /// Two searches that the recruiter keeps, one of which is to be given up.
    pub(super) async fn keep_searches(&mut self) {
        let app = &self.site.house.app;
        let actor = self.site.house.member(self.staff[&Who::Recruiter]).await;
        let mut tokens = Vec::new();
        for name in ["Zqrecherche", "Autre"] {
            let answers = Answers::from_iter([("name", name), ("alerts", "daily")]);
            let filter = DirectoryFilter::default();
            tokens.push(saved::keep(app, &actor, &filter, &answers).await.unwrap());
        }
        for route in ["saved-search", "saved-search-edit", "saved-search-copy"] {
            self.links.insert(route, vec![tokens[0].clone()]);
        }
        self.links.insert("saved-search-remove", vec![tokens[1].clone()]);
    }

    /// A file that the recruiter asked for, and that is ready.
    async fn ask_for_a_file(&mut self) {
        let house = &self.site.house;
        let recruiter = house.member(self.staff[&Who::Recruiter]).await;
        let whom = Whom::Found(DirectoryFilter::default());
        let (choice, locale) = (exports::Choice::default(), Locale::Fr);
        let asked = Asked { whom, choice, reason: String::new(), locale };
        let id = exports::ask_for(&house.app, &recruiter, &asked).await.unwrap();
        house.run_jobs().await;
        self.links.insert("export", vec![id.0.to_string()]);
    }

    /// A list of the recruiter's with Amina and somebody hidden, a note about her, and a list to be removed.
    pub(super) async fn keep_lists(&mut self) {
        let app = &self.site.house.app;
        let actor = self.site.house.member(self.staff[&Who::Recruiter]).await;
        let people = [self.amina.person, self.omar.person];
        let (id, _) = shortlists::make(app, &actor, "Zqliste", &people).await.unwrap();
        let (other, _) = shortlists::make(app, &actor, "Zqautre", &people).await.unwrap();
        let entry = shortlists::show(app, &actor, id).await.unwrap().entries[0].id;
        let note = ("Zqnote de sélection", "me");
        shortlists::write_note(app, &actor, (id, entry), note).await.unwrap();
        let new = NewLink {
            label: "Zqkarim".to_owned(),
            fields: Field::FIRST.to_vec(),
            hours: "336".to_owned(),
            code: String::new(),
            most_openings: String::new(),
        };
        let open = links::make(app, &actor, id, &new, "QR").await.unwrap().url;
        let closed = NewLink { code: "zqsésame".to_owned(), ..new };
        let closed = links::make(app, &actor, id, &closed, "QR").await.unwrap().url;
        let token = |url: &str| url.rsplit('/').next().unwrap().to_owned();
        self.links.insert("shared-shortlist", vec![token(&open), token(&closed)]);
        let newest = links::links(app, &actor, id).await.unwrap()[0].id;
        self.links.insert("shortlist-link", vec![newest.to_string()]);
        self.links.insert("shortlist", vec![id.to_string()]);
        self.links.insert("shortlist-remove", vec![other.to_string()]);
        self.links.insert("shortlist-entry", vec![entry.to_string()]);
    }

    /// The page of one of them.
    pub(super) fn file_page(&self, place: usize) -> String {
        format!("/admin/users/import/{}", self.links["import"][place])
    }
}
