//! Pages: functions, strictness, escaping, reloading, the roll-call.

use super::{FR, House, Shell};
use crate::{Page, check_samples};
use serde::Serialize;

#[derive(Serialize)]
struct Card {
    name: &'static str,
    note: Option<&'static str>,
}

impl Page for Card {
    const TEMPLATE: &'static str = "pages/card.html";

    fn samples() -> Vec<Self> {
        vec![Self { name: "Amina", note: None }, Self { name: "<b>", note: Some("n") }]
    }
}

fn amina() -> Card {
    Card { name: "Amina", note: None }
}

fn draw(template: &str) -> Result<String, String> {
    let house = House::new(&[("pages/card.html", template)]);
    house.renderer.render_page(&FR, &amina()).map_err(|fault| fault.to_string())
}

#[test]
fn words_are_said_in_the_language_of_the_shell() {
    let house = House::new(&[("pages/card.html", "{{ t('hello', name=page.name) }}")]);
    let drawn = |locale| house.renderer.render_page(&Shell { locale }, &amina()).unwrap();
    assert_eq!(
        [drawn("fr"), drawn("en"), drawn("ar")],
        ["Bonjour Amina", "Hello Amina", "مرحبا Amina"]
    );
}

#[test]
fn a_macro_from_another_file_speaks_the_same_language() {
    let house = House::new(&[
        (
            "components/greet.html",
            "{% macro greet(name) %}{{ t('hello', name=name) }}{% endmacro %}",
        ),
        ("layouts/base.html", "<main>{% block main %}{% endblock %}</main>"),
        (
            "pages/card.html",
            "{% extends 'layouts/base.html' %}{% from 'components/greet.html' import greet %}\
             {% block main %}{% for locale in [1] %}{{ greet(page.name) }}{% endfor %}{% endblock %}",
        ),
    ]);
    let drawn = house.renderer.render_page(&Shell { locale: "en" }, &amina()).unwrap();
    assert_eq!(drawn, "<main>Hello Amina</main>");
}

#[test]
fn every_function_gives_what_the_contract_says() {
    assert_eq!(
        draw("{{ t('count', n=1) }}, {{ t('count', n=12345) }}").unwrap(),
        "un talent, 12\u{202F}345 talents"
    );
    assert_eq!(
        draw("<a href=\"{{ url('profile', code='A/B') }}\">").unwrap(),
        "<a href=\"/t/A%2FB\">"
    );
    assert_eq!(draw("{{ url('admin-person', id=7) }}").unwrap(), "/admin/users/7");
    assert_eq!(draw("{{ date('1998-04-03') }}").unwrap(), "3 avril 1998");
    assert_eq!(draw("{{ date('2025-12-31T23:30:00Z') }}").unwrap(), "1er janvier 2026");
    assert_eq!(draw("{{ date('2026-02-20T23:30:00Z') }}").unwrap(), "20 février 2026");
    assert_eq!(draw("{{ datetime('2025-12-31T12:30:00Z') }}").unwrap(), "31 décembre 2025 à 13:30");
    assert_eq!(draw("{{ number(1234) }}").unwrap(), "1\u{202F}234");
    let icon = draw("{{ icon('home', cls='size-4') }}").unwrap();
    assert!(icon.starts_with("<svg class=\"size-4\" aria-hidden=\"true\""), "{icon}");
    assert!(
        icon.contains("<use href=\"/assets/icons.") && icon.ends_with(".svg#home\"></use></svg>")
    );
    assert!(draw("{{ asset('css/app.css') }}").unwrap().starts_with("/assets/css/app."));
}

#[test]
fn whatever_is_unknown_is_an_error_that_names_the_template() {
    for (template, why) in [
        ("{{ page.surname }}", "undefined"),
        ("{% if page.surname %}{% endif %}", "undefined"),
        ("{{ url('nowhere') }}", "no route `nowhere`"),
        ("{{ url('profile') }}", "needs a value for `code`"),
        ("{{ url('profile', code=page.note) }}", "`code` is none"),
        ("{{ asset('css/none.css') }}", "no asset `css/none.css`"),
        ("{{ icon('none') }}", "no icon `none`"),
        ("{{ icon('home', class='x') }}", "class"),
        ("{{ date('yesterday') }}", "not a date"),
        ("{{ t('hello', name=page.surname) }}", "undefined"),
    ] {
        let fault = draw(template).unwrap_err();
        assert!(fault.contains("pages/card.html") && fault.contains(why), "{template}: {fault}");
    }
}

#[test]
fn a_fault_never_quotes_the_values_of_the_page() {
    let house = House::new(&[("pages/card.html", "{{ page.name }}{{ page.surname }}")]);
    let fault = house.renderer.render_page(&FR, &amina()).unwrap_err();
    assert!(!format!("{fault} {fault:#} {fault:?}").contains("Amina"));
}

#[test]
fn values_are_escaped_and_none_is_nothing() {
    let house =
        House::new(&[("pages/card.html", "<p title=\"{{ page.name }}\">{{ page.note }}</p>")]);
    let hostile = Card { name: "\"'><script>/&", note: None };
    let drawn = house.renderer.render_page(&FR, &hostile).unwrap();
    assert_eq!(drawn, "<p title=\"&quot;&#x27;&gt;&lt;script&gt;/&amp;\"></p>");
    let said = House::new(&[("pages/card.html", "{{ t('hello', name=page.name) }}")]);
    assert!(said.renderer.render_page(&FR, &hostile).unwrap().contains("&lt;script&gt;"));
}

#[test]
fn a_folder_is_read_again_when_it_changes() {
    let house = House::new(&[("pages/card.html", "before")]);
    assert_eq!(house.renderer.render_page(&FR, &amina()).unwrap(), "before");
    house.write("pages/card.html", "afterwards");
    assert_eq!(house.renderer.render_page(&FR, &amina()).unwrap(), "afterwards");
}

#[test]
fn the_roll_call_finds_faults_and_missing_words() {
    let shells = [FR, Shell { locale: "en" }];
    let good =
        House::new(&[("pages/card.html", "{{ t('hello', name=page.name) }}{{ page.note }}")]);
    assert!(check_samples::<Card>(&good.renderer, &shells).is_empty());
    let bad =
        House::new(&[("pages/card.html", "{{ t('only-fr') }}{{ page.note|upper }}{{ nothing }}")]);
    let faults = check_samples::<Card>(&bad.renderer, &shells);
    assert!(
        faults
            .iter()
            .filter(|fault| fault.contains("nothing") || fault.contains("undefined"))
            .count()
            >= 2
    );
    assert!(faults.iter().any(|fault| fault.contains("`only-fr` in `en`")), "{faults:?}");
}

#[test]
fn the_embedded_house_opens() {
    let words = std::sync::Arc::new(super::words());
    assert!(crate::Renderer::embedded(words).render_page(&FR, &amina()).is_err());
}
