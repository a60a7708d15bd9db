//! The name of a file in a header.

use web::hall::download::attachment;

#[test]
fn s51_a_file_name_stays_a_file_name() {
    let long = "x".repeat(300);
    let names = [
        "liste.csv",
        "a\"b.csv",
        "a\r\nX-Evil: 1.csv",
        "fiche \u{202E}fdp.exe",
        "../../etc/passwd",
        long.as_str(),
        "",
        "...",
    ];
    for name in names {
        let header = attachment(name);
        let text = header.to_str().unwrap();
        assert!(text.starts_with("attachment; filename=\""), "{text}");
        assert_eq!(text.matches('"').count(), 2, "{text}");
        assert!(
            !text.contains(['\r', '\n', '/', '\\'])
                && !text.contains("%E2%80%AE")
                && text.len() < 500,
            "{text}"
        );
    }
}

#[test]
fn s51_an_arabic_name_arrives_whole() {
    let text = attachment("قائمة 1.csv");
    assert_eq!(
        text,
        "attachment; filename=\"_____ 1.csv\"; filename*=UTF-8''%D9%82%D8%A7%D8%A6%D9%85%D8%A9%201.csv"
    );
}
