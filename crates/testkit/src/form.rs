//! A form of a page, as a person fills and sends it.

use axum::{
    body::Body,
    http::{Request, header},
};
use scraper::ElementRef;
use url::form_urlencoded;

use crate::seen::{parsed, words};

const BOUNDARY: &str = "----testkit-7MA4YWxkTrZu0gW";

/// A form with what is in it.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it posts to.
    pub action: String,
    multipart: bool,
    names: Vec<String>,
    values: Vec<(String, String)>,
    files: Vec<File>,
}

#[derive(Debug, Clone)]
struct File {
    field: String,
    name: String,
    kind: String,
    bytes: Vec<u8>,
}

/// Reads a form as a browser would send it untouched.
pub fn read(form: ElementRef<'_>, page: &str) -> Form {
    let action = form.attr("action").unwrap_or(page).to_owned();
    let multipart = form.attr("enctype") == Some("multipart/form-data");
    let mut read =
        Form { action, multipart, names: Vec::new(), values: Vec::new(), files: Vec::new() };
    for control in form.select(&parsed("input[name], select[name], textarea[name]")) {
        let name = control.attr("name").unwrap_or_default();
        if !read.names.iter().any(|known| known == name) {
            read.names.push(name.to_owned());
        }
        if control.attr("disabled").is_none() {
            let sent = values(control).into_iter().map(|value| (name.to_owned(), value));
            read.values.extend(sent);
        }
    }
    read
}

impl Form {
    /// A form that no page shows, without a field.
    #[must_use]
    pub fn blank(action: &str) -> Self {
        let (names, values, files) = (Vec::new(), Vec::new(), Vec::new());
        Self { action: action.to_owned(), multipart: false, names, values, files }
    }

    /// Whether the page offers this field.
    #[must_use]
    pub fn offers(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// Types into a field, or chooses from a list; the field must be on the page.
    #[must_use]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        self = self.clear(name);
        self.values.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Ticks one box of a field, or chooses one more of a list.
    #[must_use]
    pub fn tick(mut self, name: &str, value: &str) -> Self {
        self.must_have(name);
        self.values.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Empties a field, or takes every tick away.
    #[must_use]
    pub fn clear(mut self, name: &str) -> Self {
        self.must_have(name);
        self.values.retain(|(known, _)| known != name);
        self
    }

    /// Chooses a file.
    #[must_use]
    pub fn attach(mut self, field: &str, name: &str, kind: &str, bytes: &[u8]) -> Self {
        self.must_have(field);
        assert!(self.multipart, "the form cannot carry files");
        let (field, name, kind) = (field.to_owned(), name.to_owned(), kind.to_owned());
        self.files.push(File { field, name, kind, bytes: bytes.to_vec() });
        self
    }

    /// Adds or replaces a value the page does not offer, as an attacker or an old page would.
    #[must_use]
    pub fn forge(mut self, name: &str, value: &str) -> Self {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The first value of a field as it stands.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field as it stands.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values
            .iter()
            .filter(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    pub(crate) fn into_request(self) -> Request<Body> {
        let (kind, body) = if self.multipart {
            (format!("multipart/form-data; boundary={BOUNDARY}"), self.parts())
        } else {
            let pairs =
                form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.values).finish();
            ("application/x-www-form-urlencoded".to_owned(), pairs.into_bytes())
        };
        let request = Request::post(&self.action).header(header::CONTENT_TYPE, kind);
        request
            .header(header::CONTENT_LENGTH, body.len())
            .body(Body::from(body))
            .expect("a request")
    }

    fn parts(&self) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, value) in &self.values {
            let head =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for File { field, name, kind, bytes } in &self.files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
        body
    }

    fn must_have(&self, name: &str) {
        assert!(self.offers(name), "the form at {} has no field `{name}`", self.action);
    }
}

/// What a control sends when nobody touched it.
fn values(control: ElementRef<'_>) -> Vec<String> {
    let value = control.attr("value");
    match (control.value().name(), control.attr("type").unwrap_or("text")) {
        ("select", _) => chosen(control),
        ("textarea", _) => {
            let text: String = control.text().collect();
            vec![text.strip_prefix('\n').unwrap_or(&text).to_owned()]
        }
        (_, "checkbox" | "radio") => {
            let ticked = control.attr("checked").is_some();
            ticked.then(|| value.unwrap_or("on").to_owned()).into_iter().collect()
        }
        (_, "file" | "submit" | "button" | "image" | "reset") => Vec::new(),
        _ => vec![value.unwrap_or_default().to_owned()],
    }
}

fn chosen(list: ElementRef<'_>) -> Vec<String> {
    let worth =
        |option: ElementRef<'_>| option.attr("value").map_or_else(|| words(option), str::to_owned);
    let selected: Vec<String> = list.select(&parsed("option[selected]")).map(worth).collect();
    if list.attr("multiple").is_some() || !selected.is_empty() {
        return selected;
    }
    list.select(&parsed("option")).next().map(worth).into_iter().collect()
}
