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

#[cfg(test)]
mod tests {
    use super::POLICY;
    use serde_json::Value;

    /// Two pages under two policies would be two products.
    #[test]
    fn the_policy_is_the_windows_own_but_for_whom_it_asks() {
        let window: Value = serde_json::from_str(include_str!("../../../tauri.conf.json")).unwrap();
        let directives = window.pointer("/app/security/csp").and_then(Value::as_object).unwrap();
        let mut of_the_window: Vec<String> = directives
            .iter()
            .map(|(name, sources)| match name.as_str() {
                "connect-src" => "connect-src 'self'".to_owned(),
                _ => format!("{name} {}", sources.as_str().unwrap()),
            })
            .collect();
        let mut ours: Vec<&str> = POLICY.split(';').map(str::trim).collect();
        of_the_window.sort();
        ours.sort_unstable();
        assert_eq!(ours, of_the_window);
    }
}
