//! The two windows, what they may navigate to (nothing), and when the till may be closed.

use crate::drawing;
use crate::host::Shell;
use application::Close;
use std::path::Path;
use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, RunEvent, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// The till's window.
pub(crate) const TILL: &str = "main";
/// The practice terminal's window.
pub(crate) const SIMULATOR: &str = "simulator";

/// Opens the till's window.
///
/// # Errors
/// What the window system says.
pub(crate) fn open_till(app: &AppHandle, data: &Path) -> tauri::Result<WebviewWindow> {
    window(app, TILL, "index.html", data)
        .title("Klinikassa")
        .inner_size(1366.0, 768.0)
        .min_inner_size(900.0, 560.0)
        .build()
        .inspect(drawing::set_up)
}

/// Opens the practice terminal's window, or brings it to the front. True if it is there.
pub(crate) fn show_simulator(app: &AppHandle, query: &str, data: &Path) -> bool {
    if let Some(open) = app.get_webview_window(SIMULATOR) {
        return open.show().and_then(|()| open.set_focus()).is_ok();
    }
    window(app, SIMULATOR, &format!("simulator.html{query}"), data)
        .title("Klinikassa")
        .inner_size(1280.0, 768.0)
        .min_inner_size(900.0, 560.0)
        .build()
        .inspect(drawing::set_up)
        .is_ok()
}

/// Puts the practice terminal's window away: beside a clinic's books it would be taken for a real one.
pub(crate) fn close_simulator(app: &AppHandle) {
    if let Some(open) = app.get_webview_window(SIMULATOR) {
        let _closed = open.close();
    }
}

/// Brings the till to the front.
pub(crate) fn raise_till(app: &AppHandle) {
    if let Some(till) = app.get_webview_window(TILL) {
        let _raised = till.unminimize().and_then(|()| till.show()).and_then(|()| till.set_focus());
    }
}

/// Opens the system's print dialogue on the till's window. True if it is open.
pub(crate) fn print_till(app: &AppHandle) -> bool {
    app.get_webview_window(TILL).is_some_and(|till| till.print().is_ok())
}

/// A window of ours. What the webview keeps stays inside the data folder, so that `--data-dir` moves everything.
fn window<'a>(app: &'a AppHandle, label: &str, page: &str, data: &Path) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .data_directory(data.to_owned())
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        // The page names its screen in the till's language; so two windows are told apart where the system lists them.
        .on_document_title_changed(|window, title| {
            let _either_way_it_is_open = window.set_title(&title);
        })
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
}

/// Our own pages and no others, whatever a page asks for.
fn is_ours(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) => cfg!(debug_assertions) && url.port() == Some(5173),
        _ => false,
    }
}

/// Holds the program while a card payment is under way that no next start could tell of (one in doubt is on disk and found again),
/// ends it with the till's window, and closes the books on every way out.
pub(crate) fn on_event(app: &AppHandle, shell: &Arc<Shell>, event: &RunEvent) {
    if matches!(event, RunEvent::Exit) {
        tauri::async_runtime::block_on(shell.close_books());
    }
    let RunEvent::WindowEvent { label, event, .. } = event else {
        return;
    };
    if label != TILL {
        return;
    }
    if let WindowEvent::CloseRequested { api, .. } = event {
        match shell.ask_to_close() {
            Close::Now => {}
            // The window stays and says why it does.
            Close::Refused => api.prevent_close(),
            // The window stays and says what is waited for; the program ends by itself.
            Close::AfterWork => {
                api.prevent_close();
                shell.end(app);
            }
        }
    }
    if matches!(event, WindowEvent::Destroyed) {
        app.exit(0);
    }
}
