//! The routes: table, hints, practice terminal, files.

use crate::files;
use crate::practice::Parts;
use api::{ErrorCode, Host, WireError};
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use connect_at_cloud_simulator::Act;
use futures_core::Stream;
use serde_json::Value;
use std::convert::Infallible;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// The largest call there is.
const CALL_BYTES_MAX: usize = 16 * 1024 * 1024;

#[derive(Clone)]
struct Server {
    parts: Arc<Parts>,
    files: Arc<PathBuf>,
}

/// A browser tab has no windows to open and no ready file to write.
struct Tab;

impl Host for Tab {
    fn ready(&self) {}

    fn show_practice_terminal(&self, _query: &str) -> bool {
        false
    }

    fn papers(&self) -> Option<PathBuf> {
        None
    }

    fn open_folder(&self, _folder: &std::path::Path) -> bool {
        false
    }

    fn print(&self) -> bool {
        false
    }

    fn program(&self) -> application::Program {
        application::Program {
            version: env!("CARGO_PKG_VERSION"),
            commit: "",
        }
    }
}

/// Everything this server answers.
pub(crate) fn router(parts: Parts, static_dir: PathBuf) -> Router {
    let server = Server {
        parts: Arc::new(parts),
        files: Arc::new(static_dir),
    };
    Router::new()
        .route("/call/{name}", post(call))
        .route("/hints", get(hints))
        .route("/simulator/state", get(simulator_state))
        .route("/simulator/act", post(simulator_act))
        .route("/simulator/books", get(simulator_books))
        .fallback(get(static_file))
        // A list of ten megabytes comes as text, a third longer.
        .layer(DefaultBodyLimit::max(CALL_BYTES_MAX))
        .with_state(server)
}

async fn call(State(server): State<Server>, Path(name): Path<String>, Json(request): Json<Value>) -> Response {
    match api::dispatch(&server.parts.shelf, &Tab, &name, request).await {
        Ok(reply) => Json(reply).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(error)).into_response(),
    }
}

/// Hints as server-sent events, in the order they come.
struct Hints(tokio::sync::mpsc::Receiver<String>);

impl Stream for Hints {
    type Item = Result<Event, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0
            .poll_recv(context)
            .map(|hint| hint.map(|text| Ok(Event::default().data(text))))
    }
}

async fn hints(State(server): State<Server>) -> impl IntoResponse {
    let (sender, receiver) = tokio::sync::mpsc::channel(64);
    let mut listening = server.parts.shelf.listen();
    tokio::spawn(async move {
        while let Some(hint) = listening.next().await {
            let text = serde_json::to_string(&api::wire_hint(hint)).unwrap_or_default();
            if sender.send(text).await.is_err() {
                break;
            }
        }
    });
    Sse::new(Hints(receiver)).keep_alive(KeepAlive::default())
}

/// There is no practice terminal before practice is opened.
fn no_terminal() -> Response {
    (StatusCode::NOT_FOUND, Json(WireError::new(ErrorCode::NotFound))).into_response()
}

async fn simulator_state(State(server): State<Server>) -> Response {
    let running = server.parts.terminals.running();
    running.map_or_else(no_terminal, |terminal| Json(terminal.state()).into_response())
}

async fn simulator_act(State(server): State<Server>, Json(act): Json<Act>) -> Response {
    let Some(terminal) = server.parts.terminals.running() else {
        return no_terminal();
    };
    match terminal.act(act) {
        Ok(_) => Json(terminal.state()).into_response(),
        Err(_) => (StatusCode::BAD_REQUEST, Json(WireError::new(ErrorCode::BadRequest))).into_response(),
    }
}

async fn simulator_books(State(server): State<Server>) -> Response {
    let running = server.parts.terminals.running();
    running.map_or_else(no_terminal, |terminal| Json(terminal.books()).into_response())
}

async fn static_file(State(server): State<Server>, uri: Uri) -> Response {
    files::file(&server.files, &uri)
}
