//! Letters of the house as shapes: font by font, direction by direction, each word once.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, GlyphInfo, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::super::ListFault;
use crate::press::FONTS;

/// Words whose shapes are remembered: names of cities and trades come again on each page.
const REMEMBERED: usize = 1_500;

/// A kind of letters: which fonts are asked, the first that draws a letter is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// Running text.
    Plain,
    /// Titles.
    Bold,
    /// Codes and numbers.
    Code,
}

impl Letters {
    /// Places in [`FONTS`].
    const fn fonts(self) -> &'static [usize] {
        match self {
            Self::Plain => &[0, 2, 5, 6],
            Self::Bold => &[1, 3, 5, 6],
            Self::Code => &[4, 0, 2, 5, 6],
        }
    }

    const fn place(self) -> usize {
        match self {
            Self::Plain => 0,
            Self::Bold => 1,
            Self::Code => 2,
        }
    }
}

/// Text of one direction as shapes; widths are in parts of the size.
struct Shaped {
    runs: Vec<Run>,
    width: f32,
}

/// Neighbours of one font.
struct Run {
    font: usize,
    text: String,
    glyphs: Vec<KrillaGlyph>,
    width: f32,
}

/// The fonts, and the words that were shaped.
pub(super) struct TypeCase {
    fonts: Vec<(Font, Face<'static>)>,
    words: [[HashMap<String, Rc<Shaped>>; 2]; 3],
}

impl TypeCase {
    /// # Errors
    /// When a committed font does not read.
    pub(super) fn open() -> Result<Self, ListFault> {
        let fonts = FONTS.into_iter().map(|bytes| {
            let font = Font::new(bytes.into(), 0);
            font.zip(Face::from_slice(bytes, 0)).ok_or_else(|| ListFault("a font".into()))
        });
        Ok(Self { fonts: fonts.collect::<Result<_, _>>()?, words: Default::default() })
    }

    /// How wide a line is, in parts of the size.
    pub(super) fn width(&mut self, letters: Letters, rtl: bool, line: &str) -> f32 {
        let pieces = directions(line, rtl).into_iter();
        pieces.map(|(piece, rtl)| self.shaped(letters, rtl, part(line, piece)).width).sum()
    }

    /// Draws a line from its left end, in the colour that is set.
    pub(super) fn draw(
        &mut self,
        surface: &mut Surface<'_>,
        (letters, size): (Letters, f32),
        (line, rtl): (&str, bool),
        (mut x, y): (f32, f32),
    ) {
        for (piece, rtl) in directions(line, rtl) {
            let shaped = self.shaped(letters, rtl, part(line, piece));
            for run in &shaped.runs {
                let Some((font, _)) = self.fonts.get(run.font) else { continue };
                let (at, font) = (Point::from_xy(x, y), font.clone());
                surface.draw_glyphs(at, &run.glyphs, font, &run.text, size, false);
                x += run.width * size;
            }
        }
    }

    fn shaped(&mut self, letters: Letters, rtl: bool, text: &str) -> Rc<Shaped> {
        let Some(known) =
            self.words.get_mut(letters.place()).and_then(|two| two.get_mut(usize::from(rtl)))
        else {
            return Rc::new(Shaped { runs: Vec::new(), width: 0.0 });
        };
        if let Some(shaped) = known.get(text) {
            return Rc::clone(shaped);
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let shaped = Rc::new(shape(&self.fonts, letters, rtl, text));
        known.insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }
}

fn part(line: &str, piece: Range<usize>) -> &str {
    line.get(piece).unwrap_or_default()
}

/// The pieces of a line from left to right, each of one direction.
fn directions(line: &str, rtl: bool) -> Vec<(Range<usize>, bool)> {
    if !rtl && line.is_ascii() {
        return vec![(0..line.len(), false)];
    }
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(line, Some(base));
    let mut pieces = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            pieces.push((run, rtl));
        }
    }
    pieces
}

fn shape(fonts: &[(Font, Face<'static>)], letters: Letters, rtl: bool, text: &str) -> Shaped {
    let mut runs: Vec<Run> = Vec::new();
    for (font, range) in by_font(fonts, letters, text) {
        if let Some(((_, face), text)) = fonts.get(font).zip(text.get(range)) {
            runs.push(run(face, font, rtl, text));
        }
    }
    if rtl {
        runs.reverse();
    }
    let width = runs.iter().map(|run| run.width).sum();
    Shaped { runs, width }
}

/// Neighbours that one font draws. Marks and spaces stay with the letter before them where its font has them.
fn by_font(
    fonts: &[(Font, Face<'static>)],
    letters: Letters,
    text: &str,
) -> Vec<(usize, Range<usize>)> {
    let draws = |font: usize, letter: char| {
        fonts.get(font).is_some_and(|(_, face)| face.glyph_index(letter).is_some())
    };
    let first = letters.fonts().first().copied().unwrap_or(0);
    let mut all: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let before = all.last().map(|(font, _)| *font);
        let stays = before.filter(|font| !letter.is_alphanumeric() && draws(*font, letter));
        let font = stays
            .or_else(|| letters.fonts().iter().copied().find(|font| draws(*font, letter)))
            .unwrap_or(first);
        match all.last_mut() {
            Some((last, range)) if *last == font => range.end = end,
            _ => all.push((font, at..end)),
        }
    }
    all
}

/// Units of a font, which count up to a few thousands.
fn units(count: i32) -> f32 {
    f32::from(i16::try_from(count).unwrap_or_default())
}

fn run(face: &Face<'static>, font: usize, rtl: bool, text: &str) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    let shaped = rustybuzz::shape(face, &[], buffer);
    let em = units(face.units_per_em());
    let start = |info: &GlyphInfo| usize::try_from(info.cluster).unwrap_or_default();
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut starts: Vec<usize> = infos.iter().map(start).collect();
    starts.sort_unstable();
    starts.dedup();
    let end_of = |start: usize| {
        let next = starts.partition_point(|one| *one <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let glyphs: Vec<KrillaGlyph> = infos
        .iter()
        .zip(positions)
        .map(|(info, at)| {
            let start = start(info);
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                units(at.x_advance) / em,
                units(at.x_offset) / em,
                units(at.y_offset) / em,
                units(at.y_advance) / em,
                start..end_of(start),
                None,
            )
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Run { font, text: text.to_owned(), glyphs, width }
}
