//! Every page draws in every language for every role, and every template has its page.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use app::testing::TestHouse;
use i18n::Translator;
use render::{Page, Renderer, check_samples};
use web::{
    Web, accounts, admin, duplicates, error::ErrorPage, hall::shell::Shell, home, legal,
    registration, rights, search, talents,
};

/// What the pages of the product answer when their names are called.
struct RollCall {
    renderer: Renderer,
    shells: Vec<Shell>,
    called: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl RollCall {
    fn call<P: Page>(&mut self) {
        self.called.insert(P::TEMPLATE);
        self.faults.extend(check_samples::<P>(&self.renderer, &self.shells));
    }
}

#[tokio::test]
async fn every_page_draws_with_all_its_samples() {
    let house = TestHouse::open().await;
    let words = Arc::new(Translator::embedded().unwrap());
    let web = Web::new(house.app.clone(), Arc::new(Renderer::embedded(Arc::clone(&words))));
    let mut roll = RollCall {
        renderer: Renderer::embedded(words),
        shells: Shell::samples(&web),
        called: BTreeSet::new(),
        faults: Vec::new(),
    };
    roll.call::<ErrorPage>();
    roll.call::<accounts::choose::ChoosePage>();
    roll.call::<accounts::agree::AgreePage>();
    roll.call::<accounts::confirm::ConfirmPage>();
    roll.call::<accounts::security::email::EmailPage>();
    roll.call::<accounts::second_step::SecondStepPage>();
    roll.call::<accounts::security::SecurityPage>();
    roll.call::<accounts::security::recovery::RecoveryPage>();
    roll.call::<accounts::security::totp::TotpPage>();
    roll.call::<admin::account::AccountPage>();
    roll.call::<admin::staff::StaffPage>();
    roll.call::<admin::roles::RolesPage>();
    roll.call::<accounts::forgot::ForgotPage>();
    roll.call::<accounts::login::LoginPage>();
    roll.call::<accounts::logout::LogoutPage>();
    roll.call::<accounts::password::PasswordPage>();
    roll.call::<accounts::setup::SetupPage>();
    roll.call::<home::home::HomePage>();
    roll.call::<home::poster::PosterPage>();
    roll.call::<legal::terms::TermsPage>();
    roll.call::<legal::privacy::PrivacyPage>();
    roll.call::<registration::register::RegisterPage>();
    roll.call::<registration::welcome::WelcomePage>();
    roll.call::<search::people::PeoplePage>();
    roll.call::<search::find::FindPage>();
    roll.call::<search::minors::MinorsPage>();
    roll.call::<admin::home::AdminHomePage>();
    roll.call::<admin::person::PersonPage>();
    roll.call::<admin::edit::EditPage>();
    roll.call::<admin::outbox::OutboxPage>();
    roll.call::<admin::letter::LetterPage>();
    roll.call::<admin::bulk::BulkPage>();
    roll.call::<admin::logs::list::LogsPage>();
    roll.call::<admin::logs::line::LogLinePage>();
    roll.call::<talents::challenge::ChallengePage>();
    roll.call::<talents::contact::ContactPage>();
    roll.call::<talents::dashboard::DashboardPage>();
    roll.call::<talents::edit::EditPage>();
    roll.call::<talents::photo_delete::PhotoDeletePage>();
    roll.call::<talents::profile::ProfilePage>();
    roll.call::<duplicates::list::DuplicatesPage>();
    roll.call::<duplicates::merge::MergePage>();
    roll.call::<rights::data::OwnDataPage>();
    roll.call::<rights::delete::DeletePage>();
    roll.call::<rights::delete_person::DeletePersonPage>();
    roll.call::<rights::retention::RetentionPage>();
    roll.call::<rights::stay::StayPage>();

    assert!(roll.faults.is_empty(), "pages that do not draw:\n{}", roll.faults.join("\n"));
    for template in templates() {
        let called = roll.called.contains(template.as_str());
        assert!(called, "{template} has no page: add a line to the roll-call");
    }
}

fn templates() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates");
    let rooms = fs::read_dir(root.join("pages")).unwrap();
    let files = rooms.flat_map(|room| fs::read_dir(room.unwrap().path()).unwrap());
    let paths = files
        .map(|file| file.unwrap().path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned());
    paths.filter(|path| path.ends_with(".html")).collect()
}
