//! Links, which lead to the web and open elsewhere.

use super::escape::{ANGLE, ESCAPED_ANGLE, SPOILER, escaped};

/// What opens a link to an address, if it is one of the web.
pub(super) fn opening(address: &str) -> Option<String> {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web.then(|| {
        let address = escaped(address, false);
        format!("<a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\">")
    })
}

/// The length of the address that a text begins with.
pub(super) fn bare(text: &str) -> Option<usize> {
    let mut schemes = ["https://", "http://"].into_iter();
    let scheme = schemes.find(|scheme| text.starts_with(scheme))?;
    let ends =
        |c: char| c.is_whitespace() || [ANGLE, ESCAPED_ANGLE, SPOILER, '<', '"'].contains(&c);
    let mut address = &text[..text.find(ends).unwrap_or(text.len())];
    while let Some(last) = address.chars().next_back() {
        let closes = last == ')' && !address.contains('(');
        if !closes && !".,:;!?'\"]*_>".contains(last) {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    (address.len() > scheme.len()).then_some(address.len())
}
