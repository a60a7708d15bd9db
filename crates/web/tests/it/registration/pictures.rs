//! Pictures as phones and attackers send them.

/// A grey PNG of that size, good in every respect.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let row = [&[0_u8][..], &vec![120_u8; usize::try_from(width).unwrap() * 3]].concat();
    let pixels = row.repeat(usize::try_from(height).unwrap());
    file(width, height, &stored(&pixels))
}

/// A PNG that announces 400 million pixels in a few bytes.
pub fn bomb() -> Vec<u8> {
    file(20_000, 20_000, &stored(&[0; 100]))
}

/// The grey picture with words beside its pixels: in the three places where cameras and editors write.
pub fn talkative_png(words: &[u8]) -> Vec<u8> {
    let plain = png(400, 500);
    let text = |kind: &[u8; 4], key: &[u8]| chunk(kind, &[key, words].concat());
    let more = [
        text(b"eXIf", b"II*\0\x08\0\0\0\0\0\0\0\0\0"),
        text(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0"),
        text(b"tEXt", b"Comment\0"),
    ];
    [&plain[..33], &more.concat(), &plain[33..], words].concat()
}

/// A JPEG with words in its Exif, XMP, IPTC and comment segments, and behind its end.
pub fn talkative_jpeg(plain: &[u8], words: &[u8]) -> Vec<u8> {
    let segment = |marker: u8, key: &[u8]| {
        let length = u16::try_from(2 + key.len() + words.len()).unwrap().to_be_bytes();
        [&[0xFF, marker], &length, key, words].concat()
    };
    let more = [
        segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0"),
        segment(0xED, b"Photoshop 3.0\0"),
        segment(0xFE, b""),
    ];
    [&plain[..2], &more.concat(), &plain[2..], words].concat()
}

/// A PNG that moves: it announces two frames.
pub fn moving() -> Vec<u8> {
    let plain = png(300, 300);
    [&plain[..33], &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), &plain[33..]].concat()
}

fn file(width: u32, height: u32, data: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &head), chunk(b"IDAT", data), chunk(b"IEND", &[])];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunks.concat()].concat()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], &body, &crc(&body).to_be_bytes()].concat()
}

/// A zlib stream that compresses nothing.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(0xFFFF).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap();
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    stream.extend(((b << 16) | a).to_be_bytes());
    stream
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}
