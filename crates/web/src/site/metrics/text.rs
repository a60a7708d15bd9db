//! The text format of Prometheus: a line that says what a name is, and a line for each value.

use std::fmt::Display;

/// A text that grows.
#[derive(Debug, Default)]
pub struct Text(String);

impl Text {
    /// Says what the values of this name are: `gauge`, `counter` or `histogram`.
    pub fn family(&mut self, name: &str, kind: &str, help: &str) {
        self.0.push_str(&format!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    /// A value with its labels; what they say is ours, and is written so that it stays one text.
    pub fn line(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<String> =
            labels.iter().map(|(label, text)| format!("{label}=\"{}\"", escaped(text))).collect();
        let labels =
            if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        self.0.push_str(&format!("{name}{labels} {value}\n"));
    }

    /// A name with one value.
    pub fn gauge(&mut self, name: &str, help: &str, value: impl Display) {
        self.family(name, "gauge", help);
        self.line(name, &[], value);
    }

    /// A name with one span of time, written in seconds.
    pub fn milliseconds(&mut self, name: &str, help: &str, span: i64) {
        self.gauge(name, help, format_args!("{}.{:03}", span / 1000, span.rem_euclid(1000)));
    }

    /// The whole text.
    pub fn into_string(self) -> String {
        self.0
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_one_line_with_its_labels() {
        let mut text = Text::default();
        text.family("jobs", "gauge", "Jobs by state");
        text.line("jobs", &[("state", "a\"b\\c\nd"), ("kind", "é")], 3);
        text.milliseconds("late_seconds", "How late", 1_050);
        let expected = "# HELP jobs Jobs by state\n# TYPE jobs gauge\n\
            jobs{state=\"a\\\"b\\\\c\\nd\",kind=\"é\"} 3\n\
            # HELP late_seconds How late\n# TYPE late_seconds gauge\nlate_seconds 1.050\n";
        assert_eq!(text.into_string(), expected);
    }
}
