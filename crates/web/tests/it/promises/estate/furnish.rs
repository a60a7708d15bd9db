//! How the estate came to be: everybody registers, signs in, asks for letters; nothing here reaches behind the pages
//! where a page does the same.

use std::collections::BTreeMap;

use app::{
    Actor, Role,
    accounts::{self, roles},
    answers::Answers,
    duplicates, media,
    people::offer_setup,
    talents::{Registered, Section, edit},
};
use testkit::{Browser, TestSite};

use super::{Estate, PDF, PHRASE, Who};
use crate::{
    promises::open_without_limits,
    registration::{pictures::png, register},
    talents::signed_in,
};

/// A letter of the outbox.
const KEPT_LETTER: &str = "20260601T090000Z-x.eml";

/// What only Amina answers: each value stands nowhere else.
const AMINA: [(&str, &str); 14] = [
    ("first_name", "Zqamina"),
    ("last_name", "Zqamrani"),
    ("date_of_birth", "1987-11-23"),
    ("phone", "06 98 76 54 32"),
    ("whatsapp", "06 91 82 73 64"),
    ("address", "Zqrue des Oliviers"),
    ("website", "https://zqsite.example.org/"),
    ("instagram", "zqinsta"),
    ("rate_hourly_min", "7342190"),
    ("rate_hourly_max", "7342191"),
    ("rate_monthly_min", "8342190"),
    ("rate_monthly_max", "8342191"),
    ("currency", "MAD"),
    ("bio", "Du sourire et du souffle."),
];

/// What a minor answers besides.
const MINOR: [(&str, &str); 7] = [
    ("first_name", "Zqyounes"),
    ("last_name", "Zqmineur"),
    ("date_of_birth", "2012-04-03"),
    ("guardian_name", "Zqfatima Zqtutrice"),
    ("guardian_phone", "06 97 86 75 64"),
    ("guardian_email", "zqfatima@example.org"),
    ("guardian_consent", "on"),
];

async fn talent(site: &TestSite, email: &str, fields: &[(&str, &str)]) -> Registered {
    let form = site.house.amina(email);
    let form = if fields.iter().any(|(name, _)| *name == "whatsapp") {
        form.replaced("whatsapp_same", "")
    } else {
        form
    };
    let form = fields.iter().fold(form, |form, (name, value)| form.replaced(name, value));
    site.house.register(&form).await
}

/// Somebody with a name and a telephone of their own.
async fn other(site: &TestSite, first: &str, last: &str, phone: &str) -> Registered {
    let email = format!("{}@example.org", first.to_lowercase());
    let fields = [("first_name", first), ("last_name", last), ("phone", phone)];
    talent(site, &email, &fields).await
}

/// Opens the estate.
pub async fn open() -> Estate {
    open_as(&[]).await
}

/// The same, where Amina answered some questions otherwise.
pub async fn open_as(others: &[(&'static str, &str)]) -> Estate {
    let site = open_without_limits().await;
    let mut links = BTreeMap::new();
    let setup = offer_setup(&site.house.app).await.unwrap();
    links.insert("setup", vec![setup.expose().clone()]);
    let mut staff = BTreeMap::new();
    for (who, role) in [
        (Who::Admin, Role::Admin),
        (Who::Recruiter, Role::Recruiter),
        (Who::Attendance, Role::Attendance),
    ] {
        site.signed_in(role).await;
        staff.insert(who, person_of(&site, &format!("{}@example.org", role.key())).await);
    }
    let mut salma = site.signed_in_as(Role::Recruiter, "salma@example.org").await;
    staff.insert(Who::Salma, person_of(&site, "salma@example.org").await);
    let (_, codes) = crate::accounts::security::enrol(&site, &mut salma).await;
    let cookie = salma.cookie("sid").unwrap().to_owned();
    let answers: Vec<_> = AMINA.iter().chain(others).copied().collect();
    let amina = talent(&site, "zqamina@example.org", &answers).await;
    let aminata = other(&site, "Zqaminata", "Zqdouble", "06 98 76 54 32").await;
    let omar = other(&site, "Zqomar", "Zqidrissi", "06 11 22 33 44").await;
    let hidden = hide(&site).await;
    let (nora, merge) = merged(&site, &staff).await;
    let mut estate =
        Estate { site, amina, aminata, omar, nora, hidden, staff, links, codes, cookie, merge };
    estate.letters_and_files().await;
    estate
}

async fn person_of(site: &TestSite, email: &str) -> kernel::PersonId {
    let email = kernel::text::EmailAddress::parse(email).unwrap();
    accounts::known(&site.house.app, &email).await.unwrap().unwrap().person
}

/// The people whom only administrators see.
async fn hide(site: &TestSite) -> Vec<Registered> {
    let app = &site.house.app;
    let system = Actor::System("test");
    let private = other(site, "Zqzineb", "Zqprivee", "06 22 33 44 55").await;
    let hidden = Answers::from_iter([("visibility", "private")]);
    let admin = site.house.stranger(Role::Admin);
    edit(app, &admin, private.person, Section::Visibility, &hidden).await.unwrap();
    let minor = talent(site, "zqyounes@example.org", &MINOR).await;
    let suspended = other(site, "Zqsamir", "Zqsuspendu", "06 33 44 55 66").await;
    let account = accounts::of_person(app, suspended.person).await.unwrap().unwrap().account;
    roles::suspend(app, &system, account).await.unwrap();
    let leaving = other(site, "Zqleila", "Zqpartie", "06 44 55 66 77").await;
    vec![private, minor, suspended, leaving]
}

/// Two more, of whom one is the other.
async fn merged(site: &TestSite, staff: &BTreeMap<Who, kernel::PersonId>) -> (Registered, String) {
    let kept = other(site, "Zqnora", "Zqgardee", "06 55 66 77 88").await;
    let gone = other(site, "Zqnoura", "Zqfondue", "06 55 66 77 88").await;
    let admin = site.house.member(staff[&Who::Admin]).await;
    duplicates::merge(&site.house.app, &admin, kept.person, gone.person).await.unwrap();
    let mut browser = site.as_person(staff[&Who::Admin]).await;
    let page = browser.get("/admin/duplicates").await;
    let undo = page.form_at("form[action$='/undo']").action;
    let merge = undo.split('/').nth(3).unwrap().to_owned();
    (kept, merge)
}

impl Estate {
    async fn letters_and_files(&mut self) {
        let site = &self.site;
        let mut owner = signed_in(site, &self.amina).await;
        signed_in(site, &self.omar).await;
        let actor = site.house.member(self.amina.person).await;
        let app = &site.house.app;
        let face = media::Upload::of("face.png", "image/png", png(400, 500));
        media::put_photo(app, &actor, self.amina.person, &face, None).await.unwrap();
        let photo = media::of_people(app, &[self.amina.person]).await.unwrap();
        let photo = photo[&self.amina.person].file(media::PhotoSize::Face, media::PhotoKind::WebP);
        self.links.insert("photo", vec![photo]);
        let form = owner.get("/profile/cv").await.form();
        owner.submit(form.attach("cv", "Zqcurriculum.pdf", "application/pdf", PDF)).await;
        let cv = owner.get(&format!("/t/{}/cv", self.amina.code)).await.path;
        self.links.insert("file", vec![cv.strip_prefix("/files/").unwrap().to_owned()]);
        self.links.insert("welcome", vec![self.amina.welcome.clone()]);
        self.links.insert("incoming-thumb", vec![incoming(site).await]);
        std::fs::create_dir_all(app.outbox_folder()).unwrap();
        let letter = "From: a@example.org\r\nTo: zqecrit@example.org\r\nSubject: Bienvenue\r\n\r\nBonjour\r\n";
        std::fs::write(app.outbox_folder().join(KEPT_LETTER), letter).unwrap();
        self.links.insert("outbox-letter", vec![KEPT_LETTER.to_owned()]);
        self.ask_for_letters(&mut owner).await;
        site.house.run_jobs().await;
        for (route, part) in [
            ("reset", "/auth/reset/"),
            ("activate", "/auth/activate/"),
            ("email-confirm", "/auth/email/"),
            ("stay", "/account/stay/"),
        ] {
            let tokens = mailed(site, part);
            assert!(!tokens.is_empty(), "no letter with {part}");
            self.links.insert(route, tokens);
        }
        let own = site.house.mailer.sent_to("zqamina@example.org");
        let stop = own.iter().find_map(|letter| letter.list_unsubscribe.as_deref());
        let stop = stop.and_then(|link| link.rsplit('/').next()).map(str::to_owned);
        self.links.insert("mail-stop", stop.into_iter().collect());
        let mut admin = self.browser(Who::Admin).await;
        let list = admin.get("/admin/settings/security-logs").await;
        let line = list.attribute("main table a[href*=security-logs]", "href").unwrap();
        let line = line.rsplit('/').next().unwrap().to_owned();
        self.links.insert("security-line", vec![line]);
        let list = admin.get("/admin/settings/email-notifications?template=password_reset").await;
        let letter = list.attribute("main table a[href*=email-notifications]", "href").unwrap();
        let letter = letter.rsplit('/').next().unwrap().to_owned();
        self.links.insert("mail-letter", vec![letter]);
        self.bring_files().await;
        self.watch_names().await;
        self.keep_searches().await;
        self.keep_lists().await;
    }

    /// Every letter that brings a link.
    async fn ask_for_letters(&self, owner: &mut Browser) {
        let site = &self.site;
        let mut visitor = site.browser();
        let form = visitor.get("/auth/forgot").await.form();
        visitor.submit(form.fill("identifier", "zqamina@example.org")).await;
        let form = owner.get("/account/email").await.form();
        owner.submit(form.fill("email", "zqnouvelle@example.org")).await;
        let mut admin = self.browser(Who::Admin).await;
        let form = admin.get("/admin/settings/users").await;
        let form = form.form_at("form[action='/admin/settings/users']");
        let form = form.fill("first_name", "Nadia").fill("last_name", "Invitée");
        let form = form.fill("email", "nadia@example.org").tick("role", "recruteur");
        admin.submit(form).await;
        let mut leaving = signed_in(site, &self.hidden[3]).await;
        let form = leaving.get("/account/data/delete").await.form();
        leaving.submit(form.fill("current", PHRASE)).await;
        let wrong = [("identifier", "zqamina@example.org"), ("password", "ce n’est pas cela")];
        visitor.post("/auth/login", &wrong).await;
        let contact = visitor.get(&format!("/t/{}/contact", self.amina.code)).await.form();
        let contact = contact.fill("name", "Nadia").fill("email", "zqecrit@example.net");
        visitor.submit(contact.fill("message", "Zqmessage pour vous.")).await;
    }
}

/// The picture of a form that was refused.
async fn incoming(site: &TestSite) -> String {
    let mut visitor = site.browser();
    let form = register::amina(site, &mut visitor).await.fill("last_name", "");
    let form = form.attach("photo", "moi.png", "image/png", &png(300, 400));
    let refused = visitor.submit(form).await;
    let thumb = refused.attribute("img[src^='/auth/incoming/']", "src").unwrap();
    thumb.rsplit('/').next().unwrap().to_owned()
}

/// The tokens of links of this kind, of the newest letter to the oldest.
fn mailed(site: &TestSite, part: &str) -> Vec<String> {
    let letters = site.house.mailer.sent();
    let lines = letters.iter().rev().flat_map(|letter| letter.text.lines());
    let links = lines.filter_map(|line| line.split_once(part));
    links.map(|(_, token)| token.trim().to_owned()).collect()
}
