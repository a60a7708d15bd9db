//! Several files as one: a ZIP archive that every system opens.

use std::io::{Cursor, Read as _, Write as _};

use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// A ZIP of these files, by name; what is a picture already is stored as it is.
///
/// # Errors
/// [`ZipError`] for a name that is taken twice, and beyond 4 GiB.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let pressed = [".jpg", ".webp", ".png"].iter().any(|end| name.ends_with(end));
        let method = if pressed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options =
            SimpleFileOptions::default().compression_method(method).unix_permissions(0o600);
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files of a ZIP of ours, by name. For archives that this program made: nothing limits what comes out.
///
/// # Errors
/// [`ZipError`] for what is no ZIP.
pub fn unzip(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.push((file.name()?.into_owned(), bytes));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out() {
        let files = [
            ("données.json".to_owned(), "{\"é\":1}".repeat(500).into_bytes()),
            ("photos/a.jpg".to_owned(), vec![0xFF; 10_000]),
        ];
        let made = zip(&files).unwrap();
        assert!(made.len() < 14_000, "{}", made.len());
        assert_eq!(unzip(&made).unwrap(), files);
        assert!(zip(&[files[0].clone(), files[0].clone()]).is_err());
    }
}
