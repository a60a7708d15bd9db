//! What a seed decides about a drawn person.

use super::dice::Dice;

/// How the hair is worn, or what covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hair {
    Bald,
    Short,
    Fade,
    Curls,
    Afro,
    Locks,
    Long,
    Bob,
    Bun,
    Braids,
    Waves,
    Headscarf,
    Headwrap,
    Turban,
}

/// What grows on the chin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beard {
    None,
    Stubble,
    Short,
    Goatee,
    Moustache,
}

/// What is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Collar {
    Round,
    Open,
    Shirt,
    Embroidered,
    Roll,
}

/// A drawn person; colours are hexadecimal.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) skin: &'static str,
    pub(super) lips: &'static str,
    pub(super) eyes: &'static str,
    pub(super) hair: Hair,
    pub(super) hair_colour: &'static str,
    pub(super) cloth: &'static str,
    pub(super) ground: (&'static str, &'static str),
    pub(super) top: &'static str,
    pub(super) collar: Collar,
    pub(super) beard: Beard,
    pub(super) glasses: bool,
    pub(super) earrings: bool,
    pub(super) freckles: bool,
    pub(super) elder: bool,
    pub(super) lit_from_left: bool,
    /// Width and height of the head against the usual one.
    pub(super) head: (f32, f32),
    /// How much the mouth smiles, in units.
    pub(super) smile: f32,
    /// How far the brows are raised, in units.
    pub(super) brow: f32,
    /// How far the head leans, in degrees.
    pub(super) lean: f32,
}

const SKINS: [(&str, &str); 7] = [
    ("#e8b98f", "#b5554d"),
    ("#d9a174", "#a84d45"),
    ("#c68a5e", "#9a4440"),
    ("#ad7044", "#8a3b38"),
    ("#8d5734", "#7a3230"),
    ("#6f4227", "#642826"),
    ("#573220", "#522021"),
];
const HAIRS: [&str; 5] = ["#1f1613", "#2b1b12", "#43291a", "#1a1a22", "#5d3b22"];
const CLOTHS: [&str; 7] =
    ["#0b5b63", "#e9dfcc", "#8c1d40", "#c79a2e", "#27406b", "#3f5a44", "#b9674a"];
const GROUNDS: [(&str, &str); 8] = [
    ("#35424f", "#12181f"),
    ("#7d2240", "#2c0815"),
    ("#8a6a24", "#2f2105"),
    ("#566b58", "#18221a"),
    ("#5c4a6b", "#1b1422"),
    ("#a4614a", "#38170f"),
    ("#4a6c92", "#121f33"),
    ("#b9b2a3", "#6c665b"),
];
const TOPS: [&str; 7] =
    ["#e8e3d8", "#20262f", "#0b5b63", "#8c1d40", "#b98a1d", "#3d4654", "#5f7f8f"];

impl Person {
    pub(super) fn of(seed: u64, man: bool) -> Self {
        let mut dice = Dice::new(seed.wrapping_mul(2).wrapping_add(u64::from(man)));
        let (skin, lips) = dice.pick(("#f1cdb0", "#bd5f58"), &SKINS);
        let elder = dice.chance(14);
        let hair = if man { mans_hair(&mut dice) } else { womans_hair(&mut dice) };
        let hair_colour = dice.pick("#15110f", &HAIRS);
        Self {
            skin,
            lips,
            eyes: dice.pick("#2a1a10", &["#3b2412", "#1d1410", "#4d3319", "#4a5a3c"]),
            hair,
            hair_colour: if elder {
                dice.pick("#8d8f96", &["#6d6b6c", "#b9b8b6"])
            } else {
                hair_colour
            },
            cloth: dice.pick("#20262f", &CLOTHS),
            ground: dice.pick(("#0d5a63", "#05272b"), &GROUNDS),
            top: dice.pick("#d8c7a6", &TOPS),
            collar: dice.pick(
                Collar::Round,
                &[Collar::Open, Collar::Shirt, Collar::Embroidered, Collar::Roll],
            ),
            beard: if man { beard(&mut dice) } else { Beard::None },
            glasses: dice.chance(18),
            earrings: !man && hair != Hair::Headscarf && dice.chance(55),
            freckles: dice.chance(12),
            elder,
            lit_from_left: dice.chance(65),
            head: (dice.between(1.0, 1.12), dice.between(1.02, 1.11)),
            smile: dice.between(1.0, 8.0),
            brow: dice.between(-2.0, 2.5),
            lean: dice.between(-4.0, 4.0),
        }
    }
}

fn mans_hair(dice: &mut Dice) -> Hair {
    let usual = [Hair::Fade, Hair::Fade, Hair::Curls, Hair::Afro, Hair::Locks, Hair::Bald];
    if dice.chance(7) { Hair::Turban } else { dice.pick(Hair::Short, &usual) }
}

fn womans_hair(dice: &mut Dice) -> Hair {
    let usual = [Hair::Bob, Hair::Bun, Hair::Braids, Hair::Waves, Hair::Afro, Hair::Locks];
    match dice.below(100) {
        0..22 => Hair::Headscarf,
        22..32 => Hair::Headwrap,
        _ => dice.pick(Hair::Long, &usual),
    }
}

fn beard(dice: &mut Dice) -> Beard {
    let grown = [Beard::Stubble, Beard::Stubble, Beard::Short, Beard::Goatee, Beard::Moustache];
    if dice.chance(40) { Beard::None } else { dice.pick(Beard::Short, &grown) }
}
