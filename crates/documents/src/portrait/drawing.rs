//! Puts a drawn person together, from the ground to the light on the face.

use super::hair;
use super::person::{Beard, Collar, Hair, Person};

const FACE: &str = "M-44-8C-48-80 48-80 44-8C44 27 27 60 0 60C-27 60-44 27-44-8Z";
const SHOULDERS: &str = "M4 254C6 210 46 197 80 187L120 187C154 197 194 210 196 254Z";
const INK: &str = "#120d0a";

/// The portrait as SVG.
pub(super) fn svg(person: &Person) -> String {
    let (wide, high) = person.head;
    let head = format!("translate(100 112) rotate({:.1}) scale({wide:.2} {high:.2})", person.lean);
    let parts = [
        ground(person),
        format!("<g transform=\"{head}\">{}</g>", hair::behind(person)),
        body(person),
        format!(
            "<g transform=\"{head}\">{}{}{}{}{}{}</g>",
            face(person),
            beard(person),
            mouth(person),
            hair::before(person),
            glasses(person),
            earrings(person)
        ),
        r#"<path fill="url(#v)" d="M0 0h200v250H0z"/>"#.to_owned(),
    ];
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 250\" aria-hidden=\"true\" \
         preserveAspectRatio=\"xMidYMid slice\">{}</svg>",
        parts.concat()
    )
}

fn ground(person: &Person) -> String {
    let (light, dark) = person.ground;
    let (from, to, lamp) = if person.lit_from_left { (0, 1, ".2") } else { (1, 0, ".8") };
    format!(
        r##"<defs><linearGradient id="b" x1="{from}" y1="0" x2="{to}" y2="1"><stop stop-color="{light}"/><stop offset="1" stop-color="{dark}"/></linearGradient><linearGradient id="l" x1="{from}" y1="0" x2="{to}" y2=".25"><stop stop-color="#fff2d8" stop-opacity=".26"/><stop offset=".42" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#08060a" stop-opacity=".46"/></linearGradient><radialGradient id="g" cx="{lamp}" cy=".2" r=".75"><stop stop-color="#ffe3a6" stop-opacity=".38"/><stop offset="1" stop-color="#ffe3a6" stop-opacity="0"/></radialGradient><radialGradient id="v" cx=".5" cy=".42" r=".78"><stop offset=".62" stop-opacity="0"/><stop offset="1" stop-opacity=".34"/></radialGradient><clipPath id="f"><path d="{FACE}"/></clipPath></defs><path fill="url(#b)" d="M0 0h200v250H0z"/><path fill="url(#g)" d="M0 0h200v250H0z"/>"##
    )
}

fn body(person: &Person) -> String {
    let (skin, top) = (person.skin, person.top);
    let collar = match person.collar {
        Collar::Round => format!(
            r##"<path fill="{skin}" d="M78 186C80 206 120 206 122 186Z"/><path fill="none" stroke="#000" stroke-opacity=".2" stroke-width="2.5" d="M76 187C80 209 120 209 124 187"/>"##
        ),
        Collar::Open => format!(
            r##"<path fill="{skin}" d="M79 186L100 226L121 186Z"/><path fill="none" stroke="#000" stroke-opacity=".2" stroke-width="2.5" d="M78 187L100 228L122 187"/>"##
        ),
        Collar::Shirt => format!(
            r##"<path fill="{skin}" d="M80 186L100 212L120 186Z"/><path fill="{top}" d="M78 180L100 210L84 222L66 190ZM122 180L100 210L116 222L134 190Z"/><path fill="none" stroke="#000" stroke-opacity=".24" stroke-width="1.6" d="M78 181L100 210L84 222L66 191M122 181L100 210L116 222L134 191M100 212V252"/>"##
        ),
        Collar::Embroidered => format!(
            r##"<path fill="{skin}" d="M79 186C82 200 118 200 121 186Z"/><path fill="none" stroke="#f6d488" stroke-opacity=".85" stroke-width="3" stroke-dasharray="3 2" d="M76 188C82 206 118 206 124 188M100 204V244"/><path fill="none" stroke="#f6d488" stroke-opacity=".6" stroke-width="1.4" d="M70 190C80 214 120 214 130 190M94 206V246M106 206V246"/>"##
        ),
        Collar::Roll => format!(
            r##"<path fill="{top}" d="M76 172C86 182 114 182 124 172L126 196C112 206 88 206 74 196Z"/><path fill="none" stroke="#000" stroke-opacity=".2" stroke-width="2" d="M75 184C88 194 112 194 125 184"/>"##
        ),
    };
    format!(
        r##"<path fill="{top}" d="{SHOULDERS}"/><path fill="{skin}" d="M80 146V186C82 200 118 200 120 186V146Z"/>{collar}<path fill="#000" fill-opacity=".26" d="M80 158C90 178 110 178 120 158V172C112 186 88 186 80 172Z"/><path fill="url(#l)" d="{SHOULDERS}"/>"##
    )
}

fn face(person: &Person) -> String {
    let (skin, eyes, brow) = (person.skin, person.eyes, person.brow);
    let brows = if person.elder { "#55524f" } else { INK };
    let age = if person.elder {
        r##"<path fill="none" stroke="#000" stroke-opacity=".15" stroke-width="1.6" stroke-linecap="round" d="M-22-31Q0-35 22-31M-18-38Q0-41 18-38M-24 15Q-29 24-25 32M24 15Q29 24 25 32M-31 5L-36 2M31 5L36 2"/>"##
    } else {
        ""
    };
    let freckles = if person.freckles {
        r##"<path fill="none" stroke="#5a2c16" stroke-opacity=".4" stroke-width="1.5" stroke-linecap="round" d="M-24 14h0M-19 17h0M-27 18h0M-14 13h0M24 14h0M19 17h0M27 18h0M14 13h0M0 9h0"/>"##
    } else {
        ""
    };
    let one_eye = format!(
        r##"<path fill="#f7f1ea" d="M-9.5 1Q0-6.5 9.5 0Q1 6-9.5 1Z"/><circle cy="-.4" r="4" fill="{eyes}"/><circle cx="-1.3" cy="-1.8" r="1.1" fill="#fff" fill-opacity=".85"/><path fill="none" stroke="{INK}" stroke-width="2.4" stroke-linecap="round" d="M-10 1Q0-8 10-.5"/>"##
    );
    format!(
        r##"<g fill="{skin}"><ellipse cx="-44" cy="4" rx="6.5" ry="11"/><ellipse cx="44" cy="4" rx="6.5" ry="11"/></g><path fill="#000" fill-opacity=".16" d="M-47 0q4 4 2 10M47 0q-4 4-2 10"/><path fill="{skin}" d="{FACE}"/><g clip-path="url(#f)"><ellipse cx="-25" cy="18" rx="12" ry="9" fill="#c4452f" fill-opacity=".1"/><ellipse cx="25" cy="18" rx="12" ry="9" fill="#c4452f" fill-opacity=".1"/><path fill="#000" fill-opacity=".1" d="M-32-8Q-18-18-6-4Q-18 4-32-8ZM32-8Q18-18 6-4Q18 4 32-8Z"/></g><g transform="translate(-18 -2)">{one_eye}</g><g transform="translate(18 -2) scale(-1 1)">{one_eye}</g><path fill="none" stroke="{brows}" stroke-opacity=".85" stroke-width="3.6" stroke-linecap="round" transform="translate(0 {brow:.1})" d="M-28-13Q-19-20-8-15.5M28-13Q19-20 8-15.5"/><path fill="#000" fill-opacity=".13" d="M3-6C4 6 12 14 9 20Q3 25-6 21Q2 20 2 12Z"/><path fill="none" stroke="#000" stroke-opacity=".32" stroke-width="2" stroke-linecap="round" d="M-8 19Q-6 23-2 22M8 19Q6 23 2 22"/>{age}{freckles}<path clip-path="url(#f)" fill="url(#l)" d="M-60-80H60V80H-60Z"/>"##
    )
}

fn mouth(person: &Person) -> String {
    let (lips, smile) = (person.lips, person.smile);
    let corner = 37.5 - smile * 0.35;
    let low = 39.0 + smile;
    format!(
        r##"<path fill="{lips}" d="M-14 {corner:.1}Q-6 33-2 34.5L0 35.5L2 34.5Q6 33 14 {corner:.1}Q0 {:.1}-14 {corner:.1}Z"/><path fill="{lips}" fill-opacity=".8" d="M-14 {corner:.1}Q0 {low:.1} 14 {corner:.1}Q6 {:.1} 0 {:.1}Q-6 {:.1}-14 {corner:.1}Z"/><path fill="none" stroke="#2a0d0c" stroke-opacity=".55" stroke-width="1.5" stroke-linecap="round" d="M-14.5 {corner:.1}Q0 {low:.1} 14.5 {corner:.1}"/>"##,
        low,
        low + 4.5,
        low + 5.0,
        low + 4.5
    )
}

fn beard(person: &Person) -> String {
    let full = "M-44-2C-41 20-34 24-26 27C-14 23 14 23 26 27C34 24 41 20 44-2C45 34 28 64 0 64C-28 64-45 34-44-2Z";
    let (shape, strength) = match person.beard {
        Beard::None => return String::new(),
        Beard::Stubble => (full, ".3"),
        Beard::Short => (full, ".88"),
        Beard::Goatee => (
            "M-18 38C-20 26-10 26 0 28C10 26 20 26 18 38C19 54 12 63 0 63C-12 63-19 54-18 38Z",
            ".85",
        ),
        Beard::Moustache => {
            ("M-19 33C-14 25-6 25 0 27C6 25 14 25 19 33C10 31 4 31 0 31C-4 31-10 31-19 33Z", ".92")
        }
    };
    format!("<path fill=\"{}\" fill-opacity=\"{strength}\" d=\"{shape}\"/>", person.hair_colour)
}

fn glasses(person: &Person) -> String {
    if !person.glasses {
        return String::new();
    }
    let temples = if person.hair == Hair::Headscarf { "" } else { "M-33-4L-45-7M33-4L45-7" };
    format!(
        r##"<g stroke="#17191d" stroke-width="2.6"><rect x="-33" y="-13" width="29" height="22" rx="9" fill="#fff" fill-opacity=".1"/><rect x="4" y="-13" width="29" height="22" rx="9" fill="#fff" fill-opacity=".1"/><path fill="none" d="M-4-4Q0-7 4-4{temples}"/></g>"##
    )
}

fn earrings(person: &Person) -> String {
    if !person.earrings {
        return String::new();
    }
    r##"<g fill="none" stroke="#f0c560" stroke-width="2"><circle cx="-46" cy="22" r="6"/><circle cx="46" cy="22" r="6"/></g>"##.to_owned()
}
