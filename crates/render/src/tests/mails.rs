//! Mails: three parts, one line of subject, text as text and HTML as HTML.

use super::House;
use crate::single_line;
use kernel::Locale;
use serde::Serialize;

#[derive(Serialize)]
struct Letter {
    name: &'static str,
}

#[test]
fn a_mail_has_a_subject_a_text_and_an_html_part() {
    let house = House::new(&[
        ("mail/hello/subject.txt", "{{ t('hello', name=mail.name) }}\n"),
        (
            "mail/hello/body.txt",
            "\n{{ mail.name }}\n{% if true %}\n\n\nMot de passe : x  \n{% endif %}\n",
        ),
        ("mail/hello/body.html", "<p lang=\"{{ locale }}\" dir=\"{{ dir }}\">{{ mail.name }}</p>"),
    ]);
    let letter = Letter { name: "A & B\r\nBcc: all@x.example" };
    let mail = house.renderer.render_mail("hello", Locale::Ar, &letter).unwrap();
    assert_eq!(mail.subject, "مرحبا A & B Bcc: all@x.example");
    assert!(mail.text.starts_with("A & B\nBcc"), "{}", mail.text);
    assert!(mail.text.ends_with("example\n\nMot de passe : x\n"), "{:?}", mail.text);
    assert!(mail.html.starts_with("<p lang=\"ar\" dir=\"rtl\">A &amp; B"));
}

#[test]
fn a_mail_without_its_folder_or_outside_it_is_refused() {
    let house = House::new(&[("secret/subject.txt", "x")]);
    for name in ["none", "../secret"] {
        assert!(house.renderer.render_mail(name, Locale::Fr, &Letter { name: "" }).is_err());
    }
}

#[test]
fn a_subject_is_one_line_in_every_alphabet() {
    assert_eq!(single_line(" a\r\n\tb\u{2028}c\u{85}d\0e "), "a b c d e");
    assert_eq!(single_line("cv\u{202E}fdp.exe"), "cvfdp.exe");
    assert_eq!(single_line("Bienvenue\u{202F}!"), "Bienvenue\u{202F}!");
}
