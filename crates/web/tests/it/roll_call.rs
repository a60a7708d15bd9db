//! Every page draws in every language for every role, and every template has its page.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use app::testing::TestHouse;
use i18n::Translator;
use render::{Page, Renderer, check_samples};
use web::{
    Web, accounts, admin, duplicates, error::ErrorPage, exports, hall::shell::Shell, home, imports,
    legal, mail, registration, rights, search, shortlists, talents, trades, upkeep, watchlist,
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

    fn doors(&mut self) {
        self.call::<accounts::choose::ChoosePage>();
        self.call::<accounts::agree::AgreePage>();
        self.call::<accounts::confirm::ConfirmPage>();
        self.call::<accounts::security::email::EmailPage>();
        self.call::<accounts::second_step::SecondStepPage>();
        self.call::<accounts::security::SecurityPage>();
        self.call::<accounts::security::recovery::RecoveryPage>();
        self.call::<accounts::security::totp::TotpPage>();
        self.call::<accounts::security::passkeys::PasskeysPage>();
        self.call::<accounts::forgot::ForgotPage>();
        self.call::<accounts::login::LoginPage>();
        self.call::<accounts::logout::LogoutPage>();
        self.call::<accounts::password::PasswordPage>();
        self.call::<accounts::setup::SetupPage>();
    }

    fn staff_and_rights(&mut self) {
        self.call::<admin::account::AccountPage>();
        self.call::<admin::staff::StaffPage>();
        self.call::<admin::roles::RolesPage>();
        self.call::<admin::settings::SettingsPage>();
        self.call::<admin::files::FilesPage>();
        self.call::<admin::home::AdminHomePage>();
        self.call::<admin::person::PersonPage>();
        self.call::<admin::create::CreatePage>();
        self.call::<admin::edit::EditPage>();
        self.call::<admin::outbox::OutboxPage>();
        self.call::<admin::letter::LetterPage>();
        self.call::<admin::bulk::BulkPage>();
        self.call::<admin::logs::list::LogsPage>();
        self.call::<admin::logs::line::LogLinePage>();
        self.call::<exports::choose::ExportPage>();
        self.call::<exports::own::ExportsPage>();
        self.call::<imports::list::ImportsPage>();
        self.call::<imports::import::ImportPage>();
        self.call::<duplicates::list::DuplicatesPage>();
        self.call::<duplicates::merge::MergePage>();
        self.call::<rights::data::OwnDataPage>();
        self.call::<rights::delete::DeletePage>();
        self.call::<rights::delete_person::DeletePersonPage>();
        self.call::<rights::retention::RetentionPage>();
        self.call::<rights::stay::StayPage>();
        self.call::<mail::centre::CentrePage>();
        self.call::<mail::letter::LogLetterPage>();
        self.call::<mail::recap::RecapPage>();
        self.call::<mail::provider::ProviderPage>();
        self.call::<mail::reader::ReaderPage>();
        self.call::<mail::stops::StopsPage>();
        self.call::<mail::text::TextPage>();
        self.call::<mail::text::UnreadPage>();
        self.call::<mail::texts::TextsPage>();
        self.call::<upkeep::jobs::JobsPage>();
        self.call::<trades::list::TradesPage>();
        self.call::<trades::create::TradeCreatePage>();
        self.call::<trades::edit::TradePage>();
        self.call::<trades::merge::TradeMergePage>();
        self.call::<watchlist::list::WatchlistPage>();
        self.call::<watchlist::edit::WatchedNamePage>();
    }

    fn shortlists(&mut self) {
        self.call::<shortlists::list::ShortlistsPage>();
        self.call::<shortlists::add::AddPage>();
        self.call::<shortlists::show::ShortlistPage>();
        self.call::<shortlists::entry::EntryPage>();
        self.call::<shortlists::remove::RemovePage>();
        self.call::<shortlists::compare::ComparePage>();
        self.call::<shortlists::print::PrintPage>();
        self.call::<shortlists::links::LinksPage>();
        self.call::<shortlists::shared::gone::GonePage>();
        self.call::<shortlists::shared::show::DoorPage>();
        self.call::<shortlists::shared::show::SharedPage>();
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
    roll.call::<home::home::HomePage>();
    roll.call::<home::poster::PosterPage>();
    roll.call::<legal::terms::TermsPage>();
    roll.call::<legal::privacy::PrivacyPage>();
    roll.call::<registration::register::RegisterPage>();
    roll.call::<registration::welcome::WelcomePage>();
    roll.call::<search::people::PeoplePage>();
    roll.call::<search::find::FindPage>();
    roll.call::<search::minors::MinorsPage>();
    roll.call::<search::palette::PalettePage>();
    roll.call::<search::palette::PaletteListPage>();
    roll.call::<search::saved::list::SavedPage>();
    roll.call::<search::saved::save::SavePage>();
    roll.call::<search::saved::show::SavedShowPage>();
    roll.call::<search::saved::edit::SavedEditPage>();
    roll.call::<talents::challenge::ChallengePage>();
    roll.call::<talents::contact::ContactPage>();
    roll.call::<talents::cv::CvDeletePage>();
    roll.call::<talents::dashboard::DashboardPage>();
    roll.call::<talents::edit::EditPage>();
    roll.call::<talents::photo_delete::PhotoDeletePage>();
    roll.call::<talents::profile::ProfilePage>();
    roll.doors();
    roll.shortlists();
    roll.staff_and_rights();

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
