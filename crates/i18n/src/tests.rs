//! The embedded words agree, plural forms are right, gaps are loud.

use crate::{Source, Translator};
use chrono::{NaiveDate, TimeZone, Utc};
use kernel::{Arg, Locale, msg};

fn words() -> Translator {
    Translator::embedded().unwrap()
}

fn source(locale: Locale, file: &str, text: &str) -> Source {
    Source { locale, file: file.to_owned(), text: text.to_owned() }
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn the_three_languages_have_the_same_keys_with_the_same_values() {
    let disagreements = words().disagreements();
    assert!(
        disagreements.is_empty(),
        "write the missing translations:\n{}",
        disagreements.join("\n")
    );
}

#[test]
fn a_date_is_said_in_words() {
    let words = words();
    let said = |locale| words.date(locale, day(1998, 4, 3));
    assert_eq!(said(Locale::Fr), "3 avril 1998");
    assert_eq!(said(Locale::En), "3 April 1998");
    assert_eq!(said(Locale::Ar), "3 أبريل 1998");
    assert_eq!(words.date(Locale::Fr, day(2026, 8, 1)), "1er août 2026");
    assert!(words.missing().is_empty());
}

#[test]
fn a_moment_is_said_at_the_place_of_the_reader() {
    let moment = Utc.with_ymd_and_hms(2025, 12, 31, 23, 30, 0).unwrap();
    let said = |locale| words().datetime(locale, moment);
    assert_eq!(said(Locale::Fr), "1er janvier 2026 à 00:30");
    assert_eq!(said(Locale::En), "1 January 2026 at 00:30");
    assert_eq!(said(Locale::Ar), "1 يناير 2026 على الساعة 00:30");
    let ramadan = Utc.with_ymd_and_hms(2026, 2, 20, 23, 30, 0).unwrap();
    assert_eq!(words().datetime(Locale::En, ramadan), "20 February 2026 at 23:30");
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    let words = words();
    assert_eq!(words.number(Locale::Fr, 1_234_567), "1\u{202F}234\u{202F}567");
    assert_eq!(words.number(Locale::En, -1234), "-1,234");
    assert_eq!(words.number(Locale::Ar, 1_000), "1,000");
    assert_eq!(words.number(Locale::Fr, 999), "999");
    assert_eq!(words.number(Locale::En, i64::MIN), "-9,223,372,036,854,775,808");
}

#[test]
fn a_list_reads_as_a_sentence() {
    let list = |locale, items: &[&str]| {
        words().list(locale, &items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(list(Locale::Fr, &[]), "");
    assert_eq!(list(Locale::Fr, &["a"]), "a");
    assert_eq!(list(Locale::En, &["a", "b"]), "a and b");
    assert_eq!(list(Locale::Fr, &["a", "b", "c", "d"]), "a, b, c et d");
    assert_eq!(list(Locale::Ar, &["سلا", "فاس", "طنجة"]), "سلا، فاس وطنجة");
}

#[test]
fn arabic_has_its_six_plural_forms() {
    let text = "talents = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\nshown = { $n }";
    let words = Translator::from_sources(&[source(Locale::Ar, "a.ftl", text)]).unwrap();
    let form = |n: i64| words.text(Locale::Ar, "talents", &[("n", Arg::Number(n))]);
    let forms = |numbers: &[i64]| numbers.iter().map(|n| form(*n)).collect::<Vec<_>>();
    assert_eq!(
        forms(&[0, 1, 2, 3, 10, 11, 99]),
        ["zero", "one", "two", "few", "few", "many", "many"]
    );
    assert_eq!(
        forms(&[100, 101, 102, 103, 110, 111, 1_299]),
        ["other", "other", "other", "few", "few", "many", "many"]
    );
    assert_eq!(words.text(Locale::Ar, "shown", &[("n", Arg::Number(-12_345))]), "\u{200E}-12,345");
}

#[test]
fn a_number_in_a_sentence_is_grouped_but_a_year_is_not() {
    let sources =
        [source(Locale::Fr, "a.ftl", "k = { $n }\nplain = { NUMBER($n, useGrouping: \"false\") }")];
    let words = Translator::from_sources(&sources).unwrap();
    assert_eq!(words.translate(Locale::Fr, &msg!("k", n = 2026)), "2026");
    assert_eq!(words.translate(Locale::Fr, &msg!("k", n = 12_345)), "12\u{202F}345");
    assert_eq!(words.translate(Locale::Fr, &msg!("plain", n = 12_345)), "12345");
}

#[test]
fn values_carry_no_isolation_marks_and_are_not_syntax() {
    let words =
        Translator::from_sources(&[source(Locale::Ar, "a.ftl", "k = مرحبا { $name }")]).unwrap();
    let said = words.translate(Locale::Ar, &msg!("k", name = "{ $x } <b>"));
    assert_eq!(said, "مرحبا { $x } <b>");
}

#[test]
fn a_gap_is_said_in_french_then_as_its_key_and_is_counted_once() {
    let words =
        Translator::from_sources(&[source(Locale::Fr, "a.ftl", "k = bonjour { $name }")]).unwrap();
    for _ in 0..3 {
        assert_eq!(words.translate(Locale::Ar, &msg!("k", name = "Amina")), "bonjour Amina");
        assert_eq!(words.text(Locale::En, "nowhere", &[]), "nowhere");
    }
    assert_eq!(words.missing().len(), 2);
    let _ = words.translate(Locale::Fr, &msg!("k"));
    assert_eq!(words.missing().len(), 3, "a value that was not given is a gap too");
}

#[test]
fn broken_or_double_words_are_refused_with_their_file() {
    let twice = [source(Locale::Fr, "a.ftl", "k = a"), source(Locale::Fr, "b.ftl", "k = b")];
    assert!(Translator::from_sources(&twice).err().unwrap().to_string().contains("fr/b.ftl"));
    let broken = [source(Locale::En, "c.ftl", "k = { $n")];
    assert!(Translator::from_sources(&broken).err().unwrap().to_string().contains("en/c.ftl"));
}

#[test]
fn a_difference_between_languages_is_a_sentence() {
    let sources = [
        source(Locale::Fr, "a.ftl", "one = { $x }\ntwo = deux\nthree = trois"),
        source(Locale::En, "a.ftl", "one = { $y }\nthree = three\nfour = four"),
        source(Locale::Ar, "a.ftl", "one = { $x ->\n [one] { $x }\n *[other] b\n }\ntwo = ب"),
        source(Locale::Ar, "b.ftl", "three = ج"),
    ];
    let found = Translator::from_sources(&sources).unwrap().disagreements();
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.contains(&"en/a.ftl lacks `two`".to_owned()));
    assert!(found.contains(&"en/a.ftl has `four`, French does not".to_owned()));
    assert!(found.iter().any(|line| line.starts_with("ar/b.ftl has `three`")));
}
