//! What the press refuses.

use super::*;

fn printed(source: &'static str) -> Result<Printed, PressFault> {
    print(Template { name: "probe.typ", source }, vec![("words.json", b"{}".to_vec())])
}

#[test]
fn a_listed_file_is_read_and_all_others_are_refused() {
    assert!(printed("#let words = json(\"words.json\")\nBonjour").is_ok());
    for source in [
        "#read(\"/etc/passwd\")",
        "#read(\"../Cargo.toml\")",
        "#include \"other.typ\"",
        "#import \"@preview/cetz:0.3.0\": canvas",
        "#datetime.today()",
    ] {
        assert!(printed(source).is_err(), "{source}");
    }
}

#[test]
fn a_missing_font_is_a_warning_that_tests_see() {
    let warnings = printed("#set text(font: \"Wingdings\")\nBonjour").unwrap().warnings;
    assert_eq!(warnings.len(), 1);
}
