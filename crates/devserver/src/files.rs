//! The built UI as files, with the content-security policy of the product's window.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::path::{Component, Path};

/// The window's policy, except that commands go to this server instead of the window's own bridge.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/// One file below `root`; the address of a folder is its `index.html`.
pub(crate) fn file(root: &Path, uri: &Uri) -> Response {
    let wanted = Path::new(uri.path().trim_start_matches('/'));
    let plain = wanted.components().all(|part| matches!(part, Component::Normal(_)));
    if !plain {
        return StatusCode::NOT_FOUND.into_response();
    }
    let path = if wanted.as_os_str().is_empty() {
        root.join("index.html")
    } else {
        root.join(wanted)
    };
    let kind = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    match std::fs::read(&path) {
        Ok(bytes) => (
            [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)],
            bytes,
        )
            .into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
