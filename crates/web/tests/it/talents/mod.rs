//! Pages of talents, as visitors, their owners and staff use them.

mod challenge;
mod contact;
mod cv;
mod dashboard;
mod edit;
mod files;
mod kept;
mod photo;
mod profile;

use app::{
    Actor, Role,
    accounts::{
        draw_temporary_password,
        password::{self, ChangePassword},
    },
    answers::Answers,
    talents::Registered,
    testing::with,
};
use kernel::Secret;
use testkit::{Browser, Seen, TestSite};

/// Amina, with everything a page can show.
fn whole_form(site: &TestSite) -> Answers {
    let form = site.house.amina("amina.benali@example.org");
    let more = [
        ("address", "12 rue des Oliviers"),
        ("years_experience", "7"),
        ("bio", "Du sourire et du souffle."),
        ("education", "Baccalauréat"),
        ("availability", "temps_plein"),
        ("website", "https://amina.example.org/"),
        ("instagram", "amina.cachee"),
        ("languages[]", "ara"),
        ("language_levels[]", "langue_maternelle"),
    ];
    more.into_iter().fold(form, |form, (name, value)| with(&form, name, value))
}

async fn amina(site: &TestSite) -> Registered {
    site.house.register(&whole_form(site)).await
}

/// The browser of a registered talent, whose temporary password was changed.
pub async fn signed_in(site: &TestSite, talent: &Registered) -> Browser {
    const PASSWORD: &str = "une girafe sous la pluie";
    let app = &site.house.app;
    let account = app::accounts::of_person(app, talent.person).await.unwrap().unwrap();
    let temporary = draw_temporary_password(app, account.account).await.unwrap();
    let actor = site.house.member(talent.person).await;
    let change = ChangePassword {
        current: temporary,
        new: Secret::new(PASSWORD.to_owned()),
        session: String::new(),
    };
    password::change(app, &actor, change).await.unwrap();
    site.sign_in(&talent.code, PASSWORD).await
}

/// A section of the profile, saved as its form would.
async fn save(site: &TestSite, talent: &Registered, section: &str, fields: &[(&str, &str)]) {
    let section = app::talents::Section::parse(section).unwrap();
    let actor = site.house.member(talent.person).await;
    let answers = Answers::from_iter(fields.iter().copied());
    app::talents::edit(&site.house.app, &actor, talent.person, section, &answers).await.unwrap();
}

pub async fn hide(site: &TestSite, talent: &Registered, visibility: &str) {
    save(site, talent, "visibility", &[("visibility", visibility)]).await;
}

fn page_of(talent: &Registered) -> String {
    format!("/t/{}", talent.code)
}

/// How often the journal speaks of an event about somebody.
async fn journaled(site: &TestSite, talent: &Registered, name: &str) -> usize {
    let app = &site.house.app;
    let lines =
        app::journal::of_person(app, &Actor::System("test"), talent.person, 100).await.unwrap();
    lines.iter().filter(|line| line.name == name).count()
}

/// A picture that is taken.
fn picture(site: &TestSite) -> Vec<u8> {
    app::talents::qr_png(&site.house.app, "MAM0001RAB").unwrap()
}

/// The answer to the small sum of a form, as who has no script gives it.
fn sum(seen: &Seen) -> String {
    let question = seen.words("label[for=f-robot_answer]");
    let numbers = question
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse::<i64>().ok());
    numbers.sum::<i64>().to_string()
}

/// Every photo file on the disk, and every picture that waits for a form.
fn files(site: &TestSite) -> usize {
    let folders = ["files/photos", "incoming"].map(|folder| site.house.folder.path().join(folder));
    folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).map(Iterator::count).sum()
}

const STAFF: [Role; 2] = [Role::Recruiter, Role::Admin];
