//! Files of people, each at another step.

use app::{
    Role,
    answers::Answers,
    imports::{self, Choices},
    media::Upload,
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

    /// The page of one of them.
    pub(super) fn file_page(&self, place: usize) -> String {
        format!("/admin/users/import/{}", self.links["import"][place])
    }
}
