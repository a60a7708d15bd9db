//! What came back: a status, headers, and a page that can be read.

use axum::http::{HeaderMap, StatusCode, header};
use routes::Route;
use scraper::{ElementRef, Html, Selector};

use crate::{Form, form};

/// One answer of the site.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The address that answered, after redirects, with its query.
    pub path: String,
    /// The body as it travelled.
    pub body: Vec<u8>,
    /// The row of the table that answered.
    pub route: Option<&'static Route>,
}

/// A page in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Every element in the order of the page: its name in lower case, and its attributes.
    pub elements: Vec<(String, Vec<(String, String)>)>,
    /// All its words, titles and scripts included; pieces of text are apart.
    pub text: String,
}

impl Seen {
    /// A header as text, empty when absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    #[must_use]
    pub fn location(&self) -> Option<String> {
        let leads = self.status.is_redirection().then(|| self.header(header::LOCATION.as_str()));
        leads.filter(|location| !location.is_empty()).map(str::to_owned)
    }

    /// The body as text.
    #[must_use]
    pub fn html(&self) -> String {
        String::from_utf8(self.body.clone()).expect("the body is text")
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }

    /// The words of the page's main part, one space between them.
    #[must_use]
    pub fn text(&self) -> String {
        self.words("main")
    }

    /// The words of the first element that matches.
    #[must_use]
    pub fn words(&self, selector: &str) -> String {
        let page = Html::parse_document(&self.html());
        page.select(&parsed(selector)).next().map(words).unwrap_or_default()
    }

    /// How many elements match.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        Html::parse_document(&self.html()).select(&parsed(selector)).count()
    }

    /// The whole page as a browser builds it, read once.
    #[must_use]
    pub fn whole(&self) -> Whole {
        let page = Html::parse_document(&self.html());
        let read = |element: ElementRef<'_>| {
            let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let attributes = element.value().attrs().map(owned).collect();
            (element.value().name().to_ascii_lowercase(), attributes)
        };
        let elements = page.select(&parsed("*")).map(read).collect();
        Whole { elements, text: words(page.root_element()) }
    }

    /// An attribute of the first element that matches.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.html());
        page.select(&parsed(selector)).next()?.attr(name).map(str::to_owned)
    }

    /// The sentence beside a refused field.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        let refused = format!(
            "[aria-invalid=true][name=\"{field}\"], [aria-invalid=true][name=\"{field}[]\"], #f-{field}[aria-invalid=true]"
        );
        (self.count(&refused) > 0).then(|| self.words(&format!("#{field}-error")))
    }

    /// Whether a field was refused, in a way everybody can perceive.
    #[must_use]
    pub fn has_error(&self, field: &str) -> bool {
        self.error(field).is_some()
    }

    /// The first form that posts: the subject of the page (contracts.md).
    #[must_use]
    pub fn form(&self) -> Form {
        self.form_at("form[method=post]")
    }

    /// The first form that matches.
    #[must_use]
    pub fn form_at(&self, selector: &str) -> Form {
        let page = Html::parse_document(&self.html());
        let form = page.select(&parsed(selector)).next();
        assert!(form.is_some(), "{} ({}) has no `{selector}`", self.path, self.status);
        form::read(form.expect("just seen"), &self.path)
    }
}

pub fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

pub fn words(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
