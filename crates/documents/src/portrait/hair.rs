//! Shapes of hair and head coverings, around a head whose middle is (0, 0), 88 wide and 120 high.

use std::fmt::Write;

use super::person::{Hair, Person};

const SLICK: &str = r#"<path d="M-46-4C-53-86 53-86 46-4C42-32 24-47 0-47C-24-47-42-32-46-4Z"/>"#;
const PARTED: &str = r#"<path d="M-46 2C-54-88 54-88 46 2C44-24 34-42 10-49C-4-36-36-30-46 2Z"/>"#;
const FOLDS: &str =
    r##"fill="none" stroke="#000" stroke-opacity=".17" stroke-width="2.2" stroke-linecap="round""##;

/// What lies behind head and shoulders.
pub(super) fn behind(person: &Person) -> String {
    let shape = match person.hair {
        Hair::Long => r#"<path d="M-50 104C-72-106 72-106 50 104C44 112 30 106 30 96L-30 96C-30 106-44 112-50 104Z"/>"#.to_owned(),
        Hair::Bob => r#"<path d="M-54 52C-66-98 66-98 54 52C46 62 34 58 30 50L-30 50C-34 58-46 62-54 52Z"/>"#.to_owned(),
        Hair::Bun => r#"<circle cy="-74" r="21"/><path d="M-46 14C-52-84 52-84 46 14Z"/>"#.to_owned(),
        Hair::Afro => cloud(0.0, -22.0, 58.0, 17.0),
        Hair::Waves => format!("{}{}", cloud(-42.0, 34.0, 12.0, 15.0), cloud(42.0, 34.0, 12.0, 15.0))
            + r#"<path d="M-56 82C-70-102 70-102 56 82L30 88L-30 88Z"/>"#,
        Hair::Braids => strands(&[-52.0, -43.0, -34.0, 34.0, 43.0, 52.0], 108.0),
        Hair::Locks => strands(&[-50.0, -40.0, -30.0, 30.0, 40.0, 50.0], 44.0),
        Hair::Headscarf => return coloured(person.cloth, r#"<path d="M-58 40C-70-100 70-100 58 40C60 80 84 96 88 146H-88C-84 96-60 80-58 40Z"/>"#),
        Hair::Headwrap => return coloured(person.cloth, r#"<path d="M-54-14C-76-66-44-112 2-108C52-110 74-62 54-14Z"/>"#),
        Hair::Bald | Hair::Short | Hair::Fade | Hair::Curls | Hair::Turban => return String::new(),
    };
    coloured(person.hair_colour, &shape)
}

/// What lies over the forehead and around the face.
pub(super) fn before(person: &Person) -> String {
    let shape = match person.hair {
        Hair::Bald => return String::new(),
        Hair::Short => r#"<path d="M-46 0C-54-88 54-88 46 0C45-16 42-30 33-38C14-47-16-46-33-38C-42-30-45-16-46 0Z"/>"#.to_owned(),
        Hair::Fade => r#"<path opacity=".5" d="M-45 2C-51-80 51-80 45 2C44-18 41-32 32-39L-32-39C-41-32-44-18-45 2Z"/><path d="M-40-30C-48-90 48-90 40-30C22-44-22-44-40-30Z"/>"#.to_owned(),
        Hair::Curls => curls(),
        Hair::Afro => format!("{SLICK}{}", fringe()),
        Hair::Locks => format!("{SLICK}{}", locks_on_top()),
        Hair::Long | Hair::Waves => PARTED.to_owned(),
        Hair::Bob => r#"<path d="M-47 8C-54-88 54-88 47 8C45-12 41-22 36-27C12-20-14-20-36-27C-41-22-45-12-47 8Z"/>"#.to_owned(),
        Hair::Bun => SLICK.to_owned(),
        Hair::Braids => format!("{SLICK}<g {FOLDS}><path d=\"M-30-42Q-18-62-8-66M-14-47Q-8-60 0-67M14-47Q10-60 6-66M30-42Q20-60 12-66\"/></g>"),
        Hair::Headscarf => return headscarf(person.cloth),
        Hair::Headwrap => return headwrap(person.cloth),
        Hair::Turban => return turban(person.cloth),
    };
    coloured(person.hair_colour, &shape)
}

fn coloured(colour: &str, shape: &str) -> String {
    format!("<g fill=\"{colour}\" color=\"{colour}\">{shape}</g>")
}

fn headscarf(cloth: &str) -> String {
    let shape = format!(
        r#"<path fill-rule="evenodd" d="M-55 14C-68-94 68-94 55 14C56 58 46 74 70 104C40 128-40 128-70 104C-46 74-56 58-55 14ZM-38-4C-41-60 41-60 38-4C38 28 22 55 0 55C-22 55-38 28-38-4Z"/><g {FOLDS}><path d="M-46-30C-30-66 24-70 40-40M-48 30C-40 62-14 74 12 76M44 40C34 66 4 82-34 92M-40 108C0 104 30 94 52 70"/></g>"#
    );
    coloured(cloth, &shape)
}

fn headwrap(cloth: &str) -> String {
    let shape = format!(
        r#"<path d="M-48-14C-62-84 62-84 48-14C36-42-36-42-48-14Z"/><path d="M-20-74C-46-104-14-116-2-88C8-118 44-106 22-74Z"/><g {FOLDS}><path d="M-46-24C-30-62 10-72 40-58M46-24C34-56 0-74-38-60M-8-86L-4-72M10-88L4-72"/></g>"#
    );
    coloured(cloth, &shape)
}

fn turban(cloth: &str) -> String {
    let shape = format!(
        r#"<path d="M-52-12C-70-92 70-92 52-12C38-44-38-44-52-12Z"/><g {FOLDS}><path d="M-49-22C-36-54 8-66 38-46M49-22C38-52-4-68-40-46M-30-60C-8-72 16-70 32-58"/></g>"#
    );
    coloured(cloth, &shape)
}

/// Round curls along the outline of a circle that is filled.
fn cloud(x: f32, y: f32, radius: f32, curl: f32) -> String {
    let mut shape = format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{:.0}\"/>", radius + curl * 0.4);
    for step in 0_u8..16 {
        let (sine, cosine) = (f32::from(step) * std::f32::consts::PI / 8.0).sin_cos();
        let (x, y) = (x + radius * cosine, y + radius * sine);
        let _ = write!(shape, "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{curl}\"/>");
    }
    shape
}

fn curls() -> String {
    let places = [
        (-42, -26),
        (-36, -44),
        (-24, -57),
        (-8, -63),
        (9, -64),
        (25, -57),
        (37, -44),
        (43, -26),
        (-24, -42),
        (-8, -48),
        (8, -49),
        (24, -43),
    ];
    places.iter().fold(SLICK.to_owned(), |mut shape, (x, y)| {
        let _ = write!(shape, "<circle cx=\"{x}\" cy=\"{y}\" r=\"11\"/>");
        shape
    })
}

fn fringe() -> String {
    [-34, -18, 0, 18, 34].iter().fold(String::new(), |mut shape, x| {
        let _ = write!(shape, "<circle cx=\"{x}\" cy=\"-46\" r=\"11\"/>");
        shape
    })
}

fn locks_on_top() -> String {
    let mut shape = String::from(
        r#"<g fill="none" stroke-width="9" stroke-linecap="round" stroke="currentColor">"#,
    );
    for (from, to) in [(-8, -40), (-2, -22), (4, -6), (8, 12), (12, 30), (14, 43)] {
        let low = if !(-30..=30).contains(&to) { -8 } else { -40 };
        let _ = write!(shape, "<path d=\"M{from}-62Q{to}-60 {to} {low}\"/>");
    }
    shape + "</g>"
}

fn strands(places: &[f32], end: f32) -> String {
    let mut shape = String::from(
        r#"<path d="M-50 6C-60-92 60-92 50 6Z"/><g fill="none" stroke-width="10" stroke-linecap="round" stroke="currentColor">"#,
    );
    for place in places {
        let out = place * 1.08;
        let _ = write!(shape, "<path d=\"M{place}-20Q{out:.0} 20 {out:.0} {end}\"/>");
    }
    shape + "</g>"
}
