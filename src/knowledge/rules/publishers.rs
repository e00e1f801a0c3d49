//! Who answers for a page: no reference leads to one that nobody does.

use url::Url;

use super::references::is_address;
use super::{Draft, Problem, steps};

/// Sites of pages that a machine wrote. What they quote has an address of its own.
const MACHINES: &[&str] = &[
    "biologyinsights.com",
    "consensus.app",
    "droracle.ai",
    "medx.it.com",
    "ntro.it.com",
    "scite.ai",
    "supplementai.io",
    "wis.it.com",
];

/// Sites that hold copies of what others published, or pages that anybody writes.
const COPIES: &[&str] = &[
    "azurewebsites.net",
    "blogspot.com",
    "docplayer.net",
    "docslib.org",
    "doczz.net",
    "dokumen.tips",
    "druglib.com",
    "drugviewer.com",
    "experts123.com",
    "fda.report",
    "fdocuments.net",
    "issuu.com",
    "medlibrary.org",
    "netlify.app",
    "nicswell.co.uk",
    "paperzz.com",
    "pdfcoke.com",
    "piglix.com",
    "readkong.com",
    "scilit.com",
    "scribd.com",
    "slideshare.net",
    "studylib.net",
    "studyres.com",
    "yumpu.com",
];

/// Parts of names of sites that show a page before it is published.
const BEFORE: &[&str] = &["dev", "preview", "qa", "sandbox", "sit", "staging", "uat"];

pub(super) fn an_address_is_the_publisher_s(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for document in draft.documents() {
        document.each_text(|path, address| {
            if !is_address(path) {
                return;
            }
            let site = Url::parse(address).ok();
            let site = site.as_ref().and_then(Url::host_str).unwrap_or_default();
            if let Some(why) = why_nobody_s(site) {
                let message =
                    format!("`{site}` {why}; give the address of who published what is cited");
                problems.push(document.problem(&steps(path), message));
            }
        });
    }
}

/// Why nobody answers for what stands on the site.
fn why_nobody_s(site: &str) -> Option<&'static str> {
    let is_of = |owner: &&str| {
        let before = site.strip_suffix(*owner);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    if MACHINES.iter().any(is_of) {
        return Some("has pages that a machine wrote");
    }
    if COPIES.iter().any(is_of) {
        return Some("holds copies, or pages that anybody writes");
    }
    // `.qa` is Qatar.
    let (names, _) = site.rsplit_once('.')?;
    let is_before = names.split('.').any(|part| BEFORE.contains(&part));
    is_before.then_some("shows pages before they are published")
}
