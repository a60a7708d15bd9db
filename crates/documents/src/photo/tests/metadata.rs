//! Nothing of what a camera or an editor wrote beside the pixels comes out again (quality.md S56).

use std::{
    collections::BTreeSet,
    io::Write as _,
    process::{Command, Stdio},
};

use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder};
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use moxcms::ColorProfile;

use super::{Photo, Variant, chunk, contains, ingest};

/// What is written into every place for metadata that there is.
const CANARY: &[u8] = b"zq-canary-31.62N-8.00W";
/// The colours of the quarters, from the upper left to the lower right.
const QUARTERS: [[u8; 3]; 4] = [[200, 20, 20], [20, 200, 20], [20, 20, 200], [200, 200, 20]];
/// Which quarter of the file is seen in each place, for the orientations 1 to 8 (EXIF 2.32, 4.6.4).
const SEEN: [[usize; 4]; 8] = [
    [0, 1, 2, 3],
    [1, 0, 3, 2],
    [3, 2, 1, 0],
    [2, 3, 0, 1],
    [0, 2, 1, 3],
    [2, 0, 3, 1],
    [3, 1, 2, 0],
    [1, 3, 0, 2],
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Jpeg,
    Png,
    WebP,
}

const KINDS: [Kind; 3] = [Kind::Jpeg, Kind::Png, Kind::WebP];

fn quarters() -> RgbImage {
    RgbImage::from_fn(800, 600, |x, y| {
        Rgb(QUARTERS[usize::from(x >= 400) + 2 * usize::from(y >= 300)])
    })
}

/// A TIFF block: this orientation, a camera of the canary's name, and a GPS directory.
fn tiff(orientation: u8) -> Vec<u8> {
    let text = u32::try_from(CANARY.len()).unwrap().to_le_bytes();
    let entry = |tag: [u8; 2], kind: u8, count: [u8; 4], value: [u8; 4]| {
        [&tag[..], &[kind, 0], &count, &value].concat()
    };
    let one = 1_u32.to_le_bytes();
    [
        &b"II*\0\x08\0\0\0\x03\0"[..],
        &entry([0x0F, 0x01], 2, text, 68_u32.to_le_bytes()),
        &entry([0x12, 0x01], 3, one, [orientation, 0, 0, 0]),
        &entry([0x25, 0x88], 4, one, 50_u32.to_le_bytes()),
        &[0; 4],
        &[1, 0],
        &entry([1, 0], 2, 2_u32.to_le_bytes(), [b'N', 0, 0, 0]),
        &[0; 4],
        CANARY,
    ]
    .concat()
}

fn xmp() -> Vec<u8> {
    let begin = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>\
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
        <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='";
    [&begin[..], CANARY, b"'/></rdf:RDF></x:xmpmeta>"].concat()
}

/// An IPTC record: the city, by the number 2:90.
fn iptc() -> Vec<u8> {
    let length = u8::try_from(CANARY.len()).unwrap();
    let record = [&[0x1C, 2, 90, 0, length], CANARY].concat();
    let size = u32::try_from(record.len()).unwrap().to_be_bytes();
    [&b"Photoshop 3.0\x008BIM\x04\x04\0\0"[..], &size, &record].concat()
}

fn encoder<'w>(kind: Kind, to: &'w mut Vec<u8>) -> Box<dyn Encode + 'w> {
    match kind {
        Kind::Jpeg => Box::new(Some(JpegEncoder::new_with_quality(to, 95))),
        Kind::Png => Box::new(Some(PngEncoder::new(to))),
        Kind::WebP => Box::new(Some(WebPEncoder::new_lossless(to))),
    }
}

/// Any encoder, behind one pointer.
trait Encode {
    fn encode(&mut self, picture: &RgbImage, icc: Option<Vec<u8>>);
}

impl<E: ImageEncoder> Encode for Option<E> {
    fn encode(&mut self, picture: &RgbImage, icc: Option<Vec<u8>>) {
        let mut encoder = self.take().unwrap();
        if let Some(icc) = icc {
            encoder.set_icc_profile(icc).unwrap();
        }
        let (width, height) = picture.dimensions();
        encoder.write_image(picture.as_raw(), width, height, ExtendedColorType::Rgb8).unwrap();
    }
}

fn encoded(picture: &RgbImage, kind: Kind, icc: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    encoder(kind, &mut bytes).encode(picture, icc);
    bytes
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, data].concat()
}

fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    [&kind[..], &length, data, &vec![0; data.len() % 2]].concat()
}

/// The picture with everything that its kind of file can say beside the pixels.
fn talkative(plain: &[u8], kind: Kind, orientation: u8) -> Vec<u8> {
    let (tiff, xmp) = (tiff(orientation), xmp());
    match kind {
        Kind::Jpeg => {
            let more = [
                segment(0xE1, &[b"Exif\0\0", &tiff[..]].concat()),
                segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", &xmp[..]].concat()),
                segment(0xED, &iptc()),
                segment(0xFE, CANARY),
            ];
            [&plain[..2], &more.concat(), &plain[2..]].concat()
        }
        Kind::Png => {
            let more = [
                chunk(b"eXIf", &tiff),
                chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", &xmp[..]].concat()),
                chunk(b"tEXt", &[b"Raw profile type iptc\0", &iptc()[..]].concat()),
                chunk(b"tEXt", &[b"Comment\0", CANARY].concat()),
            ];
            [&plain[..33], &more.concat(), &plain[33..]].concat()
        }
        Kind::WebP => {
            let (width, height) = (799_u32.to_le_bytes(), 599_u32.to_le_bytes());
            let about = [&[0x0C, 0, 0, 0][..], &width[..3], &height[..3]].concat();
            let more = [riff(b"EXIF", &tiff), riff(b"XMP ", &xmp), riff(b"zqzq", CANARY)];
            let body =
                [&b"WEBP"[..], &riff(b"VP8X", &about), &plain[12..], &more.concat()].concat();
            riff(b"RIFF", &body)
        }
    }
}

/// What a file of ours consists of: the markers of a JPEG up to its pixels, the chunks of a WebP.
fn parts(one: &Variant) -> BTreeSet<String> {
    let (mut found, mut rest) = (BTreeSet::new(), &one.bytes[2..]);
    if one.extension == "webp" {
        rest = &one.bytes[12..];
        while let [a, b, c, d, l0, l1, l2, l3, ..] = *rest {
            found.insert(String::from_utf8_lossy(&[a, b, c, d]).into_owned());
            let length = usize::try_from(u32::from_le_bytes([l0, l1, l2, l3])).unwrap();
            rest = &rest[8 + length + length % 2..];
        }
        return found;
    }
    while let [0xFF, marker, high, low, ..] = *rest {
        found.insert(format!("{marker:X}"));
        if marker == 0xDA {
            break;
        }
        rest = &rest[2 + usize::from(u16::from_be_bytes([high, low]))..];
    }
    found
}

/// Asserts that no file of the photo says anything but its pixels.
fn assert_silent(photo: &Photo, what: &str) {
    // JFIF with the density, tables, frame and pixels; or pixels alone.
    let jpeg = ["C0", "C4", "DA", "DB", "E0"];
    for one in &photo.variants {
        let name = format!("{what}: {}.{}", one.name, one.extension);
        let parts = parts(one);
        let known: &[&str] = if one.extension == "jpg" { &jpeg } else { &["VP8 "] };
        assert!(parts.iter().map(String::as_str).eq(known.iter().copied()), "{name}: {parts:?}");
        for word in [CANARY, b"Exif\0\0", b"xmpmeta", b"http://ns.adobe", b"8BIM", b"ICC_PROFILE"] {
            assert!(!contains(&one.bytes, word), "{name}: {}", String::from_utf8_lossy(word));
        }
    }
}

/// The groups of tags that exiftool finds, where it is installed: `cargo xtask test` brings it.
fn groups(bytes: &[u8]) -> Option<BTreeSet<String>> {
    let mut exiftool = Command::new("exiftool");
    exiftool.args(["-a", "-G0", "-s", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = exiftool.spawn().ok()?;
    running.stdin.take().unwrap().write_all(bytes).unwrap();
    let said = running.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    Some(
        text.lines()
            .filter_map(|line| Some(line.get(1..)?.split_once(']')?.0.to_owned()))
            .collect(),
    )
}

#[test]
fn s56_exiftool_finds_nothing() {
    for kind in KINDS {
        let sent = talkative(&encoded(&quarters(), kind, None), kind, 6);
        let Some(before) = groups(&sent) else {
            return;
        };
        assert!(before.contains("EXIF") && before.contains("XMP"), "{kind:?}: {before:?}");
        for one in ingest(&sent, None).unwrap().variants {
            let mut after = groups(&one.bytes).unwrap();
            // About the file itself, and what is computed from its width and height.
            after.retain(|group| {
                !["ExifTool", "File", "RIFF", "JFIF", "Composite"].contains(&group.as_str())
            });
            assert_eq!(after, BTreeSet::new(), "{kind:?}: {}.{}", one.name, one.extension);
        }
    }
}

fn near(seen: &Rgb<u8>, expected: [u8; 3]) -> bool {
    seen.0.iter().zip(expected).all(|(one, other)| one.abs_diff(other) < 24)
}

#[test]
fn s56_what_a_camera_wrote_is_gone_and_every_orientation_is_applied() {
    let picture = quarters();
    for kind in KINDS {
        let plain = encoded(&picture, kind, None);
        for (orientation, seen) in (1..=8).zip(SEEN) {
            let what = format!("{kind:?} turned by {orientation}");
            let sent = talkative(&plain, kind, orientation);
            assert!(contains(&sent, CANARY), "{what}");
            let photo = ingest(&sent, None).unwrap();
            assert_silent(&photo, &what);
            assert_eq!(photo.variants.len(), 7);
            for one in &photo.variants {
                let read = image::load_from_memory(&one.bytes).unwrap().into_rgb8();
                let (width, height) = read.dimensions();
                let full = if orientation < 5 { (800, 600) } else { (600, 800) };
                assert!(one.name != "full" || (width, height) == full, "{what}: {width}×{height}");
                let places = [(1, 1), (3, 1), (1, 3), (3, 3)];
                for ((x, y), quarter) in places.into_iter().zip(seen) {
                    let at = read.get_pixel(width * x / 4, height * y / 4);
                    let name = (one.name, one.extension, x, y);
                    assert!(near(at, QUARTERS[quarter]), "{what}: {name:?} is {at:?}");
                }
            }
        }
    }
}

#[test]
fn s56_a_profile_is_followed_and_left_behind() {
    let picture = RgbImage::from_pixel(800, 1000, Rgb([200, 60, 60]));
    let icc = ColorProfile::new_display_p3().encode().unwrap();
    for kind in KINDS {
        let with = ingest(&encoded(&picture, kind, Some(icc.clone())), None).unwrap();
        let without = ingest(&encoded(&picture, kind, None), None).unwrap();
        assert_silent(&with, &format!("{kind:?}"));
        for (wide, plain) in with.variants.iter().zip(&without.variants) {
            let colour = |one: &Variant| {
                *image::load_from_memory(&one.bytes).unwrap().into_rgb8().get_pixel(40, 50)
            };
            let (wide, plain) = (colour(wide), colour(plain));
            assert!(near(&plain, [200, 60, 60]), "{kind:?}: {plain:?}");
            // The same colour in sRGB: redder, and less of the others.
            assert!(
                wide[0] > plain[0] + 8 && wide[1] < plain[1] - 4,
                "{kind:?}: {wide:?}, {plain:?}"
            );
        }
    }
}
