//! `[status]`: where the bot tells how it is, if anywhere.

use std::net::SocketAddr;

use deserr::Deserr;

use crate::knowledge::Faults;

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub(super) struct WrittenStatus {
    address: String,
}

/// Nothing where the table is missing.
pub(super) fn status(
    written: Option<WrittenStatus>,
) -> Result<Option<SocketAddr>, Vec<(&'static str, String)>> {
    let address = written.map(|written| address(&written.address));
    address
        .transpose()
        .map_err(|message| vec![("address", message)])
}

/// An address with a port; names are not looked up.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| {
        format!("`{text}` is not an address with a port; allowed are such as 127.0.0.1:9090, 0.0.0.0:9090 and [::]:9090")
    })
}
