//! No text of a letter can become a header or a recipient (quality.md S49, S51).

use super::{card, letter};
use crate::mail::{Letter, Mailbox, compose};
use mail_parser::{Message, MessageParser, MimeHeaders as _};

const HOSTILE: &[&str] = &[
    "x\r\nBcc: victim@example.com",
    "x\nBcc: victim@example.com",
    "x\r\n\r\n<script>",
    "x\u{2028}Bcc: victim@example.com",
    "x\u{85}Bcc: victim@example.com\0",
    "\"x\" <victim@example.com>, y",
    "=?utf-8?q?x=0D=0ABcc:_victim@example.com?=",
    "=?utf-8?b?Ig==?= <victim@example.com>",
];

fn header_names(message: &Message<'_>) -> Vec<String> {
    message.headers().iter().map(|header| header.name().to_ascii_lowercase()).collect()
}

fn written(letter: &Letter) -> Vec<u8> {
    compose::message(letter).unwrap().formatted()
}

#[test]
fn s49_hostile_names_subjects_and_files_add_no_header_and_no_recipient() {
    let mut plain = letter();
    plain.reply_to = Some(Mailbox::new("Karim", "karim@example.com"));
    let (plain_bytes, thousand) = (written(&plain), "a@example.com,".repeat(1_000));
    let expected = header_names(&MessageParser::new().parse(&plain_bytes).unwrap());
    for text in HOSTILE.iter().copied().chain([thousand.as_str()]) {
        let mut letter = plain.clone();
        letter.subject = text.to_owned();
        letter.to.name = text.to_owned();
        letter.from.name = text.to_owned();
        letter.reply_to = Some(Mailbox::new(text, "karim@example.com"));
        letter.attachments = vec![card(), card()];
        letter.attachments[0].name = format!("{text}\u{202E}fdp.exe");
        letter.attachments[1].mime = text.to_owned();
        let bytes = written(&letter);
        let message = MessageParser::new().parse(&bytes).unwrap();
        assert_eq!(header_names(&message), expected, "{text:?}");
        let envelope = compose::message(&letter).unwrap().envelope().to().to_vec();
        assert_eq!(envelope.len(), 1);
        let to: Vec<_> = message.to().unwrap().iter().filter_map(|to| to.address()).collect();
        assert_eq!(to, ["amina@example.com"], "{text:?}");
        assert_eq!(message.reply_to().unwrap().iter().count(), 1);
        assert!(!message.subject().unwrap().contains(['\r', '\n']), "{text:?}");
        let name = message.attachment(0).unwrap().attachment_name().unwrap();
        assert!(!name.contains(['\r', '\n', '"', '/', '\u{202E}']), "{name:?}");
    }
}

#[test]
fn s49_an_address_is_one_plain_address_or_nothing() {
    let hostile = [
        "",
        "amina",
        "a@example.com,b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "a@example.com b@example.com",
        "\"a b\"@example.com",
        "<a@example.com>",
        "a@exam\nple.com",
        "é@example.com",
    ];
    for email in hostile.into_iter().map(str::to_owned).chain(["a@example.com,".repeat(1_000)]) {
        let mut letter = letter();
        letter.to.email = email.clone();
        let refused = compose::message(&letter).err().unwrap();
        assert!(!refused.is_temporary() && !refused.to_string().contains("example"), "{email}");
    }
}

#[test]
fn a_domain_in_another_script_is_written_in_ascii() {
    let mut letter = letter();
    letter.to.email = "amina@münchen.example".to_owned();
    let checked = letter.checked().unwrap();
    assert_eq!(checked.to.email, "amina@xn--mnchen-3ya.example");
    for email in ["o'neil+casting@example.com", "a.b_c-d@sub.example.com"] {
        letter.to.email = email.to_owned();
        assert_eq!(letter.checked().unwrap().to.email, email);
    }
}

#[test]
fn an_id_or_an_unsubscribe_address_that_is_none_is_refused() {
    for id in ["", "a b", "a/b", "../x", "a\r\nX: y", ".hidden"] {
        let mut letter = letter();
        letter.id = id.to_owned();
        assert!(letter.checked().is_err(), "{id}");
    }
    for address in ["javascript:alert(1)", "stop", "mailto:x@example.com"] {
        let mut letter = letter();
        letter.list_unsubscribe = Some(address.to_owned());
        assert!(letter.checked().is_err(), "{address}");
    }
}
