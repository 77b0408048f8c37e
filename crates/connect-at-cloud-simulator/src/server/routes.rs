//! The calls of `/v1`: which one it is, whether the token is good, what the world says.
//!
//! Owns the path table. Nothing is refused here that the real service isn't known to refuse: content types, unknown members and unknown headers are ignored.

use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::header::AUTHORIZATION;
use hyper::{Method, Request};

use super::answer::Outgoing;
use super::wire::Control;
use super::{Cut, Door, Served, control, mangle};
use crate::faults::{Call, Effect, Fault};
use crate::json::Json;
use crate::replies::{self, Reply};
use crate::world::{Answer, Begun, World};

/// Largest request anybody could mean.
const BODY_LIMIT: usize = 64 * 1024;

/// A request, read whole.
struct Asked {
    method: Method,
    path: String,
    call: Call,
    terminal: Option<String>,
    token: Option<String>,
    body: Bytes,
}

/// Answers one request.
pub(crate) async fn respond(request: Request<Incoming>, door: &Arc<Door>, control: &Control) -> Served {
    let path = request.uri().path().to_owned();
    if path.starts_with("/simulator/") {
        return control::respond(request, door).await;
    }
    if request.method() == Method::OPTIONS {
        return preflight(door);
    }
    let token = token_of(&request);
    let method = request.method().clone();
    let body = Limited::new(request.into_body(), BODY_LIMIT)
        .collect()
        .await
        .map_err(|_| Cut)?
        .to_bytes();
    let (call, terminal) = call_of(method.as_str(), &path);
    let asked = Asked {
        call: refine(call, &body),
        method,
        path,
        terminal,
        token,
        body,
    };
    let strike = door.core.with(|world| {
        world.count(
            asked.call,
            asked.method.as_str(),
            &asked.path,
            asked.terminal.as_deref(),
            &asked.body,
        );
        world.strike(asked.call, asked.terminal.as_deref())
    });
    let reply = match strike.effect {
        Effect::DoesNotHappen => Reply::empty(502),
        Effect::StillRunning => match door.core.with(|world| begin(world, &asked, strike.faults.clone())) {
            Begun::Now(reply) => reply,
            Begun::Later(ticket) => {
                door.core.with(|world| world.abandon(ticket));
                Reply::empty(502)
            }
        },
        Effect::Happens => match door.core.with(|world| begin(world, &asked, strike.faults.clone())) {
            Begun::Now(reply) => reply,
            Begun::Later(ticket) => match door.core.wait(ticket).await {
                Answer::Reply(reply) => reply,
                Answer::Cut => return Err(Cut),
                Answer::Hang => std::future::pending().await,
            },
        },
    };
    mangle::send(&reply, &strike.faults, control, &door.core).await
}

/// Hands the call to the world, behind the token.
fn begin(world: &mut World, asked: &Asked, faults: Vec<Fault>) -> Begun {
    if asked.call == Call::Login {
        return Begun::Now(world.log_in(&asked.body));
    }
    let own = asked
        .token
        .as_deref()
        .and_then(|token| world.owner_of(token))
        .map(|account| account.terminals.clone());
    let Some(own) = own else {
        return Begun::Now(replies::bad_token(world.behaviour.unauthorised));
    };
    if asked.call == Call::Terminals {
        return Begun::Now(replies::terminals(&own));
    }
    if asked.call == Call::Unknown {
        return Begun::Now(Reply::new(404, Json::object([("error", Json::text("Not found"))])));
    }
    // A wrong id, another account's terminal and one that is away are the same to the service.
    let Some(id) = asked.terminal.as_deref().filter(|id| own.iter().any(|known| known == id)) else {
        return Begun::Now(replies::not_connected());
    };
    match asked.call {
        Call::Transaction => world.begin_transaction(id, &asked.body, faults),
        Call::VoidLast => world.begin_void(id, &asked.body, faults),
        Call::LookUp => Begun::Now(world.look_up(id, &faults)),
        Call::TerminalState => Begun::Now(world.terminal_state(id)),
        Call::Settings => Begun::Now(world.settings(id)),
        Call::ChangeSettings => Begun::Now(world.change_settings(id, &asked.body)),
        Call::Cancel => Begun::Now(world.cancel_action(id)),
        Call::Reconciliation => world.begin_administration(id, "reconciliation", faults),
        Call::Administration => world.begin_administration(id, &action(&asked.body), faults),
        Call::Login | Call::Terminals | Call::Unknown => Begun::Now(replies::not_connected()),
    }
}

/// Which call a method and a path are.
fn call_of(method: &str, path: &str) -> (Call, Option<String>) {
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    match (method, segments.as_slice()) {
        ("POST", ["v1", "login"]) => (Call::Login, None),
        ("GET", ["v1", "terminal"]) => (Call::Terminals, None),
        ("GET", ["v1", "terminal", id]) => (Call::TerminalState, Some((*id).to_owned())),
        ("GET", ["v1", "terminal", id, "settings"]) => (Call::Settings, Some((*id).to_owned())),
        ("PUT", ["v1", "terminal", id, "settings"]) => (Call::ChangeSettings, Some((*id).to_owned())),
        ("POST", ["v1", "terminal", id, "transaction"]) => (Call::Transaction, Some((*id).to_owned())),
        ("GET", ["v1", "terminal", id, "transaction"]) => (Call::LookUp, Some((*id).to_owned())),
        ("DELETE", ["v1", "terminal", id, "transaction"]) => (Call::VoidLast, Some((*id).to_owned())),
        ("POST", ["v1", "terminal", id, "administration"]) => (Call::Administration, Some((*id).to_owned())),
        (_, _) => (Call::Unknown, None),
    }
}

/// The same from the first bytes of a request; `None` outside `/v1`.
pub(crate) fn call_of_request_line(bytes: &[u8]) -> Option<(Call, Option<String>)> {
    let line = bytes.split(|byte| *byte == b'\r').next()?;
    let mut parts = std::str::from_utf8(line).ok()?.split(' ');
    let (method, target) = (parts.next()?, parts.next()?);
    let path = target.split('?').next()?;
    path.starts_with("/v1/").then(|| call_of(method, path))
}

/// Tells the administration calls apart by their action.
fn refine(call: Call, body: &[u8]) -> Call {
    match (call, action(body).as_str()) {
        (Call::Administration, "cancelAction") => Call::Cancel,
        (Call::Administration, "reconciliation") => Call::Reconciliation,
        (call, _) => call,
    }
}

fn action(body: &[u8]) -> String {
    let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    body.get("action")
        .and_then(serde_json::Value::as_str)
        .unwrap_or("")
        .to_owned()
}

/// `Authorization: bearer …` in either spelling, or `?auth_token=`.
fn token_of(request: &Request<Incoming>) -> Option<String> {
    let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let bearer = header
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    if let Some((_, token)) = bearer {
        return Some(token.trim().to_owned());
    }
    let query = request.uri().query()?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("auth_token="))
        .map(str::to_owned)
}

/// Web pages may call the service; their browsers ask first.
fn preflight(door: &Door) -> Served {
    let mut outgoing = Outgoing::new(204, "text/plain", "");
    for (name, value) in [
        ("access-control-allow-methods", "GET, POST, PUT, DELETE, OPTIONS"),
        ("access-control-allow-headers", "Authorization, Content-Type"),
        ("access-control-max-age", "600"),
    ] {
        outgoing.headers.push((name.to_owned(), value.to_owned()));
    }
    outgoing.serve(&door.core)
}
