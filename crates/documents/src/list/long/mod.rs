//! Lists of hundreds or thousands of rows, drawn straight into the PDF: the typesetter would hold every page at once
//! (110 MB for a thousand rows), this holds one. The same page as `list.typ`, tagged, shaped and in both directions.

mod lines;
mod page;
#[cfg(test)]
mod tests;
mod type_case;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Node, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use self::{
    lines::Lines,
    page::{Measures, Sheet},
    type_case::TypeCase,
};
use super::{List, ListFault};
use crate::press::{legible, reads_right_to_left};

/// Prints the list: A4 landscape, tagged, with title and language, whatever its length.
///
/// # Errors
/// When the document cannot be written.
pub fn printed_long_list(list: &List) -> Result<Vec<u8>, ListFault> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    if let Ok(configuration) = accessible.finish()
        && let Ok(pdf) = drawn(list, SerializeSettings { configuration, ..settings() })
    {
        return Ok(pdf);
    }
    // A letter that a font draws alone but not beside its neighbour: tagged without the seal.
    drawn(list, settings())
}

fn settings() -> SerializeSettings {
    SerializeSettings { enable_tagging: true, ..SerializeSettings::default() }
}

fn drawn(list: &List, settings: SerializeSettings) -> Result<Vec<u8>, ListFault> {
    let mut case = TypeCase::open()?;
    let rtl = list.locale.direction() == "rtl";
    let measures = Measures::of(list, rtl);
    let starts = page_starts(list, &measures, &mut case);
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(list, rtl));
    let mut tree = TagTree::new().with_lang(Some(list.locale.tag().to_owned()));
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(list.rows.len());
        let mut page = document.start_page_with(page::size()?);
        let mut surface = page.surface();
        let mut sheet = Sheet::new(list, &measures, &mut case, &mut surface);
        if number == 0 {
            for node in sheet.begin() {
                tree.push(node);
            }
            head.push(sheet.titles());
        } else {
            sheet.titles_again();
        }
        for (place, row) in list.rows.iter().enumerate().take(end).skip(*start) {
            body.push(Node::Group(sheet.row(place, row)));
        }
        sheet.foot(number + 1, starts.len());
        surface.finish();
        page.finish();
    }
    tree.push(table(head, body));
    document.set_tag_tree(tree);
    document.set_outline(outline(list));
    document.finish().map_err(|fault| ListFault(format!("{fault:?}")))
}

/// The number of the first row of each page; one page at least.
fn page_starts(list: &List, measures: &Measures, case: &mut TypeCase) -> Vec<usize> {
    let mut starts = vec![0];
    let mut left = measures.room(true);
    for (place, row) in list.rows.iter().enumerate() {
        let most = measures.cells(case, row).iter().map(|cell| cell.lines.len()).max();
        let height = measures.row_height(most.unwrap_or(1).max(1));
        if height > left {
            starts.push(place);
            left = measures.room(false);
        }
        left -= height;
    }
    starts
}

fn table(head: Vec<TagGroup>, body: Vec<Node>) -> TagGroup {
    use krilla::tagging::Tag;
    let mut table = TagGroup::new(Tag::Table);
    let head = head.into_iter().map(Node::Group).collect();
    table.push(TagGroup::with_children(Tag::THead, head));
    if !body.is_empty() {
        table.push(TagGroup::with_children(Tag::TBody, body));
    }
    table
}

/// One entry, the title: what a reader's panel shows, and the seal of accessibility asks for.
fn outline(list: &List) -> Outline {
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(legible(&list.title), top));
    outline
}

fn metadata(list: &List, rtl: bool) -> Metadata {
    let direction = if rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(legible(&list.title))
        .authors(vec![legible(&list.site)])
        .language(list.locale.tag().to_owned())
        .text_direction(direction)
}

/// The text as our fonts can draw it, and the direction it is read in.
fn directed(text: &str, page_is_rtl: bool) -> (String, bool) {
    let text = legible(text).replace(['\u{85}', '\u{2028}', '\u{2029}'], " ");
    let rtl = reads_right_to_left(&text).unwrap_or(page_is_rtl);
    (text, rtl)
}

/// The cells of a row as lines of their columns, in the order of the columns.
type Cells = Vec<Lines>;
