//! Structured logs on standard error: text for people, JSON for machines, never personal data. One event is one line,
//! whatever it holds (quality.md S50), the same complaint is not repeated within a second (R12), and a panic says where and
//! not what (S85).

mod hush;
mod one_line;

use std::panic::PanicHookInfo;

use app::Config;
use tracing::Subscriber;
use tracing_subscriber::{
    EnvFilter,
    fmt::{self, MakeWriter},
    util::SubscriberInitExt as _,
};

use hush::Hushed;
use one_line::OneLine;

/// Begins logging as the configuration says; lines of libraries below warning are left out.
pub fn begin(config: &Config) {
    let ansi = std::io::IsTerminal::is_terminal(&std::io::stderr());
    subscriber(&config.log_level, config.log_json, ansi, std::io::stderr).init();
    std::panic::set_hook(Box::new(note_panic));
}

fn subscriber<W>(level: &str, json: bool, ansi: bool, out: W) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let ours =
        ["app", "api", "cli", "db", "documents", "gateways", "queue", "render", "web", "taalentio"];
    let directives: Vec<String> = ours.iter().map(|name| format!("{name}={level}")).collect();
    let filter = EnvFilter::new(format!("warn,{}", directives.join(",")));
    let writer = fmt::Subscriber::builder()
        .with_ansi(ansi)
        .with_env_filter(filter)
        .with_writer(OneLine { out, colours: ansi })
        .with_target(false);
    if json {
        Box::new(writer.json().map_event_format(Hushed::around).finish())
    } else {
        Box::new(writer.map_event_format(Hushed::around).finish())
    }
}

/// The place of a panic. Its words stay unsaid: those of a text that was cut at a wrong place quote the text.
fn note_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "a thread panicked");
}

#[cfg(test)]
mod tests {
    use std::{
        io::{self, Write},
        panic::{catch_unwind, set_hook, take_hook},
        sync::{Arc, Mutex},
    };

    use super::*;

    const HOSTILE: [&str; 9] = [
        "a\r\nERROR forged: somebody else signed in",
        "a\nb\n\nc",
        "\u{1b}[2J\u{1b}[31mred\u{1b}]0;title\u{7}",
        "\"},{\"level\":\"ERROR\",\"forged\":\"",
        "\\\" \\n \\u000a {}",
        "\u{85}next\u{2028}line\u{2029}paragraph",
        "\0\u{8}\u{b}\u{c}\u{7f}",
        "a\u{202e}detrever",
        "🦀 عربي é",
    ];

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What a program that logs this way has written.
    fn written(json: bool, level: &str, speak: impl FnOnce()) -> String {
        let kept = Kept::default();
        let out = kept.clone();
        let speaker = subscriber(level, json, false, move || out.clone());
        tracing::subscriber::with_default(speaker, speak);
        let written = kept.0.lock().unwrap();
        String::from_utf8(written.clone()).unwrap()
    }

    fn speak() {
        for text in HOSTILE {
            let fault = anyhow::anyhow!("{text}").context(text);
            tracing::info!(text, shown = %text, debug = ?text, "{text}");
            tracing::error!(%fault, chain = format!("{fault:#}"), "something broke");
            let span = tracing::info_span!("inside", text, shown = %text);
            span.in_scope(|| tracing::warn!("{text}"));
        }
    }

    #[test]
    fn s50_one_event_is_one_line_of_json() {
        let written = written(true, "trace", speak);
        let lines: Vec<&str> = written.split_terminator('\n').collect();
        assert_eq!(lines.len(), HOSTILE.len() * 3);
        for (place, line) in lines.iter().enumerate() {
            let event: serde_json::Value = serde_json::from_str(line).unwrap();
            assert!(event.get("forged").is_none(), "{line}");
            if place % 3 == 0 {
                assert_eq!(event["fields"]["shown"], HOSTILE[place / 3], "{line}");
            }
        }
        assert!(!written.chars().any(|c| c.is_control() && c != '\n'), "{written:?}");
    }

    #[test]
    fn s50_one_event_is_one_line_of_text() {
        let written = written(false, "trace", speak);
        assert_eq!(written.split_terminator('\n').count(), HOSTILE.len() * 3, "{written}");
        let breaks =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}');
        assert!(!written.contains(breaks), "{written:?}");
    }

    #[test]
    fn r12_the_same_complaint_is_said_once_a_second_and_everything_else_each_time() {
        let storm = || {
            for nth in 0..500 {
                tracing::error!(fault = "no room", "a group of writes was not kept");
                tracing::error!(request = nth % 3, "something broke");
                tracing::info!("answered");
            }
        };
        for json in [false, true] {
            let written = written(json, "info", storm);
            let count = |words: &str| written.lines().filter(|line| line.contains(words)).count();
            assert!((1..=2).contains(&count("was not kept")), "{written}");
            assert!((3..=6).contains(&count("something broke")), "each request is named");
            assert_eq!(count("answered"), 500);
            assert!(written.lines().all(|line| !line.is_empty()));
        }
    }

    #[test]
    fn s85_a_panic_says_where_and_not_what() {
        let written = written(false, "trace", || {
            let before = take_hook();
            set_hook(Box::new(note_panic));
            let fell = catch_unwind(|| {
                let name = "é-zq-amina".to_owned();
                name.split_at(1).0.to_owned()
            });
            set_hook(before);
            assert!(fell.is_err());
        });
        assert!(written.contains("a thread panicked") && written.contains(".rs:"), "{written}");
        assert!(!written.contains("zq-amina"), "{written}");
    }
}
