//! A file as it is read.

/// A file as read: `file` is its path below the knowledge folder, with `/` between the parts.
#[derive(Clone, Debug)]
pub struct Source {
    pub file: String,
    pub text: String,
}

impl Source {
    /// The file with the bytes that it has on the disk: without a byte order mark, and with U+FFFD, which the reading
    /// refuses, for what is not UTF-8.
    #[must_use]
    pub fn from_bytes(file: String, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(without_mark(bytes)).into_owned();
        Self { file, text }
    }

    /// The file name without folder and ending: what the `id` must be.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// The bytes without the mark of their order, which some editors put before a text.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}
