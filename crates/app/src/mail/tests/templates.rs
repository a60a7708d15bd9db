//! Every letter in every language, with values that want to be more than values.

use std::sync::Arc;

use i18n::Translator;
use kernel::Locale;
use render::{MailParts, Renderer};

use crate::{
    Alert,
    mail::{
        Template,
        compose::{Fact, FoundIn, Joined, Values},
    },
};

fn sample(name: &str) -> Values {
    let text = |text: &str| Some(text.to_owned());
    Values {
        site: "Taalentio".to_owned(),
        base_url: "https://t.example".to_owned(),
        host: "t.example".to_owned(),
        privacy_url: "https://t.example/legal/privacy".to_owned(),
        login_url: "https://t.example/auth/login".to_owned(),
        forgot_url: "https://t.example/auth/forgot".to_owned(),
        dashboard_url: "https://t.example/profile/dashboard".to_owned(),
        name: name.to_owned(),
        talent_name: name.to_owned(),
        code: text("MAF0001CAS"),
        code_dashed: text("MA-F-0001-CAS"),
        profile_url: text("https://t.example/t/MAF0001CAS"),
        card_url: text("https://t.example/t/MAF0001CAS/card.pdf"),
        card_attached: true,
        recap: vec![Fact { label: "Nom".to_owned(), value: name.to_owned(), private: false }],
        identifier: text("amina@x.example"),
        password: text("hJ4kPq7mXw2tRz9b"),
        expires_on: text("2026-06-08T09:00:00+00:00"),
        at: text("2026-06-01T09:00:00+00:00"),
        sender_name: text(name),
        sender_email: text("eve@x.example"),
        message: text("Bonjour,\n<b>un rôle</b> pour vous"),
        record_url: text("https://t.example/admin/users/1"),
        ..Values::default()
    }
}

/// The values each letter really has, in all their variants.
fn samples(template: Template, name: &str) -> Vec<Values> {
    let one = sample(name);
    let link = Some("https://t.example/auth/reset/abc".to_owned());
    match template {
        Template::TalentRegistration => vec![
            Values { minor: true, hidden: true, ..one.clone() },
            Values { hidden: true, card_attached: false, ..one.clone() },
            one,
        ],
        Template::LoginCredentials => vec![
            Values { password: None, link, ..one.clone() },
            Values { code: None, code_dashed: None, ..one.clone() },
            one,
        ],
        Template::PasswordReset
        | Template::EmailChangeFormer
        | Template::EmailChangeNew
        | Template::StaffInvitation => vec![Values { link, ..one }],
        Template::AccountActivation => {
            vec![Values { link: link.clone(), minor: true, ..one.clone() }, Values { link, ..one }]
        }
        Template::AccountDeletion => vec![Values { link, ..one.clone() }, one],
        Template::AdminSecurityAlert => Alert::ALL
            .into_iter()
            .map(|alert| Values { alert: Some(alert.key().to_owned()), ..one.clone() })
            .collect(),
        Template::WeeklyRecapTalents => {
            let joined = Joined {
                name: name.to_owned(),
                code: "MA-F-0001-CAS".to_owned(),
                place: "Casablanca, Maroc".to_owned(),
                date: "1 juin 2026".to_owned(),
                url: "https://t.example/admin/users/1".to_owned(),
            };
            let at = || Some("2026-06-01T09:00:00+00:00".to_owned());
            let week = Values { from: at(), until: at(), ..one };
            let some = Values { people: vec![joined], count: 3, more: 2, ..week.clone() };
            vec![week, some]
        }
        Template::SavedSearchDigest => {
            let people = vec![Joined {
                name: name.to_owned(),
                code: "MA-F-0001-CAS".to_owned(),
                place: "Casablanca, Maroc".to_owned(),
                date: "1 juin 2026".to_owned(),
                url: "https://t.example/t/MAF0001CAS".to_owned(),
            }];
            let url = "https://t.example/searches/abc".to_owned();
            let searches = vec![FoundIn { name: name.to_owned(), url, people }];
            let few = Values { searches, count: 1, ..one };
            vec![Values { count: 3, more: 2, ..few.clone() }, few]
        }
        Template::AdminCopy => vec![Values { copied_subject: Some(name.to_owned()), ..one }],
        Template::LinkRequest => vec![Values { message: None, ..one.clone() }, one],
        Template::ContactRelay => vec![Values { to_guardian: true, ..one.clone() }, one],
        _ => vec![one],
    }
}

fn write(renderer: &Renderer, template: Template, locale: Locale, values: &Values) -> MailParts {
    renderer.render_mail(template.key(), locale, values).unwrap()
}

fn renderer() -> Renderer {
    Renderer::embedded(Arc::new(Translator::embedded().unwrap()))
}

#[test]
fn every_letter_is_written_in_the_three_languages() {
    let renderer = renderer();
    for template in Template::ALL {
        for locale in Locale::ALL {
            for values in samples(template, "Amina") {
                let mail = write(&renderer, template, locale, &values);
                assert!(
                    !mail.subject.is_empty() && !mail.subject.contains(['\r', '\n']),
                    "{template:?}"
                );
                assert!(mail.text.lines().count() > 5, "{template:?}: {}", mail.text);
                assert!(
                    !mail.text.contains("&#") && !mail.text.contains("&amp;"),
                    "{template:?}: {}",
                    mail.text
                );
                let direction = format!("lang=\"{}\" dir=\"{}\"", locale.tag(), locale.direction());
                assert!(mail.html.contains(&direction), "{template:?}");
                for fetched in ["<img", "src=", "url(", "@import", "<link", "<script"] {
                    assert!(!mail.html.contains(fetched), "{template:?} fetches: {fetched}");
                }
            }
        }
    }
    assert_eq!(renderer.words().missing(), Vec::new(), "translate these");
}

#[test]
fn the_languages_say_the_same_things() {
    let words = Translator::embedded().unwrap();
    let ours: Vec<_> =
        words.disagreements().into_iter().filter(|fault| fault.contains("mail.ftl")).collect();
    assert_eq!(ours, Vec::<String>::new());
}

#[test]
fn a_name_is_never_markup_nor_a_line_of_a_subject() {
    let renderer = renderer();
    let name = "<img src=x onerror=alert(1)>\r\nBcc: all@x.example\u{2028}\"'";
    for template in Template::ALL {
        for locale in Locale::ALL {
            for values in samples(template, name) {
                let mail = write(&renderer, template, locale, &values);
                assert!(
                    !mail.html.contains("<img") && !mail.html.contains("<b>un"),
                    "{template:?}: {}",
                    mail.html
                );
                assert!(
                    !mail.subject.contains(['\r', '\n', '\u{2028}']),
                    "{template:?}: {:?}",
                    mail.subject
                );
            }
        }
    }
}

#[test]
fn the_plain_part_has_the_password_on_its_line() {
    let mail = write(&renderer(), Template::LoginCredentials, Locale::Fr, &sample("Amina"));
    assert!(
        mail.text.lines().any(|line| line == "Mot de passe temporaire : hJ4kPq7mXw2tRz9b"),
        "{}",
        mail.text
    );
    let with_link = &samples(Template::LoginCredentials, "Amina")[0];
    let mail = write(&renderer(), Template::LoginCredentials, Locale::Fr, with_link);
    assert!(!mail.text.contains("Mot de passe temporaire"), "{}", mail.text);
    assert!(mail.text.lines().any(|line| line == "https://t.example/auth/reset/abc"));
}
