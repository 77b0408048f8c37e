//! The system ends the program: a log-out, a shutdown, `kill`. Nobody at the desk asked, so nobody is asked.
//!
//! On Linux and macOS that is a signal, taken here. Windows tells the window instead, and tauri ends the loop of events by itself;
//! there only the last act is ours (see `windows::on_event`). Not run on macOS and Windows.

use crate::host::Shell;
#[cfg(unix)]
use application::{Clock as _, SystemClock};
use std::sync::Arc;
#[cfg(unix)]
use std::time::Duration;
use tauri::AppHandle;

/// The loop of events ends sooner than this, the books closed, or not at all.
#[cfg(unix)]
const HELD_UP: Duration = Duration::from_millis(1_500);

/// Ends the program when the system says so.
#[cfg(unix)]
pub(crate) fn watch(shell: &Arc<Shell>, app: &AppHandle) {
    let (shell, app) = (Arc::clone(shell), app.clone());
    tauri::async_runtime::spawn(async move {
        if let Err(error) = asked().await {
            // Then the system ends the program as it always could, and the next start finds what was under way.
            tracing::warn!(%error, "the system's signals can't be heard");
            return;
        }
        tracing::info!("the system ends the program");
        shell.end_for_the_system().await;
        app.exit(0);
        // The system's print dialogue holds the loop of events, and with it every way out, until somebody closes it.
        SystemClock::start().wait(HELD_UP).await;
        shell.close_books().await;
        std::process::exit(0);
    });
}

/// Returns once the program is asked to end: by the session, by its terminal, or by a key there.
#[cfg(unix)]
async fn asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ended = terminate.recv() => {}
        _ended = hang_up.recv() => {}
        _ended = interrupt.recv() => {}
    }
    Ok(())
}

/// No signals here.
#[cfg(not(unix))]
pub(crate) fn watch(_shell: &Arc<Shell>, _app: &AppHandle) {}
