//! What strangers send, and what becomes of it.

mod metadata;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

/// A picture that is red above and blue below.
fn two_halves(width: u32, height: u32) -> RgbImage {
    let red = Rgb([200, 20, 20]);
    let blue = Rgb([20, 20, 200]);
    RgbImage::from_fn(width, height, |_, y| if y < height / 2 { red } else { blue })
}

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(two_halves(width, height), ImageFormat::Jpeg)
}

fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(two_halves(width, height), ImageFormat::Png)
}

fn variant<'a>(photo: &'a Photo, name: &str, extension: &str) -> &'a Variant {
    photo.variants.iter().find(|one| one.name == name && one.extension == extension).unwrap()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// CRC-32 of a PNG chunk (type and data).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &body, &crc(&body).to_be_bytes()]
        .concat()
}

/// A TIFF block: orientation 6 (turn right) and a GPS directory with a latitude reference.
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(1_u16.to_le_bytes());
    tiff.extend([1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    tiff.extend(0_u32.to_le_bytes());
    [b"Exif\0\0", &tiff[..]].concat()
}

fn jpeg_with_exif(width: u32, height: u32) -> Vec<u8> {
    let plain = jpeg(width, height);
    let exif = exif();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, &exif, &plain[2..]].concat()
}

#[track_caller]
fn refused(bytes: &[u8], why: PhotoRefusal) {
    assert_eq!(ingest(bytes, None).unwrap_err(), why);
}

#[test]
fn a_photo_becomes_three_sizes_in_two_formats_and_one_to_crop_again() {
    let photo = ingest(&jpeg(1200, 1600), None).unwrap();
    for (name, size) in [("96", (96, 120)), ("320", (320, 400)), ("800", (800, 1000))] {
        for extension in ["webp", "jpg"] {
            let one = variant(&photo, name, extension);
            assert_eq!((one.width, one.height), size);
            let read = image::load_from_memory(&one.bytes).unwrap();
            assert_eq!((read.width(), read.height()), size);
        }
    }
    assert!(variant(&photo, "320", "webp").bytes.len() < 25_000);
    let full = variant(&photo, "full", "jpg");
    assert_eq!((full.width, full.height, full.mime), (1200, 1600, "image/jpeg"));
    assert_eq!(photo.variants.len(), 7);
}

#[test]
fn a_large_photo_is_kept_at_2048_pixels_and_a_small_one_is_never_enlarged() {
    let large = ingest(&jpeg(4000, 1000), None).unwrap();
    let full = variant(&large, "full", "jpg");
    assert_eq!((full.width, full.height), (2048, 512));
    let small = ingest(&png(240, 300), None).unwrap();
    let hero = variant(&small, "800", "webp");
    assert_eq!((hero.width, hero.height), (240, 300));
}

#[test]
fn the_chosen_part_is_shown_and_gives_the_colour() {
    let photo = ingest(&png(1000, 1000), Crop::parse("0,0,1,0.5")).unwrap();
    let hero = variant(&photo, "800", "jpg");
    assert_eq!((hero.width, hero.height), (400, 500));
    assert_eq!(photo.blur, "#c81414");
}

#[test]
fn orientation_is_applied_and_place_and_metadata_are_gone() {
    let sent = jpeg_with_exif(800, 600);
    assert!(contains(&sent, b"Exif"));
    let photo = ingest(&sent, None).unwrap();
    let full = variant(&photo, "full", "jpg");
    assert_eq!((full.width, full.height), (600, 800));
    let seen = image::load_from_memory(&full.bytes).unwrap().into_rgb8();
    assert!(seen.get_pixel(590, 400)[0] > 150, "above turned to the right");
    assert!(seen.get_pixel(10, 400)[2] > 150, "below turned to the left");
    for one in &photo.variants {
        assert!(!contains(&one.bytes, b"Exif") && !contains(&one.bytes, b"EXIF"));
        assert!(!contains(&one.bytes, b"ICC_PROFILE") && !contains(&one.bytes, b"http://ns.adobe"));
    }
}

#[test]
fn what_is_transparent_is_shown_on_white() {
    let clear = RgbaImage::from_pixel(400, 500, Rgba([0, 0, 0, 0]));
    assert_eq!(ingest(&encoded(clear, ImageFormat::Png), None).unwrap().blur, "#ffffff");
}

#[test]
fn an_archive_hidden_behind_a_photo_is_left_behind() {
    let polyglot =
        [&jpeg(300, 400)[..], b"PK\x03\x04 evil.php <?php system($_GET[0]); PK\x05\x06"].concat();
    for one in ingest(&polyglot, None).unwrap().variants {
        assert!(!contains(&one.bytes, b"PK\x03\x04") && !contains(&one.bytes, b"<?php"));
    }
}

#[test]
fn only_pictures_are_pictures() {
    let script = b"GIF89a/*\x01\x01*/=1;alert(1)//";
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for bytes in [&script[..], svg, b"<html><body>", b"%PDF-1.4 /JS", b"PK\x03\x04", b""] {
        refused(bytes, PhotoRefusal::NotAPicture);
    }
    refused(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PhotoRefusal::Heic);
}

#[test]
fn a_bomb_is_refused_from_its_header() {
    let plain = png(8, 8);
    let mut header = plain[16..29].to_vec();
    header[..4].copy_from_slice(&30_000_u32.to_be_bytes());
    header[4..8].copy_from_slice(&30_000_u32.to_be_bytes());
    let bomb = [&plain[..8], &chunk(b"IHDR", &header), &plain[33..]].concat();
    refused(&bomb, PhotoRefusal::TooManyPixels);

    let mut bomb = jpeg(16, 16);
    let frame = bomb.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0xFF; 4]);
    refused(&bomb, PhotoRefusal::TooManyPixels);

    let mut wide = jpeg(16, 16);
    wide[frame + 5..frame + 9].copy_from_slice(&[0x4E, 0x21, 0x00, 0x10]);
    refused(&wide, PhotoRefusal::TooManyPixels);
}

#[test]
fn moving_pictures_are_refused() {
    let plain = png(300, 300);
    let control = chunk(b"acTL", &[0, 1, 0x86, 0xA0, 0, 0, 0, 0]);
    let animated = [&plain[..33], &control, &plain[33..]].concat();
    refused(&animated, PhotoRefusal::Animated);

    let config = webp::WebPConfig::new().unwrap();
    let picture = two_halves(240, 240);
    let mut encoder = webp::AnimEncoder::new(240, 240, &config);
    encoder.add_frame(webp::AnimFrame::from_rgb(picture.as_raw(), 240, 240, 0));
    let blank = vec![9; picture.as_raw().len()];
    encoder.add_frame(webp::AnimFrame::from_rgb(&blank, 240, 240, 100));
    refused(&encoder.encode(), PhotoRefusal::Animated);
}

#[test]
fn too_big_too_small_and_broken_are_told_apart() {
    refused(&vec![0xFF; MAX_BYTES + 1], PhotoRefusal::TooBig);
    refused(&png(199, 900), PhotoRefusal::TooSmall);
    let tiny = Crop::parse("0,0,0.1,0.1");
    assert_eq!(ingest(&png(400, 500), tiny).unwrap_err(), PhotoRefusal::TooSmall);
    refused(b"\xFF\xD8\xFF\xE0 not really", PhotoRefusal::Broken);
    let cut_off = &png(400, 500)[..200];
    assert_eq!(ingest(cut_off, None).unwrap_err(), PhotoRefusal::Broken);
    let many_scans = [&jpeg(300, 300)[..], &[0xFF, 0xDA].repeat(200)].concat();
    refused(&many_scans, PhotoRefusal::Broken);
}
