//! How the pages are drawn: without the graphics card, and again after the process that draws one has died.
//!
//! A web view draws in a process of its own. The till's engine knows nothing of it: a payment goes on, is booked, and the page asks how
//! things stand when it is there again. On Windows the web view says by itself that its page is gone; not run there, nor on macOS.

#[cfg(target_os = "linux")]
use application::{Clock as _, SystemClock};
#[cfg(target_os = "linux")]
use std::cell::Cell;
#[cfg(target_os = "linux")]
use std::sync::Arc;
#[cfg(target_os = "linux")]
use std::time::Duration;
use tauri::{Builder, WebviewWindow, Wry};
#[cfg(target_os = "linux")]
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

/// A page that dies again within this time is not drawn again at once: whatever kills it must not take the computer with it.
#[cfg(target_os = "linux")]
const TWICE: Duration = Duration::from_secs(20);
/// It waits as long as this.
#[cfg(target_os = "linux")]
const BREATH: Duration = Duration::from_secs(5);

/// A till's screens hardly move. Painting them needs no graphics card, and compositing on one costs more memory than the whole
/// till, time at every start, and on some drivers a window that stays blank (docs/adr/0010-painting.md). And a page whose process
/// died is drawn again.
#[cfg(target_os = "linux")]
pub(crate) fn set_up(window: &WebviewWindow) {
    let again = window.clone();
    let clock = Arc::new(SystemClock::start());
    let last: Cell<Option<Duration>> = Cell::new(None);
    let _drawn_either_way = window.with_webview(move |webview| {
        let view = webview.inner();
        if let Some(settings) = view.settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        view.connect_web_process_terminated(move |_, why| {
            tracing::error!(code = ?why, "the process that draws a page died");
            let now = clock.steady();
            let soon = last
                .replace(Some(now))
                .is_some_and(|before| now.saturating_sub(before) < TWICE);
            let (again, clock) = (again.clone(), Arc::clone(&clock));
            tauri::async_runtime::spawn(async move {
                if soon {
                    clock.wait(BREATH).await;
                }
                if let Err(error) = again.reload() {
                    tracing::error!(%error, "the page could not be drawn again");
                }
            });
        });
    });
}

/// Other systems' web views decide for themselves how they paint.
#[cfg(not(target_os = "linux"))]
pub(crate) const fn set_up(_window: &WebviewWindow) {}

/// macOS tells the program and not the view.
#[cfg(target_os = "macos")]
pub(crate) fn watched(builder: Builder<Wry>) -> Builder<Wry> {
    builder.on_web_content_process_terminate(|page| {
        tracing::error!("the process that draws a page died");
        if let Err(error) = page.reload() {
            tracing::error!(%error, "the page could not be drawn again");
        }
    })
}

/// Nothing to watch beside the view itself.
#[cfg(not(target_os = "macos"))]
pub(crate) fn watched(builder: Builder<Wry>) -> Builder<Wry> {
    builder
}
