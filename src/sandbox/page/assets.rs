//! The page's own files, part of the program.

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::sandbox::hub::Hub;

/// Nothing from elsewhere, nothing inline, and in nobody's frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

macro_rules! files {
    ($($kind:ident $name:literal)*) => {
        &[$(($name, $kind, include_str!(concat!("web/", $name)))),*]
    };
}

/// Name, type and contents.
const FILES: &[(&str, &str, &str)] = files! {
    SVG "icon.svg"
    CSS "colours.css"
    CSS "layout.css"
    CSS "messages.css"
    CSS "composer.css"
    JS "main.js"
    JS "server.js"
    JS "store.js"
    JS "dom.js"
    JS "sidebar.js"
    JS "settings.js"
    JS "messages.js"
    JS "embeds.js"
    JS "components.js"
    JS "interaction.js"
    JS "menu.js"
    JS "modal.js"
    JS "picker.js"
    JS "composer.js"
    JS "command.js"
    JS "option.js"
    JS "mentions.js"
    JS "shelf.js"
    JS "grammar.js"
    JS "welcome.js"
};

pub(super) fn routes() -> Router<Hub> {
    Router::new().route("/page/{name}", get(file))
}

/// The page itself.
pub(super) fn index() -> Response {
    served(HTML, include_str!("web/index.html"))
}

async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, contents)) => served(kind, contents),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn served(kind: &'static str, contents: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        // A newer program must not meet an older page.
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, contents).into_response()
}
