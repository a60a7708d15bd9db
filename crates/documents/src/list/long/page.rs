//! One page of a long list: where everything stands, and the drawing of it.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Rect};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
};

use super::{
    Cells, directed,
    lines::{Lines, broken},
    type_case::{Letters, TypeCase},
};
use crate::list::{List, ListFault};
use crate::press::legible;

const MM: f32 = 72.0 / 25.4;
const WIDTH: f32 = 297.0 * MM;
const HEIGHT: f32 = 210.0 * MM;
const SIDE: f32 = 12.0 * MM;
const TOP: f32 = 13.0 * MM;
const BOTTOM: f32 = 17.0 * MM;
/// Room between the edge of a cell and its text.
const PAD_X: f32 = 2.0 * MM;
const PAD_Y: f32 = 1.2 * MM;
const MARK: f32 = 7.0 * MM;

/// Rows that are tagged cell by cell; beyond them a row is one cell to a reader. The writer holds every tag until the
/// end: 10,000 rows of ten cells would take more than 100 MB.
const MOST_BY_CELL: usize = 2_000;

// Colours of the house (design: ink, petrol, brass).
const INK: [u8; 3] = [0x14, 0x19, 0x22];
const MUTED: [u8; 3] = [0x51, 0x58, 0x64];
const HAIRLINE: [u8; 3] = [0xd5, 0xda, 0xe2];
const PAPER: [u8; 3] = [0xf4, 0xf6, 0xf9];
const BRASS: [u8; 3] = [0xf6, 0xb9, 0x33];
const ACCENT: [u8; 3] = [0x00, 0x5e, 0x66];
const ACCENT_LIGHT: [u8; 3] = [0x42, 0xb9, 0xc5];
const WHITE: [u8; 3] = [0xff; 3];

/// A4, lying.
pub(super) fn size() -> Result<PageSettings, ListFault> {
    PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| ListFault("a page has a size".into()))
}

/// Where the columns stand and how high lines are.
pub(super) struct Measures {
    rtl: bool,
    size: f32,
    line: f32,
    /// Left edge and width of each column, in the order of the columns.
    columns: Vec<(f32, f32)>,
    codes: Vec<bool>,
    has_lead: bool,
    whole_rows: bool,
}

impl Measures {
    pub(super) fn of(list: &List, rtl: bool) -> Self {
        let size = if rtl { 9.0 } else { 8.5 };
        let all: f32 = list.columns.iter().map(|column| f32::from(column.share.max(1))).sum();
        let mut at = SIDE;
        let mut columns = Vec::with_capacity(list.columns.len());
        for column in &list.columns {
            let width = (WIDTH - 2.0 * SIDE) * f32::from(column.share.max(1)) / all;
            // The first column of a page that is read from right to left stands on its right.
            columns.push((if rtl { WIDTH - at - width } else { at }, width));
            at += width;
        }
        let codes = list.columns.iter().map(|column| column.code).collect();
        let has_lead = !list.lead.trim().is_empty();
        let whole_rows = list.rows.len() > MOST_BY_CELL;
        Self { rtl, size, line: size * 1.5, columns, codes, has_lead, whole_rows }
    }

    /// Room for rows on the first page, or on another.
    pub(super) fn room(&self, first: bool) -> f32 {
        let head = if first { self.begins() } else { TOP };
        HEIGHT - BOTTOM - head - self.row_height(1)
    }

    pub(super) fn row_height(&self, lines: usize) -> f32 {
        f32::from(u8::try_from(lines).unwrap_or(u8::MAX)) * self.line + 2.0 * PAD_Y
    }

    /// The cells of a row as lines of their columns; missing ones are empty.
    pub(super) fn cells(&self, case: &mut TypeCase, row: &[String]) -> Cells {
        let texts = row.iter().map(String::as_str).chain(std::iter::repeat(""));
        let columns = self.columns.iter().zip(&self.codes).zip(texts);
        columns
            .map(|(((_, width), code), text)| {
                let (letters, size) = self.letters(*code);
                let (text, rtl) = directed(text, self.rtl);
                // Codes and numbers read left to right everywhere.
                broken(case, letters, (&text, rtl && !code), (width - 2.0 * PAD_X) / size)
            })
            .collect()
    }

    const fn letters(&self, code: bool) -> (Letters, f32) {
        if code { (Letters::Code, self.size - 0.5) } else { (Letters::Plain, self.size) }
    }

    /// Where the table of the first page begins.
    fn begins(&self) -> f32 {
        TOP + MARK + if self.has_lead { 1.5 * MM + self.line } else { 0.0 } + 3.0 * MM
    }
}

/// A page under way.
pub(super) struct Sheet<'a, 's> {
    list: &'a List,
    measures: &'a Measures,
    case: &'a mut TypeCase,
    surface: &'a mut Surface<'s>,
    y: f32,
}

impl<'a, 's> Sheet<'a, 's> {
    pub(super) fn new(
        list: &'a List,
        measures: &'a Measures,
        case: &'a mut TypeCase,
        surface: &'a mut Surface<'s>,
    ) -> Self {
        let mut sheet = Self { list, measures, case, surface, y: TOP };
        sheet.aside(ArtifactType::Layout, |sheet| {
            sheet.fill(ACCENT, rect((0.0, 0.0), (WIDTH, 2.0 * MM)));
        });
        sheet
    }

    /// The mark, the title and the lead, on the first page.
    pub(super) fn begin(&mut self) -> Vec<Node> {
        let (rtl, line) = (self.measures.rtl, self.measures.line);
        self.aside(ArtifactType::Layout, Self::mark);
        let site = directed(&self.list.site, rtl);
        self.aside(ArtifactType::Layout, |sheet| {
            sheet.paint(INK);
            let wide = sheet.case.width(Letters::Bold, site.1, &site.0) * 10.0;
            let x = if rtl { SIDE } else { WIDTH - SIDE - wide };
            let at = (x, TOP + MARK * 0.5 + 3.6);
            sheet.case.draw(sheet.surface, (Letters::Bold, 10.0), (&site.0, site.1), at);
        });
        let title = directed(&self.list.title, rtl);
        let beside = SIDE + MARK + 3.0 * MM;
        let heading = self.tagged(title.1, |sheet| {
            sheet.paint(INK);
            let at = (beside, TOP + MARK * 0.5 + 5.3);
            sheet.text((Letters::Bold, 15.0), &title, at);
        });
        let level = NonZeroU16::MIN;
        let tag = Tag::Hn(level, Some(legible(&self.list.title)));
        let mut nodes = vec![Node::Group(TagGroup::with_children(tag, vec![Node::Leaf(heading)]))];
        if self.measures.has_lead {
            let lead = directed(&self.list.lead, rtl);
            let width = (WIDTH - 2.0 * SIDE) / self.measures.size;
            let lines = broken(self.case, Letters::Plain, (&lead.0, lead.1), width);
            let size = self.measures.size;
            let lead = self.tagged(lead.1, |sheet| {
                sheet.paint(MUTED);
                if let Some(first) = lines.lines.first() {
                    let text = (first.clone(), lines.rtl);
                    let at = (SIDE, TOP + MARK + 1.5 * MM + line * 0.7);
                    sheet.text((Letters::Plain, size), &text, at);
                }
            });
            nodes.push(Node::Group(TagGroup::with_children(Tag::P, vec![Node::Leaf(lead)])));
        }
        self.y = self.measures.begins();
        nodes
    }

    /// The titles of the columns, for the first time.
    pub(super) fn titles(&mut self) -> TagGroup {
        let mut row = TagGroup::new(Tag::TR);
        self.aside(ArtifactType::Layout, Self::title_band);
        for place in 0..self.measures.columns.len() {
            let cell = self.tagged(self.measures.rtl, |sheet| sheet.title(place));
            let tag = Tag::TH(TableHeaderScope::Column);
            row.push(TagGroup::with_children(tag, vec![Node::Leaf(cell)]));
        }
        self.y += self.measures.row_height(1);
        row
    }

    /// The same on a later page, where a reader has heard them before.
    pub(super) fn titles_again(&mut self) {
        self.aside(ArtifactType::Header, |sheet| {
            sheet.title_band();
            for place in 0..sheet.measures.columns.len() {
                sheet.title(place);
            }
        });
        self.y += self.measures.row_height(1);
    }

    /// A row, and what it says.
    pub(super) fn row(&mut self, place: usize, row: &[String]) -> TagGroup {
        let cells = self.measures.cells(self.case, row);
        let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1);
        let height = self.measures.row_height(most);
        self.aside(ArtifactType::Layout, |sheet| sheet.ruled(place, height));
        if self.measures.whole_rows {
            let leaf = self.tagged(self.measures.rtl, |sheet| {
                for (column, cell) in cells.iter().enumerate() {
                    sheet.cell(column, cell, (height, INK));
                }
            });
            self.y += height;
            let columns = u32::try_from(cells.len()).ok().and_then(NonZeroU32::new);
            let cell = Tag::TD.with_col_span(columns);
            let cell = TagGroup::with_children(cell, vec![Node::Leaf(leaf)]);
            return TagGroup::with_children(Tag::TR, vec![Node::Group(cell)]);
        }
        let mut group = Vec::with_capacity(cells.len());
        for (column, cell) in cells.iter().enumerate() {
            let leaf = self.tagged(cell.rtl, |sheet| sheet.cell(column, cell, (height, INK)));
            let cell = TagGroup::with_children(Tag::TD, vec![Node::Leaf(leaf)]);
            group.push(Node::Group(cell));
        }
        self.y += height;
        TagGroup::with_children(Tag::TR, group)
    }

    /// Date and who, and the number of the page.
    pub(super) fn foot(&mut self, number: usize, pages: usize) {
        let (rtl, size) = (self.measures.rtl, self.measures.size - 0.5);
        let page = self.list.page.replace("{page}", &number.to_string());
        let page = directed(&page.replace("{pages}", &pages.to_string()), rtl);
        let foot = directed(&self.list.footer, rtl);
        self.aside(ArtifactType::Footer, |sheet| {
            let line = HEIGHT - BOTTOM + 4.0 * MM;
            sheet.fill(HAIRLINE, rect((SIDE, line), (WIDTH - 2.0 * SIDE, 0.5)));
            sheet.paint(MUTED);
            let y = line + 4.0 * MM;
            sheet.text((Letters::Plain, size), &foot, (SIDE, y));
            let wide = sheet.case.width(Letters::Plain, page.1, &page.0) * size;
            let x = if rtl { SIDE } else { WIDTH - SIDE - wide };
            sheet.case.draw(sheet.surface, (Letters::Plain, size), (&page.0, page.1), (x, y));
        });
    }

    fn title_band(&mut self) {
        let height = self.measures.row_height(1);
        self.fill(ACCENT, rect((SIDE, self.y), (WIDTH - 2.0 * SIDE, height)));
    }

    fn title(&mut self, place: usize) {
        let columns = self.list.columns.get(place).zip(self.measures.columns.get(place));
        let Some((column, (_, width))) = columns else { return };
        let (text, rtl) = directed(&column.title, self.measures.rtl);
        let room = (width - 2.0 * PAD_X) / self.measures.size;
        let mut lines = broken(self.case, Letters::Bold, (&text, rtl), room);
        lines.lines.truncate(1);
        self.paint(WHITE);
        self.lines(place, &lines, (Letters::Bold, self.measures.size), self.measures.row_height(1));
    }

    fn ruled(&mut self, place: usize, height: f32) {
        let width = WIDTH - 2.0 * SIDE;
        if place % 2 == 1 {
            self.fill(PAPER, rect((SIDE, self.y), (width, height)));
        }
        self.fill(HAIRLINE, rect((SIDE, self.y + height - 0.5), (width, 0.5)));
        for (left, wide) in self.measures.columns.iter().skip(1) {
            let edge = if self.measures.rtl { left + wide } else { *left };
            let y = self.y;
            self.fill(HAIRLINE, rect((edge, y), (0.5, height)));
        }
    }

    fn cell(&mut self, place: usize, cell: &Lines, (height, colour): (f32, [u8; 3])) {
        let code = self.measures.codes.get(place).copied().unwrap_or(false);
        self.paint(colour);
        self.lines(place, cell, self.measures.letters(code), height);
    }

    /// The lines of a cell, in the middle of its height, from the side where the page begins.
    fn lines(&mut self, place: usize, cell: &Lines, (letters, size): (Letters, f32), height: f32) {
        let Some((left, width)) = self.measures.columns.get(place).copied() else { return };
        let line = self.measures.line;
        let block = f32::from(u8::try_from(cell.lines.len()).unwrap_or(u8::MAX)) * line;
        let mut y = self.y + (height - block) * 0.5 + line * 0.68;
        for text in &cell.lines {
            let wide = self.case.width(letters, cell.rtl, text) * size;
            let x = if self.measures.rtl { left + width - PAD_X - wide } else { left + PAD_X };
            self.case.draw(self.surface, (letters, size), (text, cell.rtl), (x, y));
            y += line;
        }
    }

    /// A text from the side where the page begins.
    fn text(
        &mut self,
        (letters, size): (Letters, f32),
        (text, rtl): &(String, bool),
        (beside, y): (f32, f32),
    ) {
        let wide = self.case.width(letters, *rtl, text) * size;
        let x = if self.measures.rtl { WIDTH - beside - wide } else { beside };
        self.case.draw(self.surface, (letters, size), (text, *rtl), (x, y));
    }

    /// The mark of the product.
    fn mark(&mut self) {
        let left = if self.measures.rtl { WIDTH - SIDE - MARK } else { SIDE };
        let at = |x: f32, y: f32| (left + x * MM, TOP + y * MM);
        self.fill(INK, rounded((left, TOP), MARK, 1.9 * MM));
        self.fill(BRASS, circle(at(3.55, 3.5), 1.75 * MM));
        self.fill(INK, circle(at(4.4, 3.1), 1.55 * MM));
        self.fill(ACCENT_LIGHT, circle(at(4.85, 3.5), 0.7 * MM));
    }

    /// Content that a reader does not hear.
    fn aside(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    /// Content of the document, in its language or in Arabic.
    fn tagged(&mut self, rtl: bool, draw: impl FnOnce(&mut Self)) -> Identifier {
        let lang = (rtl && !self.measures.rtl).then_some("ar");
        let leaf = self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(lang)));
        draw(self);
        self.surface.end_tagged();
        leaf
    }

    fn paint(&mut self, [red, green, blue]: [u8; 3]) {
        self.surface.set_fill(Some(Fill {
            paint: rgb::Color::new(red, green, blue).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::default(),
        }));
    }

    fn fill(&mut self, colour: [u8; 3], shape: Option<Path>) {
        if let Some(shape) = shape {
            self.paint(colour);
            self.surface.draw_path(&shape);
        }
    }
}

fn rect((x, y): (f32, f32), (width, height): (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn circle((x, y): (f32, f32), radius: f32) -> Option<Path> {
    rounded((x - radius, y - radius), radius * 2.0, radius)
}

/// A square with round corners.
fn rounded((x, y): (f32, f32), side: f32, radius: f32) -> Option<Path> {
    // Where a curve bends to look like a quarter of a circle.
    let bend = radius * 0.447_715;
    let (right, bottom) = (x + side, y + side);
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - bend, y, right, y + bend, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - bend, right - bend, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + bend, bottom, x, bottom - bend, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + bend, x + bend, y, x + radius, y);
    path.close();
    path.finish()
}
