//! Forms: what was typed comes back, what was refused is said.

use super::{FR, House};
use crate::{FieldError, FormState, Page};
use kernel::{Violations, msg};
use serde::Serialize;

#[derive(Serialize)]
struct Join {
    form: FormState,
}

impl Page for Join {
    const TEMPLATE: &'static str = "pages/join.html";

    fn samples() -> Vec<Self> {
        vec![]
    }
}

fn refused() -> FormState {
    let mut violations = Violations::new();
    violations.add("email", msg!("words-email"));
    FormState::new("/auth/register")
        .value("name", "Amina")
        .list("talents[]", vec!["3".to_owned(), "5".to_owned()])
        .with_violations(&violations, |message| format!("said {}", message.key))
}

#[test]
fn a_form_remembers_values_lists_and_sentences() {
    let form = refused();
    assert!(form.is_refused() && !FormState::new("/x").is_refused());
    let error = FieldError { field: "email".to_owned(), text: "said words-email".to_owned() };
    assert_eq!(form.errors, [error]);
}

#[test]
fn a_template_asks_its_form() {
    let asks = "{{ value('name') }}|{{ value('other') }}|{{ chosen('name', 'Amina') }}|\
                {{ chosen('talents[]', 5) }}|{{ chosen('talents[]', '4') }}|{{ error('email') }}|{{ error('name') }}";
    let house = House::new(&[("pages/join.html", asks)]);
    let drawn = house.renderer.render_page(&FR, &Join { form: refused() }).unwrap();
    assert_eq!(drawn, "Amina||true|true|false|said words-email|");
}

#[test]
fn a_macro_asks_the_form_it_was_given() {
    let page = "{% macro field(form, name) %}{{ value(name) }}{{ form.values[name]|default('') }}{% endmacro %}\
                {{ field(page.form, 'name') }}{{ field(page.form, 'none') }}";
    let house = House::new(&[("pages/join.html", page)]);
    let drawn = house.renderer.render_page(&FR, &Join { form: refused() }).unwrap();
    assert_eq!(drawn, "AminaAmina");
}
