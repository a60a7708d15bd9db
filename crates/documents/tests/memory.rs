//! What it costs to refuse a bomb (quality.md S57). One test in a program of its own: the peak it reads is the process's.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where it is wrong")]

use std::{fs, io::Write as _};

use documents::photo::{MAX_BYTES, PhotoRefusal, ingest};
use flate2::{Compress, Compression, Crc, FlushCompress};

/// How many frames a moving picture has that is meant to last.
const FRAMES: u32 = 100_000;
/// What the sentence allows, in KiB.
const ALLOWED: u64 = 256 * 1024;
/// What a refusal from the header needs at most, in KiB: less than the rows of any bomb here.
const HEADER: u64 = 8 * 1024;

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let mut crc = Crc::new();
    crc.update(&body);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], &body, &crc.sum().to_be_bytes()].concat()
}

fn head(side: u32, depth: u8, colour: u8) -> Vec<u8> {
    let sides = [side.to_be_bytes(), side.to_be_bytes()].concat();
    chunk(b"IHDR", &[&sides[..], &[depth, colour, 0, 0, 0]].concat())
}

fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n", &chunks.concat()[..], &chunk(b"IEND", &[])].concat()
}

/// A zlib stream of `rows` rows of zeros, a hundred of which are compressed once.
fn zeros(rows: usize, row: usize) -> Vec<u8> {
    let mut hundred = Vec::with_capacity(100_000);
    let mut compress = Compress::new(Compression::best(), false);
    compress.compress_vec(&vec![0; 100 * row], &mut hundred, FlushCompress::Full).unwrap();
    // Over zeros, the first half of an Adler sum stays one and the second counts.
    let sum = (u32::try_from(rows * row % 65_521).unwrap() << 16) | 1;
    let blocks = hundred.repeat(rows / 100);
    [&[0x78, 0xDA][..], &blocks, &[1, 0, 0, 0xFF, 0xFF], &sum.to_be_bytes()].concat()
}

/// A whole and correct picture of 30,000 × 30,000 pixels, black or white.
fn large_png() -> Vec<u8> {
    png(&[head(30_000, 1, 0), chunk(b"IDAT", &zeros(30_000, 1 + 30_000 / 8))])
}

/// A JPEG that announces 65,535 × 65,535 pixels and ends.
fn large_jpeg() -> Vec<u8> {
    b"\xFF\xD8\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01\
    \xFF\xDA\x00\x0C\x03\x01\x00\x02\x11\x03\x11\x00\x3F\x00\xFF\xD9"
        .to_vec()
}

fn moving_gif() -> Vec<u8> {
    let mut bytes = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xFF\xFF\xFF".to_vec();
    for _ in 0..FRAMES {
        bytes.write_all(b"\x2C\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00").unwrap();
    }
    [bytes, vec![0x3B]].concat()
}

fn moving_png() -> Vec<u8> {
    let control = chunk(b"acTL", &[&FRAMES.to_be_bytes()[..], &[0; 4]].concat());
    let sides = [1_u32.to_be_bytes(), 1_u32.to_be_bytes()].concat();
    let frame = chunk(b"fcTL", &[&[0; 4][..], &sides, &[0; 14]].concat());
    let frames = frame.repeat(usize::try_from(FRAMES).unwrap());
    png(&[head(300, 8, 0), control, chunk(b"IDAT", &zeros(300, 301)), frames])
}

fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    [&kind[..], &length, data, &vec![0; data.len() % 2]].concat()
}

fn moving_webp() -> Vec<u8> {
    let still = webp::Encoder::from_rgb(&[9; 3], 1, 1).encode_lossless();
    let pixels = still.get(12..).unwrap();
    let frame = riff(b"ANMF", &[&[0; 16], pixels].concat());
    let frames = frame.repeat(usize::try_from(FRAMES).unwrap());
    let about = riff(b"VP8X", &[2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let body = [&b"WEBP"[..], &about, &riff(b"ANIM", &[0; 6]), &frames].concat();
    riff(b"RIFF", &body)
}

/// A value of the process in KiB, as the kernel counts it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim_matches([':', '\t', ' ', 'k', 'B']).parse().unwrap()
}

/// What `act` gives, and by how many KiB the process grew meanwhile at most.
fn grown<T>(act: impl FnOnce() -> T) -> (T, u64) {
    // The kernel forgets the former peak.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = memory("VmRSS");
    let given = act();
    (given, memory("VmHWM").saturating_sub(before))
}

#[test]
fn s57_a_bomb_is_refused_from_its_header_and_costs_no_memory() {
    let ((), counted) = grown(|| drop(std::hint::black_box(vec![1_u8; 64 * 1024 * 1024])));
    assert!(counted > 60 * 1024, "what a process grows by is seen: {counted} KiB");
    let bombs = [
        ("PNG", large_png(), Some(33 + 8), PhotoRefusal::TooManyPixels),
        ("JPEG", large_jpeg(), Some(35), PhotoRefusal::TooManyPixels),
        ("GIF", moving_gif(), Some(13), PhotoRefusal::NotAPicture),
        ("APNG", moving_png(), Some(33 + 20 + 8), PhotoRefusal::Animated),
        ("WebP", moving_webp(), None, PhotoRefusal::Animated),
    ];
    for (name, bytes, header, why) in bombs {
        assert!(bytes.len() <= MAX_BYTES, "{name}: {} bytes", bytes.len());
        let (refused, peak) = grown(|| ingest(&bytes, None).err());
        assert_eq!(refused, Some(why), "{name}");
        assert!(peak <= HEADER && HEADER <= ALLOWED, "{name}: {peak} KiB");
        // A WebP is read from chunk to chunk; of the others the first bytes are enough.
        if let Some(head) = header.and_then(|length| bytes.get(..length)) {
            assert_eq!(ingest(head, None).err(), Some(why), "{name}: the header alone");
        }
    }
}
