//! What follows from what happens.

use std::sync::Arc;

use gateways::mail::{Mailer, Outbox};
use kernel::{Locale, PageRequest};

use super::fixture::{self, AMINA, DIRECTOR, Sketch, happens, kept, record, someone};
use crate::{
    Actor, Event,
    settings::{self, CredentialDelivery, Registration},
    testing::TestHouse,
    vault::SealContext,
};

async fn decide(house: &TestHouse, change: Registration) {
    settings::set_registration(&house.app, &Actor::System("test"), &change).await.unwrap();
}

/// The temporary password a letter carries.
fn password_in(text: &str) -> String {
    let line = text.lines().find_map(|line| line.strip_prefix("Mot de passe temporaire : "));
    line.unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_registration_sends_the_code_and_the_credentials_once() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    happens(&house, amina.registered(false)).await;
    happens(&house, amina.registered(false)).await;
    let sent = house.mailer.sent_to("amina@x.example");
    assert_eq!(sent.len(), 2, "{sent:?}");
    let welcome = sent.iter().find(|letter| letter.id.starts_with("talent_registration")).unwrap();
    assert_eq!(welcome.subject, format!("Amina, votre code est {}", amina.code()));
    for said in [
        &amina.code(),
        "http://localhost:5000/t/MAF",
        "http://localhost:5000/profile/dashboard",
        "3 avril 1998",
        "Maroc",
        "+212612345678",
        "\n3. ",
    ] {
        assert!(welcome.text.contains(said), "{said}: {}", welcome.text);
    }
    assert_eq!(welcome.from.email, "no-reply@taalentio.test");
    assert_eq!(welcome.from.name, "Taalentio");
    assert!(welcome.attachments[0].name.ends_with("CAS.pdf"));
    assert!(welcome.attachments[0].bytes.starts_with(b"%PDF"));
    let credentials =
        sent.iter().find(|letter| letter.id.starts_with("login_credentials")).unwrap();
    assert_eq!(password_in(&credentials.text).len(), 16);
    for said in
        ["amina@x.example", &amina.code(), "8 juin 2026", "http://localhost:5000/auth/login"]
    {
        assert!(credentials.text.contains(said), "{said}: {}", credentials.text);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_kept_copy_tells_no_secret() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    happens(&house, amina.registered(false)).await;
    happens(&house, Event::PasswordResetAsked { person: amina.person, account: amina.account })
        .await;
    let sent = house.mailer.sent();
    let password = sent
        .iter()
        .find(|letter| letter.id.starts_with("login"))
        .map(|letter| password_in(&letter.text))
        .unwrap();
    let reset = sent.iter().find(|letter| letter.id.starts_with("password_reset")).unwrap();
    let link = reset.text.lines().find(|line| line.contains("/auth/reset/")).unwrap();
    let token = link.rsplit('/').next().unwrap();
    assert!(token.len() >= 32, "{link}");
    let rows = kept(&house).await;
    assert_eq!(rows.iter().filter(|row| row.status == "sent").count(), 3, "{rows:?}");
    for row in &rows {
        for secret in [password.as_str(), token, "+212612345678", "12345678"] {
            assert!(!row.html.contains(secret) && !row.subject.contains(secret), "{row:?}");
        }
    }
    assert!(
        rows.iter().any(|row| row.template == "login_credentials" && row.html.contains("••••••••"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_replaces_the_password_when_the_setting_says_so() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    decide(
        &house,
        Registration { credentials: CredentialDelivery::ActivationLink, ..Registration::default() },
    )
    .await;
    happens(&house, amina.credentials()).await;
    let sent = house.mailer.sent_to("amina@x.example");
    assert!(sent[0].text.contains("http://localhost:5000/auth/activate/"), "{}", sent[0].text);
    assert!(!sent[0].text.contains("Mot de passe temporaire"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_written_to_in_its_language_each_time_something_happens() {
    let house = TestHouse::open().await;
    let layla = someone(
        &house,
        Sketch { first_name: "Layla", email: "layla@x.example", locale: Locale::Ar, ..AMINA },
    )
    .await;
    for _ in 0..2 {
        happens(&house, Event::PasswordChanged { person: layla.person, account: layla.account })
            .await;
    }
    happens(&house, Event::KnownEmailUsed { person: layla.person, account: layla.account }).await;
    let sent = house.mailer.sent_to("layla@x.example");
    assert_eq!(sent.len(), 3);
    assert_eq!(sent[0].subject, "تم تغيير كلمة مرورك");
    assert!(
        sent[0].html.contains("dir=\"rtl\"") && sent[0].text.contains("1 يونيو 2026"),
        "{}",
        sent[0].text
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn administrators_are_told_when_they_want_to_be() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    someone(&house, DIRECTOR).await;
    happens(&house, amina.registered(false)).await;
    assert!(house.mailer.sent_to("driss@x.example").is_empty());
    assert!(
        kept(&house)
            .await
            .iter()
            .any(|row| row.template == "admin_new_registration" && row.status == "skipped")
    );
    decide(&house, Registration { tell_admins: true, ..Registration::default() }).await;
    let basma =
        someone(&house, Sketch { first_name: "Basma", email: "basma@x.example", ..AMINA }).await;
    happens(&house, basma.registered(false)).await;
    let sent = house.mailer.sent_to("driss@x.example");
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].subject, format!("New registration: Basma Alaoui ({})", basma.code()));
    assert!(sent[0].text.contains(&format!("/admin/users/{}", basma.person)));
    assert!(!sent[0].text.contains("612345678"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_is_relayed_and_its_answer_goes_to_the_visitor() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let message = r#"{"name":"Eve\r\nBcc: all@x.example","email":"eve@x.example","message":"Bonjour\n<script>un casting secret</script>"}"#;
    let place = SealContext { column: "events.contact", seal_id: "seal-amina@x.example" };
    let sealed = house.app.vault().seal(place, message, house.app.rng());
    record(&house, Event::ContactSent { person: amina.person, sealed }).await;
    house.run_jobs().await;
    let sent = house.mailer.sent_to("amina@x.example");
    let reply_to = sent[0].reply_to.clone().unwrap();
    assert_eq!(
        (reply_to.name.as_str(), reply_to.email.as_str()),
        ("Eve Bcc: all@x.example", "eve@x.example")
    );
    assert!(sent[0].text.contains("> <script>un casting secret</script>"), "{}", sent[0].text);
    assert!(!sent[0].html.contains("<script>"));
    let rows = fixture::kept(&house).await;
    assert!(
        !rows[0].html.contains("casting secret") && !rows[0].html.contains("eve@x.example"),
        "{rows:?}"
    );
    let outbox =
        Outbox::open(house.app.outbox_folder(), Arc::clone(&house.app.parts().clock)).unwrap();
    outbox.send(&sent[0]).await.unwrap();
    let kept = outbox.list(PageRequest::numbered(1, 1)).await.unwrap();
    let name = kept.rows[0].name.clone();
    let raw = String::from_utf8(outbox.raw(&name).await.unwrap().unwrap()).unwrap();
    assert!(!raw.lines().any(|line| line.starts_with("Bcc")), "{raw}");
}
