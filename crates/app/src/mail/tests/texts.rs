//! Letters in the administrators' own words.

use kernel::Locale;

use super::fixture::{AMINA, DIRECTOR, Someone, happens, kept, someone};
use crate::{
    Error, Event, Role,
    mail::{self, Template, Words, preview, reset_text, set_text, text, texts},
    testing::TestHouse,
};

const RESET: (Template, Locale) = (Template::PasswordReset, Locale::Fr);

fn words(subject: &str, body: &str) -> Words {
    Words { subject: subject.to_owned(), body: body.to_owned() }
}

const fn asked(amina: Someone) -> Event {
    Event::PasswordResetAsked { person: amina.person, account: amina.account }
}

fn refused_on(outcome: crate::Result<()>, field: &str, why: &str) {
    let Err(Error::Invalid(violations)) = outcome else { panic!("{field}: {outcome:?}") };
    let found = violations.iter().find(|one| one.field == field);
    assert_eq!(found.map(|one| one.message.key.as_ref()), Some(why), "{violations:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_built_in_letter_can_be_edited_and_says_what_it_must() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    let letters = texts(&house.app, &admin).await.unwrap();
    assert_eq!(letters.len(), Template::ALL.len() - 2);
    for line in letters {
        for locale in Locale::ALL {
            let of = (line.template, locale);
            let built_in = text(&house.app, &admin, of, None).await.unwrap();
            assert!(!built_in.is_own && built_in.versions.is_empty());
            let drawn = preview(&house.app, &admin, of, &built_in.words);
            let drawn = drawn.unwrap_or_else(|why| panic!("{of:?}: {why:?}\n{:?}", built_in.words));
            assert!(!drawn.html.contains("{{") && !drawn.text.contains("{{"), "{}", drawn.text);
            assert!(!drawn.subject.contains('{'), "{}", drawn.subject);
            let direction = format!("lang=\"{}\" dir=\"{}\"", locale.tag(), locale.direction());
            assert!(drawn.html.contains(&direction));
            // Saving what stands is no change.
            set_text(&house.app, &admin, of, &built_in.words).await.unwrap();
        }
    }
    assert!(house.rows().await["letter_texts"].is_empty());
    assert_eq!(house.app.words().missing(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_letter_has_the_new_words_and_a_reset_brings_the_old_ones() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    let own = words("Salut {{name}}", "Bonjour {{ name }} <b>!\n\nPar ici :\n{{link}}");
    set_text(&house.app, &admin, RESET, &own).await.unwrap();
    happens(&house, asked(amina)).await;
    let letter = house.mailer.sent().remove(0);
    assert_eq!(letter.subject, "Salut Amina");
    assert!(
        letter.text.starts_with("Bonjour Amina <b>!\n\nPar ici\nhttp://localhost:5000/auth/reset/")
    );
    assert!(letter.html.contains("&lt;b&gt;!") && !letter.html.contains("<b>!"), "{}", letter.html);
    assert!(letter.html.contains("class=\"button\" href=\"http://localhost:5000/auth/reset/"));
    assert!(letter.text.contains("L’équipe Taalentio"), "the foot stays: {}", letter.text);
    let row = kept(&house).await.remove(0);
    assert!(!row.html.contains("/auth/reset/"), "the kept copy has dots: {}", row.html);
    let seen = text(&house.app, &admin, RESET, None).await.unwrap();
    assert!(seen.is_own && seen.words == own && seen.versions.len() == 1);
    let first = seen.versions[0].id;
    assert!(texts(&house.app, &admin).await.unwrap().iter().any(|line| line.own == [Locale::Fr]));
    reset_text(&house.app, &admin, RESET).await.unwrap();
    happens(&house, asked(amina)).await;
    assert_eq!(house.mailer.sent()[1].subject, "Choisir un nouveau mot de passe");
    let again = text(&house.app, &admin, RESET, Some(first)).await.unwrap();
    assert!(again.words == own && !again.is_own && again.versions.len() == 2);
    let other = (Template::PasswordReset, Locale::Ar);
    assert!(matches!(text(&house.app, &admin, other, Some(first)).await, Err(Error::NotFound)));
    let events = house.rows().await.remove("events").unwrap();
    let said = events.iter().filter(|row| format!("{row:?}").contains("letter_text_set"));
    assert_eq!(said.count(), 2);
    reset_text(&house.app, &admin, RESET).await.unwrap();
    assert_eq!(house.rows().await["letter_texts"].len(), 2, "nothing to reset is no version");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s53_words_that_are_code_or_lack_a_link_are_refused_and_nothing_changes() {
    let house = TestHouse::open().await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    for (subject, body, field, why) in [
        ("x", "Bonjour", "body", "mail-texts-missing"),
        ("x", "{{link}} {{ 7*7 }}", "body", "mail-texts-braces"),
        ("x", "{{link}} {% for x in range(9) %}", "body", "mail-texts-braces"),
        ("x", "{{link}} {{password}}", "body", "mail-texts-unknown"),
        ("x", "  ", "body", "words-required"),
        ("", "{{link}}", "subject", "words-required"),
        ("{{link}}", "{{link}}", "subject", "mail-texts-unknown"),
        ("{{ name", "{{link}}", "subject", "mail-texts-braces"),
    ] {
        let typed = words(subject, body);
        refused_on(set_text(&house.app, &admin, RESET, &typed).await, field, why);
        let seen = preview(&house.app, &admin, RESET, &typed);
        assert!(matches!(seen, Err(Error::Invalid(_))), "{typed:?}");
    }
    let long = words("x", &format!("{{{{link}}}} {}", "a".repeat(10_001)));
    refused_on(set_text(&house.app, &admin, RESET, &long).await, "body", "words-too-long");
    // Most letters of this kind have no note: its paragraph is left out, and the link would go with it.
    let activation = (Template::AccountActivation, Locale::Fr);
    let typed = words("x", "{{link}} {{note}}\n\n{{expires_on}}");
    refused_on(set_text(&house.app, &admin, activation, &typed).await, "body", "mail-texts-apart");
    assert!(house.rows().await["letter_texts"].is_empty());
    let nothing = (Template::AdminCopy, Locale::Fr);
    let typed = words("x", "{{link}}");
    assert!(matches!(set_text(&house.app, &admin, nothing, &typed).await, Err(Error::NotFound)));
    for role in [Role::Talent, Role::Recruiter, Role::Attendance] {
        let actor = house.stranger(role);
        assert!(texts(&house.app, &actor).await.is_err());
        assert!(text(&house.app, &actor, RESET, None).await.is_err());
        assert!(set_text(&house.app, &actor, RESET, &typed).await.is_err());
        assert!(reset_text(&house.app, &actor, RESET).await.is_err());
        assert!(mail::preview(&house.app, &actor, RESET, &typed).is_err());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paragraph_without_its_value_is_left_out() {
    let house = TestHouse::open().await;
    let amina = someone(&house, AMINA).await;
    let admin = someone(&house, DIRECTOR).await.signed_in(Role::Admin);
    let of = (Template::LoginCredentials, Locale::Fr);
    let body = "Compte : {{identifier}}\n\nMot de passe :\n{{password}}\n\nLien :\n{{link}}\n\n{{login_url}} {{expires_on}}\n\n- {{code}}\n- {{name}}";
    set_text(&house.app, &admin, of, &words("Accès", body)).await.unwrap();
    happens(&house, amina.credentials()).await;
    let letter = house.mailer.sent().remove(0);
    assert!(
        letter.text.contains("Mot de passe\n") && !letter.text.contains("Lien"),
        "{}",
        letter.text
    );
    assert!(letter.html.contains("class=\"plate\""), "{}", letter.html);
    assert!(letter.text.contains(&format!("- {}", amina.code())), "{}", letter.text);
}
